using AdaptiveCards;
using BotoxAdvisorBot.Dialogs.Language;

namespace BotoxAdvisorBot.Dialogs.Cards;

/// <summary>
/// Builds a card and its words side by side, so that neither can say what the other does not. The one place that decides how cards look.
/// Features of Adaptive Cards 1.3 at the most.
/// </summary>
public sealed class ReplyBuilder(string lead)
{
    /// <summary>Teams shows this many buttons of a row and drops the rest.</summary>
    private const int MostButtonsInARow = 6;

    /// <summary>In words, more answers than these stand on a line each.</summary>
    private const int MostAnswersInALine = 5;

    private readonly AdaptiveCard _card = new(new AdaptiveSchemaVersion(1, 3));
    private readonly List<string> _words = [];
    private readonly List<string> _answers = [];
    private AdaptiveContainer? _container;
    private AdaptiveContainer? _moreButtons;

    /// <summary>Frames what follows: an emergency and an urgent message each have a look of their own.</summary>
    public ReplyBuilder Framed(AdaptiveContainerStyle style)
    {
        _container = new AdaptiveContainer { Style = style, Bleed = true };
        _card.Body.Add(_container);
        return this;
    }

    public ReplyBuilder EndFrame()
    {
        _container = null;
        return this;
    }

    public ReplyBuilder Title(string text) => Add(
        new AdaptiveTextBlock(text) { Wrap = true, Size = AdaptiveTextSize.Large, Weight = AdaptiveTextWeight.Bolder, Style = AdaptiveTextBlockStyle.Heading }, text);

    public ReplyBuilder Heading(string text) => Add(
        new AdaptiveTextBlock(text) { Wrap = true, Weight = AdaptiveTextWeight.Bolder, Style = AdaptiveTextBlockStyle.Heading, Spacing = AdaptiveSpacing.Medium }, text);

    public ReplyBuilder Text(string text) => Add(new AdaptiveTextBlock(text) { Wrap = true }, text);

    public ReplyBuilder Hint(string text) => Add(new AdaptiveTextBlock(text) { Wrap = true, IsSubtle = true, Size = AdaptiveTextSize.Small }, text);

    /// <summary>A point with its own line in bold and what belongs to it beneath.</summary>
    public ReplyBuilder Point(string label, params IEnumerable<string> lines)
    {
        var below = lines.ToList();
        Add(new AdaptiveTextBlock("• " + label) { Wrap = true, Weight = AdaptiveTextWeight.Bolder, Spacing = AdaptiveSpacing.Medium });
        below.ForEach(line => Add(new AdaptiveTextBlock(line) { Wrap = true, Spacing = AdaptiveSpacing.None }));
        _words.Add("• " + string.Join(" ", below.Prepend(EndSentence(label))));
        return this;
    }

    public ReplyBuilder Bullets(IEnumerable<string> items)
    {
        foreach (var item in items)
        {
            Add(new AdaptiveTextBlock("• " + item) { Wrap = true, Spacing = AdaptiveSpacing.Small }, "• " + item);
        }

        return this;
    }

    /// <summary>A row of a time line: when on the left, what on the right.</summary>
    public ReplyBuilder Columns(string left, string right)
    {
        var columns = new AdaptiveColumnSet { Spacing = AdaptiveSpacing.Small };
        columns.Columns.Add(Column("2", new AdaptiveTextBlock(left) { Wrap = true, Weight = AdaptiveTextWeight.Bolder }));
        columns.Columns.Add(Column("3", new AdaptiveTextBlock(right) { Wrap = true }));
        return Add(columns, $"• {left}: {right}");
    }

    /// <summary>A line to tick. The words number it, so that it can be answered by text.</summary>
    public ReplyBuilder Toggle(string id, string label, bool ticked)
    {
        _answers.Add(label);
        return Add(ToggleOf(id, label, ticked));
    }

    /// <summary>Lines to tick in two columns, read from the top of the left one.</summary>
    public ReplyBuilder TogglesInTwoColumns(IReadOnlyList<(string Id, string Label, bool Ticked)> lines)
    {
        var columns = new AdaptiveColumnSet { Spacing = AdaptiveSpacing.Small };
        foreach (var half in lines.Chunk((lines.Count + 1) / 2))
        {
            columns.Columns.Add(new AdaptiveColumn { Width = new AdaptiveWidth("1"), Items = [.. half.Select(line => ToggleOf(line.Id, line.Label, line.Ticked))] });
            _answers.AddRange(half.Select(line => line.Label));
        }

        return Add(columns);
    }

    /// <summary>A picture; its words are for those who cannot see it.</summary>
    public ReplyBuilder Picture(Uri address, string inWords) =>
        Add(new AdaptiveImage(address) { AltText = inWords, Size = AdaptiveImageSize.Stretch, Spacing = AdaptiveSpacing.Small });

    /// <summary>An input for a day. In words a day is written, so the words of the question say how.</summary>
    public ReplyBuilder Date(string id, string label, DateOnly from, DateOnly to, DateOnly? known)
    {
        return Add(new AdaptiveDateInput { Id = id, Label = label, Min = Iso(from), Max = Iso(to), Value = known is { } day ? Iso(day) : null });

        static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    public ReplyBuilder Button(string label, Dictionary<string, string> data, string? style = null)
    {
        _card.Actions.Add(new AdaptiveSubmitAction { Title = label, Data = data, Style = style });
        _answers.Add(label);
        return this;
    }

    /// <summary>A button that is no answer to what the card asks; <paramref name="words"/> tell how to say it.</summary>
    public ReplyBuilder Aside(string label, Dictionary<string, string> data, string words)
    {
        _card.Actions.Add(new AdaptiveSubmitAction { Title = label, Data = data });
        _words.Add(words);
        return this;
    }

    /// <summary>A button that sends the card's ticks; in words it is no answer of its own.</summary>
    public ReplyBuilder Submit(string label, Dictionary<string, string> data, string? style = "positive")
    {
        _card.Actions.Add(new AdaptiveSubmitAction { Title = label, Data = data, Style = style });
        return this;
    }

    public ReplyBuilder Link(string label, Uri url, string? words = null)
    {
        _card.Actions.Add(new AdaptiveOpenUrlAction { Title = label, Url = url });
        if (words != "")
        {
            _words.Add(words ?? $"{label}: {url}");
        }

        return this;
    }

    /// <summary>The buttons that call the emergency number. The words around them say the number, so they add none.</summary>
    public ReplyBuilder Calls(Voice voice)
    {
        foreach (var number in voice.EmergencyDials)
        {
            Link(voice.Fill(voice.Safety.Messages.Emergency.Call, ("number", number)), Tel(number), "");
        }

        return this;
    }

    /// <summary>The link that calls a phone number.</summary>
    public static Uri Tel(string number) => new("tel:" + number.Replace(" ", "", StringComparison.Ordinal));

    /// <summary>Hides what <paramref name="build"/> adds behind a button; the words say it all the same.</summary>
    public ReplyBuilder Folded(string button, string id, Action<ReplyBuilder> build)
    {
        var outer = _container;
        _container = new AdaptiveContainer { Id = id, IsVisible = false };
        _card.Body.Add(_container);
        build(this);
        _container = outer;
        return Unfolds(button, id);
    }

    /// <summary>Hides further buttons, which are answers too, behind one; the words name them all the same.</summary>
    public ReplyBuilder MoreButtons(string button, string id, IEnumerable<(string Label, Dictionary<string, string> Data)> buttons)
    {
        var more = buttons.ToList();
        _moreButtons = new AdaptiveContainer { Id = id, IsVisible = false };
        foreach (var row in more.Chunk(MostButtonsInARow))
        {
            _moreButtons.Items.Add(new AdaptiveActionSet { Actions = [.. row.Select(one => new AdaptiveSubmitAction { Title = one.Label, Data = one.Data })] });
        }

        _answers.AddRange(more.Select(one => one.Label));
        return Unfolds(button, id);
    }

    /// <param name="options">What stands before the possible answers in words; null leaves the answers out.</param>
    /// <param name="numbered">Whether an answer's number is understood as well.</param>
    public Reply Build(string? options = null, bool numbered = true)
    {
        if (options is not null && _answers.Count > 0)
        {
            var answers = _answers.Select((answer, i) => numbered ? $"{i + 1} {answer}" : answer).ToList();
            _words.Add(answers.Count > MostAnswersInALine ? $"{options}\n{string.Join("\n", answers)}" : $"{options} {string.Join("; ", answers)}.");
        }

        SplitButtons();
        if (_moreButtons is not null)
        {
            _card.Body.Add(_moreButtons);
        }

        return new Reply(lead, _card, string.Join("\n", _words));
    }

    private ReplyBuilder Unfolds(string button, string id)
    {
        _card.Actions.Add(new AdaptiveToggleVisibilityAction { Title = button, TargetElements = [new AdaptiveTargetElement(id)] });
        return this;
    }

    /// <summary>More buttons than a client shows in one row become several rows of the card's body.</summary>
    private void SplitButtons()
    {
        if (_card.Actions.Count <= MostButtonsInARow)
        {
            return;
        }

        var rows = (_card.Actions.Count + MostButtonsInARow - 1) / MostButtonsInARow;
        foreach (var row in _card.Actions.Chunk((_card.Actions.Count + rows - 1) / rows))
        {
            _card.Body.Add(new AdaptiveActionSet { Actions = [.. row] });
        }

        _card.Actions.Clear();
    }

    private static AdaptiveToggleInput ToggleOf(string id, string label, bool ticked) =>
        new() { Id = id, Title = label, Value = ticked ? "true" : "false", ValueOn = "true", ValueOff = "false", Wrap = true, Spacing = AdaptiveSpacing.Small };

    private static AdaptiveColumn Column(string share, AdaptiveElement element) => new() { Width = new AdaptiveWidth(share), Items = [element] };

    private static string EndSentence(string label) => label[^1] is '.' or '?' or '!' ? label : label + ".";

    private ReplyBuilder Add(AdaptiveElement element, string words)
    {
        _words.Add(words);
        return Add(element);
    }

    private ReplyBuilder Add(AdaptiveElement element)
    {
        if (_container is null)
        {
            _card.Body.Add(element);
        }
        else
        {
            _container.Items.Add(element);
        }

        return this;
    }
}

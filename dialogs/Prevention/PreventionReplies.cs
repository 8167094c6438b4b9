using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Turns;

namespace BotoxAdvisorBot.Dialogs.Prevention;

/// <summary>What the flow before treatment says.</summary>
internal static class PreventionReplies
{
    /// <summary>The sentence that answers where the patient stands.</summary>
    public static Reply? Situation(Turn turn, PreventionAnswers answers) =>
        turn.Voice.Words.Prevention.Situation.Choices.FirstOrDefault(choice => choice.Id == answers.Situation) is { } choice
            ? Reply.Words(choice.Lead)
            : null;

    /// <summary>The questions to take to a consultation.</summary>
    public static Reply Questions(Turn turn)
    {
        var words = turn.Voice.Words.Prevention.Questions;
        return new ReplyBuilder(words.Lead).Title(words.Heading).Bullets(words.Items.Select(item => item.Text)).Text(words.After.Text)
            .Hint(SourceLine(turn.Voice, words.Items.Select(item => item.Source).Append(words.After.Source))).Build();
    }

    /// <summary>The advice on red flags that were raised in free text, with what can be done next unless a flow is running.</summary>
    public static Reply Advice(Turn turn, IReadOnlyList<CheckPointWords> flags, bool withButtons)
    {
        var words = turn.Voice.Words.Prevention;
        var lead = flags.Any(flag => flag.Covers.Count > 0) ? words.Advice.StayAway : flags.Count == 1 ? words.Advice.Careful : words.Advice.CarefulMany;
        var card = new ReplyBuilder(lead);
        foreach (var flag in flags)
        {
            card.Text(flag.Why);
        }

        card.Hint(SourceLine(turn.Voice, flags.Select(flag => flag.Source)));
        if (withButtons)
        {
            card.Button(words.Advice.CheckLabel, RootDialog.MenuData(MenuChoice.CheckProvider));
            card.Button(words.Questions.Label, RootDialog.MenuData(MenuChoice.QuestionsToAsk));
        }

        return card.Build(turn.Voice.Words.Conversation.Replies.Options, numbered: false);
    }

    /// <summary>What the patient chose to see after the verdict; null when nothing more.</summary>
    public static Reply? Help(Turn turn, string? choice)
    {
        var words = turn.Voice.Words.Prevention;
        return choice switch
        {
            "yes" => Questions(turn),
            "verify" => Verify(turn),
            "tell" => Tell(turn),
            "visit" => List(turn, words.Visit),
            "product" => Product(turn),
            _ => null,
        };
    }

    /// <summary>The same choices once one of them was seen.</summary>
    public static IReadOnlyList<ChoiceWords> MoreChoices(PreventionWords words) =>
    [
        .. words.OfferQuestions.Choices.Select(choice => choice.Id switch
        {
            "yes" => choice with { Label = words.Questions.Label },
            "no" => choice with { Label = words.OfferQuestions.Enough },
            _ => choice,
        }),
    ];

    public static string SourceLine(Voice voice, IEnumerable<Sources> sources) =>
        voice.Fill(voice.Words.Prevention.Verdict.SourceLine, ("sources", voice.Words.Publishers(sources)));

    /// <summary>How to tell a fake product in the clinic's country.</summary>
    private static Reply Product(Turn turn)
    {
        var words = turn.Voice.Words.Prevention.Product;
        return List(turn, new ListWords { Lead = words.Lead, Heading = words.Heading, Items = words.For(turn.Voice.CountryCode), After = words.After });
    }

    /// <summary>How to look a provider up in the clinic's country.</summary>
    private static Reply Verify(Turn turn)
    {
        var words = turn.Voice.Words.Prevention.Verify;
        return List(turn, new ListWords { Lead = words.Lead, Heading = words.Heading, Items = words.For(turn.Voice.Clinic.Country), After = words.After });
    }

    /// <summary>What the provider must know before a treatment, in short, and why.</summary>
    private static Reply Tell(Turn turn)
    {
        var words = turn.Voice.Words.Prevention.Tell;
        return new ReplyBuilder(words.Lead).Title(words.Heading).Bullets(words.Items.Select(item => item.Text))
            .Folded(words.WhyButton, "why", folded => folded.Bullets(words.Items.Select(item => item.Why)).Hint(SourceLine(turn.Voice, words.Items.Select(item => item.Source))))
            .Build();
    }

    private static Reply List(Turn turn, ListWords words) => new ReplyBuilder(words.Lead)
        .Title(words.Heading).Bullets(words.Items.Select(item => item.Text)).Text(words.After.Text)
        .Hint(SourceLine(turn.Voice, words.Items.Select(item => item.Source).Append(words.After.Source))).Build();
}

using System.Text.RegularExpressions;
using BotoxAdvisorBot.Dialogs;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Tests.Chatting;
using YamlDotNet.RepresentationModel;

namespace BotoxAdvisorBot.Tests.Dialogs;

/// <summary>The content folder is read strictly, and says what to mend and where.</summary>
public sealed partial class ContentTests : IDisposable
{
    private static readonly string Content = Path.Combine(AppContext.BaseDirectory, "content");

    /// <summary>What the code gives to a text besides what is known about the clinic. A new text with a placeholder of its own comes here.</summary>
    private static readonly Dictionary<string, string[]> Given = new()
    {
        ["source-line"] = ["sources"],
        ["next"] = ["options"],
        ["write"] = ["options"],
        ["replies.back-to"] = ["topic"],
        ["replies.you-chose"] = ["choice"],
        ["replies.options"] = ["options"],
        ["replies.options-many"] = ["options"],
        ["about.version"] = ["version"],
        ["about.reviewed"] = ["by", "on"],
        ["misunderstood.choice"] = ["example"],
        ["misunderstood.menu"] = ["example"],
        ["person.hours"] = ["open"],
        ["person.time-there"] = ["time"],
        ["data.false-alarms"] = ["n"],
        ["data.country"] = ["code"],
        ["about"] = ["day"],
        ["lines.product"] = ["choice"],
        ["lines.filler"] = ["choice"],
        ["lines.areas"] = ["items"],
        ["lines.problem"] = ["choice"],
        ["lines.day"] = ["day"],
        ["lines.situation"] = ["choice"],
        ["lines.true"] = ["items"],
        ["lines.not-ticked"] = ["items"],
        ["lines.nothing-ticked"] = ["items"],
        ["lines.warnings"] = ["items"],
        ["lines.open"] = ["items"],
        ["lines.warning"] = ["label"],
        ["lines.sign"] = ["name", "when"],
        ["lines.sign-other"] = ["name", "when"],
        ["lines.option"] = ["heading", "text"],
        ["provider.noted"] = ["flags"],
        ["plan.noted"] = ["items"],
        ["opening.noted"] = ["facts"],
        ["when.noted"] = ["date"],
        ["timing.toxin.text"] = ["review"],
        ["timing.filler.text"] = ["review"],
        ["result.others"] = ["terms"],
        ["result.source-line"] = ["sources"],
        ["dates.days-ago"] = ["n"],
        ["dates.weeks-ago"] = ["n"],
        ["dates.months-ago"] = ["n"],
        ["dates.years-ago"] = ["n"],
        ["dates.with-date"] = ["ago", "date"],
        ["timeline.today"] = ["day"],
        ["timeline.span"] = ["from", "to"],
        ["correction.open"] = ["n"],
        ["waiting.open"] = ["n"],
        ["myths.myth"] = ["myth"],
        ["verdict.ticked"] = ["items"],
        ["verdict.counts"] = ["warnings", "points"],
        ["verdict.warnings"] = ["n"],
        ["verdict.points"] = ["n"],
        ["verdict.next"] = ["next"],
        ["verdict.source-line"] = ["sources"],
        ["symptoms.ticked"] = ["items"],
        ["lid.ticked"] = ["items"],
        ["told-unconfirmed"] = ["place"],
        ["told-unconfirmed-open"] = ["place"],
        ["emergency.say"] = ["words", "add"],
        ["emergency.injection.dated"] = ["injection", "date"],
        ["again.emergency"] = ["name"],
        ["again.urgent"] = ["name"],
        ["brief.negated"] = ["begin"],
        ["brief.asked-about"] = ["listed", "begin"],
        ["brief.emergency-negated"] = ["begin"],
        ["brief.emergency-asked-about"] = ["listed", "begin"],
        ["later.ask"] = ["name"],
        ["follow-ups.answer"] = ["words"],
    };

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("conversation.yaml", "  again: What would you like to do next?\n", "", "conversation.yaml, line 12", "again")]
    [InlineData("conversation.yaml", "  again: What", "  agian: What", "conversation.yaml, line 12", "agian")]
    [InlineData("prevention.yaml", "  submit: Check this provider\n", "", "prevention.yaml, line", "submit")]
    [InlineData("safety/messages.yaml", "  thanks: Thanks.\n", "  thanks: Thanks.\n  thanks: Thank you.\n", "messages.yaml, line", "thanks")]
    [InlineData("safety/signs/fainting-dizziness.yaml", "    tier: urgent\n", "    tier: soon\n", "fainting-dizziness.yaml, line", "soon")]
    [InlineData("safety/signs/fainting-dizziness.yaml", "    source: [article, BOT-ISI]\n", "    source: [article, NOBODY]\n", "fainting-dizziness.yaml, line", "NOBODY")]
    [InlineData("safety/signs/fainting-dizziness.yaml", "      - dizzy\n", "      - <nosuchset> ~ dizzy\n", "nosuchset", "dizzy")]
    public void An_error_names_file_line_and_key(string file, string text, string by, string where, string key)
    {
        var path = Copy(file);
        var content = File.ReadAllText(path).ReplaceLineEndings("\n");
        Assert.Contains(text, content, StringComparison.Ordinal);
        var at = content.IndexOf(text, StringComparison.Ordinal);
        File.WriteAllText(path, content[..at] + by + content[(at + text.Length)..]);

        var error = Assert.ThrowsAny<Exception>(() => Conversation(_folder.File("content")));

        Assert.IsType<ContentException>(error);
        Assert.True(error.Message.Contains(where, StringComparison.Ordinal), error.Message);
        Assert.Contains(key, error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("conversation.yaml")]
    [InlineData("safety/context.yaml")]
    [InlineData("safety/ordinary-words.yaml")]
    [InlineData("sources.yaml")]
    public void An_empty_file_is_named(string file)
    {
        File.WriteAllText(Copy(file), "# nothing yet\n");

        var error = Assert.Throws<ContentException>(() => Conversation(_folder.File("content")));

        Assert.Contains(Path.GetFileName(file), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        File.Delete(Copy("safety/messages.yaml"));

        var error = Assert.Throws<ContentException>(() => Conversation(_folder.File("content")));

        Assert.Contains("messages.yaml", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_country_stops_the_start()
    {
        var error = Assert.Throws<ContentException>(() => new Library(Content, new ClinicSettings { Country = "XX" }));

        Assert.Contains("Clinic:Country", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_placeholder_can_be_filled()
    {
        var voice = Chat.Words(Chat.Clinic).Voice("en");
        foreach (var file in Directory.EnumerateFiles(Content, "*.yaml", SearchOption.AllDirectories))
        {
            foreach (var (path, text) in Texts(file))
            {
                var given = Given.GetValueOrDefault(path) ?? [];
                (string, string)[] values = [.. given.Select(name => (name, ""))];
                var filled = Record.Exception(() => voice.Fill(text, values));
                Assert.True(filled is null && !voice.Fill(text, values).Contains('{', StringComparison.Ordinal), $"{file}, {path}: {text}");
            }
        }
    }

    [Fact]
    public void What_the_code_gives_is_used()
    {
        var texts = Directory.EnumerateFiles(Content, "*.yaml", SearchOption.AllDirectories).SelectMany(Texts).ToLookup(text => text.Path, text => text.Text);

        Assert.All(Given, given => Assert.All(given.Value, name => Assert.Contains(texts[given.Key], text => text.Contains($"{{{name}}}", StringComparison.Ordinal))));
    }

    [Fact]
    public void Every_source_says_who_published_it_unless_it_is_our_own()
    {
        var sources = PreventionSteps.Words.Sources;

        Assert.Equal(["house", "sign-off"], sources.Where(source => source.Value.Publisher is null).Select(source => source.Key).Order());
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Everything that is built of the content at the start.</summary>
    private static void Conversation(string content)
    {
        var library = new Library(content, Chat.Clinic);
        _ = new BotoxAdvisorBot.Dialogs.Safety.SymptomRecognizer(library.SafetyLanguages, BotoxAdvisorBot.Dialogs.Safety.Learned.SignModel.Shipped);
    }

    private string Copy(string file)
    {
        foreach (var path in Directory.EnumerateFiles(Content, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_folder.File("content"), Path.GetRelativePath(Content, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }

        return Path.Combine(_folder.File("content"), "en", file);
    }

    private static IEnumerable<(string Path, string Text)> Texts(string file)
    {
        using var reader = File.OpenText(file);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return [.. Texts(yaml.Documents[0].RootNode, "")];
    }

    private static IEnumerable<(string Path, string Text)> Texts(YamlNode node, string path) => node switch
    {
        YamlMappingNode map => map.Children.SelectMany(child => Texts(child.Value, $"{path}.{child.Key}".TrimStart('.'))),
        YamlSequenceNode list => list.Children.SelectMany(child => Texts(child, path)),
        YamlScalarNode { Value: { } text } when Braces().IsMatch(text) => [(path, text)],
        _ => [],
    };

    [GeneratedRegex("[{}]")]
    private static partial Regex Braces();
}

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
        ["replies.back-to"] = ["topic"],
        ["replies.in-another"] = ["topic"],
        ["not-here"] = ["label"],
        ["replies.you-chose"] = ["choice"],
        ["about.version"] = ["version"],
        ["about.reviewed"] = ["by", "on"],
        ["misunderstood.choice"] = ["example"],
        ["misunderstood.menu"] = ["example"],
        ["person.hours"] = ["open"],
        ["person.time-there"] = ["time"],
        ["data.false-alarms"] = ["n"],
        ["data.country"] = ["code"],
        ["about"] = ["day"],
        ["launcher.phone"] = ["name"],
        ["chat.call"] = ["name"],
        ["chat.clinic-phone"] = ["name"],
        ["chat.after-hours"] = ["name"],
        ["trouble.reasons.limit"] = ["seconds"],
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
        ["list.ticked"] = ["items"],
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
    public void A_language_may_hold_safety_alone_and_then_no_chat_is_in_it()
    {
        var library = new Library(Content, Chat.Clinic);

        Assert.Equal(["en"], library.Languages.Select(words => words.Language));
        Assert.Equal(["en", "es"], library.SafetyLanguages.Select(words => words.Language));
        var chat = library.Voice("es");
        var spanish = library.SafetyVoice(chat, "es");
        Assert.Equal(("en", "es"), (chat.Safety.Language, spanish.Safety.Language));
        Assert.Equal("En una emergencia, llame al 911.", spanish.EmergencyLine);
        Assert.Same(chat, library.SafetyVoice(chat, "fr"));
        Assert.Equal("112", library.SafetyVoice(library.Voice("en", "ES"), "es").Country!.Number);
    }

    [Theory]
    [InlineData("safety/signs/chest.yaml", "  - id: E06", "  - id: E99", "E06")]
    [InlineData("safety/signs/chest.yaml", "    words: Me duele el pecho o tengo el corazón muy acelerado.\n", "", "chest.yaml")]
    [InlineData("safety/signs/sight.yaml", "    source: [article, BBW, CDC-INV, SIGHT]", "    source: [nobody]", "nobody")]
    [InlineData("safety/signs/sight.yaml", "    also: \"Si le cambia la vista, o le pusieron relleno, llame al {number} ahora.\"\n", "", "U09")]
    [InlineData("safety/circumstances.yaml", "  - id: dry-mouth", "  - id: dry", "dry-mouth")]
    [InlineData("safety/messages.yaml", "  - id: can-i-drive", "  - id: drive", "can-i-drive")]
    [InlineData("safety/messages.yaml", "  ask-other: ¿Está a salvo esa persona en este momento?\n", "", "messages.yaml")]
    [InlineData("safety/emergency-numbers.yaml", "name: España, number: \"112\"", "name: España, number: \"911\"", "ES 911")]
    [InlineData("safety/emergency-numbers.yaml", "  IL: { name: Israel }\n", "", "IL")]
    public void A_gap_in_a_language_of_safety_alone_stops_the_start(string file, string written, string instead, string named)
    {
        var path = Copy(file, "es");
        var text = File.ReadAllText(path);
        Assert.Contains(written, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(written, instead, StringComparison.Ordinal));

        var error = Assert.Throws<ContentException>(() => Conversation(_folder.File("content")));

        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_beside_safety_makes_a_language_one_of_chats_with_everything()
    {
        Copy("safety/messages.yaml", "es");
        File.WriteAllText(Path.Combine(_folder.File("content"), "es", "groups.yaml"), "");

        var error = Assert.Throws<ContentException>(() => Conversation(_folder.File("content")));

        Assert.Contains("conversation.yaml", error.Message, StringComparison.Ordinal);
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

    private string Copy(string file, string language = "en")
    {
        foreach (var path in Directory.EnumerateFiles(Content, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_folder.File("content"), Path.GetRelativePath(Content, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }

        return Path.Combine(_folder.File("content"), language, file);
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

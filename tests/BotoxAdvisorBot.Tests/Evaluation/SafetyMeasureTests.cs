using BotoxAdvisorBot.Eval;
using BotoxAdvisorBot.Eval.Measuring;

namespace BotoxAdvisorBot.Tests.Evaluation;

public sealed class SafetyMeasureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Counts_by_kind_tier_and_sign_and_says_last_how_often_it_fired()
    {
        var file = Write(
            """{"text": "I can't breathe", "symptom": "E01", "tier": "emergency", "kind": "plain", "voice": "young"}""",
            "",
            """{"text": "What does it cost?", "kind": "ordinary"}""");

        var lines = Run(file);
        Assert.Contains("mentions by kind: plain: 1 of 1 (100.0%)", lines);
        Assert.Contains("mentions by tier: emergency: 1 of 1 (100.0%)", lines);
        Assert.Contains("mentions by sign: E01: 1 of 1 (100.0%)", lines);
        Assert.Contains("other messages by kind: ordinary: 0 of 1 (0.0%)", lines);
        Assert.Equal("fired 1 of 2", lines[^1]);
    }

    [Fact]
    public void Lists_the_messages_with_what_was_found_in_them()
    {
        var file = Write("""{"text": "I can't breathe", "symptom": "E01"}""", """{"text": "What does it cost?"}""");
        Assert.StartsWith("E01  [E01 Asserted '", Run(file, "--list", "fired")[0], StringComparison.Ordinal);
        Assert.StartsWith("mentions by kind", Run(file, "--list", "missed")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("""{"kind": "plain"}""")]
    [InlineData("null")]
    public void A_bad_line_is_named_by_file_and_number(string line)
    {
        var file = Write("""{"text": "hello"}""", line);
        var error = Assert.Throws<DataException>(() => Run(file));
        Assert.StartsWith($"{file}, line 2: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named() => Assert.Contains("nowhere.jsonl", Assert.Throws<DataException>(() => Run("nowhere.jsonl")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("--list")]
    [InlineData("--list", "all")]
    public void Options_that_do_not_fit_are_refused(params string[] options) => Assert.Throws<UsageException>(() => Run([Write("""{"text": "hello"}"""), .. options]));

    public void Dispose() => _folder.Dispose();

    private string Write(params string[] lines)
    {
        var file = _folder.File("messages.jsonl");
        File.WriteAllLines(file, lines);
        return file;
    }

    private static string[] Run(params string[] arguments)
    {
        using var output = new StringWriter();
        new SafetyMeasure().Run(Arguments.Parse(arguments), output);
        return output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }
}

using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace BotoxAdvisorBot.Tests.Conversations;

/// <summary>docs/conversation.md tells where each statement of the base article is said; the keys that it names exist.</summary>
public sealed partial class ArticleTests
{
    private const string Heading = "## The article, statement by statement";

    [Fact]
    public async Task Every_statement_is_said_under_a_key_that_exists()
    {
        var rows = await RowsAsync();

        Assert.Equal(30, rows.Count);
        Assert.All(rows, row => Assert.NotEmpty(Key().Matches(row)));
        var keys = rows.SelectMany(row => Key().Matches(row)).Select(match => match.Groups[1].Value).Distinct();
        Assert.All(keys, key => Assert.NotEmpty(ContentEntries.All[key]));
    }

    private static async Task<IReadOnlyList<string>> RowsAsync([CallerFilePath] string thisFile = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(thisFile)!, "../../../docs/conversation.md");
        var section = (await File.ReadAllTextAsync(path)).Split(Heading)[1].Split("\n## ")[0];
        return [.. section.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(2)];
    }

    [GeneratedRegex("`([^`#]+#[^`]+)`")]
    private static partial Regex Key();
}

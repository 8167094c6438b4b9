namespace BotoxAdvisorBot.Dialogs.Language.Matching;

/// <summary>The words of a text and the pairs of neighbouring ones: what linear classifiers weigh.</summary>
public static class WordPairs
{
    /// <summary>What stands before the first word.</summary>
    public const string Start = "^";

    /// <summary>What stands after the last word.</summary>
    public const string End = "$";

    /// <summary>What stands between the words of a pair.</summary>
    public const char Between = ' ';

    /// <summary>How much a pair counts beside a word.</summary>
    public const float Weight = 0.6f;

    /// <summary>What the squares of a text's features begin with, so that even a text of none has a length.</summary>
    public const float NeverZero = 1e-9f;

    /// <summary>All words and pairs in the order of the text, each with what it counts beside the others.</summary>
    public static IEnumerable<(string Name, float Weight)> Of(IEnumerable<string> words)
    {
        var before = Start;
        foreach (var word in words)
        {
            yield return (before + Between + word, Weight);
            yield return (word, 1);
            before = word;
        }

        yield return (before + Between + End, Weight);
    }
}

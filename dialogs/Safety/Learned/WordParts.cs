namespace BotoxAdvisorBot.Dialogs.Safety.Learned;

/// <summary>The parts of a word, runs of three to five letters: what a word that was never seen shares with known ones.</summary>
public static class WordParts
{
    private const int Shortest = 3;
    private const int Longest = 5;

    /// <summary>How much all parts of a word together count beside its own vector.</summary>
    public const float Weight = 3;

    /// <summary>The numbers of the parts of <paramref name="word"/>, each once.</summary>
    /// <param name="word">A folded word.</param>
    /// <param name="count">How many numbers there are; parts with the same number share a vector.</param>
    public static int[] Of(string word, int count)
    {
        var marked = "<" + word + ">";
        var parts = new HashSet<int>();
        for (var length = Shortest; length <= Longest; length++)
        {
            for (var start = 0; start + length <= marked.Length; start++)
            {
                var hash = 2166136261u;
                foreach (var letter in marked.AsSpan(start, length))
                {
                    hash = (hash ^ letter) * 16777619u;
                }

                parts.Add((int)((hash ^ (hash >> 15)) % (uint)count));
            }
        }

        return [.. parts];
    }
}

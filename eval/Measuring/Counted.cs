namespace BotoxAdvisorBot.Eval.Measuring;

/// <summary>A message and what was made of it.</summary>
/// <param name="Text">The message.</param>
/// <param name="Group">What it is counted under.</param>
/// <param name="Right">Whether it was understood as it was meant.</param>
/// <param name="Answered">Whether the bot answers it.</param>
/// <param name="Found">What was recognised.</param>
internal sealed record Counted(LabelledText Text, string Group, bool Right, bool Answered, string Found)
{
    /// <summary>Writes the listed messages, the share of each group, and the sum as the last line.</summary>
    /// <param name="counted">The messages.</param>
    /// <param name="list">Which of them to list: "fired", "missed" or "wrong"; null for none.</param>
    /// <param name="verb">What the sum counts.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(IReadOnlyList<Counted> counted, string? list, string verb, TextWriter output)
    {
        foreach (var one in counted.Where(one => list is not null && one.Is(list)))
        {
            output.WriteLine($"{one.Group} [{one.Found}] {one.Text.Text}");
        }

        foreach (var group in counted.GroupBy(one => one.Group).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var right = group.Count(one => one.Right);
            output.WriteLine(FormattableString.Invariant($"{group.Key}: {right} of {group.Count()} ({100.0 * right / group.Count():F1}%)"));
        }

        output.WriteLine($"{verb} {counted.Count(one => one.Right)} of {counted.Count}");
    }

    private bool Is(string list) => list switch
    {
        "fired" => Answered,
        "missed" => !Right && !Answered,
        _ => !Right && Answered,
    };
}

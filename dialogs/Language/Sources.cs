namespace BotoxAdvisorBot.Dialogs.Language;

/// <summary>The keys of <c>sources.yaml</c> that a clinical statement rests on; one key or a list of them in the content.</summary>
public sealed record Sources(IReadOnlyList<string> Keys)
{
    public override string ToString() => string.Join(", ", Keys);
}

/// <summary>A source as the patient and the reviewing clinician see it.</summary>
public sealed record SourceWords
{
    public required string Title { get; init; }

    /// <summary>None for our own wording.</summary>
    public string? Publisher { get; init; }
}

/// <summary>A sentence together with where it comes from.</summary>
public sealed record Statement
{
    public required string Text { get; init; }
    public required Sources Source { get; init; }
}

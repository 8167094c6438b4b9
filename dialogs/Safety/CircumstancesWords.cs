namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>What makes a sign more serious when it was told in the same conversation (clinical-facts E2), and the words of a minor.</summary>
public sealed record CircumstancesWords
{
    public required IReadOnlyList<string> Filler { get; init; }

    /// <summary>Injected by someone or somewhere unsafe, or with an unknown product; not merely invited or offered.</summary>
    public required IReadOnlyList<string> Unsafe { get; init; }

    /// <summary>Not done by the patient, not bought online.</summary>
    public required IReadOnlyList<string> UnsafeDenied { get; init; }
    public required IReadOnlyList<PartWords> Parts { get; init; }
    public required Dictionary<string, IReadOnlyList<string>> Sets { get; init; }
    public required MinorWords Minor { get; init; }
}

/// <summary>A sign that counts only together with another one.</summary>
public sealed record PartWords
{
    public required string Id { get; init; }

    /// <summary>What to tell the person who answers the call, and the same for a helper.</summary>
    public required string Words { get; init; }
    public required string WordsOther { get; init; }
    public required IReadOnlyList<string> Patterns { get; init; }
    public required IReadOnlyList<string> LookAlikes { get; init; }
}

/// <summary>How somebody says to be under 18.</summary>
public sealed record MinorWords
{
    public required IReadOnlyList<string> Said { get; init; }

    /// <summary>Numbers that are no age ("I'm 16 days in").</summary>
    public required IReadOnlyList<string> NotAge { get; init; }

    /// <summary>How somebody says to be an adult after all.</summary>
    public required IReadOnlyList<string> Grown { get; init; }

    /// <summary>The kind stop.</summary>
    public required string Reply { get; init; }
    public required Language.Sources Source { get; init; }
    public required Dictionary<string, IReadOnlyList<string>> Sets { get; init; }
}

using BotoxAdvisorBot.Dialogs.Language;

namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>What one language needs to recognise and answer serious signs: the typed form of <c>content/&lt;language&gt;/safety</c>.</summary>
public sealed record SafetyWords
{
    public required string Language { get; init; }
    public required SignsWords Signs { get; init; }
    public required CircumstancesWords Circumstances { get; init; }
    public required ContextWords Context { get; init; }

    /// <summary>Words of the language that are never a typo of a sign's word.</summary>
    public required IReadOnlyList<string> Ordinary { get; init; }
    public required SafetyMessages Messages { get; init; }
    public required EmergencyNumbers Numbers { get; init; }
    public required LidWords Lid { get; init; }

    /// <summary>Single words that anybody uses in this language, about signs or anything else.</summary>
    public IEnumerable<string> EverydayWords =>
        Ordinary.Concat(Context.Phrases).Concat(Signs.Signs.SelectMany(sign => sign.LookAlikes)).SelectMany(phrase => phrase.Split(' ')).Where(word => word is not ("~" or ['<', ..])).Distinct();
}

/// <summary>The signs of all files of a language, with what <c>&lt;name&gt;</c> stands for in their patterns.</summary>
public sealed record SignsWords(IReadOnlyDictionary<string, IReadOnlyList<string>> Sets, IReadOnlyList<SignWords> Signs);

/// <summary>One file of signs that belong together.</summary>
public sealed record SignFile
{
    /// <summary>Sets beside the ones that all files share.</summary>
    public Dictionary<string, IReadOnlyList<string>> Sets { get; init; } = [];
    public required IReadOnlyList<SignWords> Signs { get; init; }
}

/// <summary>One sign of clinical-facts E1.</summary>
public sealed record SignWords
{
    public required string Id { get; init; }
    public required Tier Tier { get; init; }

    /// <summary>As in "You told me about …".</summary>
    public required string Name { get; init; }

    /// <summary>As in "If you …".</summary>
    public required string Begin { get; init; }

    /// <summary>The reason on an emergency card.</summary>
    public string? Why { get; init; }

    /// <summary>The message of an urgent sign.</summary>
    public string? Say { get; init; }

    /// <summary>What else to do at once about an urgent sign.</summary>
    public string? Also { get; init; }

    /// <summary>What to do when nobody can be reached.</summary>
    public required string Closed { get; init; }

    /// <summary>The one-line answer to "can it cause …?".</summary>
    public required string Listed { get; init; }

    /// <summary>What to tell the person who answers the call, and the same for a helper.</summary>
    public required string Words { get; init; }
    public required string WordsOther { get; init; }

    /// <summary>What to have ready besides the list that fits every sign.</summary>
    public required IReadOnlyList<string> Ready { get; init; }
    public required Sources Source { get; init; }

    /// <summary>The tier when a filler was named in the conversation, with its reason; none when that changes nothing.</summary>
    public EscalationWords? WithFiller { get; init; }

    public required IReadOnlyList<string> Patterns { get; init; }

    /// <summary>What is this sign only when a filler was named in the conversation.</summary>
    public IReadOnlyList<string> WithFillerPatterns { get; init; } = [];

    /// <summary>Ways to say that the sign is not there; they hold where they cover the sign's words.</summary>
    public IReadOnlyList<string> Denials { get; init; } = [];
    public IReadOnlyList<string> LookAlikes { get; init; } = [];
}

/// <summary>A more serious tier and its reason.</summary>
public sealed record EscalationWords
{
    public required Tier Tier { get; init; }
    public required string Why { get; init; }
    public required Sources Source { get; init; }
}

/// <summary>The words that tell how a sign is said.</summary>
public sealed record ContextWords
{
    public required IReadOnlyList<string> No { get; init; }
    public required IReadOnlyList<string> Not { get; init; }
    public required IReadOnlyList<string> NotReallyNegated { get; init; }
    public required IReadOnlyList<string> Between { get; init; }
    public required IReadOnlyList<string> Question { get; init; }
    public required IReadOnlyList<string> Hypothetical { get; init; }
    public required IReadOnlyList<string> Own { get; init; }
    public required IReadOnlyList<string> OwnNow { get; init; }
    public required IReadOnlyList<string> Earlier { get; init; }
    public required IReadOnlyList<string> StillNow { get; init; }
    public required IReadOnlyList<string> Relations { get; init; }
    public required IReadOnlyList<string> Pronouns { get; init; }
    public required IReadOnlyList<string> ClauseBreaks { get; init; }

    /// <summary>Everyday words of the language, by which a text of it is known.</summary>
    public required IReadOnlyList<string> CommonWords { get; init; }

    /// <summary>What <c>&lt;name&gt;</c> in the lists stands for.</summary>
    public required Dictionary<string, IReadOnlyList<string>> Sets { get; init; }

    /// <summary>The phrases of all lists.</summary>
    internal IEnumerable<string> Phrases =>
        [
            .. No, .. Not, .. NotReallyNegated, .. Between, .. Question, .. Hypothetical, .. Own, .. OwnNow, .. Earlier, .. StillNow, .. Relations, .. Pronouns,
            .. ClauseBreaks, .. CommonWords,
        ];
}

/// <summary>How urgent a sign is, the least urgent first (clinical-facts E).</summary>
public enum Tier
{
    /// <summary>Counts only together with another sign, or once a filler is named.</summary>
    Part,
    Urgent,
    Emergency,
    Crisis,
}

using BotoxAdvisorBot.Dialogs.Language;

namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>What the patient reads and presses once a sign was named.</summary>
public sealed record SafetyMessages
{
    public required EmergencyWords Emergency { get; init; }
    public required UrgentWords Urgent { get; init; }
    public required AgainWords Again { get; init; }
    public required BriefWords Brief { get; init; }
    public required IsItNowWords IsItNow { get; init; }
    public required HeldWords Held { get; init; }
    public required LaterWords Later { get; init; }
    public required CrisisWords Crisis { get; init; }
    public required IReadOnlyList<FollowUpWords> FollowUps { get; init; }

    /// <summary>Said beside a safety message when the chat's state could not be saved.</summary>
    public required string NotSaved { get; init; }

    /// <summary>The one line that every welcome, apology and failure carries.</summary>
    public required string EmergencyLine { get; init; }

    /// <summary>What can be answered, where there are no buttons.</summary>
    public required string Options { get; init; }

    /// <summary>The answer to a photo.</summary>
    public required string Picture { get; init; }
    public required Sources PictureSource { get; init; }
}

public sealed record EmergencyWords
{
    public required string Heading { get; init; }
    public required string HeadingOther { get; init; }
    public required string Then { get; init; }
    public required string ThenOther { get; init; }
    public required string NotHere { get; init; }

    /// <summary>When the country is not known: before the fold, and behind it.</summary>
    public required string Elsewhere { get; init; }
    public required string Numbers { get; init; }
    public required string Say { get; init; }
    public required InjectionWords Injection { get; init; }
    public required string ReadyButton { get; init; }
    public required string ReadyHeading { get; init; }
    public required IReadOnlyList<string> Ready { get; init; }
    public required string Call { get; init; }

    /// <summary>The same within a sentence.</summary>
    public required string CallWords { get; init; }
    public required string Coming { get; init; }
    public required string NotNow { get; init; }
    public required string OnlyAsking { get; init; }
    public required string TextLink { get; init; }
    public required Sources Source { get; init; }
}

/// <summary>What was injected and when, in the words of the person who calls.</summary>
public sealed record InjectionWords
{
    /// <summary>By product; <c>unknown</c> when only the day is known.</summary>
    public required Dictionary<string, string> Products { get; init; }
    public required string Dated { get; init; }

    /// <summary>The day in the language's own way; null where the chat's words tell it.</summary>
    public string? Day { get; init; }
    public required string NotKnown { get; init; }

    /// <summary>What the caller is to add.</summary>
    public required string Add { get; init; }
    public required string AddProduct { get; init; }
    public required string AddDay { get; init; }
}

public sealed record UrgentWords
{
    /// <summary>In front of the message when the sign is somebody else's.</summary>
    public required string Other { get; init; }
    public required string Provider { get; init; }
    public required string Clinic { get; init; }
    public required string ClinicAfterHours { get; init; }
    public required string Call { get; init; }
    public required string AfterHoursButton { get; init; }
    public required string GoOn { get; init; }
    public required string OnlyAsking { get; init; }
    public required string OnlyAskingReply { get; init; }
    public required Sources Source { get; init; }
}

/// <summary>The one line for a sign that was already answered.</summary>
public sealed record AgainWords
{
    public required string Emergency { get; init; }
    public required string Urgent { get; init; }
}

/// <summary>The two sentences for a sign that was denied, asked about or clearly over.</summary>
public sealed record BriefWords
{
    public required string Negated { get; init; }
    public required string AskedAbout { get; init; }
    public required string Past { get; init; }
    public required string EmergencyNegated { get; init; }
    public required string EmergencyAskedAbout { get; init; }
    public required string EmergencyPast { get; init; }
    public required Sources Source { get; init; }
}

public sealed record IsItNowWords
{
    public required string Ask { get; init; }
    public required ChoiceWords Yes { get; init; }
    public required ChoiceWords No { get; init; }
    public required string Thanks { get; init; }

    /// <summary>Whatever follows these words, the answer is yes.</summary>
    public required IReadOnlyList<string> YesBegins { get; init; }
}

/// <summary>While an emergency is open.</summary>
public sealed record HeldWords
{
    public required string First { get; init; }

    /// <summary>The same question after "ok" or "thanks".</summary>
    public required string Called { get; init; }

    /// <summary>While help is on its way.</summary>
    public required string Waiting { get; init; }
    public required string StillHere { get; init; }
    public required ChoiceWords Coming { get; init; }
    public required ChoiceWords NotNow { get; init; }
    public required ChoiceWords OnlyAsking { get; init; }
    public required ChoiceWords GoOn { get; init; }
    public required string ComingReply { get; init; }
    public required IReadOnlyList<string> ThanksSaid { get; init; }
    public required string ThanksReply { get; init; }
    public required string NotNowReply { get; init; }
    public required string OnlyAskingReply { get; init; }
    public required string GoOnReply { get; init; }
    public required string GoOnQuestion { get; init; }
}

/// <summary>When the patient comes back after hours of silence.</summary>
public sealed record LaterWords
{
    public required string Ask { get; init; }
    public required ChoiceWords Yes { get; init; }
    public required ChoiceWords No { get; init; }
    public required ChoiceWords Still { get; init; }
    public required string Thanks { get; init; }
    public required Sources Source { get; init; }
}

/// <summary>A question that people ask in the middle of an emergency, with its answer.</summary>
public sealed record FollowUpWords
{
    public required string Id { get; init; }
    public required IReadOnlyList<string> Said { get; init; }
    public required string Answer { get; init; }
    public required Sources Source { get; init; }
}

/// <summary>What is said to somebody who talks of suicide or self-harm, or about somebody who does.</summary>
public sealed record CrisisWords
{
    public required string Lead { get; init; }
    public required string LeadOther { get; init; }
    public required string Danger { get; init; }
    public required string DangerOther { get; init; }
    public required string Kind { get; init; }
    public required string Ask { get; init; }
    public required string AskOther { get; init; }
    public required ChoiceWords Safe { get; init; }
    public required ChoiceWords NotSafe { get; init; }
    public required ChoiceWords Someone { get; init; }
    public required ChoiceWords Misread { get; init; }
    public required ChoiceWords GoOn { get; init; }
    public required string SafeReply { get; init; }
    public required string SafeReplyOther { get; init; }
    public required string NotSafeReply { get; init; }
    public required string SomeoneReply { get; init; }
    public required string MisreadReply { get; init; }
    public required string GoOnReply { get; init; }

    /// <summary>The answer to anything else until the patient says to be safe, and after that.</summary>
    public required string Listening { get; init; }
    public required string Here { get; init; }

    /// <summary>A message that begins with one of these asks for something else, once the patient said to be safe.</summary>
    public required IReadOnlyList<string> AsksWith { get; init; }
    public required string Later { get; init; }
    public required string Again { get; init; }
    public required string Negated { get; init; }
    public required Sources Source { get; init; }
}

namespace BotoxAdvisorBot.Dialogs.Language;

/// <summary>What the bot says about itself, its menu, its commands, and what it says when something did not work.</summary>
public sealed record ConversationWords
{
    public required WelcomeWords Welcome { get; init; }
    public required MenuWords Menu { get; init; }
    public required Statement Help { get; init; }
    public required FallbackWords Fallback { get; init; }
    public required ReplyWords Replies { get; init; }
    public required AboutWords About { get; init; }
    public required TroubleWords Trouble { get; init; }
}

public sealed record WelcomeWords
{
    public required string Lead { get; init; }
    public required string Kept { get; init; }
    public required string Emergency { get; init; }
    public required string Privacy { get; init; }
    public required Sources Source { get; init; }
}

public sealed record MenuWords
{
    public required string Ask { get; init; }
    public required string Again { get; init; }
    public required string FeelsWrong { get; init; }
}

public sealed record FallbackWords
{
    public required string Text { get; init; }
    public required string WithClinic { get; init; }
    public required string WithQuestion { get; init; }
    public required Sources Source { get; init; }
}

public sealed record ReplyWords
{
    public required string BackAtStart { get; init; }
    public required string BackNowhere { get; init; }
    public required string BackTo { get; init; }
    public required string Cancelled { get; init; }
    public required string NothingToCancel { get; init; }
    public required string StartedOver { get; init; }
    public required string Forgotten { get; init; }
    public required string Thanks { get; init; }
    public required string Bye { get; init; }
    public required string Stale { get; init; }
    public required string StaleAlone { get; init; }

    /// <summary>To somebody who asks for the flow that is open, and for another one.</summary>
    public required string InIt { get; init; }
    public required string InAnother { get; init; }
    public required string YouChose { get; init; }
    public required string Options { get; init; }
    public required string OptionsMany { get; init; }

    /// <summary>The button behind which the rest of many options is.</summary>
    public required string MoreChoices { get; init; }
    public required IReadOnlyList<string> None { get; init; }
}

public sealed record AboutWords
{
    public required string Text { get; init; }
    public required string Version { get; init; }

    /// <summary>Changed by whoever changes the content.</summary>
    public required string ContentVersion { get; init; }
    public required string Reviewed { get; init; }
    public required string NotReviewed { get; init; }
    public required Sources Source { get; init; }
}

public sealed record TroubleWords
{
    public required string Apology { get; init; }
}

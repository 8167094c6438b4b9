namespace BotoxAdvisorBot.Dialogs.Language;

/// <summary>The words of the pages around the chat.</summary>
public sealed record WebWords
{
    public required LauncherWords Launcher { get; init; }
    public required ChatPageWords Chat { get; init; }
    public required SendTroubleWords Trouble { get; init; }
    public required ConnectionWords Connection { get; init; }
    public required ForgetWords Forget { get; init; }
    public required NotePageWords Note { get; init; }
    public required MissingWords Missing { get; init; }
    public required NotFoundWords NotFound { get; init; }
    public required HomeWords Home { get; init; }
}

/// <summary>The button on the clinic's page.</summary>
public sealed record LauncherWords
{
    public required string Title { get; init; }
    public required string Open { get; init; }
    public required string Close { get; init; }
    public required string Loading { get; init; }
    public required string Unreachable { get; init; }
    public required string Phone { get; init; }
    public required string Retry { get; init; }
}

/// <summary>The frame around the chat: header, emergency line, message box.</summary>
public sealed record ChatPageWords
{
    public required string Title { get; init; }
    public required string TitleOfClinic { get; init; }
    public required string Subtitle { get; init; }
    public required string Close { get; init; }
    public required string Actions { get; init; }
    public required string Restart { get; init; }
    public required string Note { get; init; }
    public required string NoteLabel { get; init; }
    public required string Forget { get; init; }
    public required string Skip { get; init; }
    public required string Loading { get; init; }
    public required string Emergency { get; init; }
    public required string Call { get; init; }
    public required string ClinicPhone { get; init; }
    public required string AfterHours { get; init; }
    public required string Placeholder { get; init; }
    public required string Send { get; init; }
    public required string CardClosed { get; init; }
    public required string NoScript { get; init; }
}

/// <summary>The panel that comes up when a message cannot be sent.</summary>
public sealed record SendTroubleWords
{
    public required string Heading { get; init; }
    public required string Text { get; init; }
    public required Sources Source { get; init; }
    public required SendTroubleReasons Reasons { get; init; }
    public required string Retry { get; init; }
    public required string Start { get; init; }
    public required string Dismiss { get; init; }
}

/// <summary>Why a message was not sent, one sentence each.</summary>
public sealed record SendTroubleReasons
{
    public required string Offline { get; init; }
    public required string Server { get; init; }
    public required string Limit { get; init; }
    public required string Size { get; init; }
    public required string Refused { get; init; }
    public required string Lost { get; init; }
    public required string Silent { get; init; }
    public required string Ended { get; init; }
    public required string Closed { get; init; }
}

public sealed record ConnectionWords
{
    public required string Lost { get; init; }
    public required string Back { get; init; }
}

/// <summary>The question before a chat is deleted.</summary>
public sealed record ForgetWords
{
    public required string Heading { get; init; }
    public required string Text { get; init; }
    public required string Confirm { get; init; }
    public required string Keep { get; init; }
    public required string Done { get; init; }
    public required Sources Source { get; init; }
}

/// <summary>The page with the note for the provider.</summary>
public sealed record NotePageWords
{
    public required string Print { get; init; }
    public required string EmptyHeading { get; init; }
    public required string Empty { get; init; }
    public required string GoneHeading { get; init; }
    public required string Gone { get; init; }
    public required string Mine { get; init; }
}

/// <summary>What stands in place of the chat when the build could not bring Web Chat.</summary>
public sealed record MissingWords
{
    public required string Heading { get; init; }
    public required string Text { get; init; }
    public required Sources Source { get; init; }
}

/// <summary>What stands under an address that there is nothing at.</summary>
public sealed record NotFoundWords
{
    public required string Heading { get; init; }
    public required string Text { get; init; }
    public required Sources Source { get; init; }
}

/// <summary>The start page.</summary>
public sealed record HomeWords
{
    public required string Title { get; init; }
    public required string Clinic { get; init; }
    public required IReadOnlyList<string> Menu { get; init; }
    public required string Kicker { get; init; }
    public required string Heading { get; init; }
    public required string Lead { get; init; }
    public required string Open { get; init; }
    public required IReadOnlyList<HomePoint> Points { get; init; }
    public required SetupWords Setup { get; init; }
}

/// <summary>A way into the chat.</summary>
public sealed record HomePoint
{
    public required string Heading { get; init; }
    public required string Text { get; init; }
    public required string Start { get; init; }
    public required Sources Source { get; init; }
}

/// <summary>What the clinic's web developer reads.</summary>
public sealed record SetupWords
{
    public required string Heading { get; init; }
    public required string Text { get; init; }
    public required string Copy { get; init; }
    public required string Copied { get; init; }
    public required string Policy { get; init; }
    public required string Origin { get; init; }
    public required string MissingHeading { get; init; }
    public required string Missing { get; init; }
    public required string Country { get; init; }
    public required Sources Source { get; init; }
}

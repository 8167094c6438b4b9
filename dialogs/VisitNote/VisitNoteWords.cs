namespace BotoxAdvisorBot.Dialogs.VisitNote;

/// <summary>The words of the note for the provider, and of the card that shows it.</summary>
public sealed record VisitNoteWords
{
    public required string Label { get; init; }
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string TextButton { get; init; }
    public required string TextOffer { get; init; }

    /// <summary>Beside a result, for channels without buttons; holds the label.</summary>
    public required string Offer { get; init; }
    public required string Empty { get; init; }
    public required string AnswersButton { get; init; }
    public required string ToldButton { get; init; }
    public required string QuestionsButton { get; init; }
    public required NoteHeadings Headings { get; init; }
    public required NoteLines Lines { get; init; }
    public required string About { get; init; }
    public required string NotKept { get; init; }
}

public sealed record NoteHeadings
{
    public required string Signs { get; init; }
    public required string Treatment { get; init; }
    public required string How { get; init; }
    public required string Provider { get; init; }
    public required string Causes { get; init; }
    public required string Options { get; init; }
    public required string Verdict { get; init; }
    public required string Correction { get; init; }
    public required string Waiting { get; init; }
    public required string Questions { get; init; }
}

/// <summary>One line each; the placeholder is the patient's answer.</summary>
public sealed record NoteLines
{
    public required string Product { get; init; }
    public required string Filler { get; init; }
    public required string Areas { get; init; }
    public required string Problem { get; init; }
    public required string Day { get; init; }
    public required string DayUnknown { get; init; }
    public required string NoSigns { get; init; }
    public required string SomeSigns { get; init; }
    public required string Situation { get; init; }
    public required string True { get; init; }
    public required string NotTicked { get; init; }
    public required string NothingTicked { get; init; }
    public required string Warnings { get; init; }
    public required string NoWarnings { get; init; }
    public required string Open { get; init; }
    public required string Warning { get; init; }
    public required string Sign { get; init; }
    public required string SignOther { get; init; }
    public required string Option { get; init; }
}

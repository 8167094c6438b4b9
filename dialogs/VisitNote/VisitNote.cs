namespace BotoxAdvisorBot.Dialogs.VisitNote;

/// <summary>What a patient takes along to the provider, ready to be shown or printed. Always the same for the same answers on the same day.</summary>
/// <param name="Title">What the note is called.</param>
/// <param name="Sections">The note itself.</param>
/// <param name="About">Who wrote it and when; the last line.</param>
public sealed record VisitNote(string Title, IReadOnlyList<VisitNoteSection> Sections, string About);

/// <summary>A heading of the note with its lines.</summary>
/// <param name="Kind">What the section is about.</param>
/// <param name="Heading">The heading in the patient's language.</param>
/// <param name="Lines">At least one line.</param>
public sealed record VisitNoteSection(VisitNoteKind Kind, string Heading, IReadOnlyList<string> Lines);

/// <summary>What a section of a note holds.</summary>
public enum VisitNoteKind
{
    /// <summary>The serious signs that were told, and when.</summary>
    Signs,

    /// <summary>What the patient answered.</summary>
    Answers,

    /// <summary>What the bot said to it.</summary>
    Told,

    /// <summary>What to ask the provider.</summary>
    Questions,
}

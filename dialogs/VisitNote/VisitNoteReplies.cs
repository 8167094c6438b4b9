using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Turns;

namespace BotoxAdvisorBot.Dialogs.VisitNote;

/// <summary>Shows the note: as a card that fits a phone, or as text to copy.</summary>
internal static class VisitNoteReplies
{
    /// <summary>Adds the button that makes the note.</summary>
    public static ReplyBuilder Offer(ReplyBuilder card, Voice voice) =>
        card.Aside(voice.Words.VisitNote.Label, RootDialog.MenuData(MenuChoice.VisitNote), voice.Words.VisitNote.Offer);

    /// <summary>Signs stand open; the rest is behind a button each.</summary>
    public static Reply Card(Turn turn, VisitNote note)
    {
        var words = turn.Voice.Words.VisitNote;
        var card = new ReplyBuilder(words.Lead).Title(note.Title);
        Show(card, note, VisitNoteKind.Signs);
        card.Text(note.About).Hint(words.NotKept);
        Fold(card, words.AnswersButton, note, VisitNoteKind.Answers);
        Fold(card, words.ToldButton, note, VisitNoteKind.Told);
        Fold(card, words.QuestionsButton, note, VisitNoteKind.Questions);
        return card.Aside(words.TextButton, RootDialog.MenuData(MenuChoice.VisitNoteText), words.TextOffer).Build();
    }

    /// <summary>The whole note as one text.</summary>
    public static Reply Text(VisitNote note) => Reply.Words(string.Join(
        "\n\n", note.Sections.Select(section => string.Join("\n", section.Lines.Select(line => "• " + line).Prepend(section.Heading))).Prepend(note.Title).Append(note.About)));

    private static void Fold(ReplyBuilder card, string button, VisitNote note, VisitNoteKind kind)
    {
        if (note.Sections.Any(section => section.Kind == kind))
        {
            card.Folded(button, "note-" + kind.ToString().ToLowerInvariant(), folded => Show(folded, note, kind));
        }
    }

    private static void Show(ReplyBuilder card, VisitNote note, VisitNoteKind kind)
    {
        foreach (var section in note.Sections.Where(section => section.Kind == kind))
        {
            card.Heading(section.Heading).Bullets(section.Lines);
        }
    }
}

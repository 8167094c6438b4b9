using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Turns;

namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>A kind stop for a patient who says to be under 18: no cosmetic advice, while safety and "forget me" work as ever.</summary>
public sealed class MinorStop(Library library, ConversationMemory memory, CommandRunner commands)
{
    private const string Minor = "minor";
    private const string NotAge = "not-age";
    private const string Grown = "grown";

    private readonly IReadOnlyList<PhraseBook> _books = [.. library.Languages.Select(words => Book(words.Safety.Circumstances.Minor))];

    /// <summary>Remembers an age that was told in this message, whatever else it says.</summary>
    public async Task NoteAsync(Place here, CancellationToken cancellationToken)
    {
        if (AgeIn(here.Turn) is { } minor)
        {
            (await VisitAsync(here, cancellationToken)).Under18 = minor;
        }
    }

    /// <summary>Whether the message says that its writer is under 18; null when it tells no age.</summary>
    public bool? AgeIn(Turn turn)
    {
        var found = _books.SelectMany(book => book.Find(turn.Input.Said)).ToList();
        var minor = found.Exists(age => age.Key == Minor && !found.Exists(other => other.Key == NotAge && other.Covers(age)));
        return minor || found.Exists(age => age.Key == Grown) ? minor : null;
    }

    /// <summary>True when the patient is under 18: then nothing else answers this message.</summary>
    public async Task<bool> AnswerAsync(Place here, CancellationToken cancellationToken)
    {
        if (!(await VisitAsync(here, cancellationToken)).Under18)
        {
            return false;
        }

        if (!await commands.RunForEveryoneAsync(here, cancellationToken))
        {
            await here.Dc.CancelAllDialogsAsync(cancellationToken);
            await here.SayAsync($"{here.Turn.Voice.Safety.Circumstances.Minor.Reply} {here.Turn.Voice.EmergencyLine}", cancellationToken);
        }

        return true;
    }

    private static PhraseBook Book(MinorWords words) => PhraseBook.Build(
        [.. words.Said.Select(phrase => (Minor, phrase)), .. words.NotAge.Select(phrase => (NotAge, phrase)), .. words.Grown.Select(phrase => (Grown, phrase))],
        words.Sets);

    private Task<Visit> VisitAsync(Place here, CancellationToken cancellationToken) =>
        memory.Visit.GetAsync(here.Dc.Context, () => new Visit(), cancellationToken);
}

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

    private readonly IReadOnlyList<(string Language, PhraseBook Book)> _books = [.. library.SafetyLanguages.Select(words => (words.Language, Book(words.Circumstances.Minor)))];

    /// <summary>Remembers an age that was told in this message, whatever else it says.</summary>
    public async Task NoteAsync(Place here, CancellationToken cancellationToken)
    {
        if (Read(here.Turn) is var (minor, language))
        {
            (await VisitAsync(here, cancellationToken)).Under18 = minor;
            here.Safety.Language = language;
            here.Turn.SafetyVoice = library.SafetyVoice(here.Turn.Voice, language);
        }
    }

    /// <summary>Whether the message says that its writer is under 18; null when it tells no age.</summary>
    public bool? AgeIn(Turn turn) => Read(turn)?.Minor;

    /// <summary>What the message tells of its writer's age, and in which language.</summary>
    private (bool Minor, string Language)? Read(Turn turn)
    {
        foreach (var (language, book) in _books)
        {
            var found = book.Find(turn.Input.Said);
            var minor = found.Any(age => age.Key == Minor && !found.Any(other => other.Key == NotAge && other.Covers(age)));
            if (minor || found.Any(age => age.Key == Grown))
            {
                return (minor, language);
            }
        }

        return null;
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
            await here.SayAsync($"{here.Turn.SafetyVoice.Safety.Circumstances.Minor.Reply} {here.Turn.SafetyVoice.EmergencyLine}", cancellationToken);
        }

        return true;
    }

    private static PhraseBook Book(MinorWords words) => PhraseBook.Build(
        [.. words.Said.Select(phrase => (Minor, phrase)), .. words.NotAge.Select(phrase => (NotAge, phrase)), .. words.Grown.Select(phrase => (Grown, phrase))],
        words.Sets);

    private Task<Visit> VisitAsync(Place here, CancellationToken cancellationToken) =>
        memory.Visit.GetAsync(here.Dc.Context, () => new Visit(), cancellationToken);
}

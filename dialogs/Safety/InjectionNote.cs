using System.Globalization;
using BotoxAdvisorBot.Dialogs.Diagnosis;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Turns;

namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>What those who help need to hear about the injection: taken from the message that names a sign, and from earlier answers.</summary>
public sealed class InjectionNote(Library library, TimeProvider clock)
{
    private static readonly char[] ClauseEnds = ['.', ',', ';', ':', '!', '?', '\n'];

    private readonly Dictionary<string, TreatmentReader> _readers = library.Languages.ToDictionary(words => words.Language, words => new TreatmentReader(words));

    /// <summary>Notes the product and the day that the patient names beside an own sign, where neither is known.</summary>
    public void Note(Turn turn)
    {
        if (!turn.Mentions.Any(mention => mention is { Manner: Manner.Asserted, Person: Person.Patient, Tier: not Tier.Crisis }))
        {
            return;
        }

        foreach (var clause in Clauses(turn))
        {
            var reader = _readers[turn.Voice.Words.Language];
            if (reader.Read(Utterance.Parse(clause.Text)).Product is { } product)
            {
                turn.Treatment.Product ??= product;
                turn.Treatment.TreatedOn ??= clause.HasSign ? null : DayIn(clause.Text, reader, turn);
            }
        }
    }

    /// <summary>The injection as the patient would tell it; null when nothing is known of it.</summary>
    public ToldInjection? Tell(Turn turn)
    {
        var words = turn.SafetyVoice.Safety.Messages.Emergency.Injection;
        var product = turn.Treatment.Product is { } known and not "unknown" && words.Products.ContainsKey(known) ? known : null;
        var date = turn.Treatment.TreatedOn is { } day ? TellDay(turn, day, words) : null;
        var injection = words.Products[product ?? "unknown"];
        return (product, date) switch
        {
            (null, null) => null,
            (_, null) => new ToldInjection(injection + ".", words.AddDay),
            (null, _) => new ToldInjection(turn.Voice.Fill(words.Dated, ("injection", injection), ("date", date)), words.AddProduct),
            _ => new ToldInjection(turn.Voice.Fill(words.Dated, ("injection", injection), ("date", date)), ""),
        };
    }

    private string TellDay(Turn turn, DateOnly day, InjectionWords words) => words.Day is { } pattern
        ? day.ToString(pattern, CultureInfo.GetCultureInfo(turn.SafetyVoice.Safety.Language))
        : _readers[turn.Voice.Words.Language].Dates.Tell(day, Today, CultureInfo.GetCultureInfo(turn.Voice.Words.Language));

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>"Dizzy two days after botox" tells when the sign began, so a day counts only in a clause without a sign.</summary>
    private DateOnly? DayIn(string clause, TreatmentReader reader, Turn turn) =>
        reader.Dates.Read(clause, Today, turn.Voice.DayFirst, inSentence: true) is { Kind: DateReadingKind.Day } day ? day.Date : null;

    private static IEnumerable<(string Text, bool HasSign)> Clauses(Turn turn)
    {
        var text = turn.Input.Text;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOfAny(ClauseEnds, start) is >= 0 and var at ? at : text.Length;
            yield return (text[start..end], turn.Mentions.Any(mention => mention.Start < end && mention.Start + mention.Length > start));
            start = end + 1;
        }
    }
}

/// <summary>The injection in the words of the person who calls.</summary>
/// <param name="Said">One sentence.</param>
/// <param name="Add">What the caller is to add; empty when nothing is missing.</param>
public sealed record ToldInjection(string Said, string Add);

using System.Globalization;
using BotoxAdvisorBot.Dialogs.Asking;
using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace BotoxAdvisorBot.Dialogs.Diagnosis;

/// <summary>Asks for the day of the treatment: a date input on the card, plain words in the chat, or "I don't know".</summary>
/// <param name="flow">The flow's id.</param>
/// <param name="id">The question's id.</param>
/// <param name="readerOf">What reads sentences in the turn's language.</param>
/// <param name="clock">Tells today.</param>
public sealed class DateQuestion(string flow, string id, Func<Turn, TreatmentReader> readerOf, ClinicClock clock) : Question(flow, id)
{
    /// <summary>The answer of somebody who does not know the day.</summary>
    public const string Unsure = "unsure";

    private const string DayInput = "day";

    /// <summary>The format of an answer.</summary>
    public static string Write(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day of an answer, or null when it is not known.</summary>
    public static DateOnly? DayOf(Answer answer) =>
        DateOnly.TryParseExact(answer.Choice, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    protected override Answer? ReadSubmit(CardSubmit submit, Turn turn) =>
        submit.Choice == Unsure ? NotKnown(turn)
        : ReadInput(submit) is { Kind: DateReadingKind.Day, Date: var date } ? Known(turn, date)
        : null;

    protected override Answer? ReadText(Turn turn)
    {
        if (IsUnsure(turn) || IsUnsureOfDay(turn))
        {
            return NotKnown(turn);
        }

        return ReadWords(turn) is { Kind: DateReadingKind.Day, Date: var date } ? Known(turn, date) : null;
    }

    public override string Simpler(Turn turn) => turn.Voice.Words.Commands.Misunderstood.Day;

    protected override string? Refuse(CardSubmit? submit, Turn turn)
    {
        var words = turn.Voice.Words.Diagnosis.When;
        var reading = submit is null ? ReadWords(turn) : ReadInput(submit);
        return reading.Kind switch
        {
            DateReadingKind.Future => words.Future,
            DateReadingKind.TooOld => words.TooOld,
            DateReadingKind.None when submit is not null && submit.Choice is null => words.Empty,
            _ => null,
        };
    }

    protected override Task<Reply> AskAsync(ITurnContext context, CardIdentity identity, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        var words = turn.Voice.Words.Diagnosis.When;
        var today = Today;
        return Task.FromResult(new ReplyBuilder(words.Ask).Hint(words.Hint)
            .Date(DayInput, words.Label, today.AddYears(-TreatmentDate.OldestYears), today, turn.Treatment.TreatedOn)
            .Submit(words.Submit, identity.Data())
            .Button(words.Unsure, identity.Data(Unsure))
            .Build(turn.Voice.Words.Conversation.Replies.Options, numbered: false));
    }

    private DateOnly Today => clock.Today;

    private static bool IsUnsureOfDay(Turn turn)
    {
        var words = turn.Voice.Words.Diagnosis.When;
        return words.UnsureSaid.Prepend(words.Unsure).Any(said => Utterance.Fold(said) == turn.Input.Said.Whole);
    }

    private DateReading ReadWords(Turn turn)
    {
        var reader = readerOf(turn);
        return reader.IsQuestion(turn.Input.Said)
            ? new DateReading(DateReadingKind.None)
            : reader.Dates.Read(turn.Input.Text, Today, turn.Voice.DayFirst);
    }

    /// <summary>A patient east of Greenwich may be a day ahead.</summary>
    private DateReading ReadInput(CardSubmit submit) =>
        DateOnly.TryParseExact(submit.Value(DayInput), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? TreatmentDate.Check(date, Today.AddDays(1))
            : new DateReading(DateReadingKind.None);

    private Answer Known(Turn turn, DateOnly date)
    {
        var told = readerOf(turn).Dates.Tell(date, Today, CultureInfo.GetCultureInfo(turn.Voice.Words.Language));
        return new Answer(Write(date), [], turn.Voice.Fill(turn.Voice.Words.Diagnosis.When.Noted, ("date", told)));
    }

    private static Answer NotKnown(Turn turn) => new(Unsure, [], turn.Voice.Words.Diagnosis.When.NotedUnsure);
}

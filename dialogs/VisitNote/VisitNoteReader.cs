using BotoxAdvisorBot.Dialogs.Diagnosis;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Prevention;
using BotoxAdvisorBot.Dialogs.Reversal;
using Microsoft.Bot.Builder;

namespace BotoxAdvisorBot.Dialogs.VisitNote;

/// <summary>Reads the note of a conversation, for the chat and for a host that prints it. Changes nothing.</summary>
public sealed class VisitNoteReader(ConversationMemory memory, Library library, ClinicClock clock)
{
    /// <summary>The note of the turn's conversation; null while there is nothing to write down.</summary>
    public async Task<VisitNote?> ReadAsync(ITurnContext context, CancellationToken cancellationToken) =>
        VisitNoteWriter.Write(await FactsAsync(context, cancellationToken), Turns.Turn.Of(context).Voice);

    /// <summary>The note of a conversation's state as the storage returns it; null while there is nothing to write down.</summary>
    /// <param name="state">The item that the storage has for the conversation.</param>
    /// <param name="language">The language of the note.</param>
    public VisitNote? Read(IDictionary<string, object> state, string language = Library.DefaultLanguage) =>
        VisitNoteWriter.Write(Facts(state.Values), library.Voice(language));

    internal async Task<VisitFacts> FactsAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        object?[] state =
        [
            await memory.Prevention.GetAsync(context, null!, cancellationToken), await memory.Diagnosis.GetAsync(context, null!, cancellationToken),
            await memory.Reversal.GetAsync(context, null!, cancellationToken), await memory.Treatment.GetAsync(context, null!, cancellationToken),
            await memory.Visit.GetAsync(context, null!, cancellationToken),
        ];
        return Facts(state.OfType<object>());
    }

    private VisitFacts Facts(IEnumerable<object> state)
    {
        var all = state.ToList();
        var visit = all.OfType<Visit>().FirstOrDefault() ?? new Visit();
        return new VisitFacts
        {
            Prevention = all.OfType<PreventionAnswers>().FirstOrDefault() ?? new(),
            Diagnosis = all.OfType<DiagnosisAnswers>().FirstOrDefault() ?? new(),
            Reversal = all.OfType<ReversalAnswers>().FirstOrDefault() ?? new(),
            Treatment = all.OfType<TreatmentAnswers>().FirstOrDefault() ?? new(),
            Signs = [.. visit.SignsTold.Select(sign => sign with { At = clock.At(sign.At) })],
            SupportFirst = visit.SupportFirst,
            Today = clock.Today,
        };
    }
}

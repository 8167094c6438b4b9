using BotoxAdvisorBot.Dialogs.Diagnosis;
using BotoxAdvisorBot.Dialogs.Prevention;
using BotoxAdvisorBot.Dialogs.Reversal;

namespace BotoxAdvisorBot.Dialogs.VisitNote;

/// <summary>What a note is written from: the answers of all flows, and the signs that were told.</summary>
public sealed record VisitFacts
{
    public PreventionAnswers Prevention { get; init; } = new();

    public DiagnosisAnswers Diagnosis { get; init; } = new();

    public ReversalAnswers Reversal { get; init; } = new();

    public TreatmentAnswers Treatment { get; init; } = new();

    /// <summary>The signs in the order they were told, with the clinic's time.</summary>
    public IReadOnlyList<SignToldAt> Signs { get; init; } = [];

    /// <summary>After a crisis or distress about looks, more product never comes first.</summary>
    public bool SupportFirst { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Whether a question was answered, or a result shown, in a flow.</summary>
    public static bool Has(Asking.FlowAnswers answers, string name) => answers.Done.Contains(name);
}

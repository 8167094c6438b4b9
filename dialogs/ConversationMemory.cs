using BotoxAdvisorBot.Dialogs.Diagnosis;
using BotoxAdvisorBot.Dialogs.Prevention;
using BotoxAdvisorBot.Dialogs.Reversal;
using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Dialogs.VisitNote;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotoxAdvisorBot.Dialogs;

/// <summary>Everything the bot remembers of a conversation: ids, answers and times, no sentence and no card.</summary>
public sealed class ConversationMemory(ConversationState state)
{
    public IStatePropertyAccessor<DialogState> Dialogs { get; } = state.CreateProperty<DialogState>("dialogs");

    public IStatePropertyAccessor<SafetyState> Safety { get; } = state.CreateProperty<SafetyState>("safety");

    public IStatePropertyAccessor<PreventionAnswers> Prevention { get; } = state.CreateProperty<PreventionAnswers>("prevention");

    public IStatePropertyAccessor<DiagnosisAnswers> Diagnosis { get; } = state.CreateProperty<DiagnosisAnswers>("diagnosis");

    public IStatePropertyAccessor<TreatmentAnswers> Treatment { get; } = state.CreateProperty<TreatmentAnswers>("treatment");

    public IStatePropertyAccessor<ReversalAnswers> Reversal { get; } = state.CreateProperty<ReversalAnswers>("reversal");

    public IStatePropertyAccessor<CheckAnswers> FeelsWrong { get; } = state.CreateProperty<CheckAnswers>("feels-wrong");

    public IStatePropertyAccessor<CheckAnswers> Lid { get; } = state.CreateProperty<CheckAnswers>("lid");

    public IStatePropertyAccessor<Visit> Visit { get; } = state.CreateProperty<Visit>("visit");

    /// <summary>Saves what changed in this turn.</summary>
    public Task SaveAsync(ITurnContext context, CancellationToken cancellationToken) => state.SaveChangesAsync(context, false, cancellationToken);

    /// <summary>Deletes everything at once.</summary>
    public Task ForgetAsync(ITurnContext context, CancellationToken cancellationToken) => state.DeleteAsync(context, cancellationToken);
}

/// <summary>What the bot did in this conversation as a whole.</summary>
public sealed class Visit
{
    /// <summary>The welcome was shown; it comes once.</summary>
    public bool Welcomed { get; set; }

    /// <summary>The patient said to be under 18: no cosmetic advice.</summary>
    public bool Under18 { get; set; }

    /// <summary>The two-letter code of the country where the patient said to be; null when it is the clinic's.</summary>
    public string? Country { get; set; }

    /// <summary>The patient told of a crisis, or of distress about looks: support comes before any talk of more treatment.</summary>
    public bool SupportFirst { get; set; }

    /// <summary>When each sign was told, in UTC; also of signs that are over.</summary>
    public List<SignToldAt> SignsTold { get; init; } = [];

    /// <summary>Messages in a row that were not understood.</summary>
    public int Misunderstood { get; set; }

    /// <summary>The flows that were left for the menu because nothing was understood, the one whose question was open first.</summary>
    public List<string> LeftFlows { get; init; } = [];

    /// <summary>The flow that "Was this helpful?" was asked about; it is asked once.</summary>
    public string? HelpfulAbout { get; set; }

    /// <summary>The identity of that question's card until it is answered.</summary>
    public string? HelpfulAsking { get; set; }

    /// <summary>It was asked in the last turn, so that words may answer it.</summary>
    public bool HelpfulOpen { get; set; }
}

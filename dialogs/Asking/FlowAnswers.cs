namespace BotoxAdvisorBot.Dialogs.Asking;

/// <summary>What the patient answered in one flow, as ids. The saved place in the flow follows from it.</summary>
public abstract class FlowAnswers
{
    /// <summary>
    /// Names of the questions that were answered and of the results that were shown, in the order of the conversation. An answer taken back
    /// leaves this list, but its value stays, to be shown again.
    /// </summary>
    public List<string> Done { get; init; } = [];
}

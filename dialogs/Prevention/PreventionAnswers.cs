using BotoxAdvisorBot.Dialogs.Asking;

namespace BotoxAdvisorBot.Dialogs.Prevention;

/// <summary>What the patient told about the provider, as ids of <c>prevention.yaml</c>.</summary>
public sealed class PreventionAnswers : FlowAnswers
{
    /// <summary>Where the patient stands; null until asked.</summary>
    public string? Situation { get; set; }

    /// <summary>The points of the provider checklist that are met.</summary>
    public List<string> Met { get; set; } = [];

    /// <summary>The red flags that are up.</summary>
    public List<string> Flags { get; set; } = [];

    /// <summary>Whether the patient wants the questions to take along; null until asked.</summary>
    public bool? WantsQuestions { get; set; }

    /// <summary>What the patient chose to see after the verdict; <c>no</c> for nothing more, null until asked.</summary>
    public string? Help { get; set; }
}

using BotoxAdvisorBot.Dialogs.Asking;
using Newtonsoft.Json;

namespace BotoxAdvisorBot.Dialogs.Diagnosis;

/// <summary>What the patient told in the flow that looks for the likely cause, besides what all flows share.</summary>
public sealed class DiagnosisAnswers : FlowAnswers
{
    /// <summary>Whether one of the serious signs is there now: <c>none</c> or <c>some</c>; null until asked.</summary>
    public string? Signs { get; set; }

    /// <summary>The ticked points of how it was done.</summary>
    public List<string> How { get; set; } = [];

    /// <summary>Whether the patient wants to see what can be done; null until asked.</summary>
    public bool? WantsReversal { get; set; }

    /// <summary>What all flows share, saved in its own place.</summary>
    [JsonIgnore]
    public TreatmentAnswers Treatment { get; set; } = new();
}

using Newtonsoft.Json;

namespace BotoxAdvisorBot.Dialogs.Diagnosis;

/// <summary>What the patient told about the treatment, shared by the flows so that no flow asks again what another one knows.</summary>
public sealed class TreatmentAnswers
{
    /// <summary>What was injected: <c>toxin</c>, <c>filler</c>, <c>both</c> or <c>unknown</c>; null until told.</summary>
    public string? Product { get; set; }

    /// <summary>The kind of filler when the patient named it: <c>ha</c>, <c>caha</c>, <c>plla</c>, <c>pmma</c> or <c>fat</c>.</summary>
    public string? Filler { get; set; }

    /// <summary>
    /// The areas that were treated, in the order they were named: <c>forehead</c>, <c>frown</c>, <c>crows-feet</c>, <c>brow</c>, <c>under-eye</c>,
    /// <c>nose</c>, <c>cheeks</c>, <c>lips</c>, <c>mouth-corners</c>, <c>chin</c>, <c>jaw</c>, <c>neck</c> or <c>other</c>.
    /// </summary>
    public List<string> Areas { get; set; } = [];

    /// <summary>The first of the areas.</summary>
    [JsonIgnore]
    public string? Area => Areas.FirstOrDefault();

    /// <summary>
    /// What looks wrong, one of clinical-facts C2: <c>frozen</c>, <c>uneven</c>, <c>spock</c>, <c>heavy-brow</c>, <c>droopy-lid</c>,
    /// <c>crooked-smile</c>, <c>weak-lip</c>, <c>early-bumps</c>, <c>no-effect</c>, <c>wore-off</c>, <c>new-lines</c>, <c>overfilled</c>,
    /// <c>lump</c>, <c>migrated</c>, <c>blue-tint</c>, <c>puffy-eye</c>; or a further one of <c>diagnosis.yaml</c>.
    /// </summary>
    public string? Problem { get; set; }

    /// <summary>The day of the treatment; null until told, and when the patient does not know it.</summary>
    public DateOnly? TreatedOn { get; set; }

    public void Forget() => (Product, Filler, Areas, Problem, TreatedOn) = (null, null, [], null, null);
}

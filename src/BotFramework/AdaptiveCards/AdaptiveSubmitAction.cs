using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Sends the card's inputs, with data of its own, to the bot as a message.</summary>
public class AdaptiveSubmitAction : AdaptiveAction
{
    /// <summary>The action's type name on the wire.</summary>
    public const string TypeName = "Action.Submit";

    /// <summary>Starts an action without data.</summary>
    public AdaptiveSubmitAction()
    {
    }

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>What is sent beside the inputs: an object, whose members the inputs join, or a text.</summary>
    [JsonProperty("data")]
    public object Data { get; set; }

    /// <summary>Whether the inputs are sent, and must be valid, or not.</summary>
    [JsonProperty("associatedInputs", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    /// <summary>The data as JSON.</summary>
    public string DataJson
    {
        get => ActionData.Write(Data);
        set => Data = ActionData.Read(value);
    }
}

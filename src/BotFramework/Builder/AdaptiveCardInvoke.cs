using System.Net;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Reads what a card's Action.Execute sends; a value that is none ends the invoke with 400.</summary>
internal static class AdaptiveCardInvoke
{
    public static AdaptiveCardInvokeValue Read(object value)
    {
        var invoke = value switch
        {
            null => throw Refused("BadRequest", "The invoke has no value."),
            AdaptiveCardInvokeValue typed => typed,
            JObject json => Convert(json),
            _ => throw Refused("BadRequest", "The invoke's value is not an object."),
        };
        var action = invoke.Action ?? throw Refused("BadRequest", "The invoke's value has no action.");
        return action.Type == "Action.Execute" ? invoke : throw Refused("NotSupported", $"The action type '{action.Type}' is not supported.");
    }

    private static AdaptiveCardInvokeValue Convert(JObject json)
    {
        try
        {
            return json.ToObject<AdaptiveCardInvokeValue>();
        }
        catch (JsonException)
        {
            throw Refused("BadRequest", "The invoke's value is not properly formed.");
        }
    }

    private static InvokeResponseException Refused(string code, string message) => new(
        HttpStatusCode.BadRequest,
        new AdaptiveCardInvokeResponse
        {
            StatusCode = (int)HttpStatusCode.BadRequest,
            Type = "application/vnd.microsoft.error",
            Value = new Error { Code = code, Message = message },
        });
}

using System.Security.Cryptography;
using System.Text;
using BotoxAdvisorBot.Bot;
using BotoxAdvisorBot.Storage;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>What a client sent, made into what the bot gets and what comes back on the stream. Who sent it, and where, is not the client's to say.</summary>
internal sealed record PostedActivity(Activity Activity, LoggedActivity Heard)
{
    /// <summary>The bot's name on this channel.</summary>
    private const string BotId = "bot";

    private const string ClientActivityId = "clientActivityID";
    private const int LongestName = 200;

    // What the stream hides and what the bot must not be told by a client is left out by not being here.
    private static readonly string[] Taken =
        ["type", "text", "locale", "value", "name", "channelData", "localTimestamp", "localTimezone", "inputHint", "importance"];

    private static readonly JsonSerializer Json = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
    });

    public string Id => Heard.Id;

    /// <summary>The activity, or null when the JSON is none.</summary>
    /// <param name="posted">What came.</param>
    /// <param name="caller">Who sent it.</param>
    /// <param name="now">When.</param>
    /// <param name="addresses">Where this host has the attachments, in their order. What a client says about that does not count.</param>
    public static PostedActivity? Read(JObject posted, DirectLineCaller caller, DateTimeOffset now, IReadOnlyList<string?> addresses)
    {
        var heard = new JObject(posted.Properties().Where(property => Taken.Contains(property.Name)));
        heard["id"] = IdOf(posted, caller.ConversationId!);
        heard["timestamp"] = TurnTranscript.Timestamp(now);
        heard["channelId"] = Channels.Directline;
        heard["from"] = new JObject { ["id"] = caller.UserId, ["role"] = RoleTypes.User };
        heard["conversation"] = new JObject { ["id"] = caller.ConversationId };
        heard["textFormat"] = TextFormatTypes.Plain;
        if (posted["attachments"] is JArray { Count: > 0 } files)
        {
            heard["attachments"] = new JArray(files.OfType<JObject>().Select((file, i) => File(TextOf(file["contentType"]), TextOf(file["name"]), addresses.ElementAtOrDefault(i))));
        }

        try
        {
            var activity = Addressed(heard.ToObject<Activity>(Json)!, caller);
            return new PostedActivity(activity, new LoggedActivity(activity.Id, heard.ToString(Formatting.None)));
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException or InvalidCastException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>That a file came, without the file.</summary>
    private static JObject File(string? type, string? name, string? address)
    {
        var file = new JObject { ["contentType"] = TypeOf(type), ["name"] = name is null ? null : name[..Math.Min(name.Length, LongestName)] };
        if (address is not null)
        {
            file["contentUrl"] = address;
        }

        return file;
    }

    /// <summary>Teams sends a message's own text as an attachment of the type of a page, so the bot takes that for no file.</summary>
    public static string TypeOf(string? type) =>
        type is not { Length: > 0 and <= LongestName } || type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) ? "application/octet-stream" : type;

    /// <summary>Fills in who speaks to whom, and where.</summary>
    public static Activity Addressed(Activity activity, DirectLineCaller caller)
    {
        activity.ChannelId = Channels.Directline;
        activity.ServiceUrl = "urn:botframework:directline";
        activity.Conversation = new ConversationAccount(id: caller.ConversationId);
        activity.From = new ChannelAccount(caller.UserId, role: RoleTypes.User);
        activity.Recipient = new ChannelAccount(BotId, role: RoleTypes.Bot);
        return activity;
    }

    /// <summary>The same id for the same message sent again; one of its own for a message that cannot be told from others.</summary>
    private static string IdOf(JObject posted, string conversation)
    {
        var known = posted["channelData"] is JObject data && TextOf(data[ClientActivityId]) is { Length: > 0 } id ? id : Guid.NewGuid().ToString();
        return $"{conversation}|{WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.UTF8.GetBytes(known)).AsSpan(0, 12).ToArray())}";
    }

    private static string? TextOf(JToken? json) => (json as JValue)?.Value as string;
}

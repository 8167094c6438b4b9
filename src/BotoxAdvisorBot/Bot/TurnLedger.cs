using BotoxAdvisorBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Bot;

/// <summary>What a conversation remembers of its turns, to tell a message that is delivered again and answer it again.</summary>
internal sealed record TurnLedger
{
    private const int Remembered = 50;
    private const string InvokeResponseType = "invokeResponse";

    private static readonly JsonSerializerSettings Json = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = 128,
    };

    /// <summary>The ids of the activities handled lately, the last one at the end.</summary>
    public IReadOnlyList<string> Handled { get; init; } = [];

    /// <summary>What was answered to the last one.</summary>
    public IReadOnlyList<Activity> Replies { get; init; } = [];

    /// <summary>Whether these replies are known to have reached the channel.</summary>
    public bool Delivered { get; init; } = true;

    /// <summary>The ETag of the stored ledger this one replaces; none for the first.</summary>
    [JsonIgnore]
    public string? ETag { get; init; }

    /// <summary>A ledger that has forgotten everything.</summary>
    [JsonIgnore]
    public TurnLedger Emptied => new() { ETag = ETag };

    /// <exception cref="JsonException">The row does not hold a ledger.</exception>
    public static TurnLedger Read(StateRow? row) => row is null
        ? new()
        : JsonConvert.DeserializeObject<TurnLedger>(row.Value, Json)! with { ETag = row.ETag };

    public PutState ToChange(ConversationKey conversation) => new(conversation.Turns, JsonConvert.SerializeObject(this, Json), ETag);

    /// <summary>Whether an activity was handled before. One without an id is never a repeat.</summary>
    public bool IsRepeat(Activity activity) => !string.IsNullOrEmpty(activity.Id) && Handled.Contains(activity.Id);

    /// <summary>Whether the replies to this activity are the last turn's and may not have arrived.</summary>
    public bool IsUndelivered(Activity activity) => !Delivered && IsLast(activity);

    public TurnLedger After(Activity activity, IReadOnlyList<Activity> replies) => string.IsNullOrEmpty(activity.Id) ? this : this with
    {
        Handled = [.. Handled.TakeLast(Remembered - 1), activity.Id],
        Replies = replies,
        Delivered = replies.Count == 0 || GoesWithRequest(activity),
    };

    /// <summary>What a repeat is answered with: everything that goes back with the request itself, or that may not have arrived.</summary>
    public IReadOnlyList<Activity> RepliesToRepeat(Activity activity)
    {
        if (!IsLast(activity))
        {
            return [];
        }

        var all = GoesWithRequest(activity) || !Delivered;
        return [.. Replies.Where(reply => all || reply.Type == InvokeResponseType).Select(Restore)];
    }

    private static bool GoesWithRequest(Activity activity) => activity.DeliveryMode == DeliveryModes.ExpectReplies;

    private bool IsLast(Activity activity) => Handled.Count > 0 && Handled[^1] == activity.Id;

    private static Activity Restore(Activity reply)
    {
        // The adapter casts it.
        if (reply is { Type: InvokeResponseType, Value: JObject value })
        {
            reply.Value = value.ToObject<InvokeResponse>();
        }

        return reply;
    }
}

using System.Globalization;
using BotoxAdvisorBot.Storage;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Bot;

/// <summary>
/// What was said in one turn, for a channel that this host keeps itself. The turn boundary stores it in the turn's own transaction; what is
/// sent after that, or after a turn that failed, is added here too.
/// </summary>
/// <param name="turnId">The id of the turn's activity; replies are numbered below it.</param>
/// <param name="heard">What the patient sent, as it comes back on the stream; nothing when the host itself began the turn.</param>
internal sealed class TurnTranscript(string conversationId, string userId, string turnId, LoggedActivity? heard, TimeProvider time)
{
    private const string InvokeResponseType = "invokeResponse";

    // For the moment only, or for a tester: a client that comes back must not see them again.
    private static readonly HashSet<string> Passing =
        new([ActivityTypes.Typing, ActivityTypes.Trace, ActivityTypes.Delay, InvokeResponseType], StringComparer.OrdinalIgnoreCase);

    private static readonly JsonSerializer Json = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
    });

    private readonly HashSet<Activity> _known = new(ReferenceEqualityComparer.Instance);
    private readonly List<LoggedActivity> _lost = [];
    private int _replies;
    private bool _heardStored;

    /// <summary>What the channel changes in the JSON of a reply before it is stored.</summary>
    public Func<string, string> Written { get; init; } = json => json;

    public string ConversationId => conversationId;

    /// <summary>The patient asked to be forgotten.</summary>
    public bool IsForgotten { get; private set; }

    /// <summary>Replies that could not be stored.</summary>
    public IReadOnlyList<LoggedActivity> Lost => _lost;

    /// <summary>A moment as it stands in the log: always of the same length.</summary>
    public static string Timestamp(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The activities that are not in an <see cref="Entry"/> yet.</summary>
    public IReadOnlyList<Activity> New(IEnumerable<Activity> activities) => [.. activities.Where(activity => !_known.Contains(activity))];

    /// <summary>What is to be stored for these replies, and for what was heard if that is not stored yet.</summary>
    /// <param name="forget">The patient asked to be forgotten: nothing of what was said before stays.</param>
    public AppendActivities Entry(IReadOnlyList<Activity> replies, bool forget)
    {
        _known.UnionWith(replies);
        IsForgotten |= forget;
        List<LoggedActivity> said = _heardStored || heard is null ? [] : [heard];
        said.AddRange(replies.Where(reply => !Passing.Contains(reply.Type)).Select(Write));
        return new AppendActivities(conversationId, userId, said, forget);
    }

    /// <summary>The last entry is stored.</summary>
    public void NoteStored() => _heardStored = true;

    /// <summary>The entry could not be stored.</summary>
    /// <returns>The replies in it.</returns>
    public IReadOnlyList<LoggedActivity> NoteLost(AppendActivities entry)
    {
        List<LoggedActivity> lost = [.. entry.Activities.Where(activity => activity != heard)];
        _lost.AddRange(lost);
        return lost;
    }

    /// <summary>In the client's view: with the id and time it has, without the addresses of the inside. Times tell the order of replies.</summary>
    private LoggedActivity Write(Activity reply)
    {
        _replies++;
        var json = JObject.FromObject(reply, Json);
        var id = $"{turnId}.{_replies}";
        json["id"] = id;
        json["timestamp"] = Timestamp(time.GetUtcNow().AddMilliseconds(_replies));
        json.Remove("serviceUrl");
        json.Remove("recipient");
        return new LoggedActivity(id, Written(json.ToString(Formatting.None)));
    }
}

using System.Globalization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A place in a conversation, kept to speak there again later.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class ConversationReference
{
    /// <summary>Creates an empty reference.</summary>
    public ConversationReference()
    {
    }

    /// <summary>Creates a reference with the members given.</summary>
    public ConversationReference(
        string activityId = default, ChannelAccount user = default, ChannelAccount bot = default,
        ConversationAccount conversation = default, string channelId = default, string serviceUrl = default)
        : this(default(CultureInfo), activityId, user, bot, conversation, channelId, serviceUrl)
    {
    }

    /// <summary>Creates a reference with a language and the members given.</summary>
    public ConversationReference(
        CultureInfo locale, string activityId = default, ChannelAccount user = default, ChannelAccount bot = default,
        ConversationAccount conversation = default, string channelId = default, string serviceUrl = default)
    {
        ActivityId = activityId;
        User = user;
        Bot = bot;
        Conversation = conversation;
        ChannelId = channelId;
        Locale = locale?.ToString();
        ServiceUrl = serviceUrl;
    }

    /// <summary>Gets or sets the activity meant.</summary>
    [JsonProperty("activityId")]
    public string ActivityId { get; set; }

    /// <summary>Gets or sets the user.</summary>
    [JsonProperty("user")]
    public ChannelAccount User { get; set; }

    /// <summary>Gets or sets the bot.</summary>
    [JsonProperty("bot")]
    public ChannelAccount Bot { get; set; }

    /// <summary>Gets or sets the conversation.</summary>
    [JsonProperty("conversation")]
    public ConversationAccount Conversation { get; set; }

    /// <summary>Gets or sets the channel.</summary>
    [JsonProperty("channelId")]
    public string ChannelId { get; set; }

    /// <summary>Gets or sets the language of the conversation as a BCP 47 tag.</summary>
    [JsonProperty("locale")]
    public string Locale { get; set; }

    /// <summary>Gets or sets the address of the channel's connector.</summary>
    [JsonProperty("serviceUrl")]
    public string ServiceUrl { get; set; }

    /// <summary>Makes the event that lets a bot take up the conversation again of its own accord.</summary>
    public Activity GetContinuationActivity() => new(ActivityTypes.Event, id: Guid.NewGuid().ToString())
    {
        Name = "ContinueConversation",
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        RelatesTo = this,
    };
}

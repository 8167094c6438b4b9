using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>The unit of the Bot Framework protocol: anything a user, a channel or a bot sends, whatever its kind.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public partial class Activity :
    IActivity, IConversationUpdateActivity, IInstallationUpdateActivity, IMessageActivity, IMessageUpdateActivity, IMessageDeleteActivity,
    IMessageReactionActivity, ITypingActivity, IEndOfConversationActivity, IEventActivity, IInvokeActivity
{
    /// <summary>The content type of an activity sent as a part of a multipart request.</summary>
    public const string ContentType = "application/vnd.microsoft.activity";

    /// <summary>Creates an empty activity.</summary>
    public Activity()
    {
    }

    /// <summary>Creates an activity with the members given.</summary>
    public Activity(
        string type = default, string id = default, DateTimeOffset? timestamp = default,
        DateTimeOffset? localTimestamp = default, string serviceUrl = default, string channelId = default,
        ChannelAccount from = default, ConversationAccount conversation = default, ChannelAccount recipient = default,
        string textFormat = default, string attachmentLayout = default, IList<ChannelAccount> membersAdded = default,
        IList<ChannelAccount> membersRemoved = default, IList<MessageReaction> reactionsAdded = default,
        IList<MessageReaction> reactionsRemoved = default, string topicName = default, bool? historyDisclosed = default,
        string locale = default, string text = default, string speak = default, string inputHint = default,
        string summary = default, SuggestedActions suggestedActions = default, IList<Attachment> attachments = default,
        IList<Entity> entities = default, object channelData = default, string action = default, string replyToId = default,
        string label = default, string valueType = default, object value = default, string name = default,
        ConversationReference relatesTo = default, string code = default, DateTimeOffset? expiration = default,
        string importance = default, string deliveryMode = default, IList<string> listenFor = default,
        IList<TextHighlight> textHighlights = default, SemanticAction semanticAction = default, string localTimezone = default)
    {
        Type = type;
        Id = id;
        Timestamp = timestamp;
        LocalTimestamp = localTimestamp;
        ServiceUrl = serviceUrl;
        ChannelId = channelId;
        From = from;
        Conversation = conversation;
        Recipient = recipient;
        TextFormat = textFormat;
        AttachmentLayout = attachmentLayout;
        MembersAdded = membersAdded;
        MembersRemoved = membersRemoved;
        ReactionsAdded = reactionsAdded;
        ReactionsRemoved = reactionsRemoved;
        TopicName = topicName;
        HistoryDisclosed = historyDisclosed;
        Locale = locale;
        Text = text;
        Speak = speak;
        InputHint = inputHint;
        Summary = summary;
        SuggestedActions = suggestedActions;
        Attachments = attachments;
        Entities = entities;
        ChannelData = channelData;
        Action = action;
        ReplyToId = replyToId;
        Label = label;
        ValueType = valueType;
        Value = value;
        Name = name;
        RelatesTo = relatesTo;
        Code = code;
        Expiration = expiration;
        Importance = importance;
        DeliveryMode = deliveryMode;
        ListenFor = listenFor;
        TextHighlights = textHighlights;
        SemanticAction = semanticAction;
        LocalTimezone = localTimezone;
    }

    /// <summary>Gets or sets what kind of activity this is; see <see cref="ActivityTypes"/>.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }

    /// <summary>Gets or sets the id the channel gave this activity.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>Gets or sets when the activity was sent.</summary>
    [JsonProperty("timestamp")]
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>Gets or sets when the activity was sent by the sender's own clock, with its UTC offset.</summary>
    [JsonProperty("localTimestamp")]
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>Gets or sets the sender's time zone as an IANA name.</summary>
    [JsonProperty("localTimezone")]
    public string LocalTimezone { get; set; }

    /// <summary>Gets or sets the address of the channel's connector, where replies are posted.</summary>
    [JsonProperty("serviceUrl")]
    public string ServiceUrl { get; set; }

    /// <summary>Gets or sets the channel the activity belongs to.</summary>
    [JsonProperty("channelId")]
    public string ChannelId { get; set; }

    /// <summary>Gets or sets who sent the activity.</summary>
    [JsonProperty("from")]
    public ChannelAccount From { get; set; }

    /// <summary>Gets or sets the conversation the activity belongs to.</summary>
    [JsonProperty("conversation")]
    public ConversationAccount Conversation { get; set; }

    /// <summary>Gets or sets whom the activity is for.</summary>
    [JsonProperty("recipient")]
    public ChannelAccount Recipient { get; set; }

    /// <summary>Gets or sets how the text is to be read; see <see cref="TextFormatTypes"/>.</summary>
    [JsonProperty("textFormat")]
    public string TextFormat { get; set; }

    /// <summary>Gets or sets how several attachments are laid out; see <see cref="AttachmentLayoutTypes"/>.</summary>
    [JsonProperty("attachmentLayout")]
    public string AttachmentLayout { get; set; }

    /// <summary>Gets or sets who joined the conversation.</summary>
    [JsonProperty("membersAdded")]
    public IList<ChannelAccount> MembersAdded { get; set; }

    /// <summary>Gets or sets who left the conversation.</summary>
    [JsonProperty("membersRemoved")]
    public IList<ChannelAccount> MembersRemoved { get; set; }

    /// <summary>Gets or sets the reactions put on a message.</summary>
    [JsonProperty("reactionsAdded")]
    public IList<MessageReaction> ReactionsAdded { get; set; }

    /// <summary>Gets or sets the reactions taken off a message.</summary>
    [JsonProperty("reactionsRemoved")]
    public IList<MessageReaction> ReactionsRemoved { get; set; }

    /// <summary>Gets or sets the conversation's new topic.</summary>
    [JsonProperty("topicName")]
    public string TopicName { get; set; }

    /// <summary>Gets or sets whether earlier messages are shown to new members.</summary>
    [JsonProperty("historyDisclosed")]
    public bool? HistoryDisclosed { get; set; }

    /// <summary>Gets or sets the language of the text as a BCP 47 tag.</summary>
    [JsonProperty("locale")]
    public string Locale { get; set; }

    /// <summary>Gets or sets the text of the message.</summary>
    [JsonProperty("text")]
    public string Text { get; set; }

    /// <summary>Gets or sets the words to be spoken, plain or as SSML.</summary>
    [JsonProperty("speak")]
    public string Speak { get; set; }

    /// <summary>Gets or sets whether the bot waits for an answer; see <see cref="InputHints"/>.</summary>
    [JsonProperty("inputHint")]
    public string InputHint { get; set; }

    /// <summary>Gets or sets the text for channels that cannot show the cards.</summary>
    [JsonProperty("summary")]
    public string Summary { get; set; }

    /// <summary>Gets or sets the buttons offered below the message.</summary>
    [JsonProperty("suggestedActions")]
    public SuggestedActions SuggestedActions { get; set; }

    /// <summary>Gets or sets the cards and files of the message.</summary>
    [JsonProperty("attachments")]
    public IList<Attachment> Attachments { get; set; }

    /// <summary>Gets or sets metadata about the text, such as mentions.</summary>
    [JsonProperty("entities")]
    public IList<Entity> Entities { get; set; }

    /// <summary>Gets or sets the channel's own data.</summary>
    [JsonProperty("channelData")]
    public object ChannelData { get; set; }

    /// <summary>Gets or sets what happened in an installation or contact update.</summary>
    [JsonProperty("action")]
    public string Action { get; set; }

    /// <summary>Gets or sets the id of the activity this one answers.</summary>
    [JsonProperty("replyToId")]
    public string ReplyToId { get; set; }

    /// <summary>Gets or sets a description of a trace.</summary>
    [JsonProperty("label")]
    public string Label { get; set; }

    /// <summary>Gets or sets what kind of value a trace carries.</summary>
    [JsonProperty("valueType")]
    public string ValueType { get; set; }

    /// <summary>Gets or sets the data of a card submit, event, invoke or trace.</summary>
    [JsonProperty("value")]
    public object Value { get; set; }

    /// <summary>Gets or sets the name of an event, invoke or trace.</summary>
    [JsonProperty("name")]
    public string Name { get; set; }

    /// <summary>Gets or sets another conversation this activity speaks about.</summary>
    [JsonProperty("relatesTo")]
    public ConversationReference RelatesTo { get; set; }

    /// <summary>Gets or sets why a conversation ended; see <see cref="EndOfConversationCodes"/>.</summary>
    [JsonProperty("code")]
    public string Code { get; set; }

    /// <summary>Gets or sets when the activity is no longer worth showing.</summary>
    [JsonProperty("expiration")]
    public DateTimeOffset? Expiration { get; set; }

    /// <summary>Gets or sets how urgent the activity is.</summary>
    [JsonProperty("importance")]
    public string Importance { get; set; }

    /// <summary>Gets or sets how replies travel back; see <see cref="DeliveryModes"/>.</summary>
    [JsonProperty("deliveryMode")]
    public string DeliveryMode { get; set; }

    /// <summary>Gets or sets phrases for speech recognition to expect.</summary>
    [JsonProperty("listenFor")]
    public IList<string> ListenFor { get; set; }

    /// <summary>Gets or sets the parts of the answered text to point out.</summary>
    [JsonProperty("textHighlights")]
    public IList<TextHighlight> TextHighlights { get; set; }

    /// <summary>Gets or sets a programmatic action that goes with the activity.</summary>
    [JsonProperty("semanticAction")]
    public SemanticAction SemanticAction { get; set; }

    /// <summary>Gets or sets who called the bot, as the host found out by authenticating the request.</summary>
    [JsonProperty("callerId")]
    public string CallerId { get; set; }

    /// <summary>Gets or sets the members the wire format does not name; they are written back unchanged.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties { get; set; } = new JObject();
}

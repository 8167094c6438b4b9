namespace Microsoft.Bot.Schema;

/// <summary>Something a client or a service tells the bot without anybody having typed it.</summary>
public interface IEventActivity : IActivity
{
    /// <summary>Gets or sets the name of an event, invoke or trace.</summary>
    string Name { get; set; }

    /// <summary>Gets or sets the data of a card submit, event, invoke or trace.</summary>
    object Value { get; set; }

    /// <summary>Gets or sets another conversation this activity speaks about.</summary>
    ConversationReference RelatesTo { get; set; }
}

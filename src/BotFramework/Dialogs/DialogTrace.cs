using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Trace activities, which an emulator shows and other channels never get.</summary>
internal static class DialogTrace
{
    private const string BotStateType = "https://www.botframework.com/schemas/botState";

    public static Activity Create(ITurnContext turn, string name) => new()
    {
        Type = ActivityTypes.Trace,
        Name = name,
        Timestamp = TimeProvider.System.GetUtcNow(),
        From = turn.Activity.Recipient,
        Recipient = turn.Activity.From,
        ReplyToId = turn.Activity.Id,
        ServiceUrl = turn.Activity.ServiceUrl,
        ChannelId = turn.Activity.ChannelId,
        Conversation = turn.Activity.Conversation,
    };

    /// <summary>What the dialogs remember after the turn: of the innermost container and of the dialog that is active in it.</summary>
    public static Activity StateOf(DialogContext dc, bool isSkill)
    {
        var leaf = dc.Leaf();
        var memory = new JObject();
        if (ContainerOf(leaf) is { State: { } container })
        {
            memory["dialog"] = JToken.FromObject(container);
        }

        if (leaf.ActiveDialog is { State: { } state })
        {
            memory["this"] = JToken.FromObject(state);
        }

        return new Activity
        {
            Type = ActivityTypes.Trace,
            Name = "BotState",
            Label = isSkill ? "Skill State" : "Bot State",
            ValueType = BotStateType,
            Value = memory,
        };
    }

    private static DialogInstance ContainerOf(DialogContext leaf) => leaf.Parent?.ActiveDialog ?? leaf.ActiveDialog;
}

using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

/// <summary>A conversation with a dialog: every turn loads its state from storage, as a bot that was restarted would.</summary>
internal sealed class Talk
{
    private readonly TestAdapter _adapter;

    public Talk(Dialog root, params Dialog[] others)
        : this(Channels.Test, root, others)
    {
    }

    public Talk(string channelId, Dialog root, params Dialog[] others)
    {
        _adapter = new TestAdapter(channelId, sendTraceActivity: true);
        Root = root;
        Others = others;
        Turn = (dc, cancel) => ContinueOrBeginAsync(dc, root.Id, cancel);
    }

    public Dialog Root { get; set; }

    public Dialog[] Others { get; set; }

    /// <summary>What is done in a turn; by default the dialogs are continued, or the root begun.</summary>
    public Func<DialogContext, CancellationToken, Task<DialogTurnResult>> Turn { get; set; }

    /// <summary>What the last turn came to.</summary>
    public DialogTurnResult Result { get; private set; } = new(DialogTurnStatus.Empty);

    public MemoryStorage Storage { get; set; } = new();

    public string? Locale { get; set; } = "en-us";

    public string? ConversationType
    {
        set => _adapter.Conversation.Conversation.ConversationType = value;
    }

    /// <summary>Says something and gives the texts of the replies.</summary>
    public async Task<string[]> Say(string? text) =>
        [.. (await Send(new Activity(ActivityTypes.Message) { Text = text })).Select(reply => reply.Text)];

    /// <summary>Sends an activity and gives the replies.</summary>
    public Task<Activity[]> Send(Activity activity) => Run(activity, async (turn, accessor, cancel) =>
    {
        var dialogs = new DialogSet(accessor).Add(Root);
        foreach (var other in Others)
        {
            dialogs.Add(other);
        }

        Result = await Turn(await dialogs.CreateContextAsync(turn, cancel), cancel);
    });

    /// <summary>Runs a turn of any kind on this conversation's state.</summary>
    public async Task<Activity[]> Run(
        Activity activity, Func<ITurnContext, IStatePropertyAccessor<DialogState>, CancellationToken, Task> run)
    {
        activity.Locale = Locale;
        var state = new ConversationState(Storage);
        try
        {
            await _adapter.ProcessActivityAsync(activity, async (turn, cancel) =>
            {
                await run(turn, state.CreateProperty<DialogState>("DialogState"), cancel);
                await state.SaveChangesAsync(turn, false, cancel);
            });
            return [.. _adapter.ActiveQueue];
        }
        finally
        {
            _adapter.ActiveQueue.Clear();
        }
    }

    public static async Task<DialogTurnResult> ContinueOrBeginAsync(DialogContext dc, string id, CancellationToken cancel)
    {
        var result = await dc.ContinueDialogAsync(cancel);
        return result.Status == DialogTurnStatus.Empty ? await dc.BeginDialogAsync(id, null, cancel) : result;
    }
}

using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public class DialogEventTests
{
    private readonly List<string> _log = [];

    [Fact]
    public async Task An_event_goes_to_the_active_dialog_then_up_and_then_back_to_it()
    {
        var handled = await Emit(OuterWith(new Recorder("inner", _log)), dc => dc.EmitEventAsync("x", fromLeaf: true));

        Assert.False(handled);
        Assert.Equal(["inner begin", "inner pre x", "outer pre x", "inner post x"], _log);
    }

    [Fact]
    public async Task A_dialog_that_handles_an_event_keeps_it_from_those_above()
    {
        var handled = await Emit(
            OuterWith(new Recorder("inner", _log) { Handles = "x" }), dc => dc.EmitEventAsync("x", fromLeaf: true));

        Assert.True(handled);
        Assert.Equal(["inner begin", "inner pre x"], _log);
    }

    [Fact]
    public async Task An_event_handled_above_does_not_come_back()
    {
        var handled = await Emit(
            OuterWith(new Recorder("inner", _log), handles: "x"), dc => dc.EmitEventAsync("x", fromLeaf: true));

        Assert.True(handled);
        Assert.Equal(["inner begin", "inner pre x", "outer pre x"], _log);
    }

    [Fact]
    public async Task An_event_that_does_not_bubble_stays_with_the_active_dialog()
    {
        await Emit(OuterWith(new Recorder("inner", _log)), dc => dc.EmitEventAsync("x", bubble: false, fromLeaf: true));

        Assert.Equal(["inner begin", "inner pre x", "inner post x"], _log);
    }

    [Fact]
    public async Task Without_from_leaf_an_event_starts_at_the_context_it_was_raised_in()
    {
        await Emit(OuterWith(new Recorder("inner", _log)), dc => dc.EmitEventAsync("x"));

        Assert.Equal(["inner begin", "outer pre x"], _log);
    }

    [Fact]
    public async Task An_event_with_nothing_on_the_stack_is_not_handled()
    {
        var talk = new Talk(new Recorder("a", _log))
        {
            Turn = async (dc, cancel) =>
                new DialogTurnResult(DialogTurnStatus.Empty, await dc.EmitEventAsync("x", cancellationToken: cancel)),
        };

        await talk.Say("hi");

        Assert.Equal(false, talk.Result.Result);
    }

    [Fact]
    public async Task Continuing_raises_activity_received_from_the_leaf_once_a_turn()
    {
        var talk = new Talk(OuterWith(new Recorder("inner", _log)));
        await talk.Say("first");
        _log.Clear();
        talk.Turn = async (dc, cancel) =>
        {
            await dc.ContinueDialogAsync(cancel);
            return await dc.ContinueDialogAsync(cancel);
        };

        await talk.Say("second");

        Assert.Equal(
            ["inner pre activityReceived", "outer pre activityReceived", "inner post activityReceived", "inner continue", "inner continue"],
            _log);
    }

    private RecordingComponent OuterWith(Recorder inner, string? handles = null)
    {
        var outer = new RecordingComponent("outer", _log, handles);
        outer.AddDialog(inner);
        return outer;
    }

    private static async Task<bool> Emit(Dialog root, Func<DialogContext, Task<bool>> emit)
    {
        var handled = false;
        var talk = new Talk(root)
        {
            Turn = async (dc, cancel) =>
            {
                await dc.BeginDialogAsync(root.Id, null, cancel);
                handled = await emit(dc);
                return Dialog.EndOfTurn;
            },
        };
        await talk.Send(new Activity(ActivityTypes.Message));
        return handled;
    }
}

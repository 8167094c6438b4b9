using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public class DialogContextTests
{
    private readonly List<string> _log = [];

    [Fact]
    public async Task Continuing_with_nothing_on_the_stack_does_nothing()
    {
        var talk = NewTalk();
        talk.Turn = (dc, cancel) => dc.ContinueDialogAsync(cancel);

        await talk.Say("hi");

        Assert.Equal(DialogTurnStatus.Empty, talk.Result.Status);
    }

    [Fact]
    public async Task A_dialog_that_is_begun_goes_on_top_and_gets_its_options()
    {
        await InOneTurn(async dc =>
        {
            await dc.BeginDialogAsync("a", "x");
            await dc.BeginDialogAsync("b");
            Assert.Equal(["b", "a"], dc.Stack.Select(instance => instance.Id));
            Assert.Equal("b", dc.ActiveDialog.Id);
        });

        Assert.Equal(["a begin x", "b begin"], _log);
    }

    [Fact]
    public async Task A_dialog_that_ends_gives_its_result_to_the_one_below()
    {
        await InOneTurn(async dc =>
        {
            await dc.BeginDialogAsync("a");
            await dc.BeginDialogAsync("b");
            var result = await dc.EndDialogAsync("done");
            Assert.Equal((DialogTurnStatus.Waiting, "a"), (result.Status, dc.ActiveDialog.Id));
        });

        Assert.Equal(["b end EndCalled", "a resume EndCalled done"], _log[2..]);
    }

    [Fact]
    public async Task The_last_dialog_that_ends_completes_the_stack_with_its_result()
    {
        await InOneTurn(async dc =>
        {
            await dc.BeginDialogAsync("a");
            var result = await dc.EndDialogAsync(3);
            Assert.Equal((DialogTurnStatus.Complete, 3), (result.Status, result.Result));
            Assert.Null(dc.ActiveDialog);
        });
    }

    [Fact]
    public async Task Replacing_ends_only_the_dialog_on_top_and_the_one_below_stays()
    {
        await InOneTurn(async dc =>
        {
            await dc.BeginDialogAsync("a");
            await dc.BeginDialogAsync("b");
            await dc.ReplaceDialogAsync("c", "x");
            Assert.Equal(["c", "a"], dc.Stack.Select(instance => instance.Id));
        });

        Assert.Equal(["b end ReplaceCalled", "c begin x"], _log[2..]);
    }

    [Fact]
    public async Task Cancelling_ends_every_dialog_from_the_top_and_resumes_none()
    {
        await InOneTurn(async dc =>
        {
            await dc.BeginDialogAsync("a");
            await dc.BeginDialogAsync("b");
            Assert.Equal(DialogTurnStatus.Cancelled, (await dc.CancelAllDialogsAsync()).Status);
            Assert.Empty(dc.Stack);
            Assert.Equal(DialogTurnStatus.Empty, (await dc.CancelAllDialogsAsync()).Status);
        });

        // The first is not asked; the next one is offered the event before it is ended.
        Assert.Equal(["b end CancelCalled", "a pre cancelDialog", "a post cancelDialog", "a end CancelCalled"], _log[2..]);
    }

    [Fact]
    public async Task A_dialog_that_handles_the_cancel_event_stops_the_cancelling()
    {
        await InOneTurn(
            async dc =>
            {
                await dc.BeginDialogAsync("keeper");
                await dc.BeginDialogAsync("a");
                await dc.CancelAllDialogsAsync(false, "stop");
                Assert.Equal("keeper", dc.ActiveDialog.Id);
            },
            new Recorder("keeper", _log) { Handles = "stop" });
    }

    [Fact]
    public async Task Cancelling_with_parents_goes_on_with_the_stacks_above()
    {
        var component = new RecordingComponent("outer", _log);
        component.AddDialog(new Recorder("inner", _log));

        await InOneTurn(
            async dc =>
            {
                await dc.BeginDialogAsync("a");
                await dc.BeginDialogAsync("outer");
                await dc.Child.CancelAllDialogsAsync(true);
                Assert.Empty(dc.Stack);
            },
            component);

        Assert.Equal(
            [
                "inner end CancelCalled", "outer pre cancelDialog", "outer end CancelCalled",
                "a pre cancelDialog", "a post cancelDialog", "a end CancelCalled",
            ],
            _log[2..]);
    }

    [Fact]
    public async Task Cancelling_without_parents_leaves_the_stacks_above_alone()
    {
        var component = new RecordingComponent("outer", _log);
        component.AddDialog(new Recorder("inner", _log));

        await InOneTurn(
            async dc =>
            {
                await dc.BeginDialogAsync("outer");
                await dc.Child.CancelAllDialogsAsync();
                Assert.Equal("outer", dc.ActiveDialog.Id);
                Assert.Empty(dc.Child.Stack);
            },
            component);
    }

    [Fact]
    public async Task Reprompting_asks_the_active_dialog_unless_it_handles_the_event()
    {
        await InOneTurn(
            async dc =>
            {
                await dc.RepromptDialogAsync();
                await dc.BeginDialogAsync("a");
                await dc.RepromptDialogAsync();
                await dc.BeginDialogAsync("own");
                await dc.RepromptDialogAsync();
            },
            new Recorder("own", _log) { Handles = DialogEvents.RepromptDialog });

        Assert.Equal(
            ["a begin", "a pre repromptDialog", "a post repromptDialog", "a reprompt", "own begin", "own pre repromptDialog"], _log);
    }

    [Fact]
    public async Task An_unknown_id_is_named_in_the_error_and_nothing_is_put_on_the_stack()
    {
        await InOneTurn(async dc =>
        {
            var error = await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("nowhere"));
            Assert.Contains("A dialog with an id of 'nowhere' wasn't found", error.Message, StringComparison.Ordinal);
            Assert.Empty(dc.Stack);
        });
    }

    [Fact]
    public async Task A_saved_dialog_that_is_no_longer_there_is_named_in_the_error()
    {
        await InOneTurn(async dc =>
        {
            dc.Stack.Add(new DialogInstance { Id = "gone" });
            var continued = await Assert.ThrowsAsync<InvalidOperationException>(() => dc.ContinueDialogAsync());
            var reprompted = await Assert.ThrowsAsync<InvalidOperationException>(() => dc.RepromptDialogAsync());
            await dc.BeginDialogAsync("a");
            var ended = await Assert.ThrowsAsync<InvalidOperationException>(() => dc.EndDialogAsync());

            Assert.Contains("A dialog with an id of 'gone' wasn't found", continued.Message, StringComparison.Ordinal);
            Assert.Contains("Can't find A dialog with an id of 'gone'", reprompted.Message, StringComparison.Ordinal);
            Assert.Contains("Can't resume previous dialog", ended.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task An_error_carries_the_stack_it_happened_on()
    {
        await InOneTurn(async dc =>
        {
            await dc.BeginDialogAsync("a");
            await dc.BeginDialogAsync("b");
            var error = await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("nowhere"));
            var data = Assert.IsType<Dictionary<string, object>>(error.Data[nameof(DialogContext)]);
            Assert.Equal("b", data["ActiveDialog"]);
            Assert.Equal(["b", "a"], Assert.IsType<List<string>>(data["Stack"]));
        });
    }

    [Fact]
    public async Task A_dialog_is_found_in_the_sets_above_as_well()
    {
        var component = new ComponentDialog("outer").AddDialog(new Recorder("inner", _log));

        await InOneTurn(
            async dc =>
            {
                await dc.BeginDialogAsync("outer");
                var child = dc.Child;
                Assert.Same(dc, child.Parent);
                Assert.Same(dc.FindDialog("a"), child.FindDialog("a"));
                Assert.Null(dc.FindDialog("inner"));
                Assert.Null(child.FindDialog("nowhere"));
                Assert.Null(child.Child);
            },
            component);
    }

    [Fact]
    public async Task A_dialog_found_only_above_is_taken_off_the_stack_without_being_told()
    {
        await InOneTurn(
            async dc =>
            {
                await dc.BeginDialogAsync("outer");
                await dc.Child.BeginDialogAsync("a");
                await dc.Child.EndDialogAsync("done");
                Assert.Equal("inner", dc.Child.ActiveDialog.Id);
            },
            new ComponentDialog("outer").AddDialog(new Recorder("inner", _log)));

        Assert.Equal(["inner begin", "a begin", "inner resume EndCalled done"], _log);
    }

    [Fact]
    public async Task Services_are_handed_down()
    {
        var component = new ComponentDialog("outer").AddDialog(new Recorder("inner", _log));

        await InOneTurn(
            async dc =>
            {
                await dc.BeginDialogAsync("outer");
                dc.Services.Set("clock", TimeProvider.System);
                Assert.Same(TimeProvider.System, dc.Child.Services.Get<TimeProvider>("clock"));
            },
            component);
    }

    [Fact]
    public async Task A_token_in_the_place_of_an_object_is_refused()
    {
        await InOneTurn(async dc =>
        {
            await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("a", CancellationToken.None));
            await Assert.ThrowsAsync<ArgumentException>(() => dc.EndDialogAsync(CancellationToken.None));
            await Assert.ThrowsAsync<ArgumentException>(() => dc.ReplaceDialogAsync("a", CancellationToken.None));
        });
    }

    [Theory]
    [InlineData("es-MX", "es-MX")]
    [InlineData("no such language", "")]
    [InlineData(null, "")]
    public async Task The_locale_is_the_activitys_or_else_the_processs(string? locale, string expected)
    {
        var talk = NewTalk();
        talk.Locale = locale;
        var previous = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.InvariantCulture;
        try
        {
            talk.Turn = (dc, _) => Task.FromResult(new DialogTurnResult(DialogTurnStatus.Waiting, dc.GetLocale()));
            await talk.Say("hi");
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = previous;
        }

        Assert.Equal(expected, talk.Result.Result);
    }

    [Fact]
    public async Task A_turns_own_language_counts_before_the_activitys()
    {
        await InOneTurn(dc =>
        {
            ((Microsoft.Bot.Builder.TurnContext)dc.Context).Locale = "es-ES";
            Assert.Equal("es-ES", dc.GetLocale());
            return Task.CompletedTask;
        });
    }

    private Talk NewTalk(params Dialog[] more) =>
        new(new Recorder("a", _log), [new Recorder("b", _log), new Recorder("c", _log), .. more]);

    private async Task InOneTurn(Func<DialogContext, Task> act, params Dialog[] more)
    {
        var talk = NewTalk(more);
        talk.Turn = async (dc, _) =>
        {
            await act(dc);
            return Dialog.EndOfTurn;
        };
        await talk.Send(new Activity(ActivityTypes.Message) { Text = "hi" });
    }
}

using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public class WaterfallTests
{
    [Fact]
    public async Task Steps_run_in_order_each_with_the_answer_to_the_one_before()
    {
        var talk = new Talk(new WaterfallDialog("w", [Wait("One?"), WaitAndEcho("Two?"), Some.SayResult()]));

        Assert.Equal(["One?"], await talk.Say("hi"));
        Assert.Equal(["Two? 1"], await talk.Say("1"));
        Assert.Equal(["Got 2."], await talk.Say("2"));
        Assert.Equal(DialogTurnStatus.Complete, talk.Result.Status);
    }

    [Fact]
    public async Task A_waterfall_ends_after_its_last_step_with_the_last_answer()
    {
        var talk = new Talk(new WaterfallDialog("w").AddStep(Wait("One?")));
        await talk.Say("hi");

        await talk.Say("last");

        Assert.Equal((DialogTurnStatus.Complete, "last"), (talk.Result.Status, talk.Result.Result));
    }

    [Fact]
    public async Task A_step_knows_its_place_the_reason_and_the_options()
    {
        var seen = new List<(int, DialogReason, object?)>();
        WaterfallStep See(Func<WaterfallStepContext, CancellationToken, Task<DialogTurnResult>> then) => (step, cancel) =>
        {
            seen.Add((step.Index, step.Reason, step.Options));
            return then(step, cancel);
        };

        var waterfall = new WaterfallDialog(
            "w",
            [
                See((step, cancel) => step.NextAsync(null, cancel)),
                See((_, _) => Task.FromResult(Dialog.EndOfTurn)),
                See((step, cancel) => step.BeginDialogAsync("text", Some.Question("?"), cancel)),
                See((step, cancel) => step.EndDialogAsync(null, cancel)),
            ]);
        var talk = new Talk(waterfall, new TextPrompt("text"));
        talk.Turn = async (dc, cancel) => dc.ActiveDialog == null
            ? await dc.BeginDialogAsync("w", "from the start", cancel)
            : await dc.ContinueDialogAsync(cancel);

        await talk.Say("a");
        await talk.Say("b");
        await talk.Say("c");

        Assert.Equal(
            [
                (0, DialogReason.BeginCalled, "from the start"),
                (1, DialogReason.NextCalled, "from the start"),
                (2, DialogReason.ContinueCalled, "from the start"),
                (3, DialogReason.EndCalled, "from the start"),
            ],
            seen);
    }

    [Fact]
    public async Task Values_are_shared_by_the_steps_and_kept_between_turns()
    {
        var talk = new Talk(new WaterfallDialog(
            "w",
            [
                (step, _) =>
                {
                    step.Values["n"] = 7;
                    return Task.FromResult(Dialog.EndOfTurn);
                },
                (step, cancel) => step.EndDialogAsync(Convert.ToInt32(step.Values["n"], null), cancel),
            ]));
        await talk.Say("a");

        await talk.Say("b");

        Assert.Equal(7, talk.Result.Result);
    }

    [Fact]
    public async Task A_step_may_go_on_only_once()
    {
        var talk = new Talk(new WaterfallDialog(
            "w",
            [
                async (step, cancel) =>
                {
                    await step.NextAsync(null, cancel);
                    return await step.NextAsync(null, cancel);
                },
                (_, _) => Task.FromResult(Dialog.EndOfTurn),
            ]));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => talk.Say("hi"));

        Assert.Contains("'w[0]'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_messages_move_a_waterfall_on()
    {
        var talk = new Talk(new WaterfallDialog("w", [Wait("One?"), Some.SayResult()]));
        await talk.Say("hi");

        Assert.Empty(await talk.Send(new Activity(ActivityTypes.Typing)));
        Assert.Equal(["Got 1."], await talk.Say("1"));
    }

    [Fact]
    public async Task The_position_is_an_index_so_an_inserted_step_shifts_an_open_answer()
    {
        var talk = new Talk(new WaterfallDialog("w", [Wait("One?"), Some.SayResult()]));
        await talk.Say("hi");
        talk.Root = new WaterfallDialog("w", [Wait("Zero?"), WaitAndEcho("One?"), Some.SayResult()]);

        Assert.Equal(["One? 1"], await talk.Say("1"));
    }

    [Fact]
    public void The_version_is_the_id_and_the_number_of_steps()
    {
        Assert.Equal("w:0", new WaterfallDialog("w").GetVersion());
        Assert.Equal("w:2", new WaterfallDialog("w", [Wait("?")]).AddStep(Wait("?")).GetVersion());
    }

    [Fact]
    public async Task The_state_has_the_official_keys()
    {
        var talk = new Talk(new WaterfallDialog("w", [Wait("?")]));
        await talk.Say("hi");
        talk.Turn = (dc, _) => Task.FromResult(new DialogTurnResult(DialogTurnStatus.Waiting, dc.ActiveDialog.State));

        await talk.Say("look");

        var state = Assert.IsType<Dictionary<string, object>>(talk.Result.Result);
        Assert.Equal(["instanceId", "options", "stepIndex", "values"], state.Keys.Order());
        Assert.IsType<Dictionary<string, object>>(state["values"]);
    }

    [Fact]
    public async Task Telemetry_tells_of_the_start_each_named_step_and_the_end()
    {
        var telemetry = new Telemetry();
        var talk = new Talk(new WaterfallDialog("w", [AskNothing, (step, cancel) => step.NextAsync(null, cancel)]));
        talk.Turn = (dc, cancel) =>
        {
            dc.Dialogs.TelemetryClient = telemetry;
            return Talk.ContinueOrBeginAsync(dc, "w", cancel);
        };

        await talk.Say("hi");

        Assert.Equal(["WaterfallStart", "WaterfallStep", "WaterfallStep", "WaterfallComplete"], telemetry.Events.Select(e => e.Name));
        Assert.Equal(
            [nameof(AskNothing), "Step2of2"],
            telemetry.Events.Where(e => e.Name == "WaterfallStep").Select(e => e.Properties["StepName"]));
        Assert.All(telemetry.Events, e => Assert.Equal("w", e.Properties["DialogId"]));
        Assert.True(Guid.TryParse(Assert.Single(telemetry.Events.Select(e => e.Properties["InstanceId"]).Distinct()), out _));
    }

    [Fact]
    public async Task Telemetry_tells_in_which_step_a_waterfall_was_cancelled()
    {
        var telemetry = new Telemetry();
        var talk = new Talk(new WaterfallDialog("w", [AskNothing, AskSomething]));
        talk.Turn = async (dc, cancel) =>
        {
            dc.Dialogs.TelemetryClient = telemetry;
            await dc.BeginDialogAsync("w", null, cancel);
            return await dc.CancelAllDialogsAsync(cancel);
        };

        await talk.Say("hi");

        var (name, properties) = telemetry.Events[^1];
        Assert.Equal(("WaterfallCancel", nameof(AskSomething)), (name, properties["StepName"]));
    }

    [Fact]
    public async Task A_replaced_waterfall_is_neither_complete_nor_cancelled()
    {
        var telemetry = new Telemetry();
        var talk = new Talk(new WaterfallDialog("w", [AskSomething]), new WaterfallDialog("next", [AskSomething]));
        talk.Turn = async (dc, cancel) =>
        {
            dc.Dialogs.TelemetryClient = telemetry;
            await dc.BeginDialogAsync("w", null, cancel);
            return await dc.ReplaceDialogAsync("next", null, cancel);
        };

        await talk.Say("hi");

        Assert.Equal(["WaterfallStart", "WaterfallStep", "WaterfallStart", "WaterfallStep"], telemetry.Events.Select(e => e.Name));
    }

    private static WaterfallStep Wait(string text) => async (step, cancel) =>
    {
        await step.Context.SendActivityAsync(text, cancellationToken: cancel);
        return Dialog.EndOfTurn;
    };

    private static WaterfallStep WaitAndEcho(string text) => async (step, cancel) =>
    {
        await step.Context.SendActivityAsync($"{text} {step.Result}", cancellationToken: cancel);
        return Dialog.EndOfTurn;
    };

    private static Task<DialogTurnResult> AskNothing(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.NextAsync(null, cancellationToken);

    private static Task<DialogTurnResult> AskSomething(WaterfallStepContext step, CancellationToken cancellationToken) =>
        Task.FromResult(Dialog.EndOfTurn);
}

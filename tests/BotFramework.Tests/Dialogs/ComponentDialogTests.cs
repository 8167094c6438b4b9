using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public class ComponentDialogTests
{
    private readonly List<string> _log = [];

    [Fact]
    public void The_first_dialog_added_is_the_one_that_begins()
    {
        var component = new ComponentDialog("c").AddDialog(new TextPrompt("first")).AddDialog(new TextPrompt("second"));

        Assert.Equal("first", component.InitialDialogId);
    }

    [Fact]
    public async Task A_component_asks_over_several_turns_and_ends_with_the_result_of_what_is_inside()
    {
        var talk = new Talk(Some.NameDialog());

        Assert.Equal(["Name?"], await talk.Say("hi"));
        Assert.Equal(["Got Ana."], await talk.Say("Ana"));
        Assert.Equal((DialogTurnStatus.Complete, "Ana"), (talk.Result.Status, talk.Result.Result));
    }

    [Fact]
    public async Task The_stack_inside_is_kept_in_the_components_state_under_dialogs()
    {
        var talk = new Talk(Some.NameDialog());
        await talk.Say("hi");
        talk.Turn = (dc, _) => Task.FromResult(new DialogTurnResult(DialogTurnStatus.Waiting, dc.ActiveDialog.State["dialogs"]));

        await talk.Say("look");

        var inside = Assert.IsType<DialogState>(talk.Result.Result);
        Assert.Equal(["text", "steps"], inside.DialogStack.Select(instance => instance.Id));
    }

    [Fact]
    public async Task A_dialog_put_on_top_of_a_component_makes_it_ask_again_when_it_ends()
    {
        var talk = new Talk(Some.NameDialog(), new WaterfallDialog("help", [Some.SayResult()]));
        await talk.Say("hi");
        talk.Turn = (dc, cancel) => dc.BeginDialogAsync("help", null, cancel);

        Assert.Equal(["Got .", "Name?"], await talk.Say("help"));
        Assert.Equal(DialogTurnStatus.Waiting, talk.Result.Status);
    }

    [Fact]
    public async Task Cancelling_a_component_cancels_what_is_inside_before_it()
    {
        var component = new RecordingComponent("outer", _log);
        component.AddDialog(new Recorder("inner", _log));
        var talk = new Talk(component);
        await talk.Say("hi");
        talk.Turn = (dc, cancel) => dc.CancelAllDialogsAsync(cancel);

        await talk.Say("cancel");

        Assert.Equal(["inner begin", "inner end CancelCalled", "outer end CancelCalled"], _log);
    }

    [Fact]
    public async Task A_component_inside_which_all_is_cancelled_ends_on_the_outer_stack()
    {
        var talk = new Talk(new Interruptible());
        await talk.Say("hi");

        await talk.Say("cancel");

        Assert.Equal(DialogTurnStatus.Complete, talk.Result.Status);
        talk.Turn = (dc, _) => Task.FromResult(new DialogTurnResult(DialogTurnStatus.Waiting, dc.Stack.Count));
        await talk.Say("look");
        Assert.Equal(0, talk.Result.Result);
    }

    [Fact]
    public async Task Starting_a_flow_over_is_cancelling_all_and_beginning_again()
    {
        var talk = new Talk(new Interruptible());
        await talk.Say("hi");

        Assert.Equal(["Name?"], await talk.Say("start over"));
        Assert.Equal(["Got Ana."], await talk.Say("Ana"));
    }

    [Fact]
    public async Task Replacing_inside_a_component_replaces_the_prompt_and_the_waterfall_gets_the_new_dialogs_result()
    {
        var talk = new Talk(new Interruptible());
        await talk.Say("hi");

        Assert.Equal(["Other name?"], await talk.Say("replace"));
        Assert.Equal(["Got Got Ana.."], await talk.Say("Ana"));
    }

    [Fact]
    public async Task The_first_message_begins_a_component_so_a_check_on_continuing_misses_it()
    {
        var talk = new Talk(new Interruptible());

        Assert.Equal(["Name?"], await talk.Say("cancel"));
    }

    [Fact]
    public async Task A_prompt_found_only_above_can_be_begun_and_answered_but_not_asked_again()
    {
        var component = new ComponentDialog("c").AddDialog(new WaterfallDialog("steps", [Some.Ask("text", "Name?"), Some.SayResult()]));
        var talk = new Talk(component, new TextPrompt("text"));
        Assert.Equal(["Name?"], await talk.Say("hi"));
        var run = talk.Turn;

        talk.Turn = async (dc, cancel) =>
        {
            await dc.RepromptDialogAsync(cancel);
            return Dialog.EndOfTurn;
        };
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => talk.Say("again?"));

        Assert.Contains("Can't find A dialog with an id of 'text'", error.Message, StringComparison.Ordinal);
        talk.Turn = run;
        Assert.Equal(["Got Ana."], await talk.Say("Ana"));
    }

    [Fact]
    public async Task A_component_is_initialised_once_before_it_first_runs()
    {
        var component = new LateComponent();
        var talk = new Talk(component);

        Assert.Equal(["Late?"], await talk.Say("hi"));
        await talk.Say("x");
        await talk.Say("again");

        Assert.Equal(1, component.Initialised);
    }

    [Fact]
    public async Task A_component_whose_dialogs_changed_under_way_raises_version_changed_once()
    {
        var talk = new Talk(ComponentOf(1));
        await talk.Say("hi");
        talk.Root = ComponentOf(2);

        await talk.Say("first");
        await talk.Say("second");

        Assert.Single(_log, "c pre versionChanged");
    }

    [Fact]
    public async Task A_waterfall_that_overrides_its_version_decides_what_counts_as_a_change()
    {
        RecordingComponent ComponentWith(string version)
        {
            var component = new RecordingComponent("c", _log);
            component.AddDialog(new VersionedWaterfall(version));
            return component;
        }

        var talk = new Talk(ComponentWith("ask-area"));
        await talk.Say("hi");
        talk.Root = ComponentWith("ask-when");

        await talk.Say("x");

        Assert.Single(_log, "c pre versionChanged");
    }

    [Fact]
    public async Task Version_changed_that_nobody_handles_is_traced()
    {
        var talk = new Talk(ComponentOf(1));
        await talk.Say("hi");
        talk.Root = ComponentOf(2);

        var replies = await talk.Send(new Activity(ActivityTypes.Message) { Text = "x" });

        Assert.Equal(
            "Unhandled dialog event: versionChanged. Active Dialog: c",
            Assert.Single(replies, reply => reply.Type == ActivityTypes.Trace).Name);
    }

    [Fact]
    public async Task The_version_of_what_is_inside_stands_in_the_components_instance_and_not_in_the_waterfalls()
    {
        var component = Some.NameDialog();
        var talk = new Talk(component);
        await talk.Say("hi");
        talk.Turn = (dc, _) => Task.FromResult(new DialogTurnResult(
            DialogTurnStatus.Waiting, (dc.ActiveDialog.Version, dc.Child.Stack[^1].Version)));

        await talk.Say("look");

        Assert.Equal((component.Dialogs.GetVersion(), (string?)null), talk.Result.Result);
    }

    private RecordingComponent ComponentOf(int steps)
    {
        var component = new RecordingComponent("c", _log);
        WaterfallStep wait = (_, _) => Task.FromResult(Dialog.EndOfTurn);
        component.AddDialog(new WaterfallDialog("steps", Enumerable.Repeat(wait, steps + 3)));
        return component;
    }

    /// <summary>Asks for a name; obeys commands while it is open.</summary>
    private sealed class Interruptible : ComponentDialog
    {
        public Interruptible()
            : base("root")
        {
            AddDialog(new WaterfallDialog("steps", [Some.Ask("text", "Name?"), Some.SayResult()]));
            AddDialog(new WaterfallDialog(
                "other", [Some.Ask("text", "Other name?"), (step, cancel) => step.EndDialogAsync($"Got {step.Result}.", cancel)]));
            AddDialog(new TextPrompt("text"));
        }

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(
            DialogContext innerDc, CancellationToken cancellationToken = default)
        {
            switch (innerDc.Context.Activity.Text)
            {
                case "cancel":
                    return await innerDc.CancelAllDialogsAsync(cancellationToken);
                case "start over":
                    await innerDc.CancelAllDialogsAsync(cancellationToken);
                    return await innerDc.BeginDialogAsync("steps", null, cancellationToken);
                case "replace":
                    return await innerDc.ReplaceDialogAsync("other", null, cancellationToken);
                default:
                    return await base.OnContinueDialogAsync(innerDc, cancellationToken);
            }
        }
    }

    private sealed class VersionedWaterfall(string version)
        : WaterfallDialog("steps", [(_, _) => Task.FromResult(EndOfTurn), (_, _) => Task.FromResult(EndOfTurn)])
    {
        public override string GetVersion() => version;
    }

    private sealed class LateComponent() : ComponentDialog("late")
    {
        public int Initialised { get; private set; }

        protected override Task OnInitializeAsync(DialogContext dc)
        {
            Initialised++;
            Dialogs.Add(new WaterfallDialog("steps", [Some.Ask("text", "Late?")])).Add(new TextPrompt("text"));
            return base.OnInitializeAsync(dc);
        }
    }
}

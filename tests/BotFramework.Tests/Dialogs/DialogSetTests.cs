using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotFramework.Tests.Dialogs;

public class DialogSetTests
{
    [Fact]
    public void A_dialog_whose_id_is_taken_gets_a_number_after_it()
    {
        var dialogs = new DialogSet().Add(new TextPrompt("ask")).Add(new TextPrompt("ask")).Add(new TextPrompt("ask"));

        Assert.Equal(["ask", "ask2", "ask3"], dialogs.GetDialogs().Select(dialog => dialog.Id));
    }

    [Fact]
    public void The_same_dialog_added_twice_is_there_once()
    {
        var ask = new TextPrompt("ask");

        Assert.Equal(ask, Assert.Single(new DialogSet().Add(ask).Add(ask).GetDialogs()));
    }

    [Fact]
    public void A_dialog_is_found_by_id_or_not_at_all()
    {
        var ask = new TextPrompt("ask");
        var dialogs = new DialogSet().Add(ask);

        Assert.Same(ask, dialogs.Find("ask"));
        Assert.Null(dialogs.Find("other"));
        Assert.Throws<ArgumentNullException>(() => dialogs.Find(" "));
    }

    [Fact]
    public void The_telemetry_client_goes_to_dialogs_there_and_to_come()
    {
        var telemetry = new Telemetry();
        var (early, late) = (Some.NameDialog(), new TextPrompt("late"));
        var dialogs = new DialogSet().Add(early);

        dialogs.TelemetryClient = telemetry;
        dialogs.Add(late);

        Assert.Same(telemetry, late.TelemetryClient);
        Assert.Same(telemetry, early.FindDialog("steps").TelemetryClient);
    }

    [Fact]
    public void Without_a_telemetry_client_there_is_one_that_does_nothing()
    {
        var dialogs = new DialogSet { TelemetryClient = null! };

        Assert.Same(NullBotTelemetryClient.Instance, dialogs.TelemetryClient);
        Assert.Same(NullBotTelemetryClient.Instance, new TextPrompt("ask").TelemetryClient);
    }

    [Fact]
    public void The_version_changes_with_a_waterfalls_number_of_steps_and_with_added_dialogs()
    {
        static string VersionOf(params Dialog[] dialogs) =>
            dialogs.Aggregate(new DialogSet(), (set, dialog) => set.Add(dialog)).GetVersion();

        var one = VersionOf(new WaterfallDialog("w", [Some.SayResult()]));

        Assert.Equal(one, VersionOf(new WaterfallDialog("w", [Some.Ask("text", "?")])));
        Assert.NotEqual(one, VersionOf(new WaterfallDialog("w", [Some.SayResult(), Some.SayResult()])));
        Assert.NotEqual(one, VersionOf(new WaterfallDialog("w", [Some.SayResult()]), new TextPrompt("text")));
    }

    [Fact]
    public void A_dialog_added_later_is_part_of_the_version()
    {
        var dialogs = new DialogSet().Add(new TextPrompt("a"));
        var before = dialogs.GetVersion();

        Assert.NotEqual(before, dialogs.Add(new TextPrompt("b")).GetVersion());
    }

    [Fact]
    public void A_set_needs_a_state_property_to_have_a_stack_of_its_own()
    {
        Assert.Throws<ArgumentNullException>(() => new DialogSet(null!));
    }

    [Fact]
    public void A_dialog_without_an_id_is_called_like_its_type() => Assert.Equal(nameof(ComponentDialog), new ComponentDialog().Id);
}

using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Dialogs;

public class RunAsyncTests
{
    [Fact]
    public async Task A_dialog_is_begun_and_then_continued()
    {
        var talk = new Talk(Some.NameDialog());

        Assert.Equal(["Name?"], Texts(await RunAsync(talk, "hi")));
        Assert.Equal(["Got Ana."], Texts(await RunAsync(talk, "Ana")));
        Assert.Equal(["Name?"], Texts(await RunAsync(talk, "hi again")));
    }

    [Fact]
    public async Task Every_turn_ends_with_a_trace_of_the_dialogs_state()
    {
        var talk = new Talk(Some.NameDialog());

        var trace = (await RunAsync(talk, "hi"))[^1];

        Assert.Equal(
            (ActivityTypes.Trace, "BotState", "Bot State", "https://www.botframework.com/schemas/botState"),
            (trace.Type, trace.Name, trace.Label, trace.ValueType));
        var memory = Assert.IsType<JObject>(trace.Value);
        Assert.Equal("text", (string?)memory.SelectToken("dialog.dialogs.dialogStack[0].id"));
        Assert.Equal("Name?", (string?)memory.SelectToken("this.options.prompt.text"));
        Assert.Equal(ActivityTypes.Trace, (await RunAsync(talk, "Ana"))[^1].Type);
    }

    [Fact]
    public async Task With_expectReplies_the_trace_is_among_the_replies()
    {
        var talk = new Talk(Some.NameDialog());
        var message = new Activity(ActivityTypes.Message) { Text = "hi", DeliveryMode = DeliveryModes.ExpectReplies };
        var buffered = new List<Activity>();

        await talk.Run(message, async (turn, accessor, cancel) =>
        {
            await talk.Root.RunAsync(turn, accessor, cancel);
            buffered = ((TurnContext)turn).BufferedReplyActivities;
        });

        Assert.Equal([ActivityTypes.Message, ActivityTypes.Trace], buffered.Select(reply => reply.Type));
    }

    [Fact]
    public async Task Running_the_dialogs_by_their_context_sends_no_trace()
    {
        var talk = new Talk(Some.NameDialog());

        var replies = await talk.Send(new Activity(ActivityTypes.Message) { Text = "hi" });

        Assert.DoesNotContain(replies, reply => reply.Type == ActivityTypes.Trace);
    }

    [Fact]
    public async Task A_dialog_that_handles_its_own_error_goes_on_in_the_same_turn()
    {
        var talk = new Talk(new Forgiving(forgives: true));
        await RunAsync(talk, "hi");

        Assert.Equal(["Sorry.", "Name?"], Texts(await RunAsync(talk, "fail")));
    }

    [Fact]
    public async Task An_error_that_no_dialog_handles_is_the_bots()
    {
        var talk = new Talk(new Forgiving(forgives: false));
        await RunAsync(talk, "hi");

        await Assert.ThrowsAsync<FormatException>(() => RunAsync(talk, "fail"));
    }

    [Fact]
    public async Task A_bot_that_is_used_as_a_skill_says_when_it_is_done_and_with_what()
    {
        var talk = new Talk(Some.NameDialog());
        await RunAsync(talk, "hi", AnotherBot);

        var replies = await RunAsync(talk, "Ana", AnotherBot);

        var end = Assert.Single(replies, reply => reply.Type == ActivityTypes.EndOfConversation);
        Assert.Equal((EndOfConversationCodes.CompletedSuccessfully, "Ana"), (end.Code, end.Value));
        Assert.Equal("Skill State", replies[^2].Label);
        Assert.Same(end, replies[^1]);
    }

    [Fact]
    public async Task A_bot_that_talks_to_people_does_not_end_the_conversation()
    {
        var talk = new Talk(Some.NameDialog());
        await RunAsync(talk, "hi", Channel);

        Assert.DoesNotContain(await RunAsync(talk, "Ana", Channel), reply => reply.Type == ActivityTypes.EndOfConversation);
    }

    [Fact]
    public async Task The_end_of_the_conversation_cancels_a_skills_dialogs()
    {
        var talk = new Talk(Some.NameDialog());
        await RunAsync(talk, "hi", AnotherBot);

        var replies = await RunAsync(talk, new Activity(ActivityTypes.EndOfConversation), AnotherBot);

        Assert.Empty(replies);
        Assert.Equal(["Name?"], Texts(await RunAsync(talk, "hi", AnotherBot)));
    }

    [Fact]
    public async Task A_skill_that_cancelled_its_own_dialogs_says_so()
    {
        var talk = new Talk(new WaterfallDialog("root", [(step, cancel) => step.CancelAllDialogsAsync(cancel)]));

        var replies = await RunAsync(talk, "hi", AnotherBot);

        Assert.Equal((ActivityTypes.EndOfConversation, EndOfConversationCodes.UserCancelled), (replies[^1].Type, replies[^1].Code));
    }

    [Theory]
    [InlineData(ActivityTypes.EndOfConversation, null)]
    [InlineData(ActivityTypes.Event, DialogEvents.RepromptDialog)]
    public async Task A_skill_with_nothing_under_way_begins_nothing_when_it_is_told_to_end_or_to_ask_again(string type, string? name)
    {
        var talk = new Talk(Some.NameDialog());

        Assert.Empty(await RunAsync(talk, new Activity(type) { Name = name }, AnotherBot));
    }

    [Fact]
    public async Task Another_bot_may_have_a_skills_question_put_again()
    {
        var talk = new Talk(Some.NameDialog());
        await RunAsync(talk, "hi", AnotherBot);

        var replies = await RunAsync(talk, new Activity(ActivityTypes.Event) { Name = DialogEvents.RepromptDialog }, AnotherBot);

        Assert.Equal(["Name?"], Texts(replies));
    }

    private static ClaimsIdentity AnotherBot =>
        new([new Claim("ver", "2.0"), new Claim("aud", "this-bot"), new Claim("azp", "another-bot")]);

    private static ClaimsIdentity Channel => new([new Claim("iss", "https://api.botframework.com"), new Claim("aud", "this-bot")]);

    private static IEnumerable<string> Texts(IEnumerable<Activity> replies) =>
        replies.Where(reply => reply.Type == ActivityTypes.Message).Select(reply => reply.Text);

    private static Task<Activity[]> RunAsync(Talk talk, string text, ClaimsIdentity? caller = null) =>
        RunAsync(talk, new Activity(ActivityTypes.Message) { Text = text }, caller);

    private static Task<Activity[]> RunAsync(Talk talk, Activity activity, ClaimsIdentity? caller) =>
        talk.Run(activity, (turn, accessor, cancel) =>
        {
            if (caller != null)
            {
                turn.TurnState.Add<IIdentity>(BotAdapter.BotIdentityKey, caller);
            }

            return talk.Root.RunAsync(turn, accessor, cancel);
        });

    /// <summary>Fails on "fail", and starts over if it forgives itself.</summary>
    private sealed class Forgiving : ComponentDialog
    {
        private readonly bool _forgives;

        public Forgiving(bool forgives)
            : base("root")
        {
            _forgives = forgives;
            AddDialog(new WaterfallDialog("steps", [Some.Ask("text", "Name?"), (_, _) => throw new FormatException("No.")]));
            AddDialog(new TextPrompt("text"));
        }

        protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name != DialogEvents.Error || !_forgives)
            {
                return false;
            }

            await dc.Context.SendActivityAsync("Sorry.", cancellationToken: cancellationToken);
            await dc.CancelAllDialogsAsync(cancellationToken);
            return true;
        }
    }
}

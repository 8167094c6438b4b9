using BotoxAdvisorBot.Tests.Chatting;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.Dialogs;

/// <summary>
/// What no question can take, at every question of every flow: a kind sentence and the question again, once; nothing that was answered
/// changes, and the card that was open is still good.
/// </summary>
public sealed class BadInputTests(FlowSteps steps) : IClassFixture<FlowSteps>
{
    private static readonly string[] KindBeginnings = ["Sorry", "That ", "I can't look at"];

    private static readonly Dictionary<string, Func<FlowStep, Activity>> Inputs = new()
    {
        ["an answer that fits nothing"] = _ => Said("purple elephants on bicycles"),
        ["emoji"] = _ => Said("🤷‍♀️🙃"),
        ["one letter"] = _ => Said("q"),
        ["4,000 characters"] = _ => Said(string.Concat(Enumerable.Repeat("blah ", 800))),
        ["another language"] = _ => Said("no entiendo la pregunta"),
        ["a number that is too high"] = _ => Said("99"),
        ["a number in a sentence"] = _ => Said("it was room 3 or so"),
        ["nothing at all"] = _ => Said(""),
        ["a photo"] = _ => File("image/jpeg", "photo.jpg"),
        ["a voice note"] = _ => File("audio/ogg", "voice.ogg"),
        ["a location"] = _ => new Activity { Type = ActivityTypes.Message, Text = "", Entities = [new Entity("Place")] },
        ["a card that was answered"] = step => new Activity { Type = ActivityTypes.Message, Value = step.LastPress },
        ["an old card"] = step => Card(step, "long-ago"),
        ["a card of another conversation"] = step => Card(step, "0a1b2c3d"),
        ["a card of another bot"] = _ => new Activity { Type = ActivityTypes.Message, Value = new JObject { ["action"] = "buy" } },
        ["a card of another build"] = step => Card(step with { Question = step.Question + "-of-another-build" }, "0a1b2c3d"),
    };

    [Theory]
    [InlineData("prevention", 4)]
    [InlineData("diagnosis", 7)]
    [InlineData("reversal", 11)]
    public void Walking_the_flows_finds_their_questions(string flow, int atLeast) => Assert.True(Of(flow).Count >= atLeast, string.Join(", ", Of(flow)));

    [Theory]
    [InlineData("prevention")]
    [InlineData("diagnosis")]
    [InlineData("reversal")]
    public async Task It_is_answered_kindly_the_question_comes_again_once_and_nothing_changes(string flow)
    {
        foreach (var step in Of(flow))
        {
            var chat = await step.At.ForkAsync();
            foreach (var (kind, input) in Inputs)
            {
                await AssertUnchangedAsync(chat, step, input(step), $"{step}, {kind}");
                await chat.HearAsync("repeat");
            }
        }
    }

    [Theory]
    [InlineData("diagnosis", "tomorrow", "still to come")]
    [InlineData("diagnosis", "2099-01-01", "still to come")]
    [InlineData("diagnosis", "1990", "very long ago")]
    [InlineData("diagnosis", "5 march 1990", "very long ago")]
    [InlineData("reversal", "next friday", "still to come")]
    [InlineData("reversal", "1 january 1990", "very long ago")]
    public async Task A_day_that_cannot_be_is_told_so(string flow, string day, string why)
    {
        var step = Of(flow).Single(step => step.Question == "when");
        var chat = await step.At.ForkAsync();

        var replies = await AssertUnchangedAsync(chat, step, Said(day), day);

        Assert.Contains(why, replies[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prevention")]
    [InlineData("diagnosis")]
    [InlineData("reversal")]
    public async Task I_dont_know_takes_the_choice_that_says_so_or_helps_to_find_out(string flow)
    {
        foreach (var step in Of(flow))
        {
            var chat = await step.At.ForkAsync();
            var before = await FlowSteps.KeptAsync(chat);
            await chat.SayAsync("idk");
            var replies = chat.Read();

            var asked = Asked(replies);
            Assert.True(asked is not null, $"{step}");
            if (asked == (step.Flow, step.Question))
            {
                // About a serious sign, not knowing is never "okay": the number comes first.
                var begins = step.Question == "signs" ? "Not sure counts." : "That's okay.";
                Assert.StartsWith(begins, replies[0].Text, StringComparison.Ordinal);
                Assert.Equal(step.Question == "signs", replies[0].Text.Contains("Call 911 now", StringComparison.Ordinal));
                Assert.Equal(before, await FlowSteps.KeptAsync(chat));
            }
        }
    }

    private static async Task<IReadOnlyList<Activity>> AssertUnchangedAsync(Chat chat, FlowStep step, Activity input, string about)
    {
        var before = await FlowSteps.KeptAsync(chat);
        await chat.SendAsync(input);
        var replies = chat.Read();

        Assert.True(replies.Count is 1 or 2, $"{about}: {ChatText.Of(replies)}");
        Assert.True(Asked(replies) == (step.Flow, step.Question), $"{about}: {ChatText.Of(replies)}");
        Assert.Single(replies, reply => step.IsAskedBy(FlowSteps.Card(reply)));
        Assert.True(IsKind(replies[0].Text), $"{about}: {replies[0].Text}");
        Assert.Equal(before, await FlowSteps.KeptAsync(chat));
        return replies;
    }

    /// <summary>The question that a turn's replies leave open; null when they leave none.</summary>
    private static (string Flow, string Question)? Asked(IEnumerable<Activity> replies) =>
        replies.Select(FlowSteps.Card).Select(FlowSteps.Asked).LastOrDefault(asked => asked is not null);

    private List<FlowStep> Of(string flow) => [.. steps.All.Where(step => step.Flow == flow)];

    /// <summary>Says what happened before it asks again.</summary>
    private static bool IsKind(string text) =>
        KindBeginnings.Any(begin => text.StartsWith(begin, StringComparison.Ordinal));

    private static Activity Said(string text) => new() { Type = ActivityTypes.Message, Text = text };

    private static Activity File(string type, string name) =>
        new() { Type = ActivityTypes.Message, Attachments = [new Attachment(type, $"http://localhost/{name}")] };

    private static Activity Card(FlowStep step, string asking) =>
        new() { Type = ActivityTypes.Message, Value = new JObject { ["dialog"] = step.Flow, ["question"] = step.Question, ["asking"] = asking, ["choice"] = "yes" } };
}

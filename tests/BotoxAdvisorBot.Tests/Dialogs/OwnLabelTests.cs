using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Tests.Chatting;

namespace BotoxAdvisorBot.Tests.Dialogs;

/// <summary>A channel may send a button's label as if it was typed: only a label that is a sign itself may be read as one.</summary>
public sealed class OwnLabelTests(FlowSteps steps) : IClassFixture<FlowSteps>
{
    [Fact]
    public async Task No_label_of_a_button_names_a_sign_that_the_button_does_not_carry()
    {
        var labels = steps.All.SelectMany(step => FlowSteps.Buttons(step.At.Cards[^1]))
            .Where(button => button["data"]!["symptom"] is null).Select(button => (string)button["title"]!).Concat(OfSafety()).Distinct().ToList();
        Assert.InRange(labels.Count, 60, int.MaxValue);
        foreach (var label in labels)
        {
            var chat = await steps.Chat.ForkAsync();

            await chat.SayAsync(label);
            chat.Read();

            var state = await chat.RecallAsync<SafetyState>("safety");
            Assert.True(state is null or { Told.Count: 0, Open: OpenSafety.Nothing }, label);
        }
    }

    [Fact]
    public async Task No_title_of_a_topic_names_a_sign_but_those_that_say_so()
    {
        var topics = Chat.Words(Chat.Clinic).Languages.SelectMany(words => words.Questions.Topics).ToList();
        Assert.InRange(topics.Count, 60, int.MaxValue);
        foreach (var topic in topics)
        {
            var chat = await steps.Chat.ForkAsync();

            await chat.SayAsync(topic.Title);
            chat.Read();

            var state = await chat.RecallAsync<SafetyState>("safety");
            Assert.True(topic.TitleIsSign == state?.Told.Count > 0, topic.Title);
        }
    }

    [Fact]
    public async Task No_command_and_no_way_to_say_that_one_does_not_know_is_a_sign()
    {
        var said = Chat.Words(Chat.Clinic).Languages
            .SelectMany(words => words.Commands.Said.ByCommand().Values.SelectMany(one => one).Concat(words.Commands.Unsure.Said).Concat(words.Diagnosis.When.UnsureSaid)).Distinct().ToList();
        Assert.InRange(said.Count, 60, int.MaxValue);
        foreach (var words in said)
        {
            var chat = await steps.Chat.ForkAsync();

            await chat.SayAsync(words);
            chat.Read();

            var state = await chat.RecallAsync<SafetyState>("safety");
            Assert.True(state is null or { Told.Count: 0, Open: OpenSafety.Nothing }, words);
        }
    }

    private static IEnumerable<string> OfSafety() => Chat.Words(Chat.Clinic).SafetyLanguages.SelectMany(words => OfSafety(words.Messages));

    private static IEnumerable<string> OfSafety(SafetyMessages words)
    {
        var choices = new[]
        {
            words.Held.Coming, words.Held.NotNow, words.Held.OnlyAsking, words.Held.GoOn, words.IsItNow.Yes, words.IsItNow.No, words.Later.Yes, words.Later.No, words.Later.Still,
            words.Crisis.Safe, words.Crisis.NotSafe, words.Crisis.Someone, words.Crisis.Misread, words.Crisis.GoOn,
        };
        return choices.Select(choice => choice.Label).Concat([words.Urgent.GoOn, words.Urgent.OnlyAsking, words.Emergency.Coming, words.Emergency.NotNow, words.Emergency.OnlyAsking, words.Emergency.ReadyButton]);
    }
}

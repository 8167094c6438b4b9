using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Tests.Chatting;
using BotoxAdvisorBot.Tests.Safety;

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

    /// <summary>Topics are offered as buttons too; only those about a drooping eyelid are named like the sign.</summary>
    [Fact]
    public void No_title_of_a_topic_names_a_sign_that_it_is_not_about()
    {
        var titles = Chat.Words(Chat.Clinic).Languages.SelectMany(words => words.Questions.Topics).Select(topic => topic.Title).ToList();
        var fired = titles.Where(title => SymptomRecognizerTests.Recognizer.Recognize(title).Count > 0);

        Assert.InRange(titles.Count, 60, int.MaxValue);
        Assert.All(fired, title => Assert.Contains("droopy", title, StringComparison.OrdinalIgnoreCase));
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

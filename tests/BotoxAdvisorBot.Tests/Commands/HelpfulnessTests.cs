using System.Diagnostics.Metrics;
using BotoxAdvisorBot.Dialogs;
using BotoxAdvisorBot.Tests.Chatting;
using BotoxAdvisorBot.Tests.Dialogs;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace BotoxAdvisorBot.Tests.Commands;

/// <summary>"Was this helpful?" is asked once, never where a serious sign was told, and only counted.</summary>
public sealed class HelpfulnessTests : IDisposable
{
    private static readonly string Ask = PreventionSteps.Words.Commands.Helpful.Ask;

    private readonly MeterListener _listener = new();
    private readonly List<string> _counted = [];

    [Theory]
    [InlineData("yes", "yes")]
    [InlineData("not really", "no")]
    public async Task Words_right_after_the_question_are_counted_by_flow(string said, string helpful)
    {
        await using var chat = await FinishedAsync();

        Assert.Equal(PreventionSteps.Words.Commands.Helpful.Thanks, await chat.HearAsync(said));
        await chat.HearAsync(said);

        Assert.Equal([$"botox_advisor.helpful_answers 1 flow=prevention helpful={helpful}"], _counted);
    }

    [Fact]
    public async Task A_press_counts_once_however_late_it_comes()
    {
        await using var chat = await FinishedAsync();
        var press = chat.Submit("Yes");
        await chat.HearAsync("how long does botox last");

        await SendAsync(chat, press);
        await SendAsync(chat, press);

        Assert.Single(_counted);
    }

    [Fact]
    public async Task Later_words_are_no_answer()
    {
        await using var chat = await FinishedAsync();
        await chat.HearAsync("help");
        await chat.HearAsync("yes");

        Assert.Empty(_counted);
    }

    [Theory]
    [InlineData("i feel dizzy", "Go on with my question")]
    [InlineData("i feel dizzy", "I was only asking")]
    [InlineData("i can't breathe", "I was only asking")]
    public async Task Nobody_is_asked_where_a_safety_card_was_shown(string sign, string next)
    {
        await using var chat = await PreventionSteps.ReachAsync(PreventionSteps.Provider);
        await chat.HearAsync(sign);
        await chat.HearPressAsync(next);

        foreach (var step in PreventionSteps.All.Skip(1))
        {
            Assert.DoesNotContain(await PreventionSteps.AnswerAsync(chat, step), reply => reply.Text.Contains(Ask, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_sign_that_was_a_misunderstanding_is_counted_as_a_false_alarm()
    {
        await using var chat = new Chat();
        Listen(chat);
        await chat.HearAsync("i feel dizzy");
        await chat.HearPressAsync("I was only asking");
        await chat.HearAsync("help");

        Assert.Equal(["botox_advisor.false_alarms 1"], _counted);
    }

    public void Dispose() => _listener.Dispose();

    private async Task<Chat> FinishedAsync()
    {
        var chat = await PreventionSteps.ReachAsync(PreventionSteps.OfferQuestions);
        Listen(chat);
        var replies = await PreventionSteps.AnswerAsync(chat, PreventionSteps.OfferQuestions);
        Assert.Single(replies, reply => reply.Text.Contains(Ask, StringComparison.Ordinal));
        return chat;
    }

    private void Listen(Chat chat)
    {
        var counts = chat.Services.GetRequiredService<ConversationCounts>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == ConversationCounts.MeterName && ReferenceEquals(instrument.Meter.Scope, counts))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            _counted.Add(string.Join(' ', [instrument.Name, $"{value}", .. tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")])));
        _listener.Start();
    }

    private static async Task SendAsync(Chat chat, object value)
    {
        await chat.SendAsync(new Activity { Type = ActivityTypes.Message, Value = value });
        chat.Read();
    }
}

using BotoxAdvisorBot.Tests.Chatting;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.Dialogs;

/// <summary>Which press of which card counts, and what a card may carry besides ticks.</summary>
public sealed class CardTests
{
    private static readonly string Submit = PreventionSteps.Words.Prevention.Provider.Submit;
    private static readonly string Stale = PreventionSteps.Words.Conversation.Replies.Stale;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Asked_again_either_copy_may_be_pressed_and_the_first_press_counts(int copy)
    {
        await using var chat = await PreventionSteps.ReachAsync(PreventionSteps.Provider);
        var copies = new List<JObject> { chat.Submit(Submit, Label(0)) };
        await chat.HearAsync("help");
        copies.Add(chat.Submit(Submit, Label(1)));

        Assert.Contains(PreventionSteps.Ask(PreventionSteps.RedFlags), await PressAsync(chat, copies[copy]), StringComparison.Ordinal);
        Assert.StartsWith(Stale, await PressAsync(chat, copies[1 - copy]), StringComparison.Ordinal);
        Assert.Equal($"in-mind; {(copy == 0 ? "surgeon" : "experience")}; ; ", await PreventionSteps.AnswersAsync(chat));
    }

    [Fact]
    public async Task Of_more_options_than_a_screen_holds_the_rest_is_behind_a_button_and_counts_all_the_same()
    {
        await using var chat = new Chat();
        foreach (var said in (string[])["my result looks wrong", "none", "both"])
        {
            await chat.HearAsync(said);
        }

        await chat.SayAsync("forehead, frown lines, crow's feet, brow lift, under the eye, nose, cheeks, lips, mouth corners, chin, jaw and neck");
        var card = FlowSteps.Card(chat.Read()[^1])!;
        var hidden = card.SelectTokens("$.body[?(@.isVisible == false)]").SelectMany(FlowSteps.Buttons).ToList();

        Assert.InRange(PhoneScreen.HeightOf((JObject)card), 0, PhoneScreen.Height);
        Assert.InRange(hidden.Count, 2, int.MaxValue);
        Assert.All(hidden, button => Assert.Null(button["data"]!["symptom"]));
        Assert.Contains("When was it done?", await chat.HearPressAsync((string)hidden[0]["title"]!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_going_back_only_the_new_card_counts()
    {
        await using var chat = await PreventionSteps.ReachAsync(PreventionSteps.Provider);
        var old = chat.Submit(Submit, Label(0));
        await PreventionSteps.AnswerAsync(chat, PreventionSteps.Provider);
        await chat.HearAsync("back");

        Assert.StartsWith(Stale, await PressAsync(chat, old), StringComparison.Ordinal);
        Assert.Equal("in-mind; licence; ; ", await PreventionSteps.AnswersAsync(chat));
    }

    [Fact]
    public async Task After_starting_over_only_the_new_card_counts()
    {
        await using var chat = await PreventionSteps.ReachAsync(PreventionSteps.Situation);
        var old = chat.Submit(PreventionSteps.Words.Prevention.Situation.Choices[0].Label);
        await chat.HearAsync("start over");
        await chat.HearPressAsync(PreventionSteps.Words.Prevention.MenuLabel);

        Assert.StartsWith(Stale, await PressAsync(chat, old), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("i can't breathe", "Call 911 now.")]
    [InlineData("i feel dizzy", "Feeling dizzy")]
    public async Task A_sign_in_a_cards_text_field_fires_first_and_the_ticks_are_kept(string note, string first)
    {
        await using var chat = await PreventionSteps.ReachAsync(PreventionSteps.Provider);
        var value = chat.Submit(Submit, Label(0));
        value["note"] = note;

        await chat.SendAsync(new Activity { Type = ActivityTypes.Message, Value = value });

        Assert.StartsWith(first, Assert.Single(chat.Read()).Text, StringComparison.Ordinal);
        Assert.Equal("in-mind; surgeon; ; ", await PreventionSteps.AnswersAsync(chat));
        await chat.HearPressAsync("I was only asking");
        Assert.Contains(PreventionSteps.Ask(PreventionSteps.RedFlags), await chat.HearAsync("repeat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_denied_sign_in_a_cards_text_field_is_answered_and_the_flow_goes_on()
    {
        await using var chat = await PreventionSteps.ReachAsync(PreventionSteps.Provider);
        var value = chat.Submit(Submit, Label(0));
        value["note"] = "no dizziness at all";

        await chat.SendAsync(new Activity { Type = ActivityTypes.Message, Value = value });

        var replies = chat.Read();
        Assert.Equal(2, replies.Count);
        Assert.StartsWith("You ticked:", replies[1].Text, StringComparison.Ordinal);
        PreventionSteps.AssertAskedOnce(PreventionSteps.Ask(PreventionSteps.RedFlags), replies);
    }

    [Fact]
    public async Task A_sign_in_the_text_field_of_an_old_card_still_fires()
    {
        await using var chat = await PreventionSteps.ReachAsync(PreventionSteps.OfferQuestions);
        var before = await PreventionSteps.AnswersAsync(chat);

        await chat.SendAsync(PreventionSteps.OldCard("i can't breathe"));

        Assert.StartsWith("Call 911 now.", Assert.Single(chat.Read()).Text, StringComparison.Ordinal);
        Assert.Equal(before, await PreventionSteps.AnswersAsync(chat));
    }

    [Fact]
    public async Task Ticks_sent_while_an_emergency_is_open_are_kept()
    {
        await using var chat = await PreventionSteps.ReachAsync(PreventionSteps.Provider);
        await chat.HearAsync("i can't breathe");
        await PreventionSteps.AnswerAsync(chat, PreventionSteps.Provider);

        await chat.HearAsync("it stopped");

        Assert.Contains(PreventionSteps.Ask(PreventionSteps.RedFlags), await chat.HearAsync("go on"), StringComparison.Ordinal);
        Assert.Equal("in-mind; licence; ; ", await PreventionSteps.AnswersAsync(chat));
    }

    [Theory]
    [InlineData("JObject")]
    [InlineData("dictionary")]
    [InlineData("object")]
    public async Task A_submit_is_read_alike_whatever_shape_the_channel_gave_it(string shape)
    {
        await using var chat = await PreventionSteps.ReachAsync(PreventionSteps.Provider);
        var json = chat.Submit(Submit);
        json["surgeon"] = true;
        object value = shape switch
        {
            "JObject" => json,
            "dictionary" => json.ToObject<Dictionary<string, object>>()!,
            _ => new { dialog = (string?)json["dialog"], question = (string?)json["question"], asking = (string?)json["asking"], surgeon = true, setting = "false" },
        };

        await chat.SendAsync(new Activity { Type = ActivityTypes.Message, Value = value });
        chat.Read();

        Assert.Equal("in-mind; surgeon; ; ", await PreventionSteps.AnswersAsync(chat));
    }

    [Fact]
    public async Task A_provider_check_can_be_begun_again_after_its_end()
    {
        await using var chat = await PreventionSteps.ReachAsync(PreventionSteps.OfferQuestions);
        await PreventionSteps.AnswerAsync(chat, PreventionSteps.OfferQuestions);

        Assert.Contains(PreventionSteps.Ask(PreventionSteps.Situation), await chat.HearAsync("check a provider"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_from_a_noted_party_asks_where_the_patient_stands()
    {
        await using var chat = new Chat();
        await chat.HearAsync("botox party saturday");
        await chat.HearPressAsync(PreventionSteps.Words.Prevention.Advice.CheckLabel);

        Assert.StartsWith(PreventionSteps.Ask(PreventionSteps.Situation), await chat.HearAsync("back"), StringComparison.Ordinal);
    }

    private static string Label(int point) => PreventionSteps.Words.Prevention.Provider.Points[point].Label;

    private static async Task<string> PressAsync(Chat chat, JObject value)
    {
        await chat.SendAsync(new Activity { Type = ActivityTypes.Message, Value = value });
        return chat.ReadText();
    }
}

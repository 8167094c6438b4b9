using BotoxAdvisorBot.Dialogs.Diagnosis;
using BotoxAdvisorBot.Tests.Chatting;

namespace BotoxAdvisorBot.Tests.Safety;

/// <summary>What to say to those who help is filled from the patient's own words and answers.</summary>
public sealed class InjectionNoteTests
{
    [Theory]
    [InlineData("i can't breathe", "Say: \"I have trouble breathing. There was or may have been a cosmetic injection.\" Add what it was and when.")]
    [InlineData("i can't breathe, botox 6 days ago", "Say: \"I had a botulinum toxin injection 6 days ago (16 Nov). I have trouble breathing.\"")]
    [InlineData("had lip filler yesterday. i can't breathe", "Say: \"I had a filler injection yesterday (21 Nov). I have trouble breathing.\"")]
    [InlineData("botox made me feel like i can't breathe since yesterday", "Say: \"I had a botulinum toxin injection. I have trouble breathing.\" Add when it was.")]
    [InlineData("i can't breathe 2 days after botox", "Say: \"I had a botulinum toxin injection. I have trouble breathing.\" Add when it was.")]
    [InlineData("my mum can't breathe, botox 6 days ago", "Say: \"Someone with me has trouble breathing. There was or may have been a cosmetic injection.\" Add what it was and when.")]
    public async Task A_message_tells_the_injection_beside_the_sign(string said, string words)
    {
        await using var chat = new Chat();

        Assert.Contains(words + "\n", await chat.HearAsync(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_that_is_only_asked_about_notes_nothing()
    {
        await using var chat = new Chat();

        await chat.HearAsync("can botox cause double vision?");

        Assert.Null((await chat.RecallAsync<TreatmentAnswers>("treatment"))?.Product);
    }

    [Fact]
    public async Task Answers_of_a_flow_are_told_and_what_to_say_asks_for_them()
    {
        await using var chat = await ReachAreaAsync("Botox or similar");
        await chat.HearAsync("i can't breathe");

        Assert.Contains("say: \"I had a botulinum toxin injection. I have trouble breathing.\"", await chat.HearAsync("what do i say"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filler_that_was_pressed_makes_a_change_of_sight_an_emergency()
    {
        await using var after = await ReachAreaAsync("Filler");
        Assert.StartsWith("Call 911 now.", await after.HearAsync("my sight is blurry"), StringComparison.Ordinal);

        await using var before = await ReachProductAsync();
        await before.HearAsync("my sight is blurry");
        await before.HearAsync("go on with my question");
        Assert.StartsWith("Call 911 now.", await before.HearPressAsync("Filler"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_party_that_was_ticked_makes_a_later_sign_an_emergency()
    {
        await using var chat = await ReachAreaAsync("Botox or similar");
        await chat.HearPressAsync("These places", "Forehead");
        await chat.HearPressAsync("Frozen, hardly moves");
        await chat.HearPressAsync("I don't know the day");
        await chat.HearPressAsync("Find likely causes", "It was at a party, a home or a salon");

        Assert.StartsWith("Call 911 now.", await chat.HearAsync("i feel dizzy"), StringComparison.Ordinal);
    }

    private static async Task<Chat> ReachProductAsync()
    {
        var chat = new Chat();
        await chat.OpenAsync();
        chat.Read();
        await chat.HearPressAsync("My result looks wrong");
        await chat.HearPressAsync("None of these");
        return chat;
    }

    private static async Task<Chat> ReachAreaAsync(string product)
    {
        var chat = await ReachProductAsync();
        await chat.HearPressAsync(product);
        return chat;
    }
}

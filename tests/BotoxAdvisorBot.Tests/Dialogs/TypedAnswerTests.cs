namespace BotoxAdvisorBot.Tests.Dialogs;

/// <summary>What may be typed in place of a safety card's buttons, and a red flag in passing.</summary>
public sealed class TypedAnswerTests
{
    [Theory]
    [InlineData("yes")]
    [InlineData("yes since this morning")]
    [InlineData("kind of")]
    [InlineData("1")]
    public async Task A_sign_asked_about_that_is_happening_gets_its_full_card(string said)
    {
        await using var chat = await PreventionSteps.ReachAsync(PreventionSteps.Provider);
        await chat.HearAsync("can it cause double vision?");

        await chat.SayAsync(said);

        var card = Assert.Single(chat.Read());
        Assert.StartsWith(PreventionSteps.Words.Safety.Signs.Signs.First(sign => sign.Id == "U02").Say!, card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("go on with my question")]
    [InlineData("1")]
    [InlineData("I was only asking")]
    [InlineData("that's not what i meant")]
    public async Task Going_on_after_an_urgent_sign_can_be_typed(string said)
    {
        await using var chat = await PreventionSteps.ReachAsync(PreventionSteps.Situation);
        await chat.HearAsync("i feel dizzy");

        await chat.SayAsync(said);

        PreventionSteps.AssertAskedOnce(PreventionSteps.Ask(PreventionSteps.Situation), chat.Read());
        Assert.Equal("; ; ; ", await PreventionSteps.AnswersAsync(chat));
    }

    [Theory]
    [InlineData(PreventionSteps.Situation)]
    [InlineData(PreventionSteps.Provider)]
    [InlineData(PreventionSteps.RedFlags)]
    [InlineData(PreventionSteps.OfferQuestions)]
    public async Task A_red_flag_named_in_passing_is_answered_noted_and_comes_back(string step)
    {
        await using var chat = await PreventionSteps.ReachAsync(step);
        var flag = PreventionSteps.Words.Prevention.RedFlags.Points[2];

        await chat.SayAsync("my dentist does botox too");
        var replies = chat.Read();

        // The remark itself says where the patient stands, so that this is not asked any more.
        var open = step == PreventionSteps.Situation ? PreventionSteps.Provider : step;
        Assert.Equal(2, replies.Count);
        Assert.Contains(flag.Why, replies[0].Speak, StringComparison.Ordinal);
        PreventionSteps.AssertAskedOnce(PreventionSteps.Ask(open), replies);
        Assert.Contains(flag.Id, await PreventionSteps.AnswersAsync(chat), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none of it")]
    [InlineData("Nope.")]
    [InlineData("none of the above")]
    [InlineData("nothing at all")]
    public async Task That_nothing_of_a_list_is_true_can_be_typed(string said)
    {
        await using var chat = await PreventionSteps.ReachAsync(PreventionSteps.RedFlags);
        await using var other = await PreventionSteps.ReachAsync(PreventionSteps.RedFlags);

        await chat.SayAsync(said);
        await other.SayAsync("none");

        Assert.Equal(other.Read().Select(reply => reply.Text), chat.Read().Select(reply => reply.Text));
        Assert.Equal(await PreventionSteps.AnswersAsync(other), await PreventionSteps.AnswersAsync(chat));
    }
}

using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Tests.Chatting;
using Microsoft.Bot.Schema;

namespace BotoxAdvisorBot.Tests.Safety;

/// <summary>The lists of signs to tick: a tick counts like the sign in the patient's own words.</summary>
public sealed class SymptomCheckTests(SymptomCheckTests.Open open) : IClassFixture<SymptomCheckTests.Open>
{
    private static readonly Words Words = Chat.Words(Chat.Clinic).Voice("en").Words;
    private static readonly ChecksWords Checks = Words.Checks;
    private static readonly LidWords Lid = Words.Safety.Lid;
    private static readonly string FeelsWrong = Words.Conversation.Menu.FeelsWrong;

    public static TheoryData<string> Lines() => [.. Checks.Symptoms.Points.Select(point => point.Id)];

    public static TheoryData<string> LidLines() => [.. Lid.List.Points.Select(point => point.Id)];

    public static TheoryData<string> Flows() => [FeelsWrong, Words.Diagnosis.MenuLabel, Words.Reversal.MenuLabel];

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task A_tick_fires_the_card_of_its_sign(string sign)
    {
        var chat = await open.Cards.ForkAsync();

        await chat.PressAsync(Checks.Symptoms.Submit, Line(sign).Label);

        AssertTold(chat.Read(), sign);
        Assert.Contains((await chat.RecallAsync<SafetyState>("safety"))!.Told, told => told.Sign == sign);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Its_number_does_the_same_in_words(string sign)
    {
        var chat = await open.Words.ForkAsync();

        await chat.SayAsync((Checks.Symptoms.Points.ToList().FindIndex(point => point.Id == sign) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));

        AssertTold(chat.Read(), sign);
    }

    [Theory]
    [MemberData(nameof(Flows))]
    public async Task Several_ticks_mean_what_they_mean_together(string flow)
    {
        await using var chat = await OpenAsync(flow);

        await chat.PressAsync(Checks.Symptoms.Submit, Line("U02").Label, Line("U04").Label);

        Assert.StartsWith("Call 911 now.", Assert.Single(chat.Read()).Text, StringComparison.Ordinal);
        Assert.Contains((await chat.RecallAsync<SafetyState>("safety"))!.Told, told => told.Sign == Escalation.Botulism);
    }

    [Fact]
    public async Task A_line_about_filler_says_that_there_was_one()
    {
        await using var chat = await OpenAsync(FeelsWrong);

        await chat.PressAsync(Checks.Symptoms.Submit, Line("U11").Label, Line("U03").Label);

        Assert.StartsWith("Call 911 now.", Assert.Single(chat.Read()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ticks_on_an_old_card_still_fire_and_a_second_press_is_told_in_one_line()
    {
        await using var chat = await OpenAsync(FeelsWrong);
        var press = chat.Submit(Checks.Symptoms.Submit, Line("U01").Label);
        await chat.HearPressAsync(Checks.Symptoms.None.Label);

        await chat.SendAsync(new Activity { Type = ActivityTypes.Message, Value = press });
        Assert.StartsWith(Sign("U01").Say!, chat.Read()[0].Text, StringComparison.Ordinal);

        await chat.SendAsync(new Activity { Type = ActivityTypes.Message, Value = press });
        Assert.StartsWith("Please contact your medical provider right away about feeling dizzy.", chat.Read()[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ticks_count_although_none_of_these_was_pressed()
    {
        await using var chat = await OpenAsync(FeelsWrong);

        await chat.PressAsync(Checks.Symptoms.None.Label, Line("E01").Label);

        Assert.StartsWith("Call 911 now.", Assert.Single(chat.Read()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Flows))]
    public async Task An_empty_list_and_not_sure_are_not_none(string flow)
    {
        await using var chat = await OpenAsync(flow);

        Assert.StartsWith(Checks.Symptoms.NothingTicked, await chat.HearPressAsync(Checks.Symptoms.Submit), StringComparison.Ordinal);
        foreach (var said in new[] { "yes", "not sure", "maybe" })
        {
            await chat.SayAsync(said);
            var reply = Assert.Single(chat.Read());
            Assert.Contains("Call 911 now", reply.Text, StringComparison.Ordinal);
            Assert.EndsWith(Checks.Symptoms.Ask, reply.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void None_of_these_never_says_that_all_is_well() =>
        Assert.All(
            new[] { Checks.Symptoms.NoneReply, Lid.List.NoneReply, Checks.SomethingElse },
            reply => Assert.DoesNotMatch("(?i)fine|nothing to worry|all good|safe|okay", reply));

    [Fact]
    public async Task None_of_these_goes_back_to_what_was_open()
    {
        await using var chat = await OpenAsync(Words.Prevention.MenuLabel);
        await chat.HearAsync(FeelsWrong);

        await chat.PressAsync(Checks.Symptoms.None.Label);

        var reply = Assert.Single(chat.Read());
        Assert.StartsWith(Checks.Symptoms.NoneReply.Replace("{number}", "911", StringComparison.Ordinal), reply.Text, StringComparison.Ordinal);
        Assert.EndsWith(Words.Prevention.Situation.Ask, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_stands_on_the_stack_once_however_often_it_is_asked_for()
    {
        await using var chat = await OpenAsync(Words.Prevention.MenuLabel);
        foreach (var said in new[] { FeelsWrong, FeelsWrong, "my eyelid droops", FeelsWrong, FeelsWrong })
        {
            await chat.HearAsync(said);
        }

        await chat.HearPressAsync(Checks.Symptoms.None.Label);
        await chat.PressAsync(Lid.List.None.Label);
        Assert.Contains(Lid.Alone.Contact, Assert.Single(chat.Read()).Text, StringComparison.Ordinal);
        Assert.Contains(Words.Prevention.Situation.Ask, await chat.HearAsync("go on with my question"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(LidLines))]
    public async Task Every_tick_beside_a_droopy_lid_is_an_emergency(string line)
    {
        await using var chat = new Chat();
        await chat.HearAsync("my eyelid is drooping");

        await chat.PressAsync(Lid.List.Submit, Lid.List.Points.First(point => point.Id == line).Label);

        var state = (await chat.RecallAsync<SafetyState>("safety"))!;
        Assert.StartsWith("Call 911 now.", Assert.Single(chat.Read()).Text, StringComparison.Ordinal);
        Assert.Equal(OpenSafety.Emergency, state.Open);
        Assert.Equal(line is "E01" or "E10", state.Told.TrueForAll(told => told.Sign != Escalation.Botulism));
    }

    [Fact]
    public async Task A_friends_lid_asks_about_the_friend()
    {
        await using var chat = new Chat();
        await chat.HearAsync("my friend's eyelid is drooping");

        await chat.PressAsync(Lid.List.Submit, "Both lids droop");
        Assert.StartsWith("Call 911 now for them.", Assert.Single(chat.Read()).Text, StringComparison.Ordinal);

        await using var words = new Chat("sms");
        await words.HearAsync("my friend's eyelid is drooping");
        Assert.StartsWith("Call 911 now for them.", await words.HearAsync("1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_lid_alone_nothing_comes_by_itself()
    {
        await using var chat = await OpenAsync(Words.Prevention.MenuLabel);
        await chat.HearAsync("my eyelid is drooping");

        await chat.PressAsync(Lid.List.None.Label);

        Assert.DoesNotContain(Words.Prevention.Situation.Ask, Assert.Single(chat.Read()).Speak, StringComparison.Ordinal);
        Assert.Contains(Words.Prevention.Situation.Ask, await chat.HearPressAsync(Words.Safety.Messages.Urgent.GoOn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_droopy_lid_that_was_only_a_question_is_counted_and_leaves_no_list_open()
    {
        await using var chat = await OpenAsync(Words.Prevention.MenuLabel);
        await chat.HearAsync("my eyelid is drooping");

        await chat.PressAsync(Words.Safety.Messages.Urgent.OnlyAsking);

        Assert.Contains(chat.Read(), reply => reply.Text.EndsWith(Words.Prevention.Situation.Ask, StringComparison.Ordinal));
        Assert.Equal(1, (await chat.RecallAsync<SafetyState>("safety"))!.FalseAlarms);
    }

    [Fact]
    public void Every_line_names_something_that_the_bot_knows()
    {
        var known = Words.Safety.Signs.Signs.Select(sign => sign.Id).Concat(Words.Safety.Circumstances.Parts.Select(part => part.Id)).Append("unsafe-product").ToHashSet();

        Assert.All(Checks.Symptoms.Points.Concat(Lid.List.Points), point => Assert.Contains(point.Id, known));
        Assert.All(Lid.Alone.Topics, topic => Assert.NotNull(Words.Questions.Find(topic.Id)));
    }

    private static async Task<Chat> OpenAsync(string entry)
    {
        var chat = new Chat();
        await chat.OpenAsync();
        chat.Read();
        await chat.HearPressAsync(entry);
        return chat;
    }

    private static void AssertTold(IReadOnlyList<Activity> replies, string sign)
    {
        var words = Sign(sign);
        var told = words.Tier switch { Tier.Crisis => "Please call or text 988", Tier.Emergency => words.Why!, _ => words.Say! };
        Assert.Equal(sign == LidCheck.DroopyLid ? 2 : 1, replies.Count);
        Assert.Contains(told, replies[0].Speak, StringComparison.Ordinal);
    }

    private static SignWords Sign(string id) => Words.Safety.Signs.Signs.First(sign => sign.Id == id);

    private static SymptomPointWords Line(string id) => Checks.Symptoms.Points.First(point => point.Id == id);

    /// <summary>Two conversations in which the list is open, with cards and in words.</summary>
    public sealed class Open : IAsyncLifetime, IDisposable
    {
        internal Chat Cards { get; } = new();

        internal Chat Words { get; } = new("sms");

        public async Task InitializeAsync()
        {
            foreach (var chat in new[] { Cards, Words })
            {
                await chat.HearAsync("hi");
                await chat.HearAsync(FeelsWrong);
            }
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose()
        {
            Cards.DisposeAsync().AsTask().GetAwaiter().GetResult();
            Words.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }
}

using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Tests.Chatting;

namespace BotoxAdvisorBot.Tests.Dialogs;

/// <summary>What people ask in the middle of an emergency has an answer, and none of them lets go of it.</summary>
public sealed class FollowUpTests(FollowUpTests.Held held) : IClassFixture<FollowUpTests.Held>
{
    private static readonly SafetyMessages Safety = PreventionSteps.Words.Safety.Messages;

    public static TheoryData<string, string> Phrases()
    {
        var data = new TheoryData<string, string>();
        foreach (var followUp in Safety.FollowUps)
        {
            foreach (var said in followUp.Said)
            {
                data.Add(followUp.Id, said.Replace("~ ", "", StringComparison.Ordinal));
            }
        }

        return data;
    }

    [Fact]
    public void Every_follow_up_of_the_design_has_an_answer() => Assert.Superset(
        new HashSet<string>
        {
            "can-i-drive", "nobody-answers", "wait-till-morning", "what-do-i-say", "alone", "cannot-speak", "permanent", "whom-to-call", "other-country", "scared", "eat-or-drink",
        },
        Safety.FollowUps.Select(followUp => followUp.Id).ToHashSet());

    [Theory]
    [MemberData(nameof(Phrases))]
    public async Task It_is_answered_and_the_emergency_stays_open(string id, string said)
    {
        var chat = await held.Chat.ForkAsync();

        await chat.SayAsync(said);

        var reply = Assert.Single(chat.Read());
        var answer = Safety.FollowUps.First(followUp => followUp.Id == id).Answer;
        Assert.StartsWith(answer.Split('{')[0].Split('"')[0], reply.Text, StringComparison.Ordinal);
        Assert.Contains("911", reply.Text, StringComparison.Ordinal);
        Assert.Equal(OpenSafety.Emergency, (await chat.RecallAsync<SafetyState>("safety"))!.Open);
    }

    /// <summary>A conversation in which an emergency is open, for every follow-up to go on from.</summary>
    public sealed class Held : IAsyncLifetime, IDisposable
    {
        internal Chat Chat { get; } = new();

        public Task InitializeAsync() => Chat.HearAsync("i can't swallow");

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => Chat.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}

using BotoxAdvisorBot.Storage;
using BotoxAdvisorBot.Tests.Chatting;
using BotoxAdvisorBot.Tests.TurnBoundary;
using Microsoft.Bot.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BotoxAdvisorBot.Tests.Dialogs;

/// <summary>Without its database the bot still answers a sign, and says so honestly where it can do no more.</summary>
public sealed class FailureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly InterruptibleDataSource _database;
    private bool _fails;

    public FailureTests() =>
        _database = new InterruptibleDataSource(SqliteFactory.Instance.CreateDataSource($"Data Source={_folder.File("chat.db")};Pooling=False"));

    public static TheoryData<string, bool> Signs() => new()
    {
        { "i can't breathe", false },
        { "i can't breathe", true },
        { "my friend can't breathe", true },
        { "i feel dizzy", false },
        { "i feel dizzy", true },
        { "can it cause double vision?", true },
    };

    [Theory]
    [MemberData(nameof(Signs))]
    public async Task A_sign_gets_its_message_with_the_number_once(string said, bool onlySavingFails)
    {
        await using var chat = Start();
        await chat.HearAsync("hello");
        Break(onlySavingFails);

        await chat.SayAsync(said);

        var replies = chat.Read();
        Assert.Equal(2, replies.Count);
        Assert.All(replies, reply => Assert.Contains("911", reply.Speak, StringComparison.Ordinal));
        Assert.NotNull(replies[0].Attachments);
        Assert.StartsWith(PreventionSteps.Words.Safety.Messages.NotSaved, replies[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_that_says_a_sign_is_there_gets_its_message_too()
    {
        await using var chat = Start();
        await chat.HearAsync("can botox cause trouble breathing?");
        Break(onlySavingFails: true);

        Assert.StartsWith("Call 911 now.", await chat.HearPressAsync("Yes"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_a_sign_there_is_one_apology_with_the_emergency_line(bool onlySavingFails)
    {
        await using var chat = Start();
        await chat.HearAsync("hello");
        Break(onlySavingFails);

        await chat.SayAsync("before treatment");

        var apology = Assert.Single(chat.Read());
        Assert.Contains(Chat.Words(Chat.Clinic).Voice("en").EmergencyLine, apology.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_be_saved_did_not_happen()
    {
        await using var chat = Start();
        await chat.HearAsync("hello");
        Break(onlySavingFails: true);
        await chat.HearPressAsync(PreventionSteps.Words.Prevention.MenuLabel);
        _database.Gate = Task.CompletedTask;
        _fails = false;

        Assert.StartsWith(PreventionSteps.Ask(PreventionSteps.Situation), await chat.HearPressAsync(PreventionSteps.Words.Prevention.MenuLabel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_that_fails_still_answers_a_sign()
    {
        await using var chat = new Chat(configure: services => services.AddSingleton<IBot>(new BrokenBot()));

        Assert.StartsWith("Call 911 now.", await chat.HearAsync("i can't breathe"), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    private Chat Start()
    {
        var chat = new Chat(configure: services => services.AddSingleton(new Database(_database)));
        chat.Adapter.Use(new AfterTheBot(() => _database.Gate = _fails ? Task.FromException(new SqliteException("away", 14)) : _database.Gate));
        return chat;
    }

    private void Break(bool onlySavingFails)
    {
        _fails = true;
        if (!onlySavingFails)
        {
            _database.Gate = Task.FromException(new SqliteException("away", 14));
        }
    }

    private sealed class AfterTheBot(Action action) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            await next(cancellationToken);
            action();
        }
    }

    private sealed class BrokenBot : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => throw new InvalidOperationException();
    }
}

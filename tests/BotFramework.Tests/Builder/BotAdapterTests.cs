using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public class BotAdapterTests
{
    private readonly CollectingAdapter _adapter = new();

    [Fact]
    public async Task An_exception_goes_to_OnTurnError_with_its_turn()
    {
        (string Text, Exception Error)? seen = null;
        _adapter.OnTurnError = (turn, error) =>
        {
            seen = (turn.Activity.Text, error);
            return Task.CompletedTask;
        };
        var thrown = new InvalidOperationException();

        await _adapter.RunAsync((_, _) => throw thrown);

        Assert.Equal(("hi", (Exception)thrown), seen);
    }

    [Fact]
    public async Task Without_OnTurnError_an_exception_reaches_the_caller()
        => await Assert.ThrowsAsync<InvalidOperationException>(() => _adapter.RunAsync((_, _) => throw new InvalidOperationException()));

    [Fact]
    public async Task A_turn_runs_in_the_culture_of_its_activity()
    {
        var (culture, locale) = await CultureOfTurnAsync("es-ES");

        Assert.Equal(("es-ES", "es-ES"), (culture, locale));
    }

    [Fact]
    public async Task An_unknown_locale_leaves_the_culture_there_is()
    {
        CultureInfo.CurrentCulture = new CultureInfo("fr-FR");

        var (culture, locale) = await CultureOfTurnAsync("not a locale!");

        Assert.Equal(("fr-FR", "fr-FR"), (culture, locale));
    }

    [Fact]
    public async Task A_conversation_continues_with_an_event_that_goes_through_the_middleware()
    {
        var middleware = new CountingMiddleware();
        _adapter.Use(middleware);
        var reference = CollectingAdapter.Message().GetConversationReference();
        Activity? seen = null;

        await _adapter.ContinueConversationAsync(
            "bot-id",
            reference,
            async (turn, token) =>
            {
                await Task.Yield();
                seen = turn.Activity;
                await turn.SendActivityAsync("by the way", cancellationToken: token);
            },
            CancellationToken.None);

        Assert.Equal((ActivityTypes.Event, "ContinueConversation", "talk"), (seen!.Type, seen.Name, seen.Conversation.Id));
        Assert.Equal("user", _adapter.Sent.Single().Recipient.Id);
        Assert.Equal(1, middleware.Turns);
    }

    [Fact]
    public async Task What_an_adapter_does_not_support_it_says_so()
    {
        BotAdapter adapter = _adapter;
        var none = CancellationToken.None;
        var (identity, reference, activity) = (new ClaimsIdentity(), new ConversationReference(), new Activity());
        BotCallbackHandler callback = (_, _) => Task.CompletedTask;
        Func<Task>[] unsupported =
        [
            () => adapter.ContinueConversationAsync(identity, reference, callback, none),
            () => adapter.ContinueConversationAsync(identity, reference, "audience", callback, none),
            () => adapter.ContinueConversationAsync("bot-id", activity, callback, none),
            () => adapter.ContinueConversationAsync(identity, activity, callback, none),
            () => adapter.ContinueConversationAsync(identity, activity, "audience", callback, none),
            () => adapter.CreateConversationAsync("bot-id", "test", "url", "audience", new ConversationParameters(), callback, none),
            () => adapter.ProcessActivityAsync(identity, activity, callback, none),
        ];

        foreach (var call in unsupported)
        {
            await Assert.ThrowsAsync<NotImplementedException>(call);
        }
    }

    private async Task<(string Culture, string Locale)> CultureOfTurnAsync(string locale)
    {
        var seen = default((string, string));
        await _adapter.RunAsync(
            (turn, _) =>
            {
                seen = (CultureInfo.CurrentCulture.Name, ((TurnContext)turn).Locale);
                return Task.CompletedTask;
            },
            CollectingAdapter.Message(locale: locale));
        return seen;
    }

    private sealed class CountingMiddleware : IMiddleware
    {
        public int Turns { get; private set; }

        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
        {
            Turns++;
            return next(cancellationToken);
        }
    }
}

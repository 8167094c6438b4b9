using Microsoft.Bot.Builder;

namespace BotFramework.Tests.Builder;

public class MiddlewareSetTests
{
    private readonly List<string> _order = [];
    private readonly CollectingAdapter _adapter = new();

    [Fact]
    public async Task Middleware_runs_around_the_bot_in_the_order_it_was_added()
    {
        _adapter.Use(new Step("first", _order)).Use(new Step("second", _order));

        await RunAsync();

        Assert.Equal(["first in", "second in", "bot", "second out", "first out"], _order);
    }

    [Fact]
    public async Task Middleware_that_does_not_go_on_keeps_the_bot_from_running()
    {
        _adapter.Use(new Step("first", _order)).Use(new Step("stop", _order, goesOn: false)).Use(new Step("third", _order));

        await RunAsync();

        Assert.Equal(["first in", "stop in", "stop out", "first out"], _order);
    }

    [Fact]
    public async Task A_set_inside_a_set_runs_through_before_what_follows_it()
    {
        _adapter.Use(new MiddlewareSet().Use(new Step("inner", _order))).Use(new Step("outer", _order));

        await RunAsync();

        Assert.Equal(["inner in", "inner out", "outer in", "bot", "outer out"], _order);
    }

    [Fact]
    public async Task The_token_a_middleware_hands_on_is_the_one_the_bot_gets()
    {
        using var source = new CancellationTokenSource();
        var set = new MiddlewareSet().Use(new TokenStep(source.Token));
        var seen = CancellationToken.None;
        using var turn = _adapter.Turn();

        await set.ReceiveActivityWithStatusAsync(
            turn,
            (_, token) =>
            {
                seen = token;
                return Task.CompletedTask;
            },
            CancellationToken.None);

        Assert.Equal(source.Token, seen);
    }

    [Fact]
    public void A_set_lists_its_middleware_and_takes_no_null()
    {
        var step = new Step("only", _order);

        Assert.Equal([step], new MiddlewareSet().Use(step));
        Assert.Throws<ArgumentNullException>(() => new MiddlewareSet().Use(null));
    }

    private Task RunAsync() => _adapter.RunAsync((_, _) =>
    {
        _order.Add("bot");
        return Task.CompletedTask;
    });

    private sealed class Step(string name, List<string> order, bool goesOn = true) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
        {
            order.Add($"{name} in");
            await (goesOn ? next(cancellationToken) : Task.CompletedTask);
            order.Add($"{name} out");
        }
    }

    private sealed class TokenStep(CancellationToken token) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken) => next(token);
    }
}

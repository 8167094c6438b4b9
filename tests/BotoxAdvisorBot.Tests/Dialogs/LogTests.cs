using BotoxAdvisorBot.Tests.Chatting;
using BotoxAdvisorBot.Tests.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BotoxAdvisorBot.Tests.Dialogs;

/// <summary>Nothing that a patient wrote stands in the logs of a conversation, whatever happens in it.</summary>
public sealed class LogTests : IDisposable
{
    private const string Marker = "xyzzymarker";

    private readonly LogCapture _log = new();

    [Fact]
    public async Task Of_no_turn_of_a_conversation()
    {
        await using var chat = new Chat(configure: Capture);
        foreach (var said in new[] { $"{Marker} hello", $"{Marker} i can't breathe", $"{Marker} no dizziness", "only asking", $"can {Marker} cause double vision?", $"botox party {Marker}" })
        {
            await chat.HearAsync(said);
        }

        await chat.SendAsync(PreventionSteps.OldCard($"{Marker} i feel dizzy"));
        chat.Read();

        Assert.DoesNotContain(_log.Lines, line => line.Contains(Marker, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" i can't breathe")]
    public async Task Of_no_turn_that_fails(string sign)
    {
        await using var chat = new Chat(configure: services =>
        {
            Capture(services);
            services.AddSingleton<IBot>(new BrokenBot());
        });

        await chat.HearAsync(Marker + sign);

        Assert.Contains(_log.Lines, line => line.Contains(nameof(InvalidOperationException), StringComparison.Ordinal));
        Assert.DoesNotContain(_log.Lines, line => line.Contains(Marker, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_steps_that_ran_are_logged_by_their_names()
    {
        await using var chat = new Chat(configure: Capture);
        await chat.OpenAsync();
        chat.Read();
        await chat.HearPressAsync(PreventionSteps.Words.Prevention.MenuLabel);

        Assert.Contains(_log.Lines, line => line.Contains("prevention-steps AskSituation", StringComparison.Ordinal));
    }

    public void Dispose() => _log.Dispose();

    private void Capture(IServiceCollection services) => services.AddSingleton<ILoggerProvider>(_log)
        .PostConfigure<LoggerFilterOptions>(options =>
        {
            options.MinLevel = LogLevel.Trace;
            options.Rules.Clear();
        });

    /// <summary>Fails with what the patient wrote in the exception, as parsers do.</summary>
    private sealed class BrokenBot : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException(turnContext.Activity.Text, new FormatException(turnContext.Activity.Text));
    }
}

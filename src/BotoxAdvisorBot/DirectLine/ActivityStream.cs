using System.Net.WebSockets;
using System.Text;
using BotoxAdvisorBot.Bot;
using BotoxAdvisorBot.Storage;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>
/// One socket: sends what is in the conversation's log after a watermark, and then what comes. It reads a few activities at a time and reads
/// on when they are sent, so that a client that does not read costs one frame, and after ten seconds nothing.
/// </summary>
internal sealed partial class ActivityStream(
    DirectLineLog log, ConversationBell bell, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<ActivityStream> logger)
{
    private const int MostAtOnce = 20;
    private const int MostFromClient = 1024;

    private static readonly TimeSpan SendPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(1);

    /// <summary>Runs until the client leaves, does not keep up, the conversation ends, or the host stops.</summary>
    public async Task RunAsync(WebSocket socket, string conversationId, long watermark)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
        using var listener = bell.Listen(conversationId);
        var listening = ListenAsync(socket, ended);
        try
        {
            await SendAsync(socket, listener, conversationId, watermark, ended.Token);
            await CloseAsync(socket, WebSocketCloseStatus.NormalClosure);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            await CloseAsync(socket, WebSocketCloseStatus.EndpointUnavailable);
        }
        catch (OperationCanceledException)
        {
            await CloseAsync(socket, await listening);
        }
        catch (Exception e) when (e is WebSocketException or TimeoutException or IOException or ObjectDisposedException)
        {
            LogLost(e.GetType().Name);
        }

        await ended.CancelAsync();
        socket.Abort();
        await listening;
    }

    private async Task SendAsync(
        WebSocket socket, ConversationBell.Listener listener, string conversationId, long watermark, CancellationToken ended)
    {
        while (true)
        {
            while (listener.TakeFrame() is { } frame)
            {
                await SendAsync(socket, frame, ended);
            }

            switch (await LookAsync(conversationId, watermark, ended))
            {
                case { IsOver: true }:
                    return;
                case { Said.Json.Count: > 0, Said: var said }:
                    await SendAsync(socket, StreamFrame.Of(said), ended);
                    watermark = said.Watermark;
                    await (said.Json.Count < MostAtOnce ? WaitAsync(listener, LookAgain, ended) : Task.CompletedTask);
                    break;
                case { Said: null }:
                    await WaitAsync(listener, TryAgain, ended);
                    break;
                default:
                    await WaitAsync(listener, LookAgain, ended);
                    break;
            }
        }
    }

    /// <summary>What is new; nothing while the storage is away, which is tried again in a moment.</summary>
    private async Task<Look> LookAsync(string conversationId, long watermark, CancellationToken ended)
    {
        try
        {
            var budget = new TurnBudget(time);
            var found = await budget.SpendAsync(abandoned => log.FindAsync(conversationId, abandoned));
            return found is null
                ? new Look(null, IsOver: true)
                : new Look(await budget.SpendAsync(abandoned => log.ReadAsync(conversationId, found.Within(watermark), MostAtOnce, abandoned)), IsOver: false);
        }
        catch (Exception e) when (!ended.IsCancellationRequested)
        {
            LogAway(e.GetType().Name);
            return new Look(null, IsOver: false);
        }
    }

    private async Task WaitAsync(ConversationBell.Listener listener, TimeSpan atMost, CancellationToken ended)
    {
        using var late = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, ended);
        try
        {
            await listener.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ended.IsCancellationRequested)
        {
        }
    }

    private static async Task SendAsync(WebSocket socket, string frame, CancellationToken ended)
    {
        using var late = new CancellationTokenSource(SendPatience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, ended);
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, either.Token);
        }
        catch (OperationCanceledException) when (!ended.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }

    /// <summary>Clients send empty frames to keep the connection open. Who sends more than that is no such client.</summary>
    /// <returns>What the socket is closed with.</returns>
    private static async Task<WebSocketCloseStatus> ListenAsync(WebSocket socket, CancellationTokenSource ended)
    {
        var buffer = new byte[MostFromClient];
        var status = WebSocketCloseStatus.NormalClosure;
        try
        {
            ValueWebSocketReceiveResult received;
            do
            {
                received = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            }
            while (received is { MessageType: not WebSocketMessageType.Close, EndOfMessage: true });
            status = received.EndOfMessage ? WebSocketCloseStatus.NormalClosure : WebSocketCloseStatus.MessageTooBig;
        }
        catch (Exception e) when (e is WebSocketException or IOException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
        }

        await ended.CancelAsync();
        return status;
    }

    /// <summary>Waits a moment for the client's own close: what is cut off does not arrive.</summary>
    private static async Task CloseAsync(WebSocket socket, WebSocketCloseStatus status)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        try
        {
            await socket.CloseAsync(status, null, late.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
        }
    }

    [LoggerMessage(LogLevel.Debug, "A socket did not keep up or was lost ({ExceptionType})")]
    private partial void LogLost(string exceptionType);

    [LoggerMessage(LogLevel.Warning, "A socket cannot read the log ({ExceptionType}); it tries again")]
    private partial void LogAway(string exceptionType);

    private sealed record Look(LoggedActivities? Said, bool IsOver);
}

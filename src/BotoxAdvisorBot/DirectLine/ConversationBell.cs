using System.Collections.Concurrent;
using System.Threading.Channels;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>
/// Tells the sockets of a conversation that there is something new in its log. What the log could not take is handed to them here, and a
/// socket that does not keep up loses the oldest of it; nothing else waits in memory.
/// </summary>
internal sealed class ConversationBell
{
    private readonly ConcurrentDictionary<string, Listener[]> _listeners = new(StringComparer.Ordinal);

    /// <summary>Listens until the result is disposed.</summary>
    public Listener Listen(string conversationId)
    {
        var listener = new Listener(this, conversationId);
        _listeners.AddOrUpdate(conversationId, _ => [listener], (_, others) => [.. others, listener]);
        return listener;
    }

    /// <summary>There is something new in the log.</summary>
    public void Ring(string conversationId)
    {
        foreach (var listener in _listeners.GetValueOrDefault(conversationId) ?? [])
        {
            listener.Ring();
        }
    }

    /// <summary>There may be something new in every log.</summary>
    public void RingAll()
    {
        foreach (var conversation in _listeners.Keys)
        {
            Ring(conversation);
        }
    }

    /// <summary>Hands over a frame that is not in the log.</summary>
    public void Pass(string conversationId, string frame)
    {
        foreach (var listener in _listeners.GetValueOrDefault(conversationId) ?? [])
        {
            listener.Pass(frame);
        }
    }

    private void Leave(string conversationId, Listener listener)
    {
        while (_listeners.TryGetValue(conversationId, out var all))
        {
            var others = all.Where(other => other != listener).ToArray();
            if (others.Length == 0
                ? _listeners.TryRemove(new KeyValuePair<string, Listener[]>(conversationId, all))
                : _listeners.TryUpdate(conversationId, others, all))
            {
                return;
            }
        }
    }

    /// <summary>One socket's ear.</summary>
    internal sealed class Listener(ConversationBell bell, string conversationId) : IDisposable
    {
        private const int MostFrames = 8;

        private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        private readonly Channel<string> _frames = Channel.CreateBounded<string>(
            new BoundedChannelOptions(MostFrames) { FullMode = BoundedChannelFullMode.DropOldest });

        public void Ring() => _rings.Writer.TryWrite(true);

        public void Pass(string frame)
        {
            _frames.Writer.TryWrite(frame);
            Ring();
        }

        /// <summary>Waits for the next ring; rings since the last one count as one.</summary>
        public async Task WaitAsync(CancellationToken cancellationToken) => await _rings.Reader.ReadAsync(cancellationToken);

        /// <summary>The next frame that is not in the log, or null.</summary>
        public string? TakeFrame() => _frames.Reader.TryRead(out var frame) ? frame : null;

        public void Dispose() => bell.Leave(conversationId, this);
    }
}

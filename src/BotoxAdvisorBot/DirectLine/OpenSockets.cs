using Microsoft.Extensions.Options;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>Counts the open sockets, so that no conversation and no address takes the place of the others.</summary>
internal sealed class OpenSockets(IOptions<DirectLineOptions> options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);

    /// <summary>How many are open now.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _open.GetValueOrDefault("");
            }
        }
    }

    /// <summary>A place for one more, until it is disposed; null when there is none.</summary>
    public IDisposable? Enter(string address, string conversation)
    {
        (string Name, int Most)[] limits =
        [
            ("", options.Value.Sockets),
            ($"address {address}", options.Value.SocketsPerAddress),
            ($"conversation {conversation}", options.Value.SocketsPerConversation),
        ];
        lock (_lock)
        {
            if (limits.Any(limit => _open.GetValueOrDefault(limit.Name) >= limit.Most))
            {
                return null;
            }

            foreach (var (name, _) in limits)
            {
                _open[name] = _open.GetValueOrDefault(name) + 1;
            }
        }

        return new Place(this, [.. limits.Select(limit => limit.Name)]);
    }

    private void Leave(string[] names)
    {
        lock (_lock)
        {
            foreach (var name in names)
            {
                if (--_open[name] == 0)
                {
                    _open.Remove(name);
                }
            }
        }
    }

    private sealed class Place(OpenSockets sockets, string[] names) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                sockets.Leave(names);
            }
        }
    }
}

namespace BotoxAdvisorBot.Tests.TurnBoundary;

/// <summary>A node, its clock and a folder for its database.</summary>
public abstract class TurnTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<Node> _nodes = [];

    private protected TurnTests() => Node = Start();

    private protected FakeTimeProvider Time { get; } = new();

    private protected Node Node { get; }

    private protected ChannelAdapter Channel => Node.Channel;

    public void Dispose()
    {
        _nodes.ForEach(node => node.Dispose());
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts another process on the same database.</summary>
    private protected Node Start(params Microsoft.Bot.Builder.IMiddleware[] outer)
    {
        var node = new Node(_folder, Time, outer);
        _nodes.Add(node);
        return node;
    }
}

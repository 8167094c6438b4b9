using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace BotoxAdvisorBot.Tests.Browser;

/// <summary>A line to the host that can be cut: every connection ends at once, and new ones are turned away until it is mended.</summary>
internal sealed class NetworkLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, bool> _ends = new();
    private readonly Uri _host;
    private readonly Task _listening;
    private volatile bool _isCut;

    public NetworkLine(string host)
    {
        _host = new Uri(host);
        _listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _listening = ListenAsync();
    }

    /// <summary>The host seen through the line.</summary>
    public string Address { get; }

    public void Cut()
    {
        _isCut = true;
        foreach (var end in _ends.Keys)
        {
            end.Close();
        }
    }

    public void Mend() => _isCut = false;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        Cut();
        await _listening;
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            return;
        }
    }

    private async Task CarryAsync(TcpClient near)
    {
        using var far = new TcpClient();
        using (near)
        {
            try
            {
                if (_isCut)
                {
                    return;
                }

                await far.ConnectAsync(_host.Host, _host.Port);
                (_ends[near], _ends[far]) = (true, true);
                await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream()), far.GetStream().CopyToAsync(near.GetStream()));
            }
            catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
            finally
            {
                _ends.TryRemove(near, out _);
                _ends.TryRemove(far, out _);
            }
        }
    }
}

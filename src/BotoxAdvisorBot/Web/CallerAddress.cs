using System.Net;
using System.Net.Sockets;

namespace BotoxAdvisorBot.Web;

/// <summary>What counts as one address when callers are limited.</summary>
internal static class CallerAddress
{
    private const int BytesOfNetwork = 8;

    /// <summary>An IPv4 address, or the network of an IPv6 address, since one connection owns all of it.</summary>
    public static string Of(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily == AddressFamily.InterNetworkV6 && !IPAddress.IsLoopback(address)
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, BytesOfNetwork))
            : address.ToString();
    }
}

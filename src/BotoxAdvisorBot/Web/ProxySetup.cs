using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace BotoxAdvisorBot.Web;

/// <summary>
/// The reverse proxies whose word is taken for who calls and at which address, under <c>Web:Proxies</c>. Nobody's is by default: anybody could
/// pretend otherwise to be somebody else.
/// </summary>
internal static class ProxySetup
{
    private const string Key = "Web:Proxies";

    /// <exception cref="InvalidOperationException">An entry is neither an address nor a network; the message names its key.</exception>
    public static IServiceCollection AddProxies(this IServiceCollection services, IConfiguration configuration)
    {
        List<IPNetwork> proxies = [.. configuration.GetSection(Key).GetChildren().Where(entry => !string.IsNullOrWhiteSpace(entry.Value)).Select(Read)];
        return services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            proxies.ForEach(options.KnownIPNetworks.Add);
            options.ForwardLimit = null;
            options.ForwardedHeaders = proxies.Count == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        });
    }

    private static IPNetwork Read(IConfigurationSection entry)
    {
        var value = entry.Value!.Trim();
        return IPAddress.TryParse(value, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : IPNetwork.TryParse(value, out var network) ? network
            : throw new InvalidOperationException($"{Key}:{entry.Key} is '{value}', but must be an address such as 10.0.0.5 or a network such as 10.0.0.0/8.");
    }
}

using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace BotoxAdvisorBot.Tests.DirectLine;

/// <summary>Where requests seem to come from, changed as a test goes on.</summary>
internal sealed class SeemingCallers : IStartupFilter
{
    public IPAddress Address { get; set; } = IPAddress.Loopback;

    public void Add(IServiceCollection services) => services.AddSingleton<IStartupFilter>(this);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, rest) =>
        {
            http.Connection.RemoteIpAddress = Address;
            return rest(http);
        });
        next(app);
    };
}

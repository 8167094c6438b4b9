using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BotFramework.Tests.AspNetCore;

public class ServiceCollectionTests
{
    private readonly IServiceCollection _services = new ServiceCollection()
        .AddLogging()
        .AddHttpClient()
        .AddSingleton<ILogger>(provider => provider.GetRequiredService<ILogger<CloudAdapter>>())
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
        .AddSingleton<BotFrameworkAuthentication>(new ConfigurationBotFrameworkAuthentication(new ConfigurationBuilder().Build()));

    [Fact]
    public void The_adapter_itself_has_two_constructors_that_services_fit()
    {
        using var provider = _services.AddSingleton<CloudAdapter>().BuildServiceProvider();

        var refusal = Assert.Throws<InvalidOperationException>(provider.GetRequiredService<CloudAdapter>);

        Assert.Contains("constructors are ambiguous", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_subclass_is_what_applications_register()
    {
        using var provider = _services.AddSingleton<IBotFrameworkHttpAdapter, OwnAdapter>().BuildServiceProvider();

        Assert.IsType<OwnAdapter>(provider.GetRequiredService<IBotFrameworkHttpAdapter>());
    }

    private sealed class OwnAdapter(IConfiguration configuration, IHttpClientFactory clients, ILogger<OwnAdapter> logger)
        : CloudAdapter(configuration, clients, logger);
}

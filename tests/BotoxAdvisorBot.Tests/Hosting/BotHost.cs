using System.Net;
using System.Text;
using BotoxAdvisorBot.Bot;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.Hosting;

/// <summary>The whole host on a real socket, with a database of its own and, if a test wants, another bot.</summary>
internal sealed class BotHost : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder _folder = new();

    public BotHost()
    {
        UseKestrel();
        Settings["ConnectionStrings:Storage"] = $"Data Source={_folder.File("host.db")}";
    }

    public Dictionary<string, string> Settings { get; } = new()
    {
        // Each host would watch its settings file otherwise, and watchers are few.
        ["hostBuilder:reloadConfigOnChange"] = "false",

        // UseKestrel(0) would ask for a free port too, but only while or after the program starts its server.
        ["urls"] = "http://127.0.0.1:0",
    };

    public string Environment { get; init; } = Environments.Development;

    /// <summary>Takes the place of the host's bot.</summary>
    public BotCallbackHandler? Bot { get; init; }

    /// <summary>Where requests seem to come from.</summary>
    public IPAddress? Caller { get; init; }

    public LogCapture Log { get; } = new();

    /// <summary>A busy machine must not look like a slow database, so the clock stands still.</summary>
    public FakeTimeProvider Time { get; init; } = new();

    /// <summary>Puts a test's own services in the place of the host's.</summary>
    public Action<IServiceCollection> Replace { get; init; } = _ => { };

    public static Activity Message(string text, string id = "1") => new(ActivityTypes.Message)
    {
        Id = id,
        Text = text,
        DeliveryMode = DeliveryModes.ExpectReplies,
        ChannelId = "emulator",
        ServiceUrl = "http://localhost:1",
        From = new ChannelAccount("patient"),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: "c|livechat"),
    };

    /// <summary>A database that cannot be opened: its folder is a file.</summary>
    public BotHost WithoutDatabase()
    {
        File.WriteAllText(_folder.File("file"), "in the way");
        Settings["ConnectionStrings:Storage"] = $"Data Source={_folder.File("file/host.db")}";
        return this;
    }

    public Task<HttpResponseMessage> PostAsync(Activity activity) => PostAsync(JsonConvert.SerializeObject(activity));

    public async Task<HttpResponseMessage> PostAsync(string body, params (string Name, string Value)[] headers)
    {
        using var client = CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await client.SendAsync(request);
    }

    /// <summary>Sends a message that expects its replies; traces are not for the patient.</summary>
    public async Task<IReadOnlyList<string>> SayAsync(Activity activity)
    {
        using var response = await PostAsync(activity);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode} {body}");
        var replies = JObject.Parse(body)["activities"]!.Where(reply => (string?)reply["type"] != ActivityTypes.Trace);
        return [.. replies.Select(reply => $"{reply["text"]}\n{reply["speak"]}")];
    }

    public async Task<HttpStatusCode> GetStatusAsync(string path)
    {
        using var client = CreateClient();
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return response.StatusCode;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Time);
            services.AddSingleton<ILoggerProvider>(Log);
            services.PostConfigure<LoggerFilterOptions>(options =>
            {
                options.MinLevel = LogLevel.Trace;
                options.Rules.Clear();
            });
            if (Bot is not null)
            {
                services.AddSingleton<IBot>(new CallbackBot(Bot));

                // A test counts what its bot hears.
                services.Remove(services.Single(service => service.ImplementationType == typeof(WarmUp)));
            }

            Replace(services);
            if (Caller is not null)
            {
                services.AddSingleton<IStartupFilter>(new SeemingCaller(Caller));
            }
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _folder.Dispose();
        }
    }

    private sealed class CallbackBot(BotCallbackHandler callback) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => callback(turnContext, cancellationToken);
    }

    private sealed class SeemingCaller(IPAddress caller) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                http.Connection.RemoteIpAddress = caller;
                return rest(http);
            });
            next(app);
        };
    }
}

using System.Collections.Concurrent;
using BotoxAdvisorBot.Bot;
using BotoxAdvisorBot.Dialogs;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Questions;
using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Dialogs.Safety.Learned;
using BotoxAdvisorBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.Chatting;

/// <summary>
/// A patient's side of a conversation, over the host's own storage and middleware. Every reply must be read before the next message;
/// a reply left unread fails the test, and so does one that breaks <see cref="ReplyRules"/>.
/// </summary>
internal sealed class Chat : IAsyncDisposable
{
    public static readonly ClinicSettings Clinic = new() { Country = "US" };

    private static readonly ConcurrentDictionary<ClinicSettings, Library> Libraries = new();

    /// <summary>What takes a moment to build and never changes is built once for all tests.</summary>
    private static readonly ConcurrentDictionary<ClinicSettings, Lazy<(SymptomRecognizer Recognizer, Openings Openings)>> Built = new();

    private readonly TemporaryFolder _folder = new();
    private readonly ClinicSettings _clinic;
    private Action<IServiceCollection> _configure;
    private readonly string _channel;
    private readonly List<JObject> _cards = [];
    private ServiceProvider _services;
    private ChatAdapter _adapter;
    private int _read;
    private int _sent;

    public Chat(string channel = "emulator", ClinicSettings? clinic = null, Action<IServiceCollection>? configure = null)
    {
        (_channel, _clinic, _configure) = (channel, clinic ?? Clinic, configure ?? (_ => { }));
        (_services, _adapter) = Start();
    }

    public FakeTimeProvider Clock { get; } = new();

    public ChatAdapter Adapter => _adapter;

    public IServiceProvider Services => _services;

    public ConversationMemory Memory => _services.GetRequiredService<ConversationMemory>();

    /// <summary>Stops the process and starts it again on the same database, perhaps as another build of the bot.</summary>
    public async Task RestartAsync(Action<IServiceCollection>? configure = null)
    {
        _configure = configure ?? _configure;
        await _services.DisposeAsync();
        (_services, _adapter) = Start();
        _read = 0;
    }

    public Task OpenAsync() => SendAsync(new Activity
    {
        Type = ActivityTypes.ConversationUpdate,
        MembersAdded = [new ChannelAccount("bot"), new ChannelAccount("patient")],
        MembersRemoved = [],
    });

    public Task SayAsync(string text) => SendAsync(new Activity { Type = ActivityTypes.Message, Text = text, TextFormat = "plain" });

    /// <summary>Presses a button of the newest card that has it, with these lines ticked besides what the card had ticked.</summary>
    public Task PressAsync(string label, params string[] ticked) => SendAsync(new Activity { Type = ActivityTypes.Message, Value = Submit(label, ticked) });

    /// <summary>What pressing the button would send.</summary>
    public JObject Submit(string label, params string[] ticked)
    {
        var card = _cards.FindLast(card => Button(card, label) is not null) ?? throw new InvalidOperationException($"No card has the button [{label}].");
        var value = (JObject)Button(card, label)!["data"]!.DeepClone();
        foreach (var toggle in card.SelectTokens("$..[?(@.type == 'Input.Toggle')]"))
        {
            var on = ticked.Contains((string)toggle["title"]!) || (string?)toggle["value"] == "true";
            value[(string)toggle["id"]!] = on ? "true" : "false";
        }

        if (card.SelectToken("$..[?(@.type == 'Input.Date')]") is { } day && Array.Find(ticked, line => DateOnly.TryParse(line, System.Globalization.CultureInfo.InvariantCulture, out _)) is { } date)
        {
            value[(string)day["id"]!] = date;
            ticked = [.. ticked.Except([date])];
        }

        var unknown = ticked.Except(card.SelectTokens("$..[?(@.type == 'Input.Toggle')]").Select(toggle => (string)toggle["title"]!)).ToList();
        return unknown.Count == 0 ? value : throw new InvalidOperationException($"The card with [{label}] has no line '{unknown[0]}'.");
    }

    public async Task SendAsync(Activity activity)
    {
        if (_adapter.Delivered.Count > _read)
        {
            throw new InvalidOperationException($"Unread: {ChatText.Of(_adapter.Delivered[_read..])}");
        }

        activity.Id ??= $"patient-{++_sent}";
        activity.ChannelId = _channel;
        activity.ServiceUrl = "http://localhost";
        activity.From = new ChannelAccount("patient");
        activity.Recipient = new ChannelAccount("bot");
        activity.Conversation = new ConversationAccount(id: "chat");
        await _adapter.ReceiveAsync(activity, _services.GetRequiredService<IBot>());
        foreach (var reply in _adapter.Delivered[_read..])
        {
            ReplyRules.Check(reply, _channel);
            _cards.AddRange((reply.Attachments ?? []).Select(attachment => JObject.FromObject(attachment.Content)));
        }
    }

    /// <summary>The replies that were not read yet.</summary>
    public IReadOnlyList<Activity> Read()
    {
        var unread = _adapter.Delivered[_read..];
        _read = _adapter.Delivered.Count;
        return unread;
    }

    /// <summary>What the database holds of a property of the conversation's state, seen from outside any turn.</summary>
    public async Task<T?> RecallAsync<T>(string property)
    {
        var key = $"{_channel}/conversations/chat";
        var items = await _services.GetRequiredService<IStorage>().ReadAsync([key]);
        return items.TryGetValue(key, out var state) && ((IDictionary<string, object>)state).TryGetValue(property, out var value) ? (T)value : default;
    }

    /// <summary>The replies that were not read yet, as they look.</summary>
    public string ReadText() => ChatText.Of(Read());

    public async Task<string> HearAsync(string text)
    {
        await SayAsync(text);
        return ReadText();
    }

    public async Task<string> HearPressAsync(string label, params string[] ticked)
    {
        await PressAsync(label, ticked);
        return ReadText();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>The words for a clinic, loaded once for all tests.</summary>
    public static Library Words(ClinicSettings clinic) =>
        Libraries.GetOrAdd(clinic, _ => new Library(Path.Combine(AppContext.BaseDirectory, "content"), clinic));

    private static (SymptomRecognizer, Openings) Build(Library library) =>
        (new SymptomRecognizer(library.SafetyLanguages, SignModel.Shipped), new Openings(library, TopicModel.Shipped));

    private static JToken? Button(JObject card, string label) =>
        card.SelectTokens("$..[?(@.type == 'Action.Submit')]").FirstOrDefault(action => (string?)action["title"] == label);

    private (ServiceProvider, ChatAdapter) Start()
    {
        var host = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Development });
        host.Configuration.AddInMemoryCollection([new("ConnectionStrings:Storage", $"Data Source={_folder.File("chat.db")};Pooling=False")]);
        host.Services.AddSingleton<TimeProvider>(Clock).AddLogging(logging => logging.ClearProviders());
        host.Services.AddStorage(Conversation.StateTypes).AddBot().AddConversation(_clinic, Words(_clinic));
        host.Services.AddSingleton(Built.GetOrAdd(_clinic, clinic => new Lazy<(SymptomRecognizer, Openings)>(() => Build(Words(clinic)))).Value.Recognizer)
            .AddSingleton(Built[_clinic].Value.Openings);
        _configure(host.Services);
        var services = host.Services.BuildServiceProvider();
        return (services, new ChatAdapter().UseConversation(services));
    }
}

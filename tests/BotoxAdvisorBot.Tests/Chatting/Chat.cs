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

    private readonly TemporaryFolder? _folder;
    private readonly ClinicSettings _clinic;
    private Action<IServiceCollection> _configure;
    private readonly string _channel;
    private readonly string _conversation = "chat";
    private readonly Chat? _original;
    private readonly List<JObject> _cards = [];
    private ServiceProvider _services;
    private ChatAdapter _adapter;
    private int _forks;
    private int _read;
    private int _sent;

    public Chat(string channel = "emulator", ClinicSettings? clinic = null, Action<IServiceCollection>? configure = null)
    {
        (_channel, _clinic, _configure) = (channel, clinic ?? Clinic, configure ?? (_ => { }));
        _folder = new TemporaryFolder();
        (_services, _adapter) = Start();
    }

    private Chat(Chat original)
    {
        _original = original;
        (_channel, _clinic, _configure) = (original._channel, original._clinic, original._configure);
        (_services, _adapter) = (original.Root._services, original.Root._adapter);
        (_conversation, Clock) = ($"fork-{++original.Root._forks}", original.Clock);
        _cards.AddRange(original._cards);
        _read = _adapter.Delivered.Count;
    }

    /// <summary>Whether others read and write here as well.</summary>
    public bool IsGroup { get; init; }

    public FakeTimeProvider Clock { get; } = new();

    /// <summary>The cards the patient has seen, the newest last.</summary>
    public IReadOnlyList<JObject> Cards => _cards;

    private Chat Root => _original?.Root ?? this;

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

    /// <summary>A second conversation of the same process that stands where this one stands, so that both can go on by themselves.</summary>
    public async Task<Chat> ForkAsync()
    {
        var fork = new Chat(this);
        var storage = fork._services.GetRequiredService<IStorage>();
        var items = await storage.ReadAsync([Key]);
        if (items.TryGetValue(Key, out var state))
        {
            await storage.WriteAsync(new Dictionary<string, object> { [fork.Key] = new Dictionary<string, object>((IDictionary<string, object>)state) });
        }

        return fork;
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

        activity.Id ??= $"{_conversation}-{++_sent}";
        activity.ChannelId = _channel;
        activity.ServiceUrl = "http://localhost";
        activity.From = new ChannelAccount("patient");
        activity.Recipient = new ChannelAccount("bot");
        activity.Conversation ??= new ConversationAccount(isGroup: IsGroup, id: _conversation);
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
        var items = await _services.GetRequiredService<IStorage>().ReadAsync([Key]);
        return items.TryGetValue(Key, out var state) && ((IDictionary<string, object>)state).TryGetValue(property, out var value) ? (T)value : default;
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
        if (_original is not null)
        {
            return;
        }

        await _services.DisposeAsync();
        _folder!.Dispose();
    }

    /// <summary>The words for a clinic, loaded once for all tests.</summary>
    public static Library Words(ClinicSettings clinic) =>
        Libraries.GetOrAdd(clinic, _ => new Library(Path.Combine(AppContext.BaseDirectory, "content"), clinic));

    private string Key => $"{_channel}/conversations/{_conversation}";

    private static (SymptomRecognizer, Openings) Build(Library library) =>
        (new SymptomRecognizer(library.SafetyLanguages, SignModel.Shipped), new Openings(library, TopicModel.Shipped));

    private static JToken? Button(JObject card, string label) =>
        card.SelectTokens("$..[?(@.type == 'Action.Submit')]").FirstOrDefault(action => (string?)action["title"] == label);

    private (ServiceProvider, ChatAdapter) Start()
    {
        var host = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Development });
        host.Configuration.AddInMemoryCollection([new("ConnectionStrings:Storage", $"Data Source={_folder!.File("chat.db")};Pooling=False")]);
        host.Services.AddSingleton<TimeProvider>(Clock).AddLogging(logging => logging.ClearProviders());
        host.Services.AddStorage(Conversation.StateTypes).AddBot().AddConversation(_clinic, Words(_clinic));
        host.Services.AddSingleton(Built.GetOrAdd(_clinic, clinic => new Lazy<(SymptomRecognizer, Openings)>(() => Build(Words(clinic)))).Value.Recognizer)
            .AddSingleton(Built[_clinic].Value.Openings);
        _configure(host.Services);
        var services = host.Services.BuildServiceProvider();
        return (services, new ChatAdapter().UseConversation(services));
    }
}

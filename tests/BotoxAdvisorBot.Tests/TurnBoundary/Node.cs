using BotoxAdvisorBot.Bot;
using BotoxAdvisorBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace BotoxAdvisorBot.Tests.TurnBoundary;

/// <summary>One process of the host, without the web: its services, and a channel of the test's own.</summary>
internal sealed class Node : IDisposable
{
    private readonly ServiceProvider _services;

    public Node(TemporaryFolder folder, FakeTimeProvider time, params IMiddleware[] outer)
    {
        DataSource = new InterruptibleDataSource(
            SqliteFactory.Instance.CreateDataSource($"Data Source={folder.File("node.db")};Default Timeout=2"));
        var services = new ServiceCollection();
        services.AddLogging().AddStorage(new Dictionary<string, Type>()).AddBot();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton<TimeProvider>(time);
        services.AddSingleton(new Database(DataSource));
        _services = services.BuildServiceProvider();
        foreach (var middleware in outer.Append(_services.GetRequiredService<Bot.TurnBoundary>()))
        {
            Channel.Use(middleware);
        }

        Conversation = new ConversationState(_services.GetRequiredService<IStorage>());
        User = new UserState(_services.GetRequiredService<IStorage>());
    }

    public ChannelAdapter Channel { get; } = new();

    public InterruptibleDataSource DataSource { get; }

    public ConversationState Conversation { get; }

    public UserState User { get; }

    public IStorage Storage => _services.GetRequiredService<IStorage>();

    public StateTable Table => _services.GetRequiredService<StateTable>();

    public ConversationQueue Queue => _services.GetRequiredService<ConversationQueue>();

    public static Activity Message(string? id, string text = "hello", string conversation = "c") => new(ActivityTypes.Message)
    {
        Id = id,
        Text = text,
        ChannelId = "test",
        ServiceUrl = "http://localhost",
        From = new ChannelAccount("patient"),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: conversation),
    };

    public static Activity ExpectingReplies(string id, string text = "hello")
    {
        var message = Message(id, text);
        message.DeliveryMode = DeliveryModes.ExpectReplies;
        return message;
    }

    /// <summary>Remembers the text in the conversation's state and answers with what it has heard so far.</summary>
    public async Task ListenAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var heard = await RememberAsync(turnContext);
        await turnContext.SendActivityAsync($"heard {heard}", cancellationToken: cancellationToken);
    }

    public async Task<string> RememberAsync(ITurnContext turnContext)
    {
        var property = Conversation.CreateProperty<string>("heard");
        var heard = $"{await property.GetAsync(turnContext, () => "")} {turnContext.Activity.Text}".Trim();
        await property.SetAsync(turnContext, heard);
        await Conversation.SaveChangesAsync(turnContext);
        return heard;
    }

    /// <summary>What the database remembers, seen from outside any turn.</summary>
    public async Task<string?> HeardAsync(string conversation = "c")
    {
        var key = $"test/conversations/{conversation}";
        var items = await Storage.ReadAsync([key]);
        return items.TryGetValue(key, out var state) ? (string)((IDictionary<string, object>)state)["heard"] : null;
    }

    public void Dispose() => _services.Dispose();
}

using Microsoft.Bot.Builder;

namespace BotoxAdvisorBot.Storage;

/// <summary>
/// State as it was read. BotState keeps the instance that storage returned and hands it back on writing,
/// so a dictionary that is also an <see cref="IStoreItem"/> brings its ETag along.
/// </summary>
internal sealed class StoredState : Dictionary<string, object>, IStoreItem
{
    public string? ETag { get; set; }
}

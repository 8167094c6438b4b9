namespace Microsoft.Bot.Schema;

/// <content>What an activity carries.</content>
public partial class Activity
{
    /// <inheritdoc/>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text)
        || !string.IsNullOrWhiteSpace(Summary)
        || Attachments?.Count > 0
        || ChannelData != null;

    /// <inheritdoc/>
    public Mention[] GetMentions() =>
        Entities?
            .Where(entity => string.Equals(entity?.Type, "mention", StringComparison.OrdinalIgnoreCase))
            .Select(entity => entity as Mention ?? entity.GetAs<Mention>())
            .ToArray()
        ?? [];

    /// <inheritdoc/>
    public TypeT GetChannelData<TypeT>() => ChannelData switch
    {
        null => default,
        TypeT typed => typed,
        var other => ProtocolJson.Convert<TypeT>(other),
    };

    /// <inheritdoc/>
    public bool TryGetChannelData<TypeT>(out TypeT instance)
    {
        try
        {
            instance = GetChannelData<TypeT>();
            return ChannelData != null;
        }
        catch (Exception)
        {
            instance = default;
            return false;
        }
    }
}

using System.Text.Json.Serialization;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>A token and what it is for.</summary>
/// <param name="ExpiresIn">In seconds.</param>
internal sealed record TokenAnswer(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn)
{
    /// <summary>The Direct Line that the token is for, if it is not this host's.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Uri? Domain { get; init; }
}

/// <summary>A conversation to connect to.</summary>
/// <param name="StreamUrl">The address of its socket; good once, for a minute.</param>
internal sealed record ConversationAnswer(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string StreamUrl);

/// <summary>The id that an activity has on the stream.</summary>
internal sealed record ActivityAnswer(string Id);

/// <summary>A session, which sign-in cards ask for.</summary>
internal sealed record SessionAnswer(string SessionId);

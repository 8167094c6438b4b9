namespace BotoxAdvisorBot.DirectLine;

/// <summary>Who calls, as a token or a secret proves it.</summary>
/// <param name="ConversationId">The conversation of the token; null for a secret, which is good for every conversation.</param>
/// <param name="UserId">The patient's id in it, chosen by the server.</param>
internal sealed record DirectLineCaller(string? ConversationId, string? UserId)
{
    public const string UserPrefix = "dl_";

    private static readonly object Key = new();

    public bool HasSecret => ConversationId is null;

    public bool MayEnter(string conversationId) => HasSecret || ConversationId == conversationId;

    /// <summary>Somebody new, with a conversation of their own.</summary>
    /// <param name="userId">An id that a server with a secret has chosen.</param>
    public static DirectLineCaller New(string? userId = null) => new(NewId(), userId ?? UserPrefix + NewId());

    /// <summary>Who makes this call, behind <see cref="ProofRequired"/>.</summary>
    public static DirectLineCaller Of(HttpContext http) => (DirectLineCaller)http.Items[Key]!;

    public void Enter(HttpContext http) => http.Items[Key] = this;

    private static string NewId() => Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));
}

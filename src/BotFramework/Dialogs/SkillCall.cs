using System.Security.Claims;
using System.Security.Principal;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Whether a turn comes from another bot that uses this one as a skill.</summary>
internal static class SkillCall
{
    private static readonly string[] ChannelAudiences = ["https://api.botframework.com", "https://api.botframework.us"];

    /// <summary>Another bot signs with its own app id, which is not the audience; a channel's token names no app.</summary>
    public static bool Is(ITurnContext turn)
    {
        if (turn.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey) is not ClaimsIdentity caller)
        {
            return false;
        }

        var version = caller.FindFirst("ver")?.Value;
        var audience = caller.FindFirst("aud")?.Value;
        var app = caller.FindFirst(version == "2.0" ? "azp" : "appid")?.Value;
        return !string.IsNullOrEmpty(version)
            && !string.IsNullOrEmpty(audience)
            && !ChannelAudiences.Contains(audience)
            && !string.IsNullOrEmpty(app)
            && app != audience;
    }
}

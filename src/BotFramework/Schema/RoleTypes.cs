namespace Microsoft.Bot.Schema;

/// <summary>Who is behind an account.</summary>
public static class RoleTypes
{
    /// <summary>A person.</summary>
    public const string User = "user";

    /// <summary>A bot.</summary>
    public const string Bot = "bot";

    /// <summary>A bot called by another bot.</summary>
    public const string Skill = "skill";
}

namespace BotoxAdvisorBot.Storage;

/// <summary>The database cannot be opened, or its tables cannot be made.</summary>
internal sealed class StorageUnavailableException(Exception cause)
    : Exception("The storage cannot be opened. ConnectionStrings:Storage says where it is; without it, it is data/botox-advisor.db.", cause);

namespace BotoxAdvisorBot.Storage;

/// <summary>Somebody else changed or created the state since it was read.</summary>
internal sealed class StateConflictException(string key)
    : Exception($"The state item '{key}' was changed by another turn; nothing of this turn was saved.");

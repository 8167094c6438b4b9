namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Breaks a text into words.</summary>
public delegate List<Token> TokenizerFunction(string text, string locale = default);

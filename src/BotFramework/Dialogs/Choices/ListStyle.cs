namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are offered.</summary>
public enum ListStyle
{
    /// <summary>Not at all: the question must name them.</summary>
    None,

    /// <summary>As suits the channel.</summary>
    Auto,

    /// <summary>In the sentence, after the question.</summary>
    Inline,

    /// <summary>As a list, one below the other.</summary>
    List,

    /// <summary>As buttons that go away once one is pressed.</summary>
    SuggestedAction,

    /// <summary>As the buttons of a card.</summary>
    HeroCard,
}

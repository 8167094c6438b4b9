using BotoxAdvisorBot.Dialogs.Language;

namespace BotoxAdvisorBot.Dialogs.Questions;

/// <summary>The answers to quick questions, what is said around them, and the words that questions are recognised by.</summary>
public sealed record QuestionWords
{
    public required AnswerWords Answers { get; init; }
    public required MatchingWords Matching { get; init; }

    /// <summary>All topics, in the order of their chapters.</summary>
    public required IReadOnlyList<TopicWords> Topics { get; init; }

    public TopicWords? Find(string? id) => Topics.FirstOrDefault(topic => topic.Id == id);
}

/// <summary>A topic: how people ask about it and what the bot says.</summary>
public sealed record TopicWords
{
    public required string Id { get; init; }

    /// <summary>What the topic is called on a button.</summary>
    public required string Title { get; init; }

    /// <summary>The title names a serious sign, so that it is read like one when a channel sends the button as text.</summary>
    public bool TitleIsSign { get; init; }

    /// <summary>One to three sentences. What touches a serious sign ends with that sign's line.</summary>
    public required string Answer { get; init; }
    public required Sources Source { get; init; }

    /// <summary>The entries of the menu that are a good next step.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    /// <summary>Examples of how people ask, to learn from.</summary>
    public required IReadOnlyList<string> Asked { get; init; }
}

/// <summary>What is said around an answer.</summary>
public sealed record AnswerWords
{
    public required string SourceLine { get; init; }

    /// <summary>Stands for the source where only general knowledge is behind an answer.</summary>
    public required string Unsourced { get; init; }
    public required string Next { get; init; }
    public required string DidYouMean { get; init; }
    public required string Write { get; init; }
    public required string NoneOfThese { get; init; }
    public required string UnsafeDenied { get; init; }
}

/// <summary>What the recognition of questions knows besides the examples.</summary>
public sealed record MatchingWords
{
    /// <summary>Rows of words that mean much the same in a question.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Same { get; init; }

    /// <summary>Words that belong to other things than these treatments.</summary>
    public required IReadOnlyList<string> Elsewhere { get; init; }

    /// <summary>Words by which a message is surely about these treatments or about a face.</summary>
    public required IReadOnlyList<string> Ours { get; init; }

    /// <summary>Endings that do not change what a word is about.</summary>
    public required IReadOnlyList<string> Endings { get; init; }

    /// <summary>Examples of messages that no topic answers.</summary>
    public required IReadOnlyList<string> NotMine { get; init; }
}

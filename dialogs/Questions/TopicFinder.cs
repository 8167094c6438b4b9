namespace BotoxAdvisorBot.Dialogs.Questions;

/// <summary>What a message may be about.</summary>
/// <param name="Certainty">Whether to answer, to ask back, or to say that the bot cannot answer.</param>
/// <param name="Topics">The topics, most likely first, each with its score from 0 to 1.</param>
public sealed record TopicFindings(TopicCertainty Certainty, IReadOnlyList<(TopicWords Topic, double Score)> Topics);

/// <summary>How sure it is what a message is about.</summary>
public enum TopicCertainty
{
    /// <summary>It is about none of the topics.</summary>
    NotMine,

    /// <summary>Unsure: it may be one of the first three.</summary>
    DidYouMean,

    /// <summary>It is the first one.</summary>
    Sure,
}

/// <summary>
/// Finds the topic of a question by a linear classifier over words and pairs of words that is learned from the examples in the content
/// (docs/conversation.md tells how it was chosen). Pure, deterministic and thread-safe.
/// </summary>
public sealed class TopicFinder
{
    /// <summary>How many topics are offered when it is unsure which one is meant.</summary>
    public const int Offered = 3;

    // Set on the development set: a wrong answer is worse than asking back, and asking back is better than not answering.
    private const double SureFrom = 0.40;
    private const double OfferFrom = 0.05;
    private const double OfferAgainst = 0.5;

    private readonly QuestionFeatures _features;
    private readonly LinearClassifier _classifier;
    private readonly IReadOnlyList<TopicWords> _topics;

    public TopicFinder(QuestionWords words)
    {
        _topics = words.Topics;
        var examples = _topics.SelectMany((topic, i) => topic.Asked.Prepend(topic.Title).Select(text => (Text: text, Class: i)))
            .Concat(words.Matching.NotMine.Select(text => (Text: text, Class: _topics.Count))).ToList();
        _features = new QuestionFeatures(words.Matching, [.. examples.Select(example => example.Text)]);
        _classifier = new LinearClassifier(
            _features.Count, _topics.Count + 1, [.. examples.Select(example => (_features.Read(example.Text), example.Class))]);
    }

    public TopicFindings Find(string text)
    {
        var vector = _features.Read(text);
        var probabilities = _classifier.Classify(vector);
        // A message that names nothing of this field must be understood as a whole: "how much do glasses cost" knows most words.
        var trust = vector.Ours ? 1 : vector.KnownShare * vector.KnownShare;
        var topics = _topics.Select((topic, i) => (Topic: topic, Score: probabilities[i] * trust))
            .OrderByDescending(found => found.Score).ThenBy(found => found.Topic.Id, StringComparer.Ordinal).ToList();
        return new TopicFindings(text.Any(char.IsLetter) ? CertaintyOf(topics[0].Score, probabilities[^1]) : TopicCertainty.NotMine, topics);
    }

    private static TopicCertainty CertaintyOf(double best, double notMine) => best switch
    {
        < OfferFrom => TopicCertainty.NotMine,
        _ when best < notMine * OfferAgainst => TopicCertainty.NotMine,
        < SureFrom => TopicCertainty.DidYouMean,
        _ => TopicCertainty.Sure,
    };
}

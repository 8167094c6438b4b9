using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Language.Matching;

namespace BotoxAdvisorBot.Dialogs.Questions;

/// <summary>What a message may be about.</summary>
/// <param name="Certainty">Whether to answer, to ask back, or to say that the bot cannot answer.</param>
/// <param name="Topics">The topics, most likely first, each with its score from 0 to 1.</param>
/// <param name="Opens">The place of the menu that the message rather asks for; null when it asks for none.</param>
public sealed record TopicFindings(TopicCertainty Certainty, IReadOnlyList<(TopicWords Topic, double Score)> Topics, string? Opens);

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

/// <summary>Finds the topic of a question, or the place of the menu that a message asks for. Pure, deterministic and thread-safe.</summary>
public sealed class TopicFinder
{
    /// <summary>How many topics are offered when it is unsure which one is meant.</summary>
    public const int Offered = 3;

    // Set on the development set: a wrong answer is worse than asking back, and asking back is better than not answering.
    private const double SureFrom = 0.35;
    private const double SureAgainst = 1.6;
    private const double OfferFrom = 0.05;
    private const double OfferAgainst = 0.5;
    private const double OpenFrom = 0.40;

    private readonly TopicModel _model;
    private readonly QuestionFeatures _features;
    private readonly IReadOnlyList<(TopicWords Topic, int Class)> _topics;
    private readonly IReadOnlyList<(string Place, int Class)> _places;
    private readonly int _notMine;

    /// <exception cref="ContentException">The content has a topic that the model was not taught.</exception>
    public TopicFinder(QuestionWords words, TopicModel model)
    {
        var classes = model.Classes.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i);
        var unknown = words.Topics.Where(topic => !classes.ContainsKey(topic.Id)).Select(topic => topic.Id).ToList();
        if (unknown.Count > 0)
        {
            throw new ContentException($"The topic model was not taught: {string.Join(", ", unknown)}. Learn it anew (docs/conversation.md, \"Quick questions\").");
        }

        (_model, _features, _notMine) = (model, model.Features(words.Matching), classes[TopicWeights.NotMine]);
        _topics = [.. words.Topics.Select(topic => (topic, classes[topic.Id]))];
        _places = [.. classes.Where(pair => pair.Key.StartsWith(TopicWeights.Opens, StringComparison.Ordinal))
            .Select(pair => (pair.Key[TopicWeights.Opens.Length..], pair.Value))];
    }

    public TopicFindings Find(string text)
    {
        var said = Utterance.Parse(text);
        var probabilities = _model.Classify(said, _features);
        var topics = _topics.Select(topic => (topic.Topic, Score: (double)probabilities[topic.Class]))
            .OrderByDescending(found => found.Score).ThenBy(found => found.Topic.Id, StringComparer.Ordinal).ToList();
        if (!text.Any(char.IsLetter))
        {
            return new TopicFindings(TopicCertainty.NotMine, topics, null);
        }

        var (place, score) = _places.Select(one => (one.Place, Score: (double)probabilities[one.Class])).MaxBy(one => one.Score);
        var opens = score >= OpenFrom && score > topics[0].Score ? place : null;
        return new TopicFindings(CertaintyOf(topics[0].Score, topics.Count > 1 ? topics[1].Score : 0, Math.Max(probabilities[_notMine], score)), topics, opens);
    }

    private static TopicCertainty CertaintyOf(double best, double second, double other) => best switch
    {
        < OfferFrom => TopicCertainty.NotMine,
        _ when best < other * OfferAgainst => TopicCertainty.NotMine,
        < SureFrom => TopicCertainty.DidYouMean,
        _ when best < other || best < second * SureAgainst => TopicCertainty.DidYouMean,
        _ => TopicCertainty.Sure,
    };
}

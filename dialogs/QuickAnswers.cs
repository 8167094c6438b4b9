using BotoxAdvisorBot.Dialogs.Questions;
using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Dialogs.Turns;

namespace BotoxAdvisorBot.Dialogs;

/// <summary>What can be answered at once, whatever runs.</summary>
public sealed class QuickAnswers(Openings openings)
{
    /// <summary>The topic that <see cref="Reversal.DistressTalk"/> may have answered already.</summary>
    private const string Distress = "mirror_distress";

    /// <summary>The answer to an unsafe product without a sign (clinical-facts U12), and the topics that say the same.</summary>
    private const string UnsafeProduct = "fake_product";

    private static readonly HashSet<string> AboutUnsafeProduct = [UnsafeProduct, "self_injection"];

    private const int ShortestWordOfAQuestion = 4;

    /// <summary>What the message asks for.</summary>
    public Opening Find(Place here) =>
        openings.Find(here.Turn.Voice.Words.Language, here.Turn.Input.Said, WithoutAnswered(here.Turn), inFlow: here.Flow.Flow is not null);

    /// <summary>What the message asks for, when it cannot begin anything.</summary>
    public Opening Find(Turn turn) => openings.Find(turn.Voice.Words.Language, turn.Input.Said, WithoutAnswered(turn), inFlow: true);

    /// <summary>The topic that the message surely asks about; null when there is none.</summary>
    public TopicWords? SureTopic(Turn turn) =>
        Find(turn).Topics is { Certainty: TopicCertainty.Sure } found && (!turn.Recognition.DeniesUnsafe || IsSureOfAnother(found)) ? found.Topics[0].Topic : null;

    /// <summary>The place of the menu that the message asks for, wherever that cannot be opened; null when it asks for none.</summary>
    public string? PlaceIn(Turn turn) => openings.Find(turn.Voice.Words.Language, turn.Input.Said, WithoutAnswered(turn), inFlow: false).Place;

    /// <summary>Answers a question about one of the topics, or asks which one is meant; false when it is about none.</summary>
    public static async Task<bool> AnswerTopicAsync(Place here, TopicFindings found, CancellationToken cancellationToken)
    {
        var turn = here.Turn;
        switch (found.Certainty)
        {
            case TopicCertainty.Sure when turn.Answered && found.Topics[0].Topic.Id == Distress:
                return false;
            case TopicCertainty.Sure:
                await AnswerAsync(here, found.Topics[0].Topic, cancellationToken);
                return true;
            case TopicCertainty.DidYouMean when MayBeAQuestion(here):
                var offered = found.Topics.Take(TopicFinder.Offered).Select(topic => topic.Topic);
                await QuestionReplies.DidYouMean(turn, offered).SendAsync(here.Dc.Context, cancellationToken);
                await AskAgainInFlowAsync(here, cancellationToken);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Answers somebody who was injected with an unsafe product and names no sign.</summary>
    public async Task<bool> AnswerUnsafeProductAsync(Place here, CancellationToken cancellationToken)
    {
        var topic = SureTopic(here.Turn) is { } sure && AboutUnsafeProduct.Contains(sure.Id) ? sure : here.Turn.Voice.Words.Questions.Find(UnsafeProduct)!;
        await AnswerAsync(here, topic, cancellationToken);
        return true;
    }

    /// <summary>Whether the message surely asks about something else than an unsafe product.</summary>
    public static bool IsSureOfAnother(TopicFindings found) => found.Certainty == TopicCertainty.Sure && !AboutUnsafeProduct.Contains(found.Topics[0].Topic.Id);

    /// <summary>"ok" and "hm" are no questions, and after an emergency nothing is offered that was not clearly asked for.</summary>
    private static bool MayBeAQuestion(Place here) =>
        here.Turn is { SafetySpoken: false, Answered: false } && here.Offered != Offer.AfterEmergency
        && here.Turn.Input.Said.Tokens.Any(token => token.Text.Length >= ShortestWordOfAQuestion);

    /// <summary>Answers the button of a topic; false when <paramref name="choice"/> is none.</summary>
    public static async Task<bool> AnswerChoiceAsync(Place here, string? choice, CancellationToken cancellationToken)
    {
        if (here.Turn.Voice.Words.Questions.Find(choice) is not { } topic)
        {
            return false;
        }

        await AnswerAsync(here, topic, cancellationToken);
        return true;
    }

    private static async Task AnswerAsync(Place here, TopicWords topic, CancellationToken cancellationToken)
    {
        await QuestionReplies.Answer(here.Turn, topic, withButtons: here.Flow.Flow is null).SendAsync(here.Dc.Context, cancellationToken);
        await AskAgainInFlowAsync(here, cancellationToken);
    }

    private static Task AskAgainInFlowAsync(Place here, CancellationToken cancellationToken) =>
        here.Flow.Flow is null ? Task.CompletedTask : here.AskAgainAsync(cancellationToken);

    /// <summary>
    /// The message without what safety has answered: the clauses that name a serious sign, for a rest of one is no question, and the words that name
    /// the country.
    /// </summary>
    private static string WithoutAnswered(Turn turn)
    {
        var text = turn.Input.Text.ToCharArray();
        foreach (var mention in turn.Mentions)
        {
            BlankClauses(text, mention.Start, mention.Start + mention.Length);
        }

        if (turn.Country is { IsAll: false } country)
        {
            text.AsSpan(country.Start, country.End - country.Start).Fill(' ');
        }

        return new string(text);
    }

    private static void BlankClauses(char[] text, int start, int end)
    {
        if (start < text.Length)
        {
            var from = Array.FindLastIndex(text, Math.Max(start - 1, 0), IsBreak) + 1;
            var to = Array.FindIndex(text, Math.Min(end, text.Length), IsBreak) is >= 0 and var next ? next : text.Length;
            text.AsSpan(from, to - from).Fill(' ');
        }
    }

    private static bool IsBreak(char c) => c is '.' or ',' or ';' or ':' or '!' or '?' or '\n';
}

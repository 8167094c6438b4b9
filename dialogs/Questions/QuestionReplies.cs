using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Turns;

namespace BotoxAdvisorBot.Dialogs.Questions;

/// <summary>What the bot says to a quick question.</summary>
internal static class QuestionReplies
{
    /// <summary>The answer with its source, and the next steps unless a flow is running.</summary>
    public static Reply Answer(Turn turn, TopicWords topic, bool withButtons)
    {
        var voice = turn.Voice;
        var words = voice.Words.Questions.Answers;
        var publishers = voice.Words.Publishers(topic.Source);
        var card = new ReplyBuilder(voice.Fill(topic.Answer)).Hint(publishers.Length > 0 ? voice.Fill(words.SourceLine, ("sources", publishers)) : words.Unsourced);
        var steps = withButtons ? topic.Next.Select(id => (Id: id, Label: Label(turn, id))).Where(step => step.Label is not null).ToList() : [];
        foreach (var (id, label) in steps)
        {
            card.Button(label!, RootDialog.MenuData(id));
        }

        return card.Build(words.Next, numbered: false);
    }

    /// <summary>Asks which of a few topics is meant.</summary>
    public static Reply DidYouMean(Turn turn, IEnumerable<TopicWords> topics)
    {
        var voice = turn.Voice;
        var words = voice.Words.Questions.Answers;
        var card = new ReplyBuilder(words.DidYouMean);
        foreach (var topic in topics)
        {
            card.Button(topic.Title, RootDialog.MenuData(topic.Id));
        }

        card.Button(words.NoneOfThese, RootDialog.MenuData(MenuChoice.NoTopic));
        return card.Build(words.Write, numbered: false);
    }

    /// <summary>A next step's label: the menu's, or none while the menu has no such entry.</summary>
    private static string? Label(Turn turn, string id) => id == MenuChoice.CheckProvider
        ? turn.Voice.Words.Prevention.Advice.CheckLabel
        : turn.Menu.FirstOrDefault(entry => entry.Id == id)?.Label;
}

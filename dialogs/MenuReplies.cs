using BotoxAdvisorBot.Dialogs.Asking;
using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Turns;

namespace BotoxAdvisorBot.Dialogs;

/// <summary>What the bot says about itself and about what it can do.</summary>
internal static class MenuReplies
{
    public static Reply Welcome(Turn turn)
    {
        var voice = turn.Voice;
        var words = voice.Words.Conversation.Welcome;
        var card = new ReplyBuilder($"{words.Lead} {voice.Fill(words.Kept)} {voice.EmergencyLine}").Text(voice.Words.Conversation.Menu.Ask);
        if (voice.Clinic.PrivacyLink is { } privacy)
        {
            card.Link(words.Privacy, privacy);
        }

        return WithMenu(card, turn);
    }

    public static Reply Menu(Turn turn, string lead) => WithMenu(new ReplyBuilder(lead), turn);

    public static Reply About(Voice voice)
    {
        var words = voice.Words.Conversation.About;
        var clinic = voice.Clinic;
        var review = clinic is { ReviewedBy: { } by, ReviewedOn: { } on }
            ? voice.Fill(words.Reviewed, ("by", by), ("on", on.ToString("d MMM yyyy", System.Globalization.CultureInfo.GetCultureInfo(voice.Words.Language))))
            : words.NotReviewed;
        return Reply.Words($"{words.Text} {voice.Fill(words.Version, ("version", words.ContentVersion))} {review} {voice.EmergencyLine}");
    }

    /// <summary>What the bot cannot answer, and what it can do instead.</summary>
    public static Reply CannotAnswer(Turn turn)
    {
        var voice = turn.Voice;
        var words = voice.Words.Conversation.Fallback;
        var clinic = voice.Clinic is { Name: not null, Phone: not null } ? " " + voice.Fill(words.WithClinic) : "";
        return turn.WelcomedNow ? Reply.Words(words.Text + clinic) : Menu(turn, words.Text + clinic);
    }

    /// <summary>What can be asked for by its label whatever runs.</summary>
    public static string? FindAnywhere(Turn turn) =>
        Utterance.Fold(turn.Voice.Words.Conversation.Menu.FeelsWrong) == turn.Input.Said.Whole ? MenuChoice.FeelsWrong : Safety.LidReplies.Find(turn);

    /// <summary>The place that the whole message names: an entry of the menu, or what other cards offer.</summary>
    public static string? Find(Turn turn) =>
        ChoiceQuestion.Find(turn.Menu, turn.Input.Said)?.Id
        ?? FindAnywhere(turn)
        ?? (Utterance.Fold(turn.Voice.Words.Prevention.Advice.CheckLabel) == turn.Input.Said.Whole ? MenuChoice.CheckProvider : null);

    private static Reply WithMenu(ReplyBuilder card, Turn turn)
    {
        foreach (var choice in turn.Menu)
        {
            card.Button(choice.Label, RootDialog.MenuData(choice.Id));
        }

        return card.Build(turn.Voice.Words.Conversation.Replies.Options);
    }
}

/// <summary>The ids of the buttons that lead somewhere.</summary>
public static class MenuChoice
{
    public const string FeelsWrong = "feels-wrong";
    public const string CheckProvider = "check-provider";
    public const string QuestionsToAsk = "questions-to-ask";

    /// <summary>None of the offered topics was meant.</summary>
    public const string NoTopic = "no-topic";
}

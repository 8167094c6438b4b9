using BotoxAdvisorBot.Dialogs.Asking;
using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Commands;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Prevention;
using BotoxAdvisorBot.Dialogs.Turns;
using BotoxAdvisorBot.Dialogs.VisitNote;

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

    /// <summary>The menu after a flow, with the note for the provider.</summary>
    public static Reply MenuAndNote(Turn turn, string lead) => WithMenu(new ReplyBuilder(lead), turn, card => VisitNoteReplies.Offer(card, turn.Voice));

    /// <summary>The menu with the way back to the flow that was left.</summary>
    public static Reply MenuAndGoOn(Turn turn, string lead)
    {
        var words = turn.Voice.Words.Commands.Misunderstood;
        return WithMenu(new ReplyBuilder(lead), turn, card => card.Aside(words.GoOn, RootDialog.MenuData(MenuChoice.GoOn), words.GoOnWords));
    }

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
        return turn.WelcomedNow
            ? Reply.Words(words.Text + clinic)
            : WithMenu(new ReplyBuilder(words.Text + clinic), turn, card => PersonReplies.Offer(card, voice));
    }

    /// <summary>What can be asked for by its label whatever runs.</summary>
    public static string? FindAnywhere(Turn turn) =>
        Utterance.Fold(turn.Voice.Words.Conversation.Menu.FeelsWrong) == turn.Input.Said.Whole ? MenuChoice.FeelsWrong : Safety.LidReplies.Find(turn);

    /// <summary>The place that the whole message names: an entry of the menu, or what other cards offer.</summary>
    public static string? Find(Turn turn) =>
        ChoiceQuestion.Find(turn.Menu, turn.Input.Said)?.Id
        ?? FindAnywhere(turn)
        ?? (IsSaid(turn, turn.Voice.Words.Prevention.Advice.CheckLabel) ? MenuChoice.CheckProvider
            : IsSaid(turn, turn.Voice.Words.Commands.Misunderstood.GoOn) ? MenuChoice.GoOn
            : null);

    /// <summary>The entry of the menu that the whole message names by its label, not by a number.</summary>
    public static string? FindNamed(Turn turn) => ChoiceQuestion.FindNamed(turn.Menu, turn.Input.Said)?.Id
        ?? (IsSaid(turn, turn.Voice.Words.Prevention.Advice.CheckLabel) ? PreventionDialog.Name : null);

    private static bool IsSaid(Turn turn, string label) => Utterance.Fold(label) == turn.Input.Said.Whole;

    private static Reply WithMenu(ReplyBuilder card, Turn turn, Action<ReplyBuilder>? addMore = null)
    {
        foreach (var choice in turn.Menu)
        {
            card.Button(choice.Label, RootDialog.MenuData(choice.Id));
        }

        addMore?.Invoke(card);
        return card.Build(turn.Voice.Words.Conversation.Replies.Options);
    }
}

/// <summary>The ids of the buttons that lead somewhere.</summary>
public static class MenuChoice
{
    public const string FeelsWrong = "feels-wrong";
    public const string CheckProvider = "check-provider";
    public const string QuestionsToAsk = "questions-to-ask";

    /// <summary>The note for the provider, as a card and as text.</summary>
    public const string VisitNote = "visit-note";
    public const string VisitNoteText = "visit-note-text";
    public const string Person = "person";

    /// <summary>Back to the flow that was left because nothing was understood.</summary>
    public const string GoOn = "go-on";

    /// <summary>None of the offered topics was meant.</summary>
    public const string NoTopic = "no-topic";
}

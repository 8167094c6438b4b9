using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>
/// The guard around the turn. It recognises signs before anything can fail, and it needs no state: when the turn fails, or nobody answered
/// a sign, the patient gets the safety message from here. It speaks only if <see cref="SafetyDialog"/> could not.
/// </summary>
public sealed partial class SafetyNet(Library library, SymptomRecognizer recognizer, CountryFinder countries, Menu menu, ILogger<SafetyNet> log) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var turn = Listen(turnContext.Activity);
        turnContext.TurnState.Set(turn);
        try
        {
            await next(cancellationToken);
        }
        catch (Exception e) when (turnContext.Activity.Type == ActivityTypes.Message)
        {
            // The type and the place only: a message of an exception can carry what the patient wrote.
            LogFailedTurn(log, e.GetType().FullName, e.StackTrace, string.Join(',', turn.Mentions.Select(m => m.Sign)));
            await SpeakAsync(turnContext, turn, failed: true);
            return;
        }

        if (turn.Heard && turn.Mentions.Count > 0 && !turn.SafetySpoken)
        {
            LogUnansweredSign(log, string.Join(',', turn.Mentions.Select(m => m.Sign)));
            await SpeakAsync(turnContext, turn, failed: false);
        }
    }

    private Turn Listen(Activity activity)
    {
        var input = PatientInput.Read(activity);
        var country = activity.Type == ActivityTypes.Message ? countries.Find(input.Said) : null;
        var voice = library.Voice(Library.DefaultLanguage, country is { IsBare: false } named ? named.Code : null);
        var said = activity.Type == ActivityTypes.Message && !IsOwnLabel(input) ? recognizer.Read(input.Everything) : Recognition.Nothing;
        var pressed = NamedSigns.In(input.Submit, voice.Words);
        said = said with { Mentions = [.. pressed.Mentions, .. said.Mentions], Circumstances = [.. pressed.Circumstances.Union(said.Circumstances)] };
        var mentions = Escalation.Resolve(said, [], []);
        var safetyVoice = library.SafetyVoice(voice, new SafetyState().LanguageFor(mentions.Count > 0 ? mentions : said.Mentions));
        return new Turn(input, mentions, voice, menu.Of(voice.Words)) { Recognition = said, Country = country, SafetyVoice = safetyVoice };
    }

    /// <summary>A channel may send a button's label as if it was typed; the bot's own labels are no patient's words.</summary>
    private bool IsOwnLabel(PatientInput input) => input.Submit is null && OwnLabels.Contains(library, input.Said);

    /// <summary>The safety message for what was said, or the apology; both carry the emergency line.</summary>
    private static async Task SpeakAsync(ITurnContext context, Turn turn, bool failed)
    {
        turn.Understood = null;
        // Without the state nobody knows whether a filler was named, so skin words count.
        var mentions = turn.Mentions.Count > 0 ? turn.Mentions : [.. turn.Recognition.Mentions.Where(mention => failed && mention.NeedsFiller)];
        var asserted = mentions.Where(mention => mention.Manner == Manner.Asserted).ToList();
        var signs = (asserted.Count > 0 ? asserted : mentions)
            .Select(mention => new ToldSign(mention.Sign, mention.Person, mention.Tier, mention.WithFiller)).ToList();
        if (signs.Count == 0)
        {
            await Reply.Words(turn.Voice.Fill(turn.Voice.Words.Conversation.Trouble.Apology)).SendAsync(context, CancellationToken.None);
            return;
        }

        turn.SafetySpoken = true;
        var card = SafetyReplies.Card(turn.SafetyVoice, signs, identity: null, context.Activity.ChannelId == Channels.Msteams);
        await card.SendAsync(context, CancellationToken.None);
        if (failed)
        {
            await Reply.Words($"{turn.SafetyVoice.Safety.Messages.NotSaved} {turn.SafetyVoice.EmergencyLine}").SendAsync(context, CancellationToken.None);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn failed with {Exception}; signs: {Signs}. {StackTrace}")]
    private static partial void LogFailedTurn(ILogger logger, string? exception, string? stackTrace, string signs);

    [LoggerMessage(Level = LogLevel.Error, Message = "No dialog answered the signs {Signs}; the safety net did.")]
    private static partial void LogUnansweredSign(ILogger logger, string signs);
}

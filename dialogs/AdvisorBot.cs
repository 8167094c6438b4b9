using BotoxAdvisorBot.Dialogs.Diagnosis;
using BotoxAdvisorBot.Dialogs.Groups;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotoxAdvisorBot.Dialogs;

/// <summary>Receives the activities of a conversation: welcomes once, and hands messages to the dialogs.</summary>
public sealed class AdvisorBot : ActivityHandler
{
    private readonly ConversationMemory _memory;
    private readonly ClinicSettings _clinic;
    private readonly Library _library;
    private readonly GroupTalk _groups;
    private readonly RootDialog _root;
    private readonly VisitBook _book;
    private readonly DialogSet _dialogs;

    public AdvisorBot(
        ConversationMemory memory, RootDialog root, GroupTalk groups, VisitBook book, ClinicSettings clinic, Library library, IBotTelemetryClient steps)
    {
        (_memory, _root, _groups, _book, _clinic, _library) = (memory, root, groups, book, clinic, library);
        _dialogs = new DialogSet(memory.Dialogs) { TelemetryClient = steps }.Add(root);
    }

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await _memory.SaveAsync(turnContext, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (GroupTalk.IsGroup(turnContext.Activity))
        {
            await _groups.AnswerAsync(turnContext, cancellationToken);
            return;
        }

        var turn = Turn.Of(turnContext);
        turn.Heard = true;
        var safety = await _memory.Safety.GetAsync(turnContext, () => new SafetyState(), cancellationToken);
        turn.Mentions = safety.Hear(turn.Recognition);
        await NoteCountryAsync(turnContext, turn, safety, cancellationToken);
        turn.Treatment = await _memory.Treatment.GetAsync(turnContext, () => new TreatmentAnswers(), cancellationToken);
        await TraceRecognitionAsync(turnContext, turn, cancellationToken);
        if (turn.Mentions.Count == 0 && safety is { Open: OpenSafety.Nothing, Offered: Offer.Nothing })
        {
            await WelcomeOnceAsync(turnContext, cancellationToken);
        }

        var falseAlarms = safety.FalseAlarms;
        var dc = await _dialogs.CreateContextAsync(turnContext, cancellationToken);
        if ((await dc.ContinueDialogAsync(cancellationToken)).Status == DialogTurnStatus.Empty)
        {
            await dc.BeginDialogAsync(_root.Id, null, cancellationToken);
        }

        await _book.CloseAsync(turnContext, falseAlarms, cancellationToken);
    }

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        WelcomeOnceAsync(turnContext, cancellationToken);

    /// <summary>In a group only the bot's own coming is of interest, which the SDK does not count as somebody added.</summary>
    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        GroupTalk.IsGroup(turnContext.Activity)
            ? GroupTalk.WelcomeAsync(turnContext, turnContext.Activity.MembersAdded ?? [], cancellationToken)
            : base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        GroupTalk.IsGroup(turnContext.Activity) ? Task.CompletedTask : WelcomeOnceAsync(turnContext, cancellationToken);

    /// <summary>Opening a chat sends one to three activities, depending on the client; the welcome comes with the first.</summary>
    private async Task WelcomeOnceAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var visit = await _memory.Visit.GetAsync(context, () => new Visit(), cancellationToken);
        if (visit.Welcomed)
        {
            return;
        }

        visit.Welcomed = true;
        Turn.Of(context).WelcomedNow = true;
        await MenuReplies.Welcome(Turn.Of(context)).SendAsync(context, cancellationToken);
    }

    /// <summary>Speaks with the numbers of the country where the patient is; its name alone counts while an emergency or a crisis is open.</summary>
    private async Task NoteCountryAsync(ITurnContext context, Turn turn, SafetyState safety, CancellationToken cancellationToken)
    {
        var visit = await _memory.Visit.GetAsync(context, () => new Visit(), cancellationToken);
        if (turn.Country is { IsBare: true } && safety.Open is OpenSafety.Nothing or OpenSafety.IsItNow)
        {
            turn.Country = null;
        }

        visit.Country = turn.Country?.Code ?? visit.Country;
        turn.Voice = _library.Voice(turn.Voice.Words.Language, visit.Country);
    }

    /// <summary>Shows a tester what was recognised; where in the text, not the text.</summary>
    private Task TraceRecognitionAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        if (!_clinic.TraceRecognition || context.Activity.ChannelId != Channels.Emulator)
        {
            return Task.CompletedTask;
        }

        var trace = new Activity
        {
            Type = ActivityTypes.Trace,
            Name = "SymptomRecognition",
            Label = "Serious signs in this message",
            ValueType = "https://botoxadvisorbot/schemas/symptom-recognition",
            Value = turn.Mentions,
        };
        return context.SendActivityAsync(trace, cancellationToken);
    }
}

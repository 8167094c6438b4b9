using BotoxAdvisorBot.Dialogs.Asking;
using BotoxAdvisorBot.Dialogs.Commands;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Dialogs.Turns;
using BotoxAdvisorBot.Dialogs.VisitNote;
using Microsoft.Bot.Connector;

namespace BotoxAdvisorBot.Dialogs;

/// <summary>Carries out the commands: the ways around the chat, the note, a person, the patient's data, and the small courtesies.</summary>
public sealed class CommandRunner(Library library, ConversationMemory memory, IEnumerable<Flow> flows, VisitNoteReader notes, ClinicClock clock)
{
    private readonly Dictionary<string, CommandFinder> _finders =
        library.Languages.ToDictionary(words => words.Language, words => new CommandFinder(words.Commands));

    /// <summary>While safety is open only these two are commands; everything else is about the safety question.</summary>
    public async Task<bool> RunDuringSafetyAsync(Place here, CancellationToken cancellationToken)
    {
        switch (Find(here.Turn))
        {
            case Command.ForgetMe:
                await ForgetAsync(here, cancellationToken);
                return true;
            case Command.StartOver:
                await StartOverAsync(here, cancellationToken);
                return true;
            default:
                return false;
        }
    }

    /// <summary>What everybody may ask for, under 18 too: to see the data and to delete it.</summary>
    public async Task<bool> RunForEveryoneAsync(Place here, CancellationToken cancellationToken)
    {
        switch (Find(here.Turn))
        {
            case Command.ForgetMe: await ForgetAsync(here, cancellationToken); return true;
            case Command.ShowData: await ShowDataAsync(here, cancellationToken); return true;
            default: return false;
        }
    }

    /// <summary>Does what a button stands for that means the same as a command; false when it is none.</summary>
    public async Task<bool> RunChoiceAsync(Place here, string? choice, CancellationToken cancellationToken)
    {
        switch (choice)
        {
            case MenuChoice.VisitNote: await WriteNoteAsync(here, asText: false, cancellationToken); return true;
            case MenuChoice.VisitNoteText: await WriteNoteAsync(here, asText: true, cancellationToken); return true;
            case MenuChoice.Person: await ReachPersonAsync(here, cancellationToken); return true;
            default: return false;
        }
    }

    /// <summary>Runs the command that the whole message is; false when it is none.</summary>
    public Task<bool> RunAsync(Place here, CancellationToken cancellationToken) => RunAsync(here, Find(here.Turn), cancellationToken);

    /// <summary>Runs a command; false when there is none.</summary>
    public async Task<bool> RunAsync(Place here, Command? command, CancellationToken cancellationToken)
    {
        var words = here.Turn.Voice.Words.Conversation;
        switch (command)
        {
            case Command.Help: await AnswerAsync(here, words.Help.Text, cancellationToken); break;
            case Command.About: await MenuReplies.About(here.Turn.Voice).SendAsync(here.Dc.Context, cancellationToken); await ReturnToFlowAsync(here, cancellationToken); break;
            case Command.Thanks: await SayAndReturnAsync(here, words.Replies.Thanks, cancellationToken); break;
            case Command.Bye: here.KeepOffer(); await here.SayAsync(here.Turn.Voice.Fill(words.Replies.Bye), cancellationToken); break;
            case Command.Hello: await GreetAsync(here, cancellationToken); break;
            case Command.Menu: await ShowMenuAsync(here, cancellationToken); break;
            case Command.Repeat: await here.AskAgainAsync(cancellationToken); break;
            case Command.Back: await GoBackAsync(here, cancellationToken); break;
            case Command.Change: await ChangeAsync(here, Said(here.Turn)!.Questions, cancellationToken); break;
            case Command.Person: await ReachPersonAsync(here, cancellationToken); break;
            case Command.VisitNote: await WriteNoteAsync(here, asText: false, cancellationToken); break;
            case Command.VisitNoteText: await WriteNoteAsync(here, asText: true, cancellationToken); break;
            case Command.ShowData: await ShowDataAsync(here, cancellationToken); await ReturnToFlowAsync(here, cancellationToken); break;
            case Command.Cancel: await CancelAsync(here, cancellationToken); break;
            case Command.StartOver: await StartOverAsync(here, cancellationToken); break;
            case Command.ForgetMe: await ForgetAsync(here, cancellationToken); break;
            default: return false;
        }

        return true;
    }

    private Command? Find(Turn turn) => Said(turn)?.Command;

    private SaidCommand? Said(Turn turn) => _finders[turn.Voice.Words.Language].Find(turn.Input.Said);

    private static async Task AnswerAsync(Place here, string text, CancellationToken cancellationToken)
    {
        await here.SayAsync($"{text} {here.Turn.Voice.EmergencyLine}", cancellationToken);
        await here.ReturnAsync(cancellationToken);
    }

    private static async Task SayAndReturnAsync(Place here, string text, CancellationToken cancellationToken)
    {
        await here.SayAsync(text, cancellationToken);
        await ReturnToFlowAsync(here, cancellationToken);
    }

    private static Task ReturnToFlowAsync(Place here, CancellationToken cancellationToken) =>
        here.Flow.Flow is null && here.Offered != Offer.AfterEmergency ? Task.CompletedTask : here.ReturnAsync(cancellationToken);

    private static async Task GreetAsync(Place here, CancellationToken cancellationToken)
    {
        if (here.Flow.Flow is not null || here.Offered == Offer.AfterEmergency)
        {
            await here.ReturnAsync(cancellationToken);
        }
        else if (!here.Turn.WelcomedNow)
        {
            await MenuReplies.Menu(here.Turn, here.Turn.Voice.Words.Conversation.Menu.Ask).SendAsync(here.Dc.Context, cancellationToken);
        }
    }

    private static Task ShowMenuAsync(Place here, CancellationToken cancellationToken) => here.EndFlowAsync(cancellationToken);

    private static async Task GoBackAsync(Place here, CancellationToken cancellationToken)
    {
        var replies = here.Turn.Voice.Words.Conversation.Replies;
        var (flow, below) = here.Flow;
        if (flow is null)
        {
            await here.SayAsync(replies.BackNowhere, cancellationToken);
            await here.AskAgainAsync(cancellationToken);
        }
        else if (!await flow.BackAsync(below, cancellationToken))
        {
            await here.SayAsync(replies.BackAtStart, cancellationToken);
            await here.AskAgainAsync(cancellationToken);
        }
    }

    /// <summary>Asks one question anew: in the running flow, or in the last one that had its answer.</summary>
    private async Task ChangeAsync(Place here, IReadOnlyList<string> questions, CancellationToken cancellationToken)
    {
        var words = here.Turn.Voice.Words.Commands.Change;
        here.Turn.Understood = words.Changing;
        var (running, below) = here.Flow;
        if (running is not null && await running.ChangeAsync(below, questions, cancellationToken))
        {
            return;
        }

        foreach (var flow in running is null && here.Offered != Offer.AfterEmergency ? flows.Reverse() : [])
        {
            if (await flow.TakeBackAsync(here.Dc.Context, questions, cancellationToken))
            {
                await here.Dc.BeginDialogAsync(flow.Id, Flow.KeepAnswers, cancellationToken);
                return;
            }
        }

        here.Turn.Understood = null;
        await here.SayAsync(words.NotAnswered, cancellationToken);
        await here.ReturnAsync(cancellationToken);
    }

    private async Task ReachPersonAsync(Place here, CancellationToken cancellationToken)
    {
        var (context, voice) = (here.Dc.Context, here.Turn.Voice);
        var reply = PersonReplies.Reach(voice, clock.Now, voice.Words.Commands.Person.Lead, here.MayBook);
        await reply.SendAsync(context, cancellationToken);
        await PersonReplies.HandOffAsync(context, voice, cancellationToken);
        await ReturnToFlowAsync(here, cancellationToken);
    }

    private async Task WriteNoteAsync(Place here, bool asText, CancellationToken cancellationToken)
    {
        if (await notes.ReadAsync(here.Dc.Context, cancellationToken) is { } note)
        {
            await (asText ? VisitNoteReplies.Text(note) : VisitNoteReplies.Card(here.Turn, note)).SendAsync(here.Dc.Context, cancellationToken);
            await ReturnToFlowAsync(here, cancellationToken);
            return;
        }

        await here.SayAsync(here.Turn.Voice.Words.VisitNote.Empty, cancellationToken);
        await here.ReturnAsync(cancellationToken);
    }

    private async Task ShowDataAsync(Place here, CancellationToken cancellationToken)
    {
        var facts = await notes.FactsAsync(here.Dc.Context, cancellationToken);
        var isWebChat = here.Dc.Context.Activity.ChannelId is Channels.Directline or Channels.Webchat;
        var reply = StoredData.Tell(here.Turn.Voice, facts, here.Safety, here.Visit, isInFlow: here.Flow.Flow is not null, isWebChat);
        await reply.SendAsync(here.Dc.Context, cancellationToken);
    }

    private static async Task CancelAsync(Place here, CancellationToken cancellationToken)
    {
        var replies = here.Turn.Voice.Words.Conversation.Replies;
        var (flow, _) = here.Flow;
        here.Turn.Understood = flow is null ? replies.NothingToCancel : replies.Cancelled;
        if (flow is not null)
        {
            await flow.ForgetAsync(here.Dc.Context, cancellationToken);
        }

        await here.EndFlowAsync(cancellationToken);
    }

    /// <summary>Forgets the answers; the line about a sign that was told stays, and an emergency named again is told in full again.</summary>
    private async Task StartOverAsync(Place here, CancellationToken cancellationToken)
    {
        here.Safety.Release();
        foreach (var flow in flows)
        {
            await flow.ForgetAsync(here.Dc.Context, cancellationToken);
        }

        here.Turn.Understood = SafetyLineAnd(here, here.Turn.Voice.Words.Conversation.Replies.StartedOver);
        here.Safety.Untell(Tier.Emergency);
        await here.EndFlowAsync(cancellationToken);
    }

    private async Task ForgetAsync(Place here, CancellationToken cancellationToken)
    {
        var forgotten = here.Turn.Voice.Words.Conversation.Replies.Forgotten;
        var said = here.SafetyIsOpen ? SafetyLineAnd(here, forgotten) : forgotten;
        await here.Dc.CancelAllDialogsAsync(cancellationToken);
        await memory.ForgetAsync(here.Dc.Context, cancellationToken);
        await here.SayAsync(said, cancellationToken);
    }

    private static string SafetyLineAnd(Place here, string text) =>
        here.Safety.Leading is { } sign ? $"{SafetyReplies.Again(here.Turn.SafetyVoice, sign).Lead} {text}" : text;
}

using BotoxAdvisorBot.Dialogs.Asking;
using BotoxAdvisorBot.Dialogs.Prevention;
using BotoxAdvisorBot.Dialogs.Questions;
using BotoxAdvisorBot.Dialogs.Safety;

namespace BotoxAdvisorBot.Dialogs;

/// <summary>Answers what the words of a message ask for: advice about a product or an offer, a place of the menu, a command, or a question.</summary>
public sealed class WordsRouting(
    IEnumerable<Flow> flows, PreventionDialog prevention, SafetyRouting safety, CommandRunner commands, QuickAnswers quick)
{
    /// <summary>An unsafe product comes first, also where a result is told in the same breath (clinical-facts U12). False when nothing was found.</summary>
    public async Task<bool> AnswerAsync(Place here, CancellationToken cancellationToken)
    {
        var (found, unsafeProduct) = (quick.Find(here), here.Turn.Recognition.Circumstances.Contains(Circumstance.UnsafeProduct));
        if (unsafeProduct)
        {
            await quick.AnswerUnsafeProductAsync(here, cancellationToken);
        }
        else if (await StayAsync(here, found.Topics, cancellationToken))
        {
            return true;
        }

        return found switch
        {
            { TellsResult: true, Place: { } flow } => await OpenAsync(here, flow, tellsResult: true, cancellationToken),
            _ when unsafeProduct => true,
            { Topics: { } topics } when here.Turn.Recognition.DeniesUnsafe && !QuickAnswers.IsSureOfAnother(topics) => await TakeNoteAsync(here, cancellationToken),
            { Place: { } route } when Routes.CommandOf(route) is { } command => await commands.RunAsync(here, command, cancellationToken),
            { Place: { } place } => await OpenAsync(here, place, tellsResult: false, cancellationToken),
            { Flags: { Count: > 0 } flags } => await AdviseAsync(here, flags, cancellationToken),
            { Topics: { } topics } => await QuickAnswers.AnswerTopicAsync(here, topics, cancellationToken),
            _ => false,
        };
    }

    /// <summary>Asking for a flow inside a flow leads nowhere else: says that it is open already, or how to get to the other one.</summary>
    private async Task<bool> StayAsync(Place here, TopicFindings? topics, CancellationToken cancellationToken)
    {
        var (open, below) = here.Flow;
        var asked = MenuReplies.FindNamed(here.Turn) ?? (topics is { Certainty: not TopicCertainty.Sure } ? topics.Opens : null);
        if (open is null or SymptomCheck || flows.All(flow => flow.Id != asked))
        {
            return false;
        }

        var words = here.Turn.Voice.Words.Conversation.Replies;
        here.Turn.Understood = asked == open.Id ? words.InIt : here.Turn.Voice.Fill(words.InAnother, ("topic", open.Topic(here.Turn)));
        await open.AskAgainAsync(below, cancellationToken);
        return true;
    }

    /// <summary>Nobody is taught about what they said they did not do.</summary>
    private static async Task<bool> TakeNoteAsync(Place here, CancellationToken cancellationToken)
    {
        var voice = here.Turn.Voice;
        await here.SayAsync(voice.Fill(voice.Words.Questions.Answers.UnsafeDenied), cancellationToken);
        await here.ReturnAsync(cancellationToken);
        return true;
    }

    /// <summary>Begins a flow, with what the sentence tells noted, or the list of signs.</summary>
    private async Task<bool> OpenAsync(Place here, string place, bool tellsResult, CancellationToken cancellationToken)
    {
        if (flows.FirstOrDefault(flow => flow.Id == place) is not { } opened)
        {
            await safety.CheckAsync(here, cancellationToken);
        }
        else if (tellsResult && await opened.OpenAsync(here.Dc.Context, cancellationToken))
        {
            await here.BeginAsync(opened, cancellationToken);
        }
        else
        {
            await here.BeginAnewAsync(opened, cancellationToken);
        }

        return true;
    }

    private async Task<bool> AdviseAsync(Place here, IReadOnlyList<CheckPointWords> flags, CancellationToken cancellationToken)
    {
        var (flow, _) = here.Flow;
        if (flow is null)
        {
            await prevention.ForgetAsync(here.Dc.Context, cancellationToken);
        }

        await prevention.NoteFlagsAsync(here.Dc.Context, flags, cancellationToken);
        await PreventionReplies.Advice(here.Turn, flags, withButtons: flow is null).SendAsync(here.Dc.Context, cancellationToken);
        if (flow is not null)
        {
            await here.AskAgainAsync(cancellationToken);
        }

        return true;
    }
}

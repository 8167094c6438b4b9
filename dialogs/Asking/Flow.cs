using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotoxAdvisorBot.Dialogs.Asking;

/// <summary>
/// A journey of the patient: a waterfall whose questions store their own answers by name. A step whose answer is known is skipped, so going
/// back, changing an answer and continuing after a deployment with other steps are all the same thing: begin the waterfall again.
/// </summary>
public abstract class Flow(string id) : ComponentDialog(id)
{
    /// <summary>Begins the flow with the answers it has; given to <see cref="Dialog.BeginDialogAsync"/>.</summary>
    public const string KeepAnswers = "keep-answers";

    private string Steps => Id + "-steps";

    /// <summary>The flow's entry in the menu.</summary>
    public abstract string MenuLabel(Words words);

    /// <summary>What the patient comes back to after an interruption, as in "Back to …".</summary>
    public abstract string Topic(Turn turn);

    /// <summary>Said in front of the question that is returned to.</summary>
    public virtual string BackTo(Turn turn) => turn.Voice.Fill(turn.Voice.Words.Conversation.Replies.BackTo, ("topic", Topic(turn)));

    /// <summary>Forgets the flow's answers.</summary>
    public abstract Task ForgetAsync(ITurnContext context, CancellationToken cancellationToken);

    /// <summary>Whether the flow ends without asking what comes next.</summary>
    public virtual bool EndsQuietly => false;

    /// <summary>Whether the flow has nothing more to ask and gives way to what it interrupted.</summary>
    public virtual Task<bool> IsOverAsync(ITurnContext context, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>Whose signs the flow asks about.</summary>
    public virtual Person Whose(SafetyState safety) => Person.Patient;

    /// <summary>Notes what a sentence tells that opens this flow; false when it does not.</summary>
    public virtual Task<bool> OpenAsync(ITurnContext context, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>The sign that the turn's answer to the open question stands for, alone or with earlier answers; null when it is none.</summary>
    public async Task<string?> SignInAnswerAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var inner = CreateChildContext(dc);
        return ReadAnswer(inner) is { } answer
            ? SignOf(Turn.Of(dc.Context), await AnswersAsync(dc.Context, cancellationToken), inner.ActiveDialog.Id, answer)
            : null;
    }

    /// <summary>The serious signs that the turn's answer to the open question names, and what it tells that makes signs more serious.</summary>
    public async Task<Recognition> NamedInAnswerAsync(DialogContext dc, SafetyState safety, CancellationToken cancellationToken)
    {
        var (turn, inner) = (Turn.Of(dc.Context), CreateChildContext(dc));
        if (ReadAnswer(inner) is not { } answer)
        {
            return Recognition.Nothing;
        }

        var named = ((Question)Dialogs.Find(inner.ActiveDialog.Id)).Names(turn, answer, Whose(safety));
        var told = CircumstancesOf(turn, await AnswersAsync(dc.Context, cancellationToken), inner.ActiveDialog.Id, answer);
        return named with { Circumstances = [.. named.Circumstances.Union(told)] };
    }

    /// <summary>Why the turn's input, though meant as an answer to the open question, cannot be one; null when it is not meant so.</summary>
    public string? Refusal(DialogContext dc)
    {
        var asked = CreateChildContext(dc).ActiveDialog;
        return asked is not null && Dialogs.Find(asked.Id) is Question question ? question.Refusal(Turn.Of(dc.Context), asked) : null;
    }

    /// <summary>
    /// Stores what the turn's input answers to the open question, without going on: for an interruption that carries an answer as well.
    /// </summary>
    public Task<bool> TakeAnswerAsync(DialogContext dc, CancellationToken cancellationToken) => TakeAsync(CreateChildContext(dc), cancellationToken);

    /// <summary>Whether the turn's input answers the open question.</summary>
    public bool CanAnswer(DialogContext dc) => ReadAnswer(CreateChildContext(dc)) is not null;

    /// <summary>Asks the open question again; the next one when the interruption answered it.</summary>
    public async Task<DialogTurnResult> AskAgainAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var inner = CreateChildContext(dc);
        var answers = await AnswersAsync(dc.Context, cancellationToken);
        if (StepsChanged(inner) || answers.Done.Contains(inner.ActiveDialog.Id))
        {
            return await BeginAgainAsync(inner, cancellationToken);
        }

        await dc.RepromptDialogAsync(cancellationToken);
        return EndOfTurn;
    }

    /// <summary>Takes the last answer back and asks for it again; false when there is none.</summary>
    public async Task<bool> BackAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var answers = await AnswersAsync(dc.Context, cancellationToken);
        var last = answers.Done.FindLastIndex(name => Dialogs.Find(name) is Question);
        if (last < 0)
        {
            return false;
        }

        answers.Done.RemoveRange(last, answers.Done.Count - last);
        await BeginAgainAsync(CreateChildContext(dc), cancellationToken);
        return true;
    }

    /// <summary>Asks again for the answer to one of these questions, and keeps the others; false when none of them was answered.</summary>
    public async Task<bool> ChangeAsync(DialogContext dc, IReadOnlyList<string> questions, CancellationToken cancellationToken)
    {
        if (!await TakeBackAsync(dc.Context, questions, cancellationToken))
        {
            return false;
        }

        await BeginAgainAsync(CreateChildContext(dc), cancellationToken);
        return true;
    }

    /// <summary>Takes back the answer to one of these questions, and the results shown since; false when none of them was answered.</summary>
    public async Task<bool> TakeBackAsync(ITurnContext context, IReadOnlyList<string> questions, CancellationToken cancellationToken)
    {
        var done = (await AnswersAsync(context, cancellationToken)).Done;
        var at = done.FindLastIndex(name => questions.Contains(name) && Dialogs.Find(name) is Question);
        if (at < 0)
        {
            return false;
        }

        List<string> kept = [.. done[..at], .. done[(at + 1)..].Where(name => Dialogs.Find(name) is Question)];
        done.Clear();
        done.AddRange(kept);
        return true;
    }

    /// <summary>How the open question can be answered most simply.</summary>
    public string SimplerWay(DialogContext dc) => (Dialogs.Find(CreateChildContext(dc).ActiveDialog.Id) as Question)?.Simpler(Turn.Of(dc.Context))
        ?? Turn.Of(dc.Context).Voice.Words.Commands.Misunderstood.Other;

    /// <summary>An interruption that ended asks for the question itself, so that it comes exactly once.</summary>
    public sealed override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext outerDc, DialogReason reason, object result = default!, CancellationToken cancellationToken = default) =>
        Task.FromResult(EndOfTurn);

    protected abstract Task<FlowAnswers> AnswersAsync(ITurnContext context, CancellationToken cancellationToken);

    /// <summary>Puts an accepted answer into the flow's answers.</summary>
    protected abstract void Store(FlowAnswers answers, string question, Answer answer);

    /// <summary>What an answer tells that makes signs more serious, such as a filler.</summary>
    protected virtual IEnumerable<Circumstance> CircumstancesOf(Turn turn, FlowAnswers answers, string question, Answer answer) => [];

    /// <summary>Takes back other answers that no longer fit the one that was just stored.</summary>
    protected virtual void Reconsider(Turn turn, FlowAnswers answers, string question)
    {
    }

    /// <summary>The sign that an answer stands for; null when it is none.</summary>
    protected virtual string? SignOf(Turn turn, FlowAnswers answers, string question, Answer answer) => null;

    protected void AddSteps(params WaterfallStep[] steps)
    {
        AddDialog(new FlowWaterfall(Steps, steps));
        InitialDialogId = Steps;
    }

    protected void AddQuestion(Question question) => AddDialog(question);

    /// <summary>Asks a question unless its answer is known.</summary>
    protected async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, string question, CancellationToken cancellationToken)
    {
        var answers = await AnswersAsync(step.Context, cancellationToken);
        return answers.Done.Contains(question)
            ? await step.NextAsync(null, cancellationToken)
            : await step.BeginDialogAsync(question, new PromptOptions(), cancellationToken);
    }

    /// <summary>Shows a result unless it was shown.</summary>
    protected async Task<DialogTurnResult> ShowAsync(WaterfallStepContext step, string name, Func<FlowAnswers, Reply?> build, CancellationToken cancellationToken)
    {
        var answers = await AnswersAsync(step.Context, cancellationToken);
        if (!answers.Done.Contains(name))
        {
            answers.Done.Add(name);
            if (build(answers) is { } reply)
            {
                await reply.SendAsync(step.Context, cancellationToken);
            }
        }

        return await step.NextAsync(null, cancellationToken);
    }

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        await TakeAsync(innerDc, cancellationToken);
        return StepsChanged(innerDc) ? await BeginAgainAsync(innerDc, cancellationToken) : await base.OnContinueDialogAsync(innerDc, cancellationToken);
    }

    /// <summary>Other questions need no notice of their own: the flow looks at its steps in every turn.</summary>
    protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(e.Name == DialogEvents.VersionChanged);

    private bool StepsChanged(DialogContext innerDc) =>
        innerDc.ActiveDialog is null
        || innerDc.Stack.Find(instance => instance.Id == Steps)?.Version != Dialogs.Find(Steps).GetVersion()
        || Dialogs.Find(innerDc.ActiveDialog.Id) is null;

    private async Task<bool> TakeAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        if (ReadAnswer(innerDc) is not { } answer)
        {
            return false;
        }

        var answers = await AnswersAsync(innerDc.Context, cancellationToken);
        var question = innerDc.ActiveDialog.Id;
        if (!answers.Done.Contains(question))
        {
            Store(answers, question, answer);
            Reconsider(Turn.Of(innerDc.Context), answers, question);
            answers.Done.Add(question);
            Turn.Of(innerDc.Context).Understood = answer.Understood;
        }

        return true;
    }

    private Answer? ReadAnswer(DialogContext innerDc) =>
        innerDc.ActiveDialog is { } asked && Dialogs.Find(asked.Id) is Question question ? question.Read(Turn.Of(innerDc.Context), asked) : null;

    private async Task<DialogTurnResult> BeginAgainAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        await innerDc.CancelAllDialogsAsync(cancellationToken);
        return await innerDc.BeginDialogAsync(Steps, null, cancellationToken);
    }
}

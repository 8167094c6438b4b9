using BotoxAdvisorBot.Dialogs.Asking;
using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Turns;
using BotoxAdvisorBot.Dialogs.VisitNote;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>Whether a list of signs was answered.</summary>
public sealed class CheckAnswers : FlowAnswers;

/// <summary>A list of signs that is asked on top of whatever runs, and gives way to it once it was answered.</summary>
public abstract class SymptomCheck(string name, IStatePropertyAccessor<CheckAnswers> answers) : Flow(name)
{
    protected const string Signs = "signs";

    public override string MenuLabel(Words words) => words.Conversation.Menu.FeelsWrong;

    public override Task ForgetAsync(ITurnContext context, CancellationToken cancellationToken) => answers.DeleteAsync(context, cancellationToken);

    public override async Task<bool> IsOverAsync(ITurnContext context, CancellationToken cancellationToken) =>
        (await AnswersAsync(context, cancellationToken)).Done.Contains(Signs);

    protected override async Task<FlowAnswers> AnswersAsync(ITurnContext context, CancellationToken cancellationToken) =>
        await answers.GetAsync(context, () => new CheckAnswers(), cancellationToken);

    /// <summary>What was ticked is a matter of the safety dialog; that the list was answered is all that is kept here.</summary>
    protected override void Store(FlowAnswers answers, string question, Answer answer)
    {
    }

    /// <summary>Nothing of a list that was gone through is needed later.</summary>
    protected async Task<DialogTurnResult> Forget(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        await ForgetAsync(step.Context, cancellationToken);
        return await step.NextAsync(null, cancellationToken);
    }

    protected Task<DialogTurnResult> AskSigns(WaterfallStepContext step, CancellationToken cancellationToken) => AskAsync(step, Signs, cancellationToken);
}

/// <summary>Something feels wrong now: the list of signs for somebody who has no words for it.</summary>
public sealed class FeelsWrongCheck : SymptomCheck
{
    public FeelsWrongCheck(ConversationMemory memory)
        : base(MenuChoice.FeelsWrong, memory.FeelsWrong)
    {
        AddSteps(AskSigns, AskWhatElse, Forget);
        AddQuestion(SymptomCheckQuestion.First(Id, Signs));
    }

    public override string Topic(Turn turn) => turn.Voice.Words.Checks.Symptoms.Topic;

    private Task<DialogTurnResult> AskWhatElse(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        turn.Understood = $"{turn.Understood} {turn.Voice.Words.Checks.SomethingElse}".TrimStart();
        return step.NextAsync(null, cancellationToken);
    }
}

/// <summary>The path of a droopy eyelid (U04): its message, then what would make it an emergency, then what to do about it alone.</summary>
public sealed class LidCheck : SymptomCheck
{
    public const string Name = "lid";

    /// <summary>The sign that this path is for.</summary>
    public const string DroopyLid = "U04";

    private readonly ConversationMemory _memory;

    public LidCheck(ConversationMemory memory)
        : base(Name, memory.Lid)
    {
        _memory = memory;
        AddSteps(AskSigns, ShowWhatToDo, Forget);
        AddQuestion(new SymptomCheckQuestion(Name, Signs, turn => turn.SafetyVoice, voice => voice.Safety.Lid.List, WhoseAsync));
    }

    /// <summary>After an urgent sign nothing comes back by itself (conversation-design section 3).</summary>
    public override bool EndsQuietly => true;

    public override string Topic(Turn turn) => turn.SafetyVoice.Safety.Lid.List.Topic;

    /// <summary>In the language in which the eyelid was told.</summary>
    public override string BackTo(Turn turn) => turn.SafetyVoice.Safety.Lid.BackTo;

    public override Person Whose(SafetyState safety) => safety.Told.FindLast(sign => sign.Sign == DroopyLid)?.Person ?? Person.Patient;

    private async Task<DialogTurnResult> ShowWhatToDo(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var safety = await _memory.Safety.GetAsync(step.Context, () => new SafetyState(), cancellationToken);
        safety.Offered = Offer.AfterUrgent;
        await LidReplies.Alone(Turn.Of(step.Context).SafetyVoice, safety, Whose(safety)).SendAsync(step.Context, cancellationToken);
        return await step.NextAsync(null, cancellationToken);
    }

    private async Task<Person> WhoseAsync(ITurnContext context, CancellationToken cancellationToken) =>
        Whose(await _memory.Safety.GetAsync(context, () => new SafetyState(), cancellationToken));
}

/// <summary>What is said about a droopy eyelid that comes alone.</summary>
internal static class LidReplies
{
    public static Reply Alone(Voice voice, SafetyState safety, Person person)
    {
        var words = voice.Safety.Lid.Alone;
        var card = new ReplyBuilder(person == Person.SomeoneElse ? words.ContactOther : words.Contact).Text(words.Closed).Text(voice.Fill(words.Begins)).Hint(SafetyReplies.WhoTreated(voice));
        SafetyReplies.CallProvider(card, voice);
        foreach (var topic in words.Topics)
        {
            card.Button(topic.Label, RootDialog.MenuData(topic.Id));
        }

        if (voice.Safety.Language == voice.Words.Language)
        {
            VisitNoteReplies.Offer(card, voice);
        }

        var goOn = new CardIdentity(SafetyDialog.Name, SafetyReplies.UrgentQuestion, safety.Asking);
        return card.Button(voice.Safety.Messages.Urgent.GoOn, goOn.Data(SafetyChoice.GoOnWithQuestion))
            .Build(voice.Safety.Messages.Options, numbered: false);
    }

    /// <summary>The topic that the whole message names by its button's label; null when it names none.</summary>
    public static string? Find(Turn turn) =>
        ChoiceQuestion.FindNamed([.. turn.Voice.Safety.Lid.Alone.Topics], turn.Input.Said)?.Id;
}

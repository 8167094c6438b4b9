using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that asks one question until the answer is accepted.</summary>
/// <typeparam name="T">The type of the value asked for.</typeparam>
public abstract class Prompt<T> : Dialog
{
    private readonly PromptValidator<T> _validator;

    /// <summary>Creates a prompt; with a validator, that alone decides what is accepted.</summary>
    public Prompt(string dialogId, PromptValidator<T> validator = default)
        : base(dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        _validator = validator;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        NotAToken.ThrowIf(options, nameof(options));
        if (options is not PromptOptions asked)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "A prompt begins with PromptOptions.");
        }

        ExpectInput(asked.Prompt);
        ExpectInput(asked.RetryPrompt);
        var state = new Dictionary<string, object> { [PromptState.AttemptCount] = 0 };
        dc.ActiveDialog.State[PromptState.Options] = asked;
        dc.ActiveDialog.State[PromptState.State] = state;
        await OnPromptAsync(dc.Context, state, asked, false, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        var state = PromptState.StateOf(dc.ActiveDialog);
        var options = PromptState.OptionsOf(dc.ActiveDialog);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken);
        state[PromptState.AttemptCount] = SavedState.ReadNumber(state, PromptState.AttemptCount) + 1;
        var accepted = _validator == null
            ? recognized.Succeeded
            : await _validator(new PromptValidatorContext<T>(dc.Context, recognized, state, options), cancellationToken);
        if (accepted)
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);
        }

        // Whoever has already spoken in this turn has said what to say.
        if (!dc.Context.Responded)
        {
            await OnPromptAsync(dc.Context, state, options, true, cancellationToken);
        }

        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object result = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        NotAToken.ThrowIf(result, nameof(result));

        // What ended was put on top from outside, so the question is still open.
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        OnPromptAsync(turnContext, PromptState.StateOf(instance), PromptState.OptionsOf(instance), false, cancellationToken);

    /// <summary>Keeps an incoming message from the dialogs above when it answers the question.</summary>
    protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (e.Name != DialogEvents.ActivityReceived || dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return false;
        }

        var instance = dc.ActiveDialog;
        var recognized = await OnRecognizeAsync(
            dc.Context, PromptState.StateOf(instance), PromptState.OptionsOf(instance), cancellationToken);
        return recognized.Succeeded;
    }

    /// <summary>Asks the question.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="state">What the prompt remembers while it is open.</param>
    /// <param name="options">What to ask.</param>
    /// <param name="isRetry">Whether the last answer was not accepted.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    protected abstract Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default);

    /// <summary>Looks for the answer in the activity; it runs twice a turn, so it sends nothing and changes nothing.</summary>
    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default);

    /// <summary>Asks a question with choices, offered as suits where it is asked.</summary>
    private protected async Task AskAsync(
        ITurnContext turnContext,
        Activity question,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions options,
        CancellationToken cancellationToken)
    {
        var asked = turnContext.Activity;

        // In a group, only the one who was asked sees the suggested actions.
        string[] audience = string.IsNullOrEmpty(asked.From?.Id) ? null : [asked.From.Id];
        var message = AppendChoices(
            question, asked.ChannelId, choices, style, options, asked.Conversation?.ConversationType, audience, cancellationToken);
        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    /// <summary>Gives a question its choices.</summary>
    protected virtual IMessageActivity AppendChoices(
        IMessageActivity prompt,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions options = default,
        CancellationToken cancellationToken = default) =>
        AppendChoices(prompt, channelId, choices, style, options, null, null, cancellationToken);

    /// <summary>Gives a question its choices, as fits the kind of conversation; the question passed in stays as it is.</summary>
    /// <param name="prompt">The question, or null to send the choices alone.</param>
    /// <param name="channelId">The channel, which decides when the style is <see cref="ListStyle.Auto"/>.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="style">How they look.</param>
    /// <param name="options">How they are written as text.</param>
    /// <param name="conversationType">The kind of conversation, such as <c>personal</c> in Teams.</param>
    /// <param name="toList">The ids of those who see suggested actions; everyone if null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    protected virtual IMessageActivity AppendChoices(
        IMessageActivity prompt,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions options = default,
        string conversationType = default,
        IList<string> toList = default,
        CancellationToken cancellationToken = default) =>
        ChoiceMessage.Append(prompt, channelId, choices, style, options, conversationType, toList);

    private static void ExpectInput(Activity prompt)
    {
        if (prompt != null && string.IsNullOrEmpty(prompt.InputHint))
        {
            prompt.InputHint = InputHints.ExpectingInput;
        }
    }
}

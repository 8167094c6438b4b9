namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Decides whether an answer is accepted.</summary>
/// <typeparam name="T">The type of the value asked for.</typeparam>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);

using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks to choose one of several things, by name, place or number.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private readonly Dictionary<string, ChoiceFactoryOptions> _choiceDefaults;

    /// <summary>Creates a choice prompt that speaks the supported languages.</summary>
    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice> validator = default, string defaultLocale = default)
        : this(dialogId, SupportedDefaults(), validator, defaultLocale)
    {
    }

    /// <summary>Creates a choice prompt that writes choices as given for each lower-case culture name.</summary>
    public ChoicePrompt(
        string dialogId,
        Dictionary<string, ChoiceFactoryOptions> choiceDefaults,
        PromptValidator<FoundChoice> validator = default,
        string defaultLocale = default)
        : base(dialogId, validator)
    {
        ArgumentNullException.ThrowIfNull(choiceDefaults);
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    /// <summary>Gets or sets how choices are offered, unless the options of a question say otherwise.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>Gets or sets the language of activities that name none.</summary>
    public string DefaultLocale { get; set; }

    /// <summary>Gets or sets how choices are written as text, if not as the language has it.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>Gets or sets what counts as naming a choice.</summary>
    public FindChoicesOptions RecognizerOptions { get; set; }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var written = ChoiceOptions ?? _choiceDefaults.GetValueOrDefault(CultureOf(turnContext.Activity.Locale));
        return AskAsync(
            turnContext, options.QuestionFor(isRetry), options.Choices ?? [], options.Style ?? Style, written, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var result = new PromptRecognizerResult<FoundChoice>();
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text))
        {
            var recognizer = RecognizerOptions ?? new FindChoicesOptions();
            var culture = CultureOf(options.RecognizeLanguage ?? activity.Locale ?? recognizer.Locale);
            var found = ChoiceRecognizers.RecognizeChoices(activity.Text, options.Choices ?? [], recognizer.In(culture));
            result.Succeeded = found.Count > 0;
            result.Value = found.FirstOrDefault()?.Resolution;
        }

        return Task.FromResult(result);
    }

    private static Dictionary<string, ChoiceFactoryOptions> SupportedDefaults() =>
        PromptCultureModels.GetSupportedCultures().ToDictionary(
            culture => culture.Locale,
            culture => new ChoiceFactoryOptions(culture.Separator, culture.InlineOr, culture.InlineOrMore, true));

    private string CultureOf(string locale) => PromptCultureModels.Nearest(locale ?? DefaultLocale, _choiceDefaults.ContainsKey);
}

using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a yes or a no.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private readonly Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Written)> _choiceDefaults;

    /// <summary>Creates a confirm prompt that speaks the supported languages.</summary>
    public ConfirmPrompt(string dialogId, PromptValidator<bool> validator = default, string defaultLocale = default)
        : this(dialogId, SupportedDefaults(), validator, defaultLocale)
    {
    }

    /// <summary>Creates a confirm prompt with the yes, the no and their writing as given for each lower-case culture name.</summary>
    public ConfirmPrompt(
        string dialogId,
        Dictionary<string, ValueTuple<Choice, Choice, ChoiceFactoryOptions>> choiceDefaults,
        PromptValidator<bool> validator = default,
        string defaultLocale = default)
        : base(dialogId, validator)
    {
        ArgumentNullException.ThrowIfNull(choiceDefaults);
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    /// <summary>Gets or sets how yes and no are offered, unless the options of a question say otherwise.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>Gets or sets the language of activities that name none.</summary>
    public string DefaultLocale { get; set; }

    /// <summary>Gets or sets how yes and no are written as text, if not as the language has it.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>Gets or sets the yes and the no, if not those of the language.</summary>
    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

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
        var culture = CultureOf(turnContext.Activity.Locale);
        return AskAsync(
            turnContext,
            options.QuestionFor(isRetry),
            ChoicesIn(culture),
            options.Style ?? Style,
            WrittenIn(culture),
            cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        var answer = activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text)
            ? Recognize(activity.Text, CultureOf(options?.RecognizeLanguage ?? activity.Locale))
            : null;
        return Task.FromResult(new PromptRecognizerResult<bool> { Succeeded = answer != null, Value = answer ?? false });
    }

    private static Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Written)> SupportedDefaults() =>
        PromptCultureModels.GetSupportedCultures().ToDictionary(
            culture => culture.Locale,
            culture => (new Choice(culture.YesInLanguage),
                new Choice(culture.NoInLanguage),
                new ChoiceFactoryOptions(culture.Separator, culture.InlineOr, culture.InlineOrMore, true)));

    private bool? Recognize(string text, string culture)
    {
        if (YesOrNo.In(text, culture) is { } said)
        {
            return said;
        }

        // A number means something only where the question was written with numbers.
        var numbered = WrittenIn(culture)?.IncludeNumbers ?? true;
        var options = new FindChoicesOptions { Locale = culture, RecognizeNumbers = numbered, RecognizeOrdinals = numbered };
        var found = ChoiceRecognizers.RecognizeChoices(text, ChoicesIn(culture), options);
        return found.Count > 0 ? found[0].Resolution.Index == 0 : null;
    }

    private List<Choice> ChoicesIn(string culture)
    {
        var (yes, no) = ConfirmChoices ?? Tuple.Create(_choiceDefaults[culture].Yes, _choiceDefaults[culture].No);
        return [yes, no];
    }

    private ChoiceFactoryOptions WrittenIn(string culture) => ChoiceOptions ?? _choiceDefaults.GetValueOrDefault(culture).Written;

    private string CultureOf(string locale) => PromptCultureModels.Nearest(locale ?? DefaultLocale, _choiceDefaults.ContainsKey);
}

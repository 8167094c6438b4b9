using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Dialogs.Turns;

/// <summary>Tells which asking of which question a card belongs to, so that an old or repeated press can be told from a fresh one.</summary>
/// <param name="Dialog">The flow's id.</param>
/// <param name="Question">The question's id in the flow.</param>
/// <param name="Asking">New for every asking of a question, kept while it stays open.</param>
public sealed record CardIdentity(string Dialog, string Question, string Asking)
{
    /// <summary>A card that is no question: its buttons stay valid.</summary>
    public const string Menu = "menu";

    public static string NewAsking() => Guid.NewGuid().ToString("N")[..8];

    /// <summary>What a button of the card carries.</summary>
    /// <param name="choice">The id of what the button stands for.</param>
    /// <param name="symptom">The sign that pressing the button names, whenever it is pressed.</param>
    /// <param name="ofSomeoneElse">The sign, or what is ticked, is not the patient's own.</param>
    /// <param name="withFiller">The sign was named together with a filler.</param>
    /// <param name="language">The language in which the sign was named.</param>
    public Dictionary<string, string> Data(string? choice = null, string? symptom = null, bool ofSomeoneElse = false, bool withFiller = false, string? language = null)
    {
        var data = new Dictionary<string, string>
        {
            [CardSubmit.DialogKey] = Dialog,
            [CardSubmit.QuestionKey] = Question,
            [CardSubmit.AskingKey] = Asking,
        };
        if (choice is not null)
        {
            data[CardSubmit.ChoiceKey] = choice;
        }

        if (symptom is not null)
        {
            data[CardSubmit.SymptomKey] = symptom;
            data[CardSubmit.FillerKey] = withFiller ? "true" : "false";
        }

        if (language is not null)
        {
            data[CardSubmit.LanguageKey] = language;
        }

        if (symptom is not null || ofSomeoneElse)
        {
            data[CardSubmit.PersonKey] = ofSomeoneElse ? CardSubmit.SomeoneElse : CardSubmit.Patient;
        }

        return data;
    }
}

/// <summary>What a card sent back, whatever shape the channel gave it.</summary>
public sealed class CardSubmit
{
    internal const string DialogKey = "dialog";
    internal const string QuestionKey = "question";
    internal const string AskingKey = "asking";
    internal const string ChoiceKey = "choice";
    internal const string SymptomKey = "symptom";
    internal const string PersonKey = "person";
    internal const string FillerKey = "filler";
    internal const string LanguageKey = "language";
    internal const string Patient = "patient";
    internal const string SomeoneElse = "someone-else";

    private static readonly HashSet<string> OwnKeys = [DialogKey, QuestionKey, AskingKey, ChoiceKey, SymptomKey, PersonKey, FillerKey, LanguageKey];

    private readonly Dictionary<string, string> _values;

    private CardSubmit(Dictionary<string, string> values, IReadOnlyList<string> written)
    {
        _values = values;
        Written = written;
    }

    /// <summary>The card's identity; null when the card is not one of this bot's.</summary>
    public CardIdentity? Identity =>
        _values.TryGetValue(DialogKey, out var dialog) && _values.TryGetValue(QuestionKey, out var question) && _values.TryGetValue(AskingKey, out var asking)
            ? new CardIdentity(dialog, question, asking)
            : null;

    /// <summary>The id of the pressed button, or null.</summary>
    public string? Choice => _values.GetValueOrDefault(ChoiceKey);

    /// <summary>The id of the sign that the pressed button names, or null.</summary>
    public string? Symptom => _values.GetValueOrDefault(SymptomKey);

    public bool IsOfSomeoneElse => _values.GetValueOrDefault(PersonKey) == SomeoneElse;

    /// <summary>The language in which that sign was named, or null.</summary>
    public string? Language => _values.GetValueOrDefault(LanguageKey);

    public bool IsWithFiller => IsTicked(FillerKey);

    /// <summary>
    /// Everything that may be the patient's own words: all texts the card sent, except what identifies the card. Ids and values of this
    /// bot's inputs are made so that none of them reads as a sign.
    /// </summary>
    public IReadOnlyList<string> Written { get; }

    /// <summary>What was put into an input, or null.</summary>
    public string? Value(string id) => _values.GetValueOrDefault(id);

    public bool IsTicked(string id) => string.Equals(_values.GetValueOrDefault(id), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an activity's value: a JObject or a plain object; null when there is none.</summary>
    public static CardSubmit? Read(object? value)
    {
        if (value is null)
        {
            return null;
        }

        var json = value as JToken ?? JToken.FromObject(value);
        var values = new Dictionary<string, string>();
        foreach (var property in (json as JObject)?.Properties() ?? [])
        {
            if (property.Value is JValue { Value: { } scalar })
            {
                values[property.Name] = Convert.ToString(scalar, System.Globalization.CultureInfo.InvariantCulture)!;
            }
        }

        return new CardSubmit(values, [.. Texts(json)]);
    }

    private static IEnumerable<string> Texts(JToken json) => json switch
    {
        JValue { Type: JTokenType.String } text => [(string)text!],
        JObject map => map.Properties().Where(p => !OwnKeys.Contains(p.Name)).SelectMany(p => Texts(p.Value)),
        JArray list => list.SelectMany(Texts),
        _ => [],
    };
}

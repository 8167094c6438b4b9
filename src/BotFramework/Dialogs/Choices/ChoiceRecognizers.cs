namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Looks for choices in an utterance by their words, place or number.</summary>
public class ChoiceRecognizers
{
    /// <summary>Looks for choices, in the order of the utterance.</summary>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(
        string utterance, IList<string> choices, FindChoicesOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    /// <summary>Looks for choices by their words; only where there are none by place, and only where no place is named by number.</summary>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(
        string utterance, IList<Choice> list, FindChoicesOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(list);

        // One way at a time, so that "the third one" is not the first choice as well.
        var found = Find.FindChoices(utterance, list, options);
        if (found.Count > 0)
        {
            return found;
        }

        options ??= new FindChoicesOptions();
        var numbers = options.RecognizeOrdinals ? NumberWords.Ordinals(utterance, options.Locale) : [];
        if (numbers.Count == 0 && options.RecognizeNumbers)
        {
            numbers = NumberWords.Cardinals(utterance, options.Locale);
        }

        return [.. numbers
            .Where(number => number.Resolution >= 1 && number.Resolution <= list.Count)
            .Select(number => ByNumber(number, list))];
    }

    private static ModelResult<FoundChoice> ByNumber(ModelResult<long> number, IList<Choice> list)
    {
        var index = (int)number.Resolution - 1;
        return new ModelResult<FoundChoice>
        {
            Start = number.Start,
            End = number.End,
            TypeName = "choice",
            Text = number.Text,
            Resolution = new FoundChoice { Value = list[index].Value, Index = index, Score = 1 },
        };
    }
}

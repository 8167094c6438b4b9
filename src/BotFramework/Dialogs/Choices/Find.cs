namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Looks for choices in an utterance by their words.</summary>
public static class Find
{
    private const int DefaultDistance = 2;

    /// <summary>Looks for choices by their words, in the order of the utterance.</summary>
    public static List<ModelResult<FoundChoice>> FindChoices(
        string utterance, IList<string> choices, FindChoicesOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    /// <summary>Looks for choices by value, button and synonyms, in the order of the utterance.</summary>
    public static List<ModelResult<FoundChoice>> FindChoices(
        string utterance, IList<Choice> choices, FindChoicesOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var values = choices.SelectMany((choice, index) => NamesOf(choice, options)
            .Where(name => name != null)
            .Select(name => new SortedValue { Value = name, Index = index }));

        return [.. FindValues(utterance, [.. values], options).Select(found => new ModelResult<FoundChoice>
        {
            Start = found.Start,
            End = found.End,
            TypeName = "choice",
            Text = found.Text,
            Resolution = new FoundChoice
            {
                Value = choices[found.Resolution.Index].Value,
                Index = found.Resolution.Index,
                Score = found.Resolution.Score,
                Synonym = found.Resolution.Value,
            },
        })];
    }

    /// <summary>Looks for texts: the whole utterance if it is one of them, else the best of each that do not share words.</summary>
    public static List<ModelResult<FoundValue>> FindValues(
        string utterance, List<SortedValue> values, FindValuesOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Find(value => value.Value.Equals(utterance, StringComparison.OrdinalIgnoreCase)) is { } whole)
        {
            return [Result(0, utterance.Length - 1, whole, 1, utterance)];
        }

        var search = new WordSearch(utterance, options ?? new FindValuesOptions());

        // Longer texts first, so that "blue sky" wins over "blue" where both fit equally well.
        var matches = values
            .OrderByDescending(value => value.Value.Length)
            .SelectMany(search.All)
            .OrderByDescending(match => match.Resolution.Score);

        return [.. WithoutOverlap(matches).Select(search.InCharacters).OrderBy(result => result.Start)];
    }

    // The best match of each value comes first; what shares a word with it, or names it again, is left out.
    private static List<ModelResult<FoundValue>> WithoutOverlap(IEnumerable<ModelResult<FoundValue>> matches)
    {
        var takenChoices = new HashSet<int>();
        var takenWords = new HashSet<int>();
        var results = new List<ModelResult<FoundValue>>();
        foreach (var match in matches)
        {
            var words = Enumerable.Range(match.Start, match.End - match.Start + 1);
            if (!takenChoices.Contains(match.Resolution.Index) && !takenWords.Overlaps(words))
            {
                takenChoices.Add(match.Resolution.Index);
                takenWords.UnionWith(words);
                results.Add(match);
            }
        }

        return results;
    }

    private static IEnumerable<string> NamesOf(Choice choice, FindChoicesOptions options)
    {
        if (options is not { NoValue: true })
        {
            yield return choice.Value;
        }

        if (options is not { NoAction: true })
        {
            yield return choice.Action?.Title;
        }

        foreach (var synonym in choice.Synonyms ?? [])
        {
            yield return synonym;
        }
    }

    private static ModelResult<FoundValue> Result(int start, int end, SortedValue value, float score, string text = null) => new()
    {
        Start = start,
        End = end,
        TypeName = "value",
        Text = text,
        Resolution = new FoundValue { Value = value.Value, Index = value.Index, Score = score },
    };

    /// <summary>One utterance, broken into words once. Positions are those of words until <see cref="InCharacters"/>.</summary>
    private sealed class WordSearch(string utterance, FindValuesOptions options)
    {
        private readonly TokenizerFunction _tokenizer = options.Tokenizer ?? Tokenizer.DefaultTokenizer;
        private readonly List<Token> _said = (options.Tokenizer ?? Tokenizer.DefaultTokenizer)(utterance, options.Locale);

        public IEnumerable<ModelResult<FoundValue>> All(SortedValue value)
        {
            var words = _tokenizer(value.Value.Trim(), options.Locale);
            var from = 0;
            while (from < _said.Count && Next(value, words, from) is { } match)
            {
                yield return match;
                from = match.End + 1;
            }
        }

        public ModelResult<FoundValue> InCharacters(ModelResult<FoundValue> match)
        {
            match.Start = _said[match.Start].Start;
            match.End = _said[match.End].End;
            match.Text = utterance[match.Start..(match.End + 1)];
            return match;
        }

        // Words must come in order, with few others between; each one between makes the match less good.
        private ModelResult<FoundValue> Next(SortedValue value, List<Token> words, int from)
        {
            var (found, skipped, start, end) = (0, 0, -1, -1);
            foreach (var word in words)
            {
                var at = _said.FindIndex(from, said => said.Normalized == word.Normalized);
                var distance = found > 0 ? at - from : 0;
                if (at >= 0 && distance <= (options.MaxTokenDistance ?? DefaultDistance))
                {
                    found++;
                    skipped += distance;
                    start = start < 0 ? at : start;
                    end = at;
                    from = at + 1;
                }
            }

            if (found == 0 || (found < words.Count && !options.AllowPartialMatches))
            {
                return null;
            }

            var completeness = (float)found / words.Count;
            var accuracy = (float)found / (found + skipped);
            return Result(start, end, value, completeness * accuracy);
        }
    }
}

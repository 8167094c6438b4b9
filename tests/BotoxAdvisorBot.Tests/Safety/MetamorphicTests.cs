using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Dialogs.Safety.Learned;

namespace BotoxAdvisorBot.Tests.Safety;

/// <summary>
/// What must not make a sign less serious, for every message of the development sets that names one: how it is typed, and what stands
/// before or after it. Where a message is close to the model's threshold, some variants still become less serious: their number is what was
/// measured, and may only fall.
/// </summary>
public sealed class MetamorphicTests
{
    private const int ShortestWordWithTypo = 5;
    private const string Keyboard = "qwertyuiop asdfghjkl  zxcvbnm";

    private static readonly HashSet<string> CommonWords = ReadCommonWords();

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Case_and_punctuation_do_not_matter(string language) => AssertNotLower(language, 0, (_, text) =>
    [
        text.ToUpperInvariant(),
        text.ToLowerInvariant(),
        string.Concat(text.Select(c => char.IsPunctuation(c) && c is not ('\'' or '’') ? ' ' : c)),
    ]);

    [Theory]
    [InlineData("en", 46, "lol", "I'm sure it's nothing", "My friend asks:", "I booked my next visit for Tuesday.")]
    [InlineData("es", 4, "jaja", "seguro que no es nada", "Mi amiga pregunta:", "Ya reservé la próxima cita para el martes.")]
    public void What_is_said_around_a_sign_does_not_matter(string language, int known, string laugh, string nothing, string person, string unrelated) =>
        AssertNotLower(language, known, (_, text) =>
        [
            $"{text} {laugh}", $"{laugh} {text}", $"{text}, {nothing}", $"{nothing}. {text}", $"{person} {text}", $"{unrelated} {text}", $"{text} {unrelated}",
        ]);

    [Theory]
    [InlineData("en", 56)]
    [InlineData("es", 40)]
    public void One_letter_mistyped_does_not_matter(string language, int known) => AssertNotLower(language, known, Typos);

    private static void AssertNotLower(string language, int known, Func<int, string, IEnumerable<string>> variants)
    {
        var lower = EvaluationData.Read(language, "development").Where(message => message.Symptom is not null).AsParallel().AsOrdered()
            .SelectMany((message, i) =>
            {
                var tier = TierOf(message.Text);
                return tier is null ? [] : variants(i, message.Text).Where(variant => TierOf(variant) is not { } now || now < tier).Select(variant => $"{tier}: {variant}").ToList();
            })
            .ToList();

        Assert.True(lower.Count <= known, $"{lower.Count} became less serious:\n{string.Join('\n', lower.Take(200))}");
    }

    private static Tier? TierOf(string text)
    {
        var mentions = SymptomRecognizerTests.Recognizer.Recognize(text);
        return mentions.Count == 0 ? null : mentions.Max(mention => mention.Tier);
    }

    /// <summary>Every longer word with one letter dropped, doubled, swapped with the next one or hit on a neighbouring key, at a place that varies.</summary>
    private static IEnumerable<string> Typos(int message, string text)
    {
        foreach (var token in Utterance.Parse(text).Tokens.Where(token => token.End - token.Start >= ShortestWordWithTypo))
        {
            var word = text[token.Start..token.End];
            var at = 1 + ((message + token.Start) % (word.Length - 2));
            string[] typos =
            [
                word.Remove(at, 1), word.Insert(at, word[at].ToString()), word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
                word[..at] + Neighbour(word[at]) + word[(at + 1)..],
            ];
            foreach (var typo in typos.Where(typo => !CommonWords.Contains(Utterance.Fold(typo)) || Utterance.Fold(typo) == token.Text))
            {
                yield return text[..token.Start] + typo + text[token.End..];
            }
        }
    }

    private static char Neighbour(char letter)
    {
        var at = Keyboard.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal);
        return at < 0 ? letter : Keyboard[at + (at + 1 < Keyboard.Length && Keyboard[at + 1] != ' ' ? 1 : -1)];
    }

    private static HashSet<string> ReadCommonWords()
    {
        var weights = SignWeights.Load(Path.Combine(AppContext.BaseDirectory, "learned", "signs.model"));
        return [.. weights.Words.Where((_, i) => weights.Common[i])];
    }
}

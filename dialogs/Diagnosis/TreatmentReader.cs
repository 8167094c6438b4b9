using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Language.Matching;

namespace BotoxAdvisorBot.Dialogs.Diagnosis;

/// <summary>Finds what a sentence tells about a treatment: product, areas, what looks wrong, how it was done.</summary>
public sealed class TreatmentReader
{
    private const string ProductKey = "product:";
    private const string FillerKey = "filler:";
    private const string AreaKey = "area:";
    private const string ProblemKey = "problem:";
    private const string PointKey = "point:";
    private const string OwnKey = "own";
    private const string NotOwnKey = "not-own";

    private readonly PhraseBook _phrases;
    private readonly HashSet<string> _questionWords;

    public TreatmentReader(Words words)
    {
        var diagnosis = words.Diagnosis;
        _phrases = PhraseBook.Build(
            [
                .. Phrases(ProductKey, diagnosis.Product.Choices.Where(choice => choice.Id is "toxin" or "filler").Select(choice => (choice.Id, choice.Said))),
                .. Phrases(FillerKey, diagnosis.Product.Fillers.Select(filler => (filler.Key, filler.Value))),
                .. Phrases(AreaKey, diagnosis.Areas.Where(area => area.Id != "other").Select(area => (area.Id, area.Said))),
                .. Phrases(ProblemKey, diagnosis.Problems.Where(problem => problem.Id != "something-else").Select(problem => (problem.Id, problem.Said))),
                .. Phrases(PointKey, diagnosis.How.Points.Select(point => (point.Id, point.Said))),
                .. diagnosis.Opening.Own.Select(said => (OwnKey, said)),
                .. diagnosis.Opening.NotOwn.Select(said => (NotOwnKey, said)),
            ],
            ordinary: [.. words.Safety.Ordinary, .. diagnosis.Opening.Ordinary]);
        _questionWords = [.. diagnosis.Opening.QuestionWords.Select(Utterance.Fold)];
        Dates = new TreatmentDate(diagnosis.Dates);
    }

    public TreatmentDate Dates { get; }

    /// <summary>What the sentence tells. An area or a tick inside the words for the problem ("crooked smile") is part of the problem.</summary>
    public TreatmentMention Read(Utterance said)
    {
        var found = _phrases.Find(said);
        var problems = Longest([.. found.Where(match => match.Key.StartsWith(ProblemKey, StringComparison.Ordinal))]);
        bool Alone(PhraseMatch match) => !problems.Exists(problem => problem.Covers(match));
        var products = Ids(found, ProductKey);
        return new TreatmentMention(
            products.Count switch { 0 => null, 1 => products[0], _ => "both" },
            Ids(found, FillerKey).FirstOrDefault(),
            Ids(Longest([.. found.Where(match => match.Key.StartsWith(AreaKey, StringComparison.Ordinal) && Alone(match))]), AreaKey),
            Ids(problems, ProblemKey),
            Ids([.. found.Where(Alone)], PointKey),
            found.Any(match => match.Key == OwnKey) && !found.Any(match => match.Key == NotOwnKey));
    }

    /// <summary>Whether somebody tells what looks wrong with their own result, rather than asks about it.</summary>
    public bool TellsResult(Utterance said) => Read(said) is { Problems.Count: > 0, IsOwn: true } && !IsQuestion(said);

    /// <summary>Whether the words are a question, so that they answer none.</summary>
    public bool IsQuestion(Utterance said) =>
        said.Text.TrimEnd().EndsWith('?') || (said.Tokens.Count > 0 && _questionWords.Contains(said.Tokens[0].Text));

    /// <summary>Leaves out what stands inside a longer match.</summary>
    private static List<PhraseMatch> Longest(List<PhraseMatch> found) =>
        [.. found.Where(match => !found.Exists(other => other.Length > match.Length && other.Covers(match)))];

    private static List<string> Ids(IEnumerable<PhraseMatch> found, string kind) =>
        [.. found.Where(match => match.Key.StartsWith(kind, StringComparison.Ordinal)).Select(match => match.Key[kind.Length..]).Distinct()];

    private static IEnumerable<(string, string)> Phrases(string kind, IEnumerable<(string Id, IReadOnlyList<string> Said)> entries) =>
        entries.SelectMany(entry => entry.Said.Select(said => (kind + entry.Id, said)));
}

/// <summary>What a sentence tells about a treatment, by ids.</summary>
/// <param name="Product">The product, or null.</param>
/// <param name="Filler">The kind of filler, or null.</param>
/// <param name="Areas">The treated areas.</param>
/// <param name="Problems">What looks wrong, in the order of the sentence.</param>
/// <param name="Points">Points of the checklist that it tells.</param>
/// <param name="IsOwn">The sentence is about somebody's own result.</param>
public sealed record TreatmentMention(
    string? Product, string? Filler, IReadOnlyList<string> Areas, IReadOnlyList<string> Problems, IReadOnlyList<string> Points, bool IsOwn);

using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Dialogs.Safety.Learned;
using BotoxAdvisorBot.Eval.Measuring;
using BotoxAdvisorBot.Eval.Training;

var vectors = WordVectors.Load(args[0]);
var opt = args.Where(a => a.StartsWith("--")).Select(a => a[2..].Split('=')).ToDictionary(a => a[0], a => a.Length > 1 ? a[1] : "1");
var all = LabelledText.ReadAll(args.Skip(1).Where(a => !a.StartsWith("--")));
var watch = System.Diagnostics.Stopwatch.StartNew();
var seeds = int.Parse(opt.GetValueOrDefault("nets", "1"));
var models = new SignModel[seeds];
Parallel.For(0, seeds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
{
    var net = new SignTrainer(vectors, 7 + i) { Rounds = int.Parse(opt.GetValueOrDefault("rounds", "20")) }.Train(all);
    net.Export(SignTrainer.Signs, [-1, 0, 0], w => true).Save($"/tmp/wv/model{i}.bin");
    models[i] = new SignModel(SignWeights.Load($"/tmp/wv/model{i}.bin"));
});
Console.WriteLine($"{all.Count} texts, {watch.Elapsed.TotalSeconds:F0}s");
var words = WordsLoader.Load(Path.Combine(AppContext.BaseDirectory, "content/en"));
var rules = new SymptomRecognizer([words.Safety]);
foreach (var file in opt["test"].Split(','))
{
    var results = LabelledText.ReadAll([file]).Select(t => (T: t, S: models.Select(m => m.Scores(Utterance.Parse(t.Text))).ToArray() is var s ? Enumerable.Range(0, 3).Select(h => s.Average(x => x[h])).ToArray() : [], B: models[0].Read(Utterance.Parse(t.Text))?.Sign, R: rules.Recognize(t.Text).Count > 0)).ToList();
    var pos = results.Where(r => r.T.Symptom != null).ToList();
    var ord = results.Where(r => r.T.Symptom == null && r.T.Kind == "ordinary").OrderByDescending(r => r.S[0]).ToList();
    var look = results.Where(r => r.T.Symptom == null && r.T.Kind != "ordinary").ToList();
    Console.WriteLine($"{file}: rules {pos.Count(p => p.R)} of {pos.Count}, ordinary {ord.Count(p => p.R)} of {ord.Count}, look {look.Count(p => p.R)} of {look.Count}");
    foreach (var t in new[] { 0.005, 0.01, 0.015, 0.02, 0.03, 0.05, 0.08 })
    {
        var th = ord[(int)(t * ord.Count)].S[0];
        var fired = pos.Where(p => p.S[0] > th).ToList();
        Console.WriteLine($"ord FPR {t:P1} thr {th:F2}: recall {fired.Count / (double)pos.Count:P2}, with rules {pos.Count(p => p.R || p.S[0] > th) / (double)pos.Count:P2} FA {ord.Count(p => p.R || p.S[0] > th) / (double)ord.Count:P1} look {look.Count(l => l.S[0] > th) / (double)look.Count:P1}/{look.Count(l => l.R || l.S[0] > th) / (double)look.Count:P1}, sign {fired.Count(p => p.B == p.T.Symptom) / (double)fired.Count:P1} E as U {fired.Count(p => p.T.Symptom![0] == 'E' && p.S[1] < 0)} U as E {fired.Count(p => p.T.Symptom![0] == 'U' && p.S[1] >= 0)}");
    }
    if (opt.ContainsKey("list"))
    {
        var th = ord[(int)(0.02 * ord.Count)].S[0];
        foreach (var p in pos.Where(p => !p.R && p.S[0] <= th).OrderBy(p => p.S[0])) Console.WriteLine($"MISS {p.S[0]:F1} {p.T.Symptom} {p.T.Kind} [{p.B}] {p.T.Text}");
        foreach (var p in ord.Concat(look).Where(r => r.S[0] > th).OrderByDescending(p => p.S[0])) Console.WriteLine($"FIRED {p.S[0]:F1} {p.T.Kind} [{p.B}] {p.T.Text}");
    }
}

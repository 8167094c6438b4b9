using BenchmarkDotNet.Attributes;
using BotoxAdvisorBot.Dialogs;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Dialogs.Safety.Learned;

namespace BotoxAdvisorBot.Benchmarks;

/// <summary>
/// One recognition of signs in a message of a given length. <c>dotnet run -c Release --project benchmarks -- --filter *Recognition*</c>
/// </summary>
[MemoryDiagnoser]
public class RecognitionBenchmarks
{
    private const string Ordinary =
        "Hi there, I had my forehead and frown lines done about three weeks ago by a nurse my colleague told me about. The lines are softer and most "
        + "people say I look rested, but my left brow sits a touch higher than the other one, and I wonder whether that settles by itself or "
        + "whether I should ask for a review before my cousin's wedding in June. ";

    private readonly SymptomRecognizer _recognizer = new(
        new Library(Path.Combine(AppContext.BaseDirectory, "content"), new ClinicSettings()).SafetyLanguages, SignModel.Shipped);

    private string _ordinary = "";
    private string _withSign = "";

    /// <summary>The message's length in characters.</summary>
    [Params(300, 1_000, 4_000)]
    public int Length { get; set; }

    /// <summary>Makes the messages.</summary>
    [GlobalSetup]
    public void Setup()
    {
        const string Sign = "since last night i keep choking on my water. ";
        var text = string.Concat(Enumerable.Repeat(Ordinary, (Length / Ordinary.Length) + 1));
        _ordinary = text[..Length];
        _withSign = text[..(Length / 2)] + Sign + text[(Length / 2)..(Length - Sign.Length)];
    }

    /// <summary>A message that names no sign.</summary>
    [Benchmark(Baseline = true)]
    public int OrdinaryMessage() => _recognizer.Recognize(_ordinary).Count;

    /// <summary>A message with a sign in its middle.</summary>
    [Benchmark]
    public int MessageWithASign() => _recognizer.Recognize(_withSign).Count;
}

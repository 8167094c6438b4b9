using System.Diagnostics.Metrics;

namespace BotoxAdvisorBot.Dialogs;

/// <summary>What is counted about all conversations together: ids and numbers, nothing of what anybody wrote. A host may export the meter.</summary>
public sealed class ConversationCounts : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "BotoxAdvisorBot.Dialogs";

    private readonly Meter _meter;
    private readonly Counter<long> _helpful;
    private readonly Counter<long> _falseAlarms;

    public ConversationCounts()
    {
        _meter = new Meter(new MeterOptions(MeterName) { Scope = this });
        _helpful = _meter.CreateCounter<long>("botox_advisor.helpful_answers", "{answer}", "Answers to \"Was this helpful?\" by flow");
        _falseAlarms = _meter.CreateCounter<long>("botox_advisor.false_alarms", "{alarm}", "Signs that the patient called a misunderstanding");
    }

    /// <summary>An answer to "Was this helpful?".</summary>
    /// <param name="flow">The id of the flow it is about.</param>
    /// <param name="helpful">Whether it was.</param>
    public void CountHelpful(string flow, bool helpful) => _helpful.Add(1, new("flow", flow), new("helpful", helpful ? "yes" : "no"));

    public void CountFalseAlarms(int count) => _falseAlarms.Add(count);

    public void Dispose() => _meter.Dispose();
}

using System.Globalization;

namespace BotoxAdvisorBot.WebSpeed;

/// <summary>Measured times in milliseconds.</summary>
internal sealed record Figures(IReadOnlyList<double> Times)
{
    public double At(double share) => Times.Order().ElementAt(Math.Min(Times.Count - 1, (int)(share * Times.Count)));

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"median {At(0.5):F1} ms, p95 {At(0.95):F1} ms, n = {Times.Count}");
}

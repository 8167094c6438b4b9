using Microsoft.Bot.Builder;

namespace BotFramework.Tests.Dialogs;

/// <summary>A telemetry client that keeps the events.</summary>
internal sealed class Telemetry : IBotTelemetryClient
{
    public List<(string Name, IDictionary<string, string> Properties)> Events { get; } = [];

    public void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) =>
        Events.Add((eventName, properties ?? new Dictionary<string, string>()));

    public void TrackAvailability(
        string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string? message = null,
        IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) => throw new NotSupportedException();

    public void TrackDependency(
        string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration,
        string resultCode, bool success) => throw new NotSupportedException();

    public void TrackException(
        Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) =>
        throw new NotSupportedException();

    public void Flush() => throw new NotSupportedException();
}

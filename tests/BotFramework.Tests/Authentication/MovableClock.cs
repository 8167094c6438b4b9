namespace BotFramework.Tests.Authentication;

/// <summary>The system's clock, moved on at will.</summary>
public sealed class MovableClock : TimeProvider
{
    private TimeSpan _ahead;

    public void Move(TimeSpan by) => _ahead += by;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;
}

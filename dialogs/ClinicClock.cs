namespace BotoxAdvisorBot.Dialogs;

/// <summary>Tells the time at the clinic: "today" is the clinic's day, not the server's.</summary>
public sealed class ClinicClock(TimeProvider clock, ClinicSettings clinic)
{
    /// <summary>The date and time at the clinic, with its offset from UTC.</summary>
    public DateTimeOffset Now => At(clock.GetUtcNow());

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>A moment as the clinic's clock shows it.</summary>
    public DateTimeOffset At(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, clinic.TimeZone ?? TimeZoneInfo.Utc);
}

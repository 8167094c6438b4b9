using BotoxAdvisorBot.Dialogs.Safety;

namespace BotoxAdvisorBot.Dialogs.Reversal;

/// <summary>Tells whether support comes before any talk of more treatment (clinical-facts H2, H4).</summary>
public static class DistressSigns
{
    /// <summary>Thoughts of suicide or self-harm (E15), and distress about looks that takes over the day (N05).</summary>
    private static readonly HashSet<string> Signs = ["E15", "N05"];

    public static bool In(SafetyState safety) => safety.Told.Exists(told => told.Person == Person.Patient && Signs.Contains(told.Sign));
}

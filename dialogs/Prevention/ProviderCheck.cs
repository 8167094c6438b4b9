namespace BotoxAdvisorBot.Dialogs.Prevention;

/// <summary>How a provider looks from what the patient told, the worst first.</summary>
public enum ProviderVerdict
{
    /// <summary>A party, a house call (article S3, S6) or a product that is never right (clinical-facts A5): keep away.</summary>
    StayAway,

    /// <summary>Another red flag is up (article S7, S8, clinical-facts A5).</summary>
    Careful,

    /// <summary>No red flag, but a point is not met or not known.</summary>
    Open,

    /// <summary>No red flag and every point met.</summary>
    Clear,
}

/// <summary>The outcome of a provider check.</summary>
/// <param name="Verdict">The whole in one word.</param>
/// <param name="Warnings">The flags that are up, in the order of the checklist.</param>
/// <param name="OpenPoints">The points that are not met, without those a flag already covers.</param>
/// <param name="InvitedOnly">The patient was invited to a party or home visit but ticked neither.</param>
public sealed record ProviderFindings(
    ProviderVerdict Verdict, IReadOnlyList<CheckPointWords> Warnings, IReadOnlyList<CheckPointWords> OpenPoints, bool InvitedOnly);

/// <summary>Weighs the two checklists before treatment. Pure; the rules are the base article's (clinical-facts S2 to S8).</summary>
public static class ProviderCheck
{
    public const string Invited = "invited";

    public static ProviderFindings Judge(
        string? situation, IReadOnlyCollection<string> met, IReadOnlyCollection<string> flags, ChecklistWords provider, ChecklistWords redFlags)
    {
        var warnings = redFlags.Points.Where(point => flags.Contains(point.Id)).ToList();
        var badSetting = warnings.Exists(point => point.Covers.Count > 0);
        var invitedOnly = situation == Invited && !badSetting;
        var covered = warnings.SelectMany(point => point.Covers).ToHashSet();
        var open = provider.Points.Where(point => !met.Contains(point.Id) && !covered.Contains(point.Id)).ToList();
        var verdict = badSetting || invitedOnly || warnings.Exists(point => point.StayAway) ? ProviderVerdict.StayAway
            : warnings.Count > 0 ? ProviderVerdict.Careful
            : open.Count > 0 ? ProviderVerdict.Open
            : ProviderVerdict.Clear;
        return new ProviderFindings(verdict, warnings, open, invitedOnly);
    }
}

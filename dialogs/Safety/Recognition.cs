namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>What was found in one text, before it is known what was told earlier: see <see cref="Escalation"/>.</summary>
/// <param name="Mentions">The signs, and the parts that are one only together with something else.</param>
/// <param name="Circumstances">What makes signs more serious.</param>
public sealed record Recognition(IReadOnlyList<Mention> Mentions, IReadOnlyList<Circumstance> Circumstances)
{
    /// <summary>The patient said that it was not done in an unsafe way, and named no other way that is one.</summary>
    public bool DeniesUnsafe { get; init; }

    public static Recognition Nothing { get; } = new([], []);

    public bool IsNothing => Mentions.Count + Circumstances.Count == 0;
}

/// <summary>What makes a sign more serious, whenever in the conversation it was told.</summary>
public enum Circumstance
{
    /// <summary>A filler was named.</summary>
    Filler,

    /// <summary>The product was fake, unknown, or injected at home, at a party or by the patient.</summary>
    UnsafeProduct,
}

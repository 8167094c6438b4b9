namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>A serious sign that somebody named.</summary>
/// <param name="Sign">The sign's id in clinical-facts E1.</param>
/// <param name="Tier">How urgent it is as it was said here.</param>
/// <param name="Start">Where it stands in the text, in characters.</param>
/// <param name="Length">How long it is there, in characters.</param>
/// <param name="Manner">How it was said.</param>
/// <param name="Person">Whose it is.</param>
/// <param name="Language">The language whose words it was said in; empty when that is not sure.</param>
/// <param name="WithFiller">A filler was named, and that makes this sign more serious (clinical-facts E2).</param>
/// <param name="NeedsFiller">These words are the sign only when a filler was named in the conversation.</param>
public sealed record Mention(
    string Sign, Tier Tier, int Start, int Length, Manner Manner, Person Person, string Language, bool WithFiller = false, bool NeedsFiller = false);

/// <summary>How a sign was said. It changes the wording of the answer, never whether there is one (clinical-facts F2).</summary>
public enum Manner
{
    /// <summary>Happening, recent or undated; also everything unclear.</summary>
    Asserted,

    /// <summary>"No dizziness".</summary>
    Negated,

    /// <summary>"Can it cause double vision?"</summary>
    AskedAbout,

    /// <summary>Clearly an earlier treatment.</summary>
    Past,
}

/// <summary>Whose sign it is.</summary>
public enum Person
{
    Patient,
    SomeoneElse,
}

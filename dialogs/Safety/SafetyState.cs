namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>What the patient told about serious signs, and what is still open about them. Ids and times only.</summary>
public sealed class SafetyState
{
    /// <summary>The signs that got their full card.</summary>
    public List<ToldSign> Told { get; init; } = [];

    /// <summary>What was told that is a sign only together with something else.</summary>
    public List<ToldSign> Parts { get; init; } = [];

    /// <summary>What was told that makes signs more serious.</summary>
    public List<Circumstance> Known { get; init; } = [];

    public OpenSafety Open { get; set; }

    /// <summary>The code of the language in which the last card or question about a sign was; null before the first.</summary>
    public string? Language { get; set; }

    /// <summary>The sign that "Is it happening now?" is about, and whose it is.</summary>
    public ToldSign? Asked { get; set; }

    /// <summary>Turns since the open emergency began.</summary>
    public int HeldTurns { get; set; }

    /// <summary>The patient said that help is on its way.</summary>
    public bool HelpIsComing { get; set; }

    /// <summary>The patient was asked "have you called?".</summary>
    public bool CallAsked { get; set; }

    /// <summary>The patient's last message while an emergency was open.</summary>
    public DateTimeOffset LastHeard { get; set; }

    /// <summary>The safety card that was just shown and offers to go on; what is typed next may answer it.</summary>
    public Offer Offered { get; set; }

    /// <summary>How often the patient said that a sign was a misunderstanding.</summary>
    public int FalseAlarms { get; set; }

    /// <summary>The identity of the open safety question's card.</summary>
    public string Asking { get; set; } = "";

    /// <summary>The patient said to be safe while a crisis is open.</summary>
    public bool SaidSafe { get; set; }

    /// <summary>The sign whose emergency or crisis is open; the last one told counts.</summary>
    public ToldSign? Leading =>
        Told.FindLast(sign => sign.Tier == (Open == OpenSafety.Crisis ? Tier.Crisis : Tier.Emergency)) ?? Told.LastOrDefault();

    /// <summary>All signs of that person, the leading one first: what to tell those who help.</summary>
    public IReadOnlyList<ToldSign> ToTell => [.. Told.Where(sign => sign.Person == Leading?.Person && sign.Tier != Tier.Crisis).OrderByDescending(sign => sign == Leading)];

    /// <summary>The language to speak of signs in: that of a new sign; else of what is open; else of what the message says, or said before.</summary>
    public string? LanguageFor(IReadOnlyList<Mention> mentions)
    {
        var known = mentions.Where(mention => mention.Language.Length > 0).ToList();
        var told = known.Find(mention => mention.Manner == Manner.Asserted && !WasTold(mention));
        return told?.Language ?? (Open == OpenSafety.Nothing ? known.FirstOrDefault()?.Language : null) ?? Language;
    }

    public bool WasTold(Mention mention) =>
        Told.Any(sign => sign.Sign == mention.Sign && sign.Person == mention.Person && sign.Tier >= mention.Tier);

    /// <summary>The signs of a message as they count after what was told before; what counts only together is remembered for later.</summary>
    public IReadOnlyList<Mention> Hear(Recognition said)
    {
        var mentions = Escalation.Resolve(said, [.. Told, .. Parts], Known);
        Known.AddRange(said.Circumstances.Except(Known));
        var parts = said.Mentions.Where(mention => mention.Manner == Manner.Asserted && (mention.Tier == Tier.Part || mention.NeedsFiller))
            .Select(mention => new ToldSign(mention.Sign, mention.Person, mention.Tier, false, mention.NeedsFiller));
        Parts.AddRange(parts.Except(Parts).ToList());
        Parts.RemoveAll(part => mentions.Any(mention => mention.Sign == part.Sign && mention.Person == part.Person));
        return mentions;
    }

    /// <summary>What is on offer, for this turn only.</summary>
    public Offer TakeOffer()
    {
        var offered = Offered;
        Offered = Offer.Nothing;
        return offered;
    }

    /// <summary>Signs of this tier are over or were a misunderstanding: named again, they get their full card again.</summary>
    public void Untell(Tier tier) => Told.RemoveAll(sign => sign.Tier == tier);

    public void Release()
    {
        Open = OpenSafety.Nothing;
        Asked = null;
        HelpIsComing = false;
        CallAsked = false;
        SaidSafe = false;
        HeldTurns = 0;
    }
}

/// <summary>A sign that was told, and whose it is.</summary>
public sealed record ToldSign(string Sign, Person Person, Tier Tier, bool WithFiller = false, bool NeedsFiller = false);

/// <summary>What is over and lets the patient go on.</summary>
public enum Offer
{
    Nothing,
    AfterUrgent,

    /// <summary>Nothing cosmetic comes back before the patient asks for it.</summary>
    AfterEmergency,
}

/// <summary>What the safety dialog waits for.</summary>
public enum OpenSafety
{
    Nothing,

    /// <summary>An emergency: nothing else is answered until the patient says so.</summary>
    Emergency,

    /// <summary>"Is it happening now?"</summary>
    IsItNow,

    /// <summary>"Did you get help?", after hours of silence.</summary>
    GotHelp,

    /// <summary>Talk of suicide or self-harm: kind, and nothing else until the patient asks.</summary>
    Crisis,
}

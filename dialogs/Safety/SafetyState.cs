namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>What the patient told about serious signs, and what is still open about them. Ids and times only.</summary>
public sealed class SafetyState
{
    /// <summary>The signs that got their full card.</summary>
    public List<ToldSign> Told { get; init; } = [];

    public OpenSafety Open { get; set; }

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

    /// <summary>The sign whose emergency is open; the last one told counts.</summary>
    public ToldSign? Leading => Told.Where(sign => sign.Tier == Tier.Emergency).LastOrDefault() ?? Told.LastOrDefault();

    /// <summary>All signs of that person, the leading one first: what to tell those who help.</summary>
    public IReadOnlyList<ToldSign> ToTell => [.. Told.Where(sign => sign.Person == Leading?.Person).OrderByDescending(sign => sign == Leading)];

    public bool WasTold(Mention mention) =>
        Told.Any(sign => sign.Sign == mention.Sign && sign.Person == mention.Person && sign.Tier >= mention.Tier);

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
        HeldTurns = 0;
    }
}

/// <summary>A sign that was told, and whose it is.</summary>
public sealed record ToldSign(string Sign, Person Person, Tier Tier, bool WithFiller = false);

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
}

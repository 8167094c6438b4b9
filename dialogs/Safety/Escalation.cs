namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>
/// The rules of clinical-facts E2 and E12: what signs of one person mean together, and with what else was told. A pure function. It only
/// raises; nothing that was asserted is lost, except skin words of a filler problem while no filler was named.
/// </summary>
public static class Escalation
{
    public const string Botulism = "E12";
    public const string UnsafeProduct = "unsafe-product";
    public const string Together = "together";
    private const string Allergy = "E04";
    private const string Sepsis = "E14";

    /// <summary>Signs that are an emergency with filler (E2: filler and any sight word).</summary>
    private static readonly HashSet<string> WorseWithFiller = ["U02", "U03", "U09"];

    /// <summary>The signs of E12; two of different kinds together can be botulism.</summary>
    private static readonly Dictionary<string, string> BotulismKinds = new()
    {
        ["U02"] = "sight",
        ["U03"] = "sight",
        ["U04"] = "lid",
        ["E02"] = "swallowing",
        ["E03"] = "speech",
        ["E11"] = "strength",
        ["U10"] = "strength",
        ["dry-mouth"] = "mouth",
    };

    /// <summary>The signs of a message as they count after what was told before.</summary>
    /// <param name="said">What this message says.</param>
    /// <param name="before">The signs and parts that were asserted earlier in the conversation.</param>
    /// <param name="known">The circumstances that were told earlier.</param>
    public static IReadOnlyList<Mention> Resolve(Recognition said, IReadOnlyList<ToldSign> before, IReadOnlyCollection<Circumstance> known)
    {
        var circumstances = said.Circumstances.Concat(known).ToHashSet();
        var filler = circumstances.Contains(Circumstance.Filler);
        var mentions = said.Mentions.Where(mention => mention.Tier != Tier.Part && (filler || !mention.NeedsFiller))
            .Select(mention => filler && WorseWithFiller.Contains(mention.Sign) ? mention with { Tier = Tier.Emergency, WithFiller = true } : mention).ToList();
        if (said.Circumstances.Contains(Circumstance.Filler))
        {
            mentions.AddRange(before.Where(sign => Grows(sign) && !mentions.Exists(mention => Same(mention, sign))).Select(sign => Grown(sign, said)));
        }

        var people = said.Mentions.Where(IsAsserted).Select(mention => mention.Person)
            .Concat(said.Circumstances.Contains(Circumstance.UnsafeProduct) ? before.Select(sign => sign.Person) : []).Distinct();
        var combined = people.SelectMany(person => Combine(said, mentions, before, circumstances, person)).ToList();
        return [.. combined, .. mentions.Where(mention => !combined.Exists(one => one.Sign == mention.Sign && one.Person == mention.Person))];
    }

    private static IEnumerable<Mention> Combine(
        Recognition said, List<Mention> mentions, IReadOnlyList<ToldSign> before, HashSet<Circumstance> circumstances, Person person)
    {
        var tiers = mentions.Concat(said.Mentions.Where(mention => mention.Tier == Tier.Part)).Where(IsAsserted).Where(mention => mention.Person == person)
            .Select(mention => (mention.Sign, mention.Tier))
            .Concat(before.Where(sign => sign.Person == person).Select(sign => (sign.Sign, Tier: sign.NeedsFiller && !circumstances.Contains(Circumstance.Filler) ? Tier.Part : sign.Tier)))
            .Where(sign => sign.Tier != Tier.Crisis)
            .GroupBy(sign => sign.Sign).ToDictionary(sign => sign.Key, sign => sign.Max(one => one.Tier));
        return Meanings(tiers, circumstances.Contains(Circumstance.UnsafeProduct))
            .Where(sign => !before.Any(told => told.Sign == sign && told.Person == person))
            .Select(sign => AsMention(sign, person, said));
    }

    /// <summary>The emergencies that these signs are together, the most telling first.</summary>
    private static IEnumerable<string> Meanings(Dictionary<string, Tier> signs, bool unsafeProduct)
    {
        bool Has(params ReadOnlySpan<string> ids) => ids.ToArray().Any(signs.ContainsKey);
        var kinds = signs.Keys.Select(sign => BotulismKinds.GetValueOrDefault(sign)).OfType<string>().Distinct().Count();
        var serious = signs.Where(sign => sign.Value > Tier.Part).ToList();
        var botulism = kinds > 1 || (Has("U04") && Has("both-lids")) || (unsafeProduct && kinds > 0 && serious.Count > 0);
        if (botulism)
        {
            yield return Botulism;
        }

        if (Has("U07") && Has("E01", "E05", "U01", "U05"))
        {
            yield return Allergy;
        }

        if (Has("U08") && Has("E13", "E01", "very-ill"))
        {
            yield return Sepsis;
        }

        if (!botulism && unsafeProduct && serious.Count > 0 && serious.TrueForAll(sign => sign.Value == Tier.Urgent))
        {
            yield return UnsafeProduct;
        }

        if (!botulism && Has("U06") && serious.Count > 1 && serious.TrueForAll(sign => sign.Value == Tier.Urgent))
        {
            yield return Together;
        }
    }

    /// <summary>Whether a filler that is named only now makes an earlier sign an emergency.</summary>
    private static bool Grows(ToldSign sign) => sign.NeedsFiller || (WorseWithFiller.Contains(sign.Sign) && sign.Tier < Tier.Emergency);

    private static Mention Grown(ToldSign sign, Recognition said)
    {
        var raised = WorseWithFiller.Contains(sign.Sign);
        return AsMention(sign.Sign, sign.Person, said) with { Tier = raised ? Tier.Emergency : sign.Tier, WithFiller = raised };
    }

    private static bool Same(Mention mention, ToldSign sign) => mention.Sign == sign.Sign && mention.Person == sign.Person;

    private static bool IsAsserted(Mention mention) => mention.Manner == Manner.Asserted;

    private static Mention AsMention(string sign, Person person, Recognition said)
    {
        var from = said.Mentions.FirstOrDefault(mention => mention.Person == person);
        return new Mention(sign, Tier.Emergency, from?.Start ?? 0, from?.Length ?? 0, Manner.Asserted, person, from?.Language ?? "");
    }
}

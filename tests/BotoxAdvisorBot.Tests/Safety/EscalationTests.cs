using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Tests.Chatting;

namespace BotoxAdvisorBot.Tests.Safety;

/// <summary>Clinical-facts E2 and E12 as a table: what was told before, what is said now, and which emergencies that means.</summary>
public sealed class EscalationTests
{
    [Theory]
    // Two different kinds of the signs of botulism; the two words for one kind are one sign.
    [InlineData("", "U04 U02", "", "E12")]
    [InlineData("U04", "E02", "", "E12 E02")]
    [InlineData("U04", "U03", "", "E12")]
    [InlineData("U04", "dry-mouth", "", "E12")]
    [InlineData("dry-mouth", "U02", "", "E12")]
    [InlineData("", "U02 U03", "", "")]
    [InlineData("", "dry-mouth", "", "")]
    [InlineData("", "U04 both-lids", "", "E12")]
    [InlineData("E12 U04 U02", "U03", "", "")]
    // Filler with a sight sign or with skin words, whichever comes first.
    [InlineData("", "U03", "filler", "U03")]
    [InlineData("", "U02", "FILLER", "U02")]
    [InlineData("U02", "", "FILLER", "U02")]
    [InlineData("", "E08?", "", "")]
    [InlineData("", "E08?", "filler", "E08")]
    [InlineData("E08?", "", "FILLER", "E08")]
    [InlineData("", "U05", "filler", "")]
    // An unsafe product and any emergency or urgent sign.
    [InlineData("", "U01", "unsafe", "unsafe-product")]
    [InlineData("U01", "", "UNSAFE", "unsafe-product")]
    [InlineData("", "U04", "unsafe", "E12")]
    [InlineData("", "E02", "unsafe", "E12 E02")]
    [InlineData("", "dry-mouth", "unsafe", "")]
    [InlineData("", "E15", "unsafe", "E15")]
    // Allergy, sepsis, bladder.
    [InlineData("U07", "U01", "", "E04")]
    [InlineData("U07", "E05", "", "E04 E05")]
    [InlineData("U08", "very-ill", "", "E14")]
    [InlineData("U08", "E13", "", "E14 E13")]
    [InlineData("U06", "U01", "", "together")]
    [InlineData("", "U01 U07", "", "E04")]
    [InlineData("", "U01 U08", "", "")]
    public void Signs_mean_more_together(string before, string now, string circumstances, string emergencies)
    {
        var said = new Recognition([.. Ids(now).Select(id => Mention(id, Person.Patient, Manner.Asserted))], [.. Circumstances(circumstances, told: false)]);
        var told = Ids(before).Select(id => new ToldSign(Plain(id), Person.Patient, TierOf(id), false, id.EndsWith('?'))).ToList();

        var resolved = Escalation.Resolve(said, told, [.. Circumstances(circumstances, told: true)]);

        Assert.Equal(emergencies, string.Join(' ', resolved.Where(mention => mention.Tier > Tier.Urgent).Select(mention => mention.Sign)));
    }

    [Theory]
    [InlineData("i injected botox myself")]
    [InlineData("my cousin injected me")]
    [InlineData("the botox was fake")]
    public async Task An_unsafe_product_told_first_makes_a_sign_told_later_an_emergency(string told)
    {
        await using var chat = new Chat();
        await chat.HearAsync("hi");
        await chat.HearAsync(told);

        Assert.StartsWith("Call 911 now.", await chat.HearAsync("i feel dizzy"), StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_of_two_people_do_not_combine() =>
        Assert.DoesNotContain(Escalation.Resolve(new([Mention("U04", Person.SomeoneElse, Manner.Asserted)], []), [new ToldSign("U02", Person.Patient, Tier.Urgent)], []), m => m.Tier == Tier.Emergency);

    [Theory]
    [InlineData(Manner.Negated)]
    [InlineData(Manner.AskedAbout)]
    [InlineData(Manner.Past)]
    public void Only_asserted_signs_combine(Manner manner) =>
        Assert.DoesNotContain(Escalation.Resolve(new([Mention("U04", Person.Patient, manner)], []), [new ToldSign("U02", Person.Patient, Tier.Urgent)], []), m => m.Tier == Tier.Emergency);

    [Theory]
    [InlineData("i was invited to a botox party and feel dizzy", Tier.Urgent)]
    [InlineData("i had botox at a party and feel dizzy", Tier.Emergency)]
    [InlineData("i injected myself and feel dizzy", Tier.Emergency)]
    [InlineData("i bought it online and my eyelid droops", Tier.Emergency)]
    [InlineData("i injected botox myself and feel dizzy", Tier.Emergency)]
    [InlineData("i gave myself botox. now i feel dizzy", Tier.Emergency)]
    [InlineData("my cousin injected me. i feel dizzy", Tier.Emergency)]
    [InlineData("the botox was fake. i feel dizzy", Tier.Emergency)]
    [InlineData("she came to my house and injected me. i feel dizzy", Tier.Emergency)]
    [InlineData("not at a party. i feel dizzy", Tier.Urgent)]
    [InlineData("i did not inject it myself. i feel dizzy", Tier.Urgent)]
    [InlineData("the nurse injected me. i feel dizzy", Tier.Urgent)]
    public void An_unsafe_product_counts_as_injected_not_as_offered(string text, Tier tier) =>
        Assert.Equal(tier, SymptomRecognizerTests.Recognizer.Recognize(text).Max(mention => mention.Tier));

    [Fact]
    public void Every_emergency_that_signs_mean_together_has_words()
    {
        string[] meanings = [Escalation.Botulism, Escalation.UnsafeProduct, Escalation.Together, "E04", "E14"];
        var signs = SymptomRecognizerTests.Languages[0].Safety.Signs.Signs;
        Assert.All(meanings, meaning => Assert.NotNull(signs.Single(sign => sign.Id == meaning).Why));
        Assert.All(signs, sign => Assert.True(sign.Tier == Tier.Urgent ? sign is { Say: not null, Also: not null } : sign.Why is not null, sign.Id));
    }

    private static string[] Ids(string ids) => ids.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Plain(string id) => id.TrimEnd('?');

    private static Tier TierOf(string id) => id[0] switch { 'U' => Tier.Urgent, _ when id == "E15" => Tier.Crisis, 'E' => Tier.Emergency, _ => Tier.Part };

    private static Mention Mention(string id, Person person, Manner manner) =>
        new(Plain(id), TierOf(id), 0, 1, manner, person, "en", NeedsFiller: id.EndsWith('?'));

    /// <summary>In capitals: said now.</summary>
    private static IEnumerable<Circumstance> Circumstances(string names, bool told) =>
        Ids(names).Where(name => char.IsLower(name[0]) == told).Select(name => name.StartsWith("f", StringComparison.OrdinalIgnoreCase) ? Circumstance.Filler : Circumstance.UnsafeProduct);
}

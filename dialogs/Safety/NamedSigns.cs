using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Turns;

namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>The signs that buttons and ticks stand for. They count like the patient's own words, however old their card is.</summary>
internal static class NamedSigns
{
    /// <summary>What a product that was injected by someone or somewhere unsafe is called in the lists.</summary>
    private const string UnsafeProduct = "unsafe-product";

    /// <summary>What a card's press and its ticks name.</summary>
    public static Recognition In(CardSubmit? submit, Words words)
    {
        if (submit is null)
        {
            return Recognition.Nothing;
        }

        var person = submit.IsOfSomeoneElse ? Person.SomeoneElse : Person.Patient;
        var points = words.Checks.Symptoms.Points.Concat(words.Safety.Lid.List.Points).Where(point => submit.IsTicked(TickOf(point))).DistinctBy(point => point.Id);
        var ticked = Ticked(points, person, words.Safety, submit.Language);
        return Pressed(submit, person, words.Safety) is { } pressed ? ticked with { Mentions = [pressed, .. ticked.Mentions] } : ticked;
    }

    /// <summary>The id of a line's input on every card.</summary>
    public static string TickOf(SymptomPointWords point) => "sign-" + point.Id;

    /// <summary>What ticked lines name.</summary>
    public static Recognition Ticked(IEnumerable<SymptomPointWords> points, Person person, SafetyWords words, string? language = null)
    {
        var ticked = points.ToList();
        var mentions = ticked.Where(point => point.Id != UnsafeProduct)
            .Select(point => new Mention(point.Id, TierOf(point.Id, words), 0, 0, Manner.Asserted, person, language ?? words.Language));
        return new Recognition([.. mentions], [.. Circumstances(ticked)]);
    }

    private static IEnumerable<Circumstance> Circumstances(List<SymptomPointWords> ticked)
    {
        if (ticked.Exists(point => point.AfterFiller))
        {
            yield return Circumstance.Filler;
        }

        if (ticked.Exists(point => point.Id == UnsafeProduct))
        {
            yield return Circumstance.UnsafeProduct;
        }
    }

    private static Mention? Pressed(CardSubmit submit, Person person, SafetyWords words)
    {
        if (words.Signs.Signs.FirstOrDefault(sign => sign.Id == submit.Symptom) is not { } sign)
        {
            return null;
        }

        var escalation = submit.IsWithFiller ? sign.WithFiller : null;
        return new Mention(sign.Id, escalation?.Tier ?? sign.Tier, 0, 0, Manner.Asserted, person, submit.Language ?? words.Language, escalation is not null);
    }

    private static Tier TierOf(string id, SafetyWords words) => words.Signs.Signs.FirstOrDefault(sign => sign.Id == id)?.Tier ?? Tier.Part;
}

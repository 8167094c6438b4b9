using BotoxAdvisorBot.Dialogs.Safety;

namespace BotoxAdvisorBot.Dialogs.VisitNote;

/// <summary>When a sign was first told.</summary>
public sealed record SignToldAt(string Sign, Person Person, Tier Tier, DateTimeOffset At);

/// <summary>Keeps when each sign was told, also after it is over. Pure.</summary>
public static class SignDiary
{
    /// <summary>Brings the diary up to the end of a turn.</summary>
    /// <param name="diary">The signs so far, in the order they were told.</param>
    /// <param name="told">The signs that count as told now.</param>
    /// <param name="wasMisread">The patient said in this turn that a sign was a misunderstanding, so what is told no longer never was.</param>
    /// <param name="now">The time of the turn.</param>
    public static void Keep(List<SignToldAt> diary, IReadOnlyList<ToldSign> told, bool wasMisread, DateTimeOffset now)
    {
        if (wasMisread)
        {
            diary.RemoveAll(entry => !told.Any(sign => Same(sign, entry)));
        }

        diary.AddRange(told.Where(sign => !diary.Exists(entry => Same(sign, entry))).Select(sign => new SignToldAt(sign.Sign, sign.Person, sign.Tier, now)));
    }

    private static bool Same(ToldSign sign, SignToldAt entry) => sign.Sign == entry.Sign && sign.Person == entry.Person;
}

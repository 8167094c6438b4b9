using System.Globalization;
using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Language;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotoxAdvisorBot.Dialogs.Commands;

/// <summary>How to reach a person: the clinic's phones, hours and booking, or whoever treated the patient.</summary>
internal static class PersonReplies
{
    /// <summary>The event by which a channel is told that the patient would like a person.</summary>
    private const string HandOff = "handoff.initiate";

    /// <summary>Adds the button that tells how to reach a person.</summary>
    public static ReplyBuilder Offer(ReplyBuilder card, Voice voice) =>
        card.Aside(voice.Words.Commands.Person.Label, RootDialog.MenuData(MenuChoice.Person), voice.Words.Commands.Person.Offer);

    /// <summary>What the clinic's settings know. Nobody books a visit right after a serious sign, or in distress.</summary>
    public static Reply Reach(Voice voice, DateTimeOffset now, string lead, bool withBooking)
    {
        var (words, clinic) = (voice.Words.Commands.Person, voice.Clinic);
        var card = new ReplyBuilder(lead);
        card.Text(string.Join(" ", Sentences(voice, now)));
        foreach (var (title, phone) in clinic.Phones(words.Call, words.AfterHoursButton))
        {
            card.Link(voice.Fill(title, ("phone", phone)), ReplyBuilder.Tel(phone), "");
        }

        if (withBooking && clinic.BookingLink is { } booking)
        {
            card.Link(words.Book, booking);
        }

        return card.Hint(voice.EmergencyLine).Build();
    }

    /// <summary>Tells the channel, and the patient what that means; nothing of the conversation goes with it.</summary>
    public static async Task HandOffAsync(ITurnContext context, Voice voice, CancellationToken cancellationToken)
    {
        if (voice.Clinic.HandOff)
        {
            await context.SendActivityAsync(new Activity { Type = ActivityTypes.Event, Name = HandOff }, cancellationToken);
            await Reply.Words(voice.Words.Commands.Person.HandedOff).SendAsync(context, cancellationToken);
        }
    }

    private static IEnumerable<string> Sentences(Voice voice, DateTimeOffset now)
    {
        var (words, clinic) = (voice.Words.Commands.Person, voice.Clinic);
        string?[] all =
        [
            clinic.Phone is null ? null : voice.Fill(clinic.Name is null ? words.ClinicUnnamed : words.Clinic),
            clinic.Hours is { } open ? voice.Fill(words.Hours, ("open", open.TrimEnd('.'))) : null,
            clinic is { Hours: not null, TimeZone: not null } ? voice.Fill(words.TimeThere, ("time", now.ToString("t", Culture(voice)))) : null,
            clinic.AfterHoursPhone is null ? null : voice.Fill(words.AfterHours),
            clinic.Phone is null && clinic.AfterHoursPhone is null ? words.NoPhone : null,
        ];
        return all.OfType<string>();
    }

    /// <summary>The language as it is written in the clinic's country, since that decides how a time looks.</summary>
    private static CultureInfo Culture(Voice voice) =>
        CultureInfo.GetCultureInfo(voice.Clinic.Country is { } country ? $"{voice.Words.Language}-{country}" : voice.Words.Language);
}

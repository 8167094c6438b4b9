using BotoxAdvisorBot.Dialogs;
using BotoxAdvisorBot.Tests.Chatting;
using BotoxAdvisorBot.Tests.Dialogs;
using Microsoft.Bot.Schema;

namespace BotoxAdvisorBot.Tests.Commands;

/// <summary>What the clinic tells about itself, and where patients see it.</summary>
public sealed class ClinicTests
{
    private static readonly ClinicSettings Clinic = new()
    {
        Country = "US",
        Name = "Lakeside Clinic",
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York"),
        Phone = "+1 555 010 0100",
        AfterHoursPhone = "+1 555 010 0199",
        Hours = "Monday to Friday, 9 am to 5 pm",
        BookingLink = new Uri("https://clinic.example/book"),
        VerifyProviderLink = new Uri("https://board.example/look-up"),
    };

    [Fact]
    public async Task A_person_is_reached_by_phone_in_the_hours_and_by_the_booking_link()
    {
        await using var chat = new Chat(clinic: Clinic);
        await chat.OpenAsync();
        chat.Read();

        var said = await chat.HearAsync("talk to a person");

        Assert.Contains("You can reach Lakeside Clinic at +1 555 010 0100.", said, StringComparison.Ordinal);
        Assert.Contains("Open: Monday to Friday, 9 am to 5 pm. It is 4:00", said, StringComparison.Ordinal);
        Assert.Contains("After hours, call +1 555 010 0199.", said, StringComparison.Ordinal);
        Assert.Contains("[Call +1 555 010 0100](tel:+15550100100) [After hours: call +1 555 010 0199](tel:+15550100199) [Book a visit](https://clinic.example/book)", said, StringComparison.Ordinal);
        Assert.DoesNotContain("(event", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("i feel dizzy", "Go on with my question")]
    [InlineData("i can't breathe", "This isn't happening now")]
    public async Task Right_after_a_serious_sign_nobody_is_led_to_a_booking(string sign, string next)
    {
        await using var chat = new Chat(clinic: Clinic);
        await chat.HearAsync(sign);
        if (next != "Go on with my question")
        {
            await chat.HearPressAsync(next);
        }

        Assert.DoesNotContain("clinic.example/book", await chat.HearAsync("talk to a person"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_distress_nobody_is_led_to_a_booking()
    {
        await using var chat = new Chat(clinic: Clinic);
        await chat.HearAsync("i can't go outside like this");

        var said = await chat.HearPressAsync("Talk to a person");

        Assert.Contains("You can reach Lakeside Clinic", said, StringComparison.Ordinal);
        Assert.DoesNotContain("clinic.example/book", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_where_the_setting_says_so_the_channel_is_told_with_an_event_that_holds_nothing_else()
    {
        await using var chat = new Chat(clinic: Clinic with { HandOff = true });
        await chat.OpenAsync();
        chat.Read();

        await chat.SayAsync("talk to a person");

        var handOff = Assert.Single(chat.Read(), activity => activity.Type == ActivityTypes.Event);
        Assert.Equal("handoff.initiate", handOff.Name);
        Assert.True(handOff is { Text: null, Value: null, Attachments: null or { Count: 0 } });
        Assert.Contains("I can't see if anyone is there", (await chat.HearAsync("talk to a person")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("America/New_York", "22 Nov 2025")]
    [InlineData("Pacific/Auckland", "23 Nov 2025")]
    public async Task Today_is_the_clinics_day(string zone, string day)
    {
        await using var chat = new Chat(clinic: Clinic with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone) });
        chat.Clock.Advance(TimeSpan.FromHours(4));
        await chat.HearAsync("my forehead is frozen, 5 days after botox");

        Assert.Contains($"wrote this on {day}", await chat.HearAsync("visit note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_of_a_provider_links_to_the_register_while_the_license_is_open()
    {
        await using var chat = new Chat(clinic: Clinic);
        await chat.HearAsync("botox party saturday, $99, ok?");
        await chat.HearPressAsync("Check a provider");
        Assert.Contains("(https://board.example/look-up)", await chat.HearPressAsync("Check this provider"), StringComparison.Ordinal);

        await chat.HearAsync("back");
        Assert.DoesNotContain("board.example", await chat.HearPressAsync("Check this provider", "I checked the license myself"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_18_the_data_can_be_seen_and_deleted()
    {
        await using var chat = new Chat();
        await chat.HearAsync("i am 15 and want lip filler");

        Assert.Contains(PreventionSteps.Words.Commands.Data.Under18, await chat.HearAsync("show my data"), StringComparison.Ordinal);
        Assert.Contains(PreventionSteps.Words.Conversation.Replies.Forgotten, await chat.HearAsync("forget me"), StringComparison.Ordinal);
    }
}

using BotoxAdvisorBot.Dialogs;
using BotoxAdvisorBot.Tests.Chatting;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.Dialogs;

/// <summary>What an emergency card looks like for each country and channel (conversation-design section 4).</summary>
public sealed class SafetyCardTests
{
    public static TheoryData<string?> Countries() =>
        [null, .. PreventionSteps.Words.Safety.Numbers.Countries.Keys];

    [Theory]
    [MemberData(nameof(Countries))]
    public async Task The_number_comes_first_little_stands_before_the_fold_and_the_first_action_calls(string? country)
    {
        foreach (var said in new[] { "i can't breathe", "i see double since my lip filler", "my friend can't breathe" })
        {
            await using var chat = new Chat(clinic: new ClinicSettings { Country = country });
            await chat.SayAsync(said);
            AssertEmergency(Assert.Single(chat.Read()), country);
        }
    }

    [Theory]
    [InlineData("msteams")]
    [InlineData("webchat")]
    [InlineData("directline")]
    public async Task It_is_the_same_on_every_channel_with_cards(string channel)
    {
        await using var chat = new Chat(channel);

        await chat.SayAsync("i can't breathe");

        var card = Assert.Single(chat.Read());
        AssertEmergency(card, "US");
        Assert.Equal(channel == "msteams", card.Text.Contains("(tel:911)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_urgent_card_has_a_look_of_its_own_and_calls_the_clinic()
    {
        await using var chat = new Chat(clinic: new ClinicSettings { Country = "US", Name = "Rose Clinic", Phone = "555 0100", AfterHoursPhone = "555 0199" });
        await chat.SayAsync("i feel dizzy");
        var urgent = JObject.FromObject(Assert.Single(chat.Read()).Attachments[0].Content);
        await chat.SayAsync("i can't breathe");
        var emergency = JObject.FromObject(Assert.Single(chat.Read()).Attachments[0].Content);

        Assert.NotEqual((string?)emergency["body"]![0]!["style"], (string?)urgent["body"]![0]!["style"]);
        Assert.Equal(["tel:5550100", "tel:5550199"], urgent.SelectTokens("$..[?(@.type == 'Action.OpenUrl')].url").Select(url => (string?)url));
        Assert.Equal(["Call 555 0100", "After hours: call 555 0199"], urgent.SelectTokens("$..[?(@.type == 'Action.OpenUrl')].title").Select(title => (string?)title));
        Assert.Equal(["tel:911"], emergency.SelectTokens("$..[?(@.type == 'Action.OpenUrl')].url").Select(url => (string?)url));
    }

    private static void AssertEmergency(Activity reply, string? country)
    {
        var card = JObject.FromObject(Assert.Single(reply.Attachments).Content);
        string[] numbers = country is null ? ["911", "112", "999"] : [PreventionSteps.Words.Safety.Numbers.Countries[country].Number];
        var actions = card["body"]!.Where(element => (string?)element["type"] == "ActionSet").SelectMany(set => set["actions"]!).Concat(card["actions"] ?? new JArray()).ToList();
        var visible = card["body"]!.Where(element => (bool?)element["isVisible"] != false).SelectMany(element => element.SelectTokens("$..text"));
        Assert.Contains(numbers[0], string.Join(' ', Words(reply.Text).Take(5)), StringComparison.Ordinal);
        Assert.InRange(visible.SelectMany(text => Words((string)text!)).Concat(Words(reply.Text)).Count(), 1, 40);
        Assert.Equal(numbers.Select(number => "tel:" + number.Replace(" ", "", StringComparison.Ordinal)), actions.Take(numbers.Length).Select(action => (string?)action["url"]));
        var fold = actions.First(action => (string?)action["type"] == "Action.ToggleVisibility")["targetElements"]![0]!;
        Assert.Contains(fold.ToString(), card["body"]!.Select(element => (string?)element["id"]));
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}

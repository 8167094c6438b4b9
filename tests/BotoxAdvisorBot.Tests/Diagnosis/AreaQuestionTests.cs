using BotoxAdvisorBot.Dialogs.Diagnosis;
using BotoxAdvisorBot.Tests.Chatting;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.Diagnosis;

/// <summary>The question for the treated areas, with its picture where the channel can show it.</summary>
public sealed class AreaQuestionTests
{
    private static readonly AreaQuestionWords Words = TreatmentDateTests.English.Diagnosis.Area;

    [Theory]
    [InlineData("emulator", null, "data:image/png;base64,iVBOR")]
    [InlineData("webchat", null, "data:image/png;base64,iVBOR")]
    [InlineData("msteams", null, null)]
    [InlineData("msteams", "https://bot.example.org", "https://bot.example.org/images/face.png")]
    [InlineData("emulator", "https://example.org/bot/", "https://example.org/bot/images/face.png")]
    public async Task The_face_is_shown_by_an_address_that_the_channel_takes(string channel, string? host, string? address)
    {
        await using var chat = new Chat(channel, Chat.Clinic with { PublicUrl = host is null ? null : new Uri(host) });
        var picture = await AskAsync(chat);

        Assert.Equal(address is null, picture is null);
        Assert.StartsWith(address ?? "", (string?)picture?["url"] ?? "", StringComparison.Ordinal);
        Assert.Equal(picture is null ? null : Words.Picture, (string?)picture?["altText"]);
    }

    [Fact]
    public void The_picture_is_small_enough_to_stand_in_a_message() =>
        Assert.InRange(TreatmentDateTests.English.Face.Png.Length, 1, 20 * 1024);

    [Fact]
    public void The_picture_in_words_names_every_area()
    {
        var named = TreatmentDateTests.English.Diagnosis.Areas.Where(area => area.Id != "other").Select(area => area.Label.Split(" or ")[0]);
        Assert.All(named, name => Assert.Contains(name, Words.Picture, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Several_areas_are_ticked_at_once_and_none_is_asked_again()
    {
        await using var chat = new Chat();
        await AskAsync(chat);
        Assert.StartsWith(Words.Empty, await chat.HearPressAsync(Words.Submit), StringComparison.Ordinal);

        Assert.StartsWith("You chose: Forehead, Nose.", await chat.HearPressAsync(Words.Submit, "Forehead", "Nose"), StringComparison.Ordinal);
        Assert.Equal(["forehead", "nose"], (await chat.RecallAsync<TreatmentAnswers>("treatment"))!.Areas);
    }

    [Theory]
    [InlineData("1 and 6")]
    [InlineData("forehead, and my nose")]
    public async Task Several_areas_are_written_at_once(string text)
    {
        await using var chat = new Chat();
        await AskAsync(chat);

        Assert.StartsWith("You chose: Forehead, Nose.", await chat.HearAsync(text), StringComparison.Ordinal);
    }

    /// <summary>Comes to the question; what is shown beside it.</summary>
    private static async Task<JToken?> AskAsync(Chat chat)
    {
        await chat.OpenAsync();
        chat.Read();
        await chat.HearAsync("my brows are uneven, botox 5 weeks ago");
        var card = JObject.FromObject(Assert.Single(chat.Adapter.Delivered[^1].Attachments).Content);
        return card.SelectTokens("$..[?(@.type == 'Image')]").FirstOrDefault();
    }
}

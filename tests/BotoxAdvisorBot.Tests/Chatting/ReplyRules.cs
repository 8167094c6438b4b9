using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.Chatting;

/// <summary>
/// What holds for every message the bot sends, on every channel (conversation-design section 7): a card's whole meaning is also in words,
/// nobody reads it twice, no placeholder is left, and the card is one that every client can show.
/// </summary>
internal static class ReplyRules
{
    private static readonly HashSet<string> WithCards = [Channels.Emulator, Channels.Msteams, Channels.Webchat, Channels.Directline];

    private static readonly string[] IdentityKeys = ["dialog", "question", "asking"];

    private static readonly HashSet<string> WithWebChat = [Channels.Webchat, Channels.Directline];

    public static void Check(Activity reply, string channel)
    {
        if (reply.Type != ActivityTypes.Message)
        {
            return;
        }

        Assert.False(string.IsNullOrWhiteSpace(reply.Text));
        Assert.False(string.IsNullOrWhiteSpace(reply.Speak));
        Assert.DoesNotContain('{', reply.Speak);
        Assert.DoesNotContain("  ", reply.Speak, StringComparison.Ordinal);
        if (reply.Attachments is not { Count: > 0 } attachments)
        {
            Assert.Equal(reply.Text, reply.Speak);
            return;
        }

        Assert.Contains(channel, WithCards);
        CheckCard(reply, JObject.FromObject(Assert.Single(attachments).Content));
        var forWebChat = (string?)(reply.ChannelData as JObject)?["webchat:fallback-text"];
        Assert.Equal(WithWebChat.Contains(channel) ? reply.Speak : null, forWebChat);
    }

    private static void CheckCard(Activity reply, JObject card)
    {
        Assert.Empty(CardSchema.Problems(card));
        Assert.DoesNotContain('\n', reply.Text);
        Assert.StartsWith(reply.Text, reply.Speak, StringComparison.Ordinal);
        Assert.DoesNotContain(reply.Text, reply.Speak[reply.Text.Length..], StringComparison.Ordinal);
        Assert.Equal(reply.Speak, (string?)card["fallbackText"]);
        Assert.True(PhoneScreen.HeightOf(card) <= PhoneScreen.Height, $"{PhoneScreen.HeightOf(card)} pixels high: {card}");

        var ticked = card.SelectTokens("$..[?(@.type == 'Input.Toggle')]").ToList();
        var buttons = card.SelectTokens("$..[?(@.type == 'Action.Submit')]").ToList();
        var written = card.SelectToken("$..[?(@.type == 'Input.Date')]") is not null;
        var answers = ticked.Count > 0 ? ticked : written ? [.. buttons.Where(button => button["data"]!["choice"] is not null)] : buttons;
        foreach (var said in card.SelectTokens("$..[?(@.type == 'TextBlock')].text").Concat(answers.Select(answer => answer["title"]!)))
        {
            Assert.Contains((string)said!, reply.Speak, StringComparison.Ordinal);
        }

        Assert.All(card.SelectTokens("$..[?(@.type == 'Action.OpenUrl')].url"), url => Assert.Contains(Spoken(url), reply.Speak.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.All(buttons, button => Assert.All(IdentityKeys, key => Assert.NotNull(button["data"]![key])));
    }

    private static string Spoken(JToken url) => ((string)url!).Replace("tel:", "", StringComparison.Ordinal);
}

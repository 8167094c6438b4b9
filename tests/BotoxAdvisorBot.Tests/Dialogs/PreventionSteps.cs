using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Prevention;
using BotoxAdvisorBot.Tests.Chatting;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.Dialogs;

/// <summary>Brings a chat to each question of the prevention flow, in words that may change.</summary>
internal static class PreventionSteps
{
    public const string Situation = "situation";
    public const string Provider = "provider";
    public const string RedFlags = "red-flags";
    public const string OfferQuestions = "offer-questions";

    public static readonly IReadOnlyList<string> All = [Situation, Provider, RedFlags, OfferQuestions];

    public static Words Words { get; } = Chat.Words(Chat.Clinic).Voice("en").Words;

    public static string Ask(string step) => step switch
    {
        Situation => Words.Prevention.Situation.Ask,
        Provider => Words.Prevention.Provider.Ask,
        RedFlags => Words.Prevention.RedFlags.Ask,
        _ => Words.Prevention.OfferQuestions.Ask,
    };

    /// <summary>What is asked after a step's question; after the last one, what to do next.</summary>
    public static string AskAfter(string step) => step == OfferQuestions ? Words.Conversation.Menu.Again : Ask(All[All.ToList().IndexOf(step) + 1]);

    public static async Task<Chat> ReachAsync(string step, string channel = "emulator")
    {
        var chat = new Chat(channel);
        await chat.OpenAsync();
        chat.Read();
        await chat.HearPressAsync(Words.Prevention.MenuLabel);
        foreach (var answered in All.TakeWhile(name => name != step))
        {
            await AnswerAsync(chat, answered);
        }

        return chat;
    }

    /// <summary>Answers a step's question by its card, always in the same way.</summary>
    public static async Task<IReadOnlyList<Activity>> AnswerAsync(Chat chat, string step)
    {
        var words = Words.Prevention;
        await (step switch
        {
            Situation => chat.PressAsync(words.Situation.Choices[1].Label),
            Provider => chat.PressAsync(words.Provider.Submit, words.Provider.Points[2].Label),
            RedFlags => chat.PressAsync(words.RedFlags.Submit, words.RedFlags.Points[3].Label),
            _ => chat.PressAsync(words.OfferQuestions.Choices.First(choice => choice.Id == "no").Label),
        });
        return chat.Read();
    }

    /// <summary>The stored answers as a text, to compare.</summary>
    public static async Task<string> AnswersAsync(Chat chat)
    {
        var answers = await chat.RecallAsync<PreventionAnswers>("prevention") ?? new PreventionAnswers();
        return $"{answers.Situation}; {string.Join(' ', answers.Met)}; {string.Join(' ', answers.Flags)}; {answers.WantsQuestions}";
    }

    /// <summary>The press of a card of this flow that is no longer open.</summary>
    public static Activity OldCard(string? note = null) => new()
    {
        Type = ActivityTypes.Message,
        Value = new JObject { ["dialog"] = PreventionDialog.Name, ["question"] = Provider, ["asking"] = "long-ago", ["surgeon"] = "true", ["note"] = note ?? "" },
    };

    public static Activity Photo() =>
        new() { Type = ActivityTypes.Message, Attachments = [new Attachment("image/jpeg", "http://localhost/photo.jpg")] };

    public static void AssertAskedOnce(string question, IEnumerable<Activity> replies) =>
        Assert.Single(replies, reply => reply.Text.Contains(question, StringComparison.Ordinal));

    /// <summary>Nothing that leads to a question, the menu or a booking: every button is about safety.</summary>
    public static void AssertNothingCosmetic(IReadOnlyList<Activity> replies)
    {
        Assert.NotEmpty(replies);
        Assert.All(All.Select(Ask).Append(Words.Conversation.Menu.Again), question =>
            Assert.DoesNotContain(replies, reply => reply.Text.Contains(question, StringComparison.Ordinal)));
        Assert.All(Buttons(replies), button => Assert.Equal("safety", (string?)button["data"]!["dialog"]));
    }

    public static IEnumerable<JToken> Buttons(IEnumerable<Activity> replies) => replies.SelectMany(reply => reply.Attachments ?? [])
        .SelectMany(card => JObject.FromObject(card.Content).SelectTokens("$..[?(@.type == 'Action.Submit')]"));
}

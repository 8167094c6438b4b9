using BotoxAdvisorBot.Dialogs.Prevention;
using BotoxAdvisorBot.Dialogs.Reversal;
using BotoxAdvisorBot.Tests.Chatting;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.Dialogs;

/// <summary>A question of a flow, with the presses that lead to it from the menu; a line to tick before one stands behind a bar.</summary>
internal sealed record Step(string Flow, string Question, IReadOnlyList<string> Presses)
{
    public override string ToString() => $"{Flow}/{Question}";
}

/// <summary>Every question that can be reached by pressing buttons, found by walking the flows, so that a new question is found by itself.</summary>
internal static class EveryStep
{
    private const int MostPresses = 14;

    /// <summary>The choices tried of each question; what more there is are areas and problems that lead the same way.</summary>
    private const int TriedChoices = 6;

    private static readonly string[] FlowKeys = ["dialogs", "prevention", "diagnosis", "reversal", "treatment"];

    private static readonly Lazy<Task<IReadOnlyList<Step>>> All = new(WalkAsync);

    public static async Task<IReadOnlyList<Step>> OfAsync(string flow) => [.. (await All.Value).Where(step => step.Flow == flow)];

    public static async Task<Chat> ReachAsync(Step step) => (await ReachWithLastPressAsync(step)).Chat;

    /// <summary>Reaches a step, and keeps what the press that led to it sent.</summary>
    public static async Task<(Chat Chat, JObject LastPress)> ReachWithLastPressAsync(Step step)
    {
        var (chat, last) = (new Chat(), new JObject());
        await chat.OpenAsync();
        chat.Read();
        foreach (var press in step.Presses)
        {
            last = Submit(chat, press);
            await chat.SendAsync(new Activity { Type = ActivityTypes.Message, Value = last });
            chat.Read();
        }

        return (chat, last);
    }

    /// <summary>The question that a turn's replies leave open, with the card that asks it; null when they leave none.</summary>
    public static (string Flow, string Question, JObject Card)? Asked(IEnumerable<Activity> replies)
    {
        var cards = replies.SelectMany(reply => reply.Attachments ?? []).Select(attachment => JObject.FromObject(attachment.Content));
        foreach (var card in cards.Reverse())
        {
            if (Buttons(card).Select(button => button["data"]!).FirstOrDefault(data => Flows.Contains((string)data["dialog"]!)) is { } data)
            {
                return ((string)data["dialog"]!, (string)data["question"]!, card);
            }
        }

        return null;
    }

    /// <summary>Everything that the flows keep of the conversation, and which question is open.</summary>
    public static async Task<string> KeptAsync(Chat chat)
    {
        var kept = new List<string>();
        foreach (var key in FlowKeys)
        {
            kept.Add(JsonConvert.SerializeObject(await chat.RecallAsync<object>(key)));
        }

        return string.Join('\n', kept);
    }

    private static IReadOnlyList<string> Flows { get; } = [PreventionDialog.Name, BotoxAdvisorBot.Dialogs.Diagnosis.DiagnosisDialog.Name, ReversalDialog.Name];

    /// <summary>Goes on from every new question by each of its buttons, the nearest questions first.</summary>
    private static async Task<IReadOnlyList<Step>> WalkAsync()
    {
        var words = PreventionSteps.Words;
        var found = new Dictionary<string, Step>();
        var ways = new Queue<IReadOnlyList<string>>([[words.Prevention.MenuLabel], [words.Diagnosis.MenuLabel], [words.Reversal.MenuLabel]]);
        while (ways.TryDequeue(out var way))
        {
            await using var chat = await ReachAsync(new Step("", "", [.. way.SkipLast(1)]));
            await chat.SendAsync(new Activity { Type = ActivityTypes.Message, Value = Submit(chat, way[^1]) });
            if (Asked(chat.Read()) is not { } asked || way.Count > MostPresses || !found.TryAdd($"{asked.Flow}/{asked.Question}", new Step(asked.Flow, asked.Question, way)))
            {
                continue;
            }

            foreach (var button in Buttons(asked.Card).Where(button => (string?)button["data"]!["dialog"] == asked.Flow && button["data"]!["symptom"] is null).Take(TriedChoices))
            {
                ways.Enqueue([.. way, (string)button["title"]!]);
                if (asked.Card.SelectTokens("$..[?(@.type == 'Input.Toggle')].title").FirstOrDefault() is { } line)
                {
                    ways.Enqueue([.. way, $"{button["title"]}|{line}"]);
                }
            }
        }

        return [.. found.Values];
    }

    private static JObject Submit(Chat chat, string press) => press.Split('|') is [var button, var line] ? chat.Submit(button, line) : chat.Submit(press);

    private static IEnumerable<JToken> Buttons(JObject card) => card.SelectTokens("$..[?(@.type == 'Action.Submit')]");
}

using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Tests.Chatting;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.Dialogs;

/// <summary>A question of a flow, and a conversation in which it is open.</summary>
/// <param name="Flow">The flow's id.</param>
/// <param name="Question">The question's id.</param>
/// <param name="At">A conversation that stands at the question and is never continued itself.</param>
internal sealed record FlowStep(string Flow, string Question, Chat At)
{
    /// <summary>What the press that led here sent; null when words did.</summary>
    public JObject? LastPress { get; init; }

    /// <summary>The press that the tests answer with.</summary>
    public Press Answer { get; set; } = new("");

    /// <summary>What is asked after that answer; null when nothing is.</summary>
    public FlowStep? Next { get; set; }

    public override string ToString() => $"{Flow}/{Question}";

    public bool IsAskedBy(JToken? card) => FlowSteps.Asked(card) == (Flow, Question);
}

/// <summary>A button, with the lines that are ticked before it.</summary>
internal sealed record Press(string Button, params string[] Ticked);

/// <summary>
/// Finds every question of every flow by walking them: from each entry of the menu, and from a droopy eyelid, through every answer that is
/// no sign, until nothing new is asked. A press that leaves the question open, such as of an empty list, is no answer. A new flow or step is
/// found without a line here.
/// </summary>
public sealed class FlowSteps : IAsyncLifetime, IDisposable
{
    /// <summary>The answers that each flow keeps, by the names of their places in the state.</summary>
    private static readonly string[] Answers = ["prevention", "diagnosis", "reversal", "feels-wrong", "lid"];

    /// <summary>What else the state keeps of the flows.</summary>
    private static readonly string[] Places = ["dialogs", "treatment"];

    private readonly Chat _chat = new();
    private readonly List<FlowStep> _steps = [];

    internal static Words Words { get; } = Chat.Words(Chat.Clinic).Voice("en").Words;

    internal IReadOnlyList<FlowStep> All => _steps;

    internal Chat Chat => _chat;

    public async Task InitializeAsync()
    {
        await _chat.OpenAsync();
        _chat.Read();
        foreach (var entry in Buttons(_chat.Cards[^1]))
        {
            await WalkAsync(_chat, new Press((string)entry["title"]!));
        }

        var lid = await _chat.ForkAsync();
        await lid.SayAsync("my eyelid is drooping");
        await WalkAsync(lid, lid.Read(), lastPress: null);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _chat.DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>The question that a card asks; null when it asks none of a flow's.</summary>
    internal static (string Flow, string Question)? Asked(JToken? card) => Buttons(card)
        .Select(button => button["data"]!)
        .Where(data => (string?)data["dialog"] is not ("menu" or "helpful" or SafetyDialog.Name))
        .Select(data => ((string, string)?)((string)data["dialog"]!, (string)data["question"]!)).FirstOrDefault();

    internal static IEnumerable<JToken> Buttons(JToken? card) => card?.SelectTokens("$..[?(@.type == 'Action.Submit')]") ?? [];

    internal static JToken? Card(Activity reply) => reply.Attachments is [var card, ..] ? JObject.FromObject(card.Content) : null;

    /// <summary>The stored answers of all flows as a text, to compare.</summary>
    internal static Task<string> AnswersAsync(Chat chat) => RecallAsync(chat, Answers);

    /// <summary>The stored answers of all flows, what is known of the treatment, and which question is open.</summary>
    internal static Task<string> KeptAsync(Chat chat) => RecallAsync(chat, [.. Answers, .. Places]);

    private static async Task<string> RecallAsync(Chat chat, IEnumerable<string> names)
    {
        var kept = new List<string>();
        foreach (var name in names)
        {
            kept.Add($"{name}: {JsonConvert.SerializeObject(await chat.RecallAsync<object>(name))}");
        }

        return string.Join('\n', kept);
    }

    private async Task<FlowStep?> WalkAsync(Chat from, Press press)
    {
        var at = await from.ForkAsync();
        var sent = at.Submit(press.Button, press.Ticked);
        await at.SendAsync(new Activity { Type = ActivityTypes.Message, Value = sent });
        return await WalkAsync(at, at.Read(), sent);
    }

    private async Task<FlowStep?> WalkAsync(Chat at, IReadOnlyList<Activity> replies, JObject? lastPress)
    {
        if (replies.Select(Card).Select(Asked).LastOrDefault(asked => asked is not null) is not var (flow, question))
        {
            return null;
        }

        if (_steps.Find(step => step.Flow == flow && step.Question == question) is { } known)
        {
            return known;
        }

        var step = new FlowStep(flow, question, at) { LastPress = lastPress };
        _steps.Add(step);
        var isAnswered = false;
        foreach (var press in Presses(at.Cards[^1]))
        {
            var next = await WalkAsync(at, press);
            if (next != step && !isAnswered)
            {
                (step.Answer, step.Next, isAnswered) = (press, next, true);
            }
        }

        return step;
    }

    /// <summary>Each button that is no sign, alone and with the first line ticked that is none: a list may need a tick.</summary>
    private static IEnumerable<Press> Presses(JObject card)
    {
        var line = card.SelectTokens("$..[?(@.type == 'Input.Toggle')]").FirstOrDefault(toggle => !((string)toggle["id"]!).StartsWith("sign-", StringComparison.Ordinal));
        foreach (var button in Buttons(card).Where(button => button["data"]!["symptom"] is null).Select(button => (string)button["title"]!))
        {
            yield return new Press(button);
            if (line is not null)
            {
                yield return new Press(button, (string)line["title"]!);
            }
        }
    }
}

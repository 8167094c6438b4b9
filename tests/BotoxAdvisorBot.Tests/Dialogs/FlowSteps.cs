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
    /// <summary>The question's button that the tests answer with.</summary>
    public required string Answer { get; init; }

    /// <summary>What is asked after that answer; null when nothing is.</summary>
    public FlowStep? Next { get; set; }

    public override string ToString() => $"{Flow}/{Question}";

    public bool IsAskedBy(JToken? card) => FlowSteps.Asked(card) == (Flow, Question);
}

/// <summary>
/// Finds every question of every flow by walking them: from each entry of the menu, and from a droopy eyelid, through every answer that is
/// no sign, until nothing new is asked. A new flow or step is found without a line here.
/// </summary>
public sealed class FlowSteps : IAsyncLifetime, IDisposable
{
    /// <summary>The answers that each flow keeps, by the names of their places in the state.</summary>
    private static readonly string[] Answers = ["prevention", "diagnosis", "reversal", "feels-wrong", "lid"];

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
            var begun = await _chat.ForkAsync();
            await begun.PressAsync((string)entry["title"]!);
            await WalkAsync(begun, begun.Read());
        }

        var lid = await _chat.ForkAsync();
        await lid.SayAsync("my eyelid is drooping");
        await WalkAsync(lid, lid.Read());
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
    internal static async Task<string> AnswersAsync(Chat chat)
    {
        var kept = new List<string>();
        foreach (var name in Answers)
        {
            kept.Add($"{name}: {JsonConvert.SerializeObject(await chat.RecallAsync<object>(name))}");
        }

        return string.Join('\n', kept);
    }

    private async Task<FlowStep?> WalkAsync(Chat at, IReadOnlyList<Activity> replies)
    {
        if (replies.Select(Card).Select(Asked).LastOrDefault(asked => asked is not null) is not var (flow, question))
        {
            return null;
        }

        if (_steps.Find(step => step.Flow == flow && step.Question == question) is { } known)
        {
            return known;
        }

        var answers = Buttons(at.Cards[^1]).Where(button => button["data"]!["symptom"] is null && IsAnswer(button)).Select(button => (string)button["title"]!).ToList();
        var step = new FlowStep(flow, question, at) { Answer = answers[0] };
        _steps.Add(step);
        foreach (var answer in answers)
        {
            var answered = await at.ForkAsync();
            await answered.PressAsync(answer);
            var next = await WalkAsync(answered, answered.Read());
            step.Next = answer == step.Answer ? next : step.Next;
        }

        return step;
    }

    /// <summary>Sending a list of signs without a tick, or a day that was not picked, is no answer.</summary>
    private static bool IsAnswer(JToken button) =>
        (string?)button["title"] is not { } title
        || (title != Words.Safety.Checks.Symptoms.Submit && title != Words.Safety.Checks.Lid.Submit && title != Words.Diagnosis.When.Submit);
}

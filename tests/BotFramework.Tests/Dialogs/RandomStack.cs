using FsCheck;
using FsCheck.Fluent;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Dialogs;

/// <summary>Any dialog stack: components in components, waterfalls and prompts with everything they may keep.</summary>
internal static class RandomStack
{
    private const int Deepest = 3;

    public static Gen<DialogState> Stacks { get; } = Stack(0);

    private static Gen<string> Text =>
        Gen.Elements("", " ", "brow", "2026-01-02T03:04:05.000Z", "1.50", "null", "$type", "«ñ» 你好 👩🏽‍⚕️", "\"quoted\" \\ line\nbreak");

    private static Gen<DialogState> Stack(int depth) => Gen.Choose(0, 3)
        .SelectMany(count => Gen.ListOf(Instance(depth), count))
        .Select(instances => new DialogState([.. instances]));

    private static Gen<DialogInstance> Instance(int depth) =>
        Gen.Zip(Text, depth < Deepest ? Gen.OneOf(Component(depth), Waterfall, Prompt) : Gen.OneOf(Waterfall, Prompt))
            .Select(drawn => new DialogInstance { Id = drawn.Item1, Version = drawn.Item1, StackIndex = depth, State = drawn.Item2 });

    private static Gen<Dictionary<string, object>> Component(int depth) =>
        Stack(depth + 1).Select(inside => new Dictionary<string, object> { ["dialogs"] = inside });

    private static Gen<Dictionary<string, object>> Waterfall =>
        Gen.Zip(Value(0), Values(0)).Select(drawn => new Dictionary<string, object>
        {
            ["options"] = drawn.Item1!,
            ["values"] = drawn.Item2,
            ["instanceId"] = "8f0a",
            ["stepIndex"] = 2,
        });

    private static Gen<Dictionary<string, object>> Prompt =>
        Gen.Zip(Gen.Zip(Question, Question), Gen.Zip(Choices, Value(1))).Select(drawn => new Dictionary<string, object>
        {
            ["options"] = new PromptOptions
            {
                Prompt = drawn.Item1.Item1,
                RetryPrompt = drawn.Item1.Item2,
                Choices = drawn.Item2.Item1,
                Style = ListStyle.HeroCard,
                Validations = drawn.Item2.Item2,
            },
            ["state"] = new Dictionary<string, object> { ["AttemptCount"] = 1 },
        });

    private static Gen<Activity> Question => Gen.Zip(Text, Value(1)).Select(drawn => new Activity(ActivityTypes.Message)
    {
        Text = drawn.Item1,
        Value = drawn.Item2,
        Timestamp = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)),
        Attachments = [new Attachment(HeroCard.ContentType, content: new HeroCard(drawn.Item1, buttons: ["Press"]))],
        Entities = [new Mention(new ChannelAccount("bot"), drawn.Item1, "mention")],
        Properties = new JObject { ["own"] = drawn.Item1 },
    });

    private static Gen<List<Choice>> Choices => Text.ListOf(2).Select(words => words
        .Select(word => new Choice(word) { Synonyms = [word], Action = new CardAction(ActionTypes.ImBack, word) })
        .ToList());

    private static Gen<Dictionary<string, object>> Values(int depth) => Gen.Zip(Text, Value(depth)).ListOf(3)
        .Select(drawn => drawn.DistinctBy(pair => pair.Item1).Where(pair => pair.Item1 != "$type").ToDictionary(pair => pair.Item1, pair => pair.Item2!));

    private static Gen<object?> Value(int depth)
    {
        var leaf = Gen.OneOf(
            Text.Select(text => (object?)text),
            Gen.Elements<object?>(null, true, 7, long.MaxValue, 1.5, ListStyle.List),
            Text.Select(text => (object?)new FoundChoice { Value = text, Score = 0.5f }),
            Text.Select(text => (object?)new JObject { ["text"] = text }));
        return depth >= Deepest
            ? leaf
            : Gen.Frequency(
                (3, leaf),
                (1, Values(depth + 1).Select(values => (object?)values)),
                (1, Value(depth + 1).ListOf(2).Select(items => (object?)items.ToList())));
    }
}

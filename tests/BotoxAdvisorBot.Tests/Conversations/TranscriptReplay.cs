using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BotoxAdvisorBot.Dialogs;
using BotoxAdvisorBot.Tests.Chatting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.Conversations;

/// <summary>
/// A transcript as it goes on a fresh bot. A line with "&gt; " is the patient's: words, <c>[a button]</c>, <c>[x] a line to tick</c> before it,
/// or something that happens, in brackets. Lines before the first one may say <c>Channel: …</c>, <c>Chat: group</c>,
/// <c>Country: …</c> and <c>Clinic: …</c>.
/// </summary>
/// <param name="Text">The transcript with what the bot says now.</param>
/// <param name="Said">Every message of the bot, in all its words.</param>
/// <param name="Questions">The questions that were asked by a card, as <c>flow/question</c>.</param>
/// <param name="Steps">The waterfall steps that ran, as <c>dialog/step</c>.</param>
internal sealed partial record TranscriptReplay(string Text, IReadOnlyList<string> Said, IReadOnlySet<string> Questions, IReadOnlySet<string> Steps)
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<TranscriptReplay>>> Replays = new();

    /// <summary>Replays a file, once however often it is asked for.</summary>
    public static Task<TranscriptReplay> OfAsync(string path) =>
        Replays.GetOrAdd(path, p => new Lazy<Task<TranscriptReplay>>(async () => await PlayAsync(await File.ReadAllTextAsync(p)))).Value;

    private static async Task<TranscriptReplay> PlayAsync(string transcript)
    {
        var lines = transcript.Split('\n');
        var head = lines.TakeWhile(line => !line.StartsWith("> ", StringComparison.Ordinal)).ToList();
        var steps = new StepCollector();
        await using var chat = new Chat(
            Setting(head, "Channel") ?? "emulator",
            ClinicOf(Setting(head, "Country"), Setting(head, "Clinic")),
            services => services.AddSingleton<IBotTelemetryClient>(steps))
        {
            IsGroup = Setting(head, "Chat") == "group",
        };
        var written = new StringBuilder(string.Concat(head.Select(line => line + "\n")));
        List<string> ticked = [];
        List<Activity> heard = [];
        foreach (var line in lines.Where(line => line.StartsWith("> ", StringComparison.Ordinal)))
        {
            written.Append(line).Append('\n');
            if (line.StartsWith("> [x] ", StringComparison.Ordinal))
            {
                ticked.Add(line[6..]);
                continue;
            }

            await ActAsync(chat, line[2..], [.. ticked]);
            ticked.Clear();
            var replies = chat.Read();
            heard.AddRange(replies);
            written.Append(replies.Count == 0 ? "\n" : $"\n{ChatText.Of(replies)}\n\n");
        }

        return new TranscriptReplay(
            written.ToString().TrimEnd() + "\n", [.. heard.Select(reply => reply.Speak).OfType<string>()], heard.SelectMany(Asked).ToHashSet(), steps.Ran);
    }

    private static Task ActAsync(Chat chat, string line, string[] ticked) => line switch
    {
        "(opens the chat)" => chat.OpenAsync(),
        "(sends a photo)" => chat.SendAsync(new Activity { Type = ActivityTypes.Message, Attachments = [new Attachment("image/jpeg", "http://localhost/photo.jpg")] }),
        "(the bot restarts)" => chat.RestartAsync(),
        ['(', .. var hours, ')'] when HoursLater().Match(hours) is { Success: true } match =>
            Task.Run(() => chat.Clock.Advance(TimeSpan.FromHours(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)))),
        ['[', .. var label, ']'] => chat.PressAsync(label, ticked),
        _ => chat.SayAsync(line),
    };

    /// <summary>The clinic of a transcript: a named one has all the settings that a clinic can have.</summary>
    private static ClinicSettings ClinicOf(string? country, string? name) => new ClinicSettings { Country = country switch { null => Chat.Clinic.Country, "none" => null, _ => country } } is var clinic && name is null
        ? clinic
        : clinic with
        {
            Name = name,
            Phone = "555 0100",
            AfterHoursPhone = "555 0199",
            PrivacyLink = new Uri("https://clinic.example.org/privacy"),
            ReviewedBy = "Dr. Rivera",
            ReviewedOn = new DateOnly(2026, 11, 1),
        };

    private static string? Setting(List<string> head, string name) =>
        head.Find(line => line.StartsWith(name + ": ", StringComparison.Ordinal))?[(name.Length + 2)..];

    private static IEnumerable<string> Asked(Activity reply) => (reply.Attachments ?? [])
        .SelectMany(attachment => JObject.FromObject(attachment.Content).SelectTokens("$..[?(@.type == 'Action.Submit')].data"))
        .Select(data => $"{data["dialog"]}/{data["question"]}");

    [GeneratedRegex(@"^(\d+) hours later$")]
    private static partial Regex HoursLater();

    /// <summary>Notes which waterfall steps ran.</summary>
    private sealed class StepCollector : NullBotTelemetryClient, IBotTelemetryClient
    {
        public HashSet<string> Ran { get; } = [];

        public new void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
        {
            if (eventName == "WaterfallStep")
            {
                Ran.Add($"{properties!["DialogId"]}/{properties["StepName"]}");
            }
        }
    }
}

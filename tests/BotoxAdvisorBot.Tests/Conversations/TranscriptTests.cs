using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using BotoxAdvisorBot.Tests.Chatting;
using Microsoft.Bot.Schema;

namespace BotoxAdvisorBot.Tests.Conversations;

/// <summary>
/// Replays the transcripts beside this file on a fresh bot and compares them whole. A line with "&gt; " is the patient's:
/// words, <c>[a button]</c>, <c>[x] a line to tick</c> before it, or something that happens, in brackets.
/// UPDATE_TRANSCRIPTS=1 writes the files anew.
/// </summary>
public sealed partial class TranscriptTests
{
    public static TheoryData<string> Transcripts() => [.. Directory.EnumerateFiles(Folder(), "*.chat.md").Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Transcripts))]
    public async Task A_conversation_goes_as_its_transcript_says(string file)
    {
        var path = Path.Combine(Folder(), file);
        var expected = await File.ReadAllTextAsync(path);
        var actual = await ReplayAsync(expected);
        if (Environment.GetEnvironmentVariable("UPDATE_TRANSCRIPTS") == "1" && Environment.GetEnvironmentVariable("CI") is null)
        {
            await File.WriteAllTextAsync(path, actual);
        }
        else
        {
            Assert.Equal(expected, actual);
        }
    }

    private static async Task<string> ReplayAsync(string transcript)
    {
        var lines = transcript.Split('\n');
        var channel = lines.Select(line => ChannelLine().Match(line)).FirstOrDefault(match => match.Success)?.Groups[1].Value ?? "emulator";
        await using var chat = new Chat(channel);
        var written = new StringBuilder();
        var ticked = new List<string>();
        foreach (var line in lines.TakeWhile(line => !line.StartsWith("> ", StringComparison.Ordinal)))
        {
            written.Append(line).Append('\n');
        }

        foreach (var line in lines.Where(line => line.StartsWith("> ", StringComparison.Ordinal)))
        {
            written.Append(line).Append('\n');
            if (line.StartsWith("> [x] ", StringComparison.Ordinal))
            {
                ticked.Add(line[6..]);
                continue;
            }

            await PlayAsync(chat, line[2..], [.. ticked]);
            ticked.Clear();
            var heard = chat.ReadText();
            written.Append(heard.Length == 0 ? "\n" : $"\n{heard}\n\n");
        }

        return written.ToString().TrimEnd() + "\n";
    }

    private static Task PlayAsync(Chat chat, string line, string[] ticked) => line switch
    {
        "(opens the chat)" => chat.OpenAsync(),
        "(sends a photo)" => chat.SendAsync(new Activity { Type = ActivityTypes.Message, Attachments = [new Attachment("image/jpeg", "http://localhost/photo.jpg")] }),
        "(the bot restarts)" => chat.RestartAsync(),
        ['(', .. var hours, ')'] when HoursLater().Match(hours) is { Success: true } match =>
            Task.Run(() => chat.Clock.Advance(TimeSpan.FromHours(int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)))),
        ['[', .. var label, ']'] => chat.PressAsync(label, ticked),
        _ => chat.SayAsync(line),
    };

    private static string Folder([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;

    [GeneratedRegex(@"^Channel: (\w+)$")]
    private static partial Regex ChannelLine();

    [GeneratedRegex(@"^(\d+) hours later$")]
    private static partial Regex HoursLater();
}

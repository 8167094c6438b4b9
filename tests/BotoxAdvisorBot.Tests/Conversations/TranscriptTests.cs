using System.Runtime.CompilerServices;

namespace BotoxAdvisorBot.Tests.Conversations;

/// <summary>
/// Replays the transcripts beside this file on a fresh bot and compares them whole. UPDATE_TRANSCRIPTS=1 writes the files anew.
/// </summary>
public sealed class TranscriptTests
{
    public static TheoryData<string> Transcripts() => [.. Directory.EnumerateFiles(Folder(), "*.chat.md").Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Transcripts))]
    public async Task A_conversation_goes_as_its_transcript_says(string file)
    {
        var path = Path.Combine(Folder(), file);
        var expected = await File.ReadAllTextAsync(path);
        var actual = (await TranscriptReplay.OfAsync(path)).Text;
        if (Environment.GetEnvironmentVariable("UPDATE_TRANSCRIPTS") == "1" && Environment.GetEnvironmentVariable("CI") is null)
        {
            await File.WriteAllTextAsync(path, actual);
        }
        else
        {
            Assert.Equal(expected, actual);
        }
    }

    internal static string Folder([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;
}

using BotoxAdvisorBot.Dialogs;
using BotoxAdvisorBot.Dialogs.Asking;
using BotoxAdvisorBot.Tests.Chatting;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.DependencyInjection;

namespace BotoxAdvisorBot.Tests.Conversations;

/// <summary>
/// The transcripts together reach everything: each waterfall step runs, each question is asked, and each text of each clinical entry of the
/// content is said to a patient at least once, in the form in which it is sent.
/// </summary>
public sealed class CoverageTests
{
    [Fact]
    public async Task Every_step_runs_in_a_transcript()
    {
        var ran = (await ReplayAllAsync()).SelectMany(replay => replay.Steps).ToHashSet();
        AssertNothingMissing(await DialogsAsync(dialogs => dialogs.OfType<WaterfallDialog>().SelectMany(StepsOf)), ran.Contains);
    }

    [Fact]
    public async Task Every_question_is_asked_in_a_transcript()
    {
        var asked = (await ReplayAllAsync()).SelectMany(replay => replay.Questions).ToHashSet();
        AssertNothingMissing(await DialogsAsync(dialogs => dialogs.OfType<Flow>().SelectMany(flow => Inside(flow).OfType<Question>().Select(question => $"{flow.Id}/{question.Id}"))), asked.Contains);
    }

    [Fact]
    public async Task Every_clinical_text_is_said_in_a_transcript()
    {
        var said = string.Join('\n', (await ReplayAllAsync()).SelectMany(replay => replay.Said).Distinct());
        AssertNothingMissing(ContentEntries.Clinical, entry => entry.IsIn(said));
    }

    /// <summary>The table of numbers, which the transcripts show for a few countries only.</summary>
    [Fact]
    public async Task Every_country_has_its_numbers_in_an_emergency_and_a_crisis()
    {
        foreach (var (code, country) in Chat.Words(Chat.Clinic).Voice("en").Safety.Numbers.Countries)
        {
            await using var chat = new Chat(clinic: new ClinicSettings { Country = code });
            var emergency = await chat.HearAsync("i can't breathe");
            Assert.StartsWith($"Call {country.Number} now", emergency, StringComparison.Ordinal);
            Assert.Contains(country.Name, emergency, StringComparison.Ordinal);
            await chat.HearAsync("forget me");
            Assert.Contains(country.Crisis?.Say ?? $"call {country.Number}", await chat.HearAsync("i want to die"), StringComparison.Ordinal);
        }
    }

    private static async Task<TranscriptReplay[]> ReplayAllAsync() =>
        await Task.WhenAll(Directory.EnumerateFiles(TranscriptTests.Folder(), "*.chat.md").Select(TranscriptReplay.OfAsync));

    private static async Task<IReadOnlyList<string>> DialogsAsync(Func<IEnumerable<Dialog>, IEnumerable<string>> read)
    {
        await using var chat = new Chat();
        return [.. read(WithInside(chat.Services.GetRequiredService<RootDialog>()))];
    }

    private static IEnumerable<Dialog> WithInside(Dialog dialog) => Inside(dialog).SelectMany(WithInside).Prepend(dialog);

    private static IEnumerable<Dialog> Inside(Dialog dialog) => dialog is DialogContainer container ? container.Dialogs.GetDialogs() : [];

    /// <summary>A flow's waterfall names its steps in its version.</summary>
    private static IEnumerable<string> StepsOf(WaterfallDialog waterfall) =>
        waterfall.GetVersion().Split(':')[1].Split(',').Select(step => $"{waterfall.Id}/{step}");

    private static void AssertNothingMissing<T>(IReadOnlyList<T> all, Func<T, bool> isReached)
    {
        Assert.NotEmpty(all);
        var missing = all.Where(item => !isReached(item)).ToList();
        Assert.True(missing.Count == 0, $"{missing.Count} of {all.Count} missing:\n{string.Join('\n', missing)}");
    }
}

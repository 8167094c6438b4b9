using BotoxAdvisorBot.Dialogs.Diagnosis;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Prevention;
using BotoxAdvisorBot.Dialogs.Reversal;
using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Dialogs.VisitNote;
using BotoxAdvisorBot.Tests.Chatting;
using BotoxAdvisorBot.Tests.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace BotoxAdvisorBot.Tests.VisitNote;

public sealed class VisitNoteTests
{
    private static readonly Voice Voice = Chat.Words(Chat.Clinic).Voice("en");
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateTimeOffset Told = new(2026, 11, 21, 23, 5, 0, TimeSpan.FromHours(-5));

    [Fact]
    public void The_same_answers_give_the_same_note()
    {
        Assert.Equal(Text(VisitNoteWriter.Write(Facts(), Voice)), Text(VisitNoteWriter.Write(Facts(), Voice)));
    }

    [Fact]
    public void It_holds_the_answers_of_all_flows_what_was_said_to_them_the_signs_and_the_questions()
    {
        var note = Text(VisitNoteWriter.Write(Facts(), Voice));

        Assert.Equal(
            """
            Note for my provider
            # Signs I told the guide about
            Feeling dizzy, told on 21 Nov 2026, 23:05.
            # My treatment
            Product: Botox or similar.
            Treated: Forehead; Frown lines.
            What bothers me: Frozen, hardly moves.
            Day of the treatment: 17 Nov 2026.
            I said that I had none of the serious signs when asked.
            # How it was done
            True: plan.
            Not ticked: talk about goals; plastic surgeon or their direct team; clean medical place; brand known; party, home or salon; self-injected or bought online; very low price.
            # What I know about a provider
            Where I stand: I have someone in mind.
            True: license checked.
            """.ReplaceLineEndings("\n"),
            string.Join('\n', note.Split('\n').Take(15)));
        Assert.Contains("# What may have happened, to talk over\nToo much for the look you wanted.", note, StringComparison.Ordinal);
        Assert.Contains("# What I read about my options\nIt cannot be taken out", note, StringComparison.Ordinal);
        Assert.Contains("# The guide's check of the provider\nBe careful with this one.\nWarning sign: The price looks too good to be true.", note, StringComparison.Ordinal);
        Assert.Contains("# Questions I want to ask\nWhat do you think caused this?", note, StringComparison.Ordinal);
        Assert.EndsWith("on 22 Nov 2026 from my answers. It is not a diagnosis, and no one at a clinic has seen it yet.", note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_that_was_not_shown_yet_does_not_stand_in_it()
    {
        var facts = Facts();
        facts.Diagnosis.Done.Remove("causes");
        facts.Reversal.Done.Clear();
        facts.Prevention.Done.Remove("verdict");

        Assert.DoesNotContain(VisitNoteWriter.Write(facts, Voice)!.Sections, section => section.Kind == VisitNoteKind.Told);
    }

    [Fact]
    public void A_crisis_is_the_patients_own_to_tell()
    {
        var facts = new VisitFacts { Today = Today, Signs = [new SignToldAt("E15", Person.Patient, Tier.Crisis, Told)] };

        Assert.Null(VisitNoteWriter.Write(facts, Voice));
    }

    [Fact]
    public void Without_any_answer_there_is_no_note() => Assert.Null(VisitNoteWriter.Write(new VisitFacts { Today = Today }, Voice));

    [Fact]
    public async Task A_host_reads_the_note_of_a_conversation_from_the_stored_state()
    {
        await using var chat = new Chat();
        await chat.HearAsync("my forehead is frozen, 5 days after botox");

        const string key = "emulator/conversations/chat";
        var state = (await chat.Services.GetRequiredService<IStorage>().ReadAsync([key]))[key];
        var note = chat.Services.GetRequiredService<VisitNoteReader>().Read((IDictionary<string, object>)state);

        Assert.Contains("Treated: Forehead.", Text(note), StringComparison.Ordinal);
        Assert.Contains("Day of the treatment: 17 Nov 2025.", await chat.HearAsync("visit note"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("This isn't happening now", true)]
    [InlineData("I was only asking", false)]
    public async Task A_sign_that_is_over_was_told_and_one_that_was_misread_was_not(string press, bool stands)
    {
        await using var chat = new Chat();
        await chat.HearAsync("i have trouble swallowing since my botox");
        await chat.HearPressAsync(press);

        Assert.Equal(stands, (await chat.HearAsync("note for my provider")).Contains("Trouble swallowing, told on 22 Nov 2025, 09:00 UTC.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_kept_of_a_note()
    {
        await using var chat = await PreventionSteps.ReachAsync(PreventionSteps.OfferQuestions);
        await chat.HearAsync("help");
        var before = await StateAsync(chat);

        await chat.HearAsync("visit note");

        Assert.Equal(before, await StateAsync(chat));
    }

    private static async Task<string> StateAsync(Chat chat)
    {
        const string key = "emulator/conversations/chat";
        return Newtonsoft.Json.JsonConvert.SerializeObject(((IDictionary<string, object>)(await chat.Services.GetRequiredService<IStorage>().ReadAsync([key]))[key]).ToDictionary());
    }

    private static VisitFacts Facts() => new()
    {
        Today = Today,
        Signs = [new SignToldAt("U01", Person.Patient, Tier.Urgent, Told)],
        Treatment = new TreatmentAnswers { Product = "toxin", Areas = ["forehead", "frown"], Problem = "frozen", TreatedOn = new DateOnly(2026, 11, 17) },
        Diagnosis = new DiagnosisAnswers { Signs = "none", How = ["plan"], Done = { "signs", "product", "area", "problem", "when", "how", "causes" } },
        Reversal = new ReversalAnswers { Product = "toxin", Problem = "frozen", Done = { "plan" } },
        Prevention = new PreventionAnswers { Situation = "in-mind", Met = ["licence"], Flags = ["price"], Done = { "situation", "provider", "red-flags", "verdict" } },
    };

    private static string Text(BotoxAdvisorBot.Dialogs.VisitNote.VisitNote? note) =>
        string.Join('\n', note!.Sections.SelectMany(section => section.Lines.Prepend("# " + section.Heading)).Prepend(note.Title).Append(note.About));
}

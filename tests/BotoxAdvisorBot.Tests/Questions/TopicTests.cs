using BotoxAdvisorBot.Dialogs;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Questions;

namespace BotoxAdvisorBot.Tests.Questions;

public sealed class TopicTests
{
    internal static readonly Voice Voice =
        new Library(Path.Combine(AppContext.BaseDirectory, "content"), new ClinicSettings { Country = "US" }).Voice("en");

    internal static readonly TopicFinder Finder = new(Voice.Words.Questions, TopicModel.Shipped);

    public static TheoryData<string> Topics() => [.. Voice.Words.Questions.Topics.Select(topic => topic.Id)];

    [Fact]
    public void Every_topic_is_told_apart_by_its_id_and_its_title()
    {
        var topics = Voice.Words.Questions.Topics;
        Assert.Equal(topics.Count, topics.Select(topic => topic.Id).Distinct().Count());
        Assert.Equal(topics.Count, topics.Select(topic => topic.Title).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_topic_answers_its_own_examples(string id)
    {
        var topic = Voice.Words.Questions.Find(id)!;
        Assert.True(topic.Asked.Count >= 10);
        var elsewhere = topic.Asked.Where(text => Finder.Find(text) is var found && (found.Topics[0].Topic.Id != id || found.Certainty == TopicCertainty.NotMine));
        Assert.Empty(elsewhere);
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void An_answer_is_short_and_easy_and_has_a_source(string id)
    {
        var topic = Voice.Words.Questions.Find(id)!;
        var answer = Voice.Fill(topic.Answer);
        Assert.InRange(Readability.Sentences(answer), 1, 3);
        Assert.True(Readability.Grade(answer) <= 9, $"Grade {Readability.Grade(answer):F1}: {answer}");
        Assert.NotEmpty(topic.Source.Keys);
        Assert.DoesNotContain('!', answer);
    }

    // The signs of clinical-facts E1 that an answer touches: it ends with what that sign calls for.
    [Theory]
    [InlineData("U04", "eyelid_droop lid_drops heavy_brow", "seeing, speaking, swallowing or breathing.")]
    [InlineData("U10", "crooked_smile", "contact your medical provider right away.")]
    [InlineData("U12", "fake_product self_injection", "sight, speech, swallowing, breathing or strength.")]
    [InlineData("E08", "skin_color blue_tint bruising", "if you can't be seen at once.")]
    [InlineData("E02", "lip_flip_straw", "contact your medical provider right away.")]
    [InlineData("U07", "injection_bumps", "if your face, throat or breathing changes.")]
    [InlineData("U11", "filler_swelling", "or your sight changes, call 911.")]
    [InlineData("U13", "late_swelling", "contact them today if it is sore or hot.")]
    [InlineData("N01", "mild_headache", "A sudden, severe headache needs emergency care, so call 911 now.")]
    [InlineData("N02", "painless_lump not_working uneven_brows correct_asymmetry", "book a review with your provider.")]
    [InlineData("N03", "flu_like", "call 911 now, then your injector.")]
    [InlineData("N04", "pregnant_after", "tell them the date and brand.")]
    [InlineData("N05", "mirror_distress", "more procedures may not fix it.")]
    public void An_answer_that_touches_a_sign_ends_with_its_line(string sign, string ids, string end)
    {
        var other = ids.Split(' ').Where(id => !Voice.Fill(Voice.Words.Questions.Find(id)!.Answer).EndsWith(end, StringComparison.Ordinal));
        Assert.True(!other.Any(), $"{sign}: {string.Join(", ", other)}");
    }

    [Fact]
    public void What_only_a_clinician_can_confirm_stands_in_no_answer_about_a_sign()
    {
        var safety = Voice.Words.Questions.Topics.Where(topic => topic.Answer.Contains("{number}", StringComparison.Ordinal));
        Assert.DoesNotContain(safety, topic => topic.Source.Keys.Contains("sign-off"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?")]
    [InlineData("👍")]
    [InlineData("x")]
    public void Next_to_nothing_is_about_no_topic(string text) => Assert.Equal(TopicCertainty.NotMine, Finder.Find(text).Certainty);

    [Fact]
    public void The_content_and_the_model_know_the_same_topics_and_places()
    {
        var topics = TopicModel.Shipped.Classes.Where(name => name != TopicWeights.NotMine && !name.StartsWith(TopicWeights.Opens, StringComparison.Ordinal));
        Assert.Equal(Voice.Words.Questions.Topics.Select(topic => topic.Id).Order(), topics.Order());

        var places = TopicModel.Shipped.Classes.Where(name => name.StartsWith(TopicWeights.Opens, StringComparison.Ordinal)).Select(name => name[TopicWeights.Opens.Length..]);
        Assert.All(places, place => Assert.True(Routes.Flows.Contains(place) || Routes.CommandOf(place) is not null, place));
    }

    [Fact]
    public void A_topic_that_the_model_was_not_taught_stops_the_start_by_its_name()
    {
        var questions = Voice.Words.Questions;
        var added = questions with { Topics = [.. questions.Topics, questions.Topics[0] with { Id = "opening_times" }] };
        var stopped = Assert.Throws<ContentException>(() => new TopicFinder(added, TopicModel.Shipped));
        Assert.Contains("opening_times", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_topic_that_the_content_dropped_is_never_found()
    {
        var questions = Voice.Words.Questions;
        var fewer = questions with { Topics = [.. questions.Topics.Where(topic => topic.Id != "duration")] };
        Assert.DoesNotContain(new TopicFinder(fewer, TopicModel.Shipped).Find("how long does botox last").Topics, found => found.Topic.Id == "duration");
    }

    [Fact]
    public void A_model_that_is_loaded_again_finds_the_same()
    {
        var again = new TopicFinder(Voice.Words.Questions, new TopicModel(TopicWeights.Load(Path.Combine(AppContext.BaseDirectory, "learned", "topics.model"))));
        Assert.Equal(Finder.Find("wil my brows be evn by xmas").Topics, again.Find("wil my brows be evn by xmas").Topics);
    }

    [Fact]
    public void A_damaged_model_is_named()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("topics.model"), "no model");
        Assert.Contains("topics.model", Assert.Throws<ContentException>(() => TopicWeights.Load(folder.File("topics.model"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_very_long_message_is_read_quickly()
    {
        var text = string.Concat(Enumerable.Repeat("how long does botox last and ", 4_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Finder.Find(text);
        Assert.True(watch.ElapsedMilliseconds < 1_000);
    }

    [Fact]
    public void The_same_text_is_found_alike_by_many_threads_at_once()
    {
        var alone = Finder.Find("how long does botox last").Topics;
        var together = Enumerable.Range(0, 64).AsParallel().Select(_ => Finder.Find("how long does botox last").Topics).ToList();
        Assert.All(together, topics => Assert.Equal(alone, topics));
    }
}

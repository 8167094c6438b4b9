using BotoxAdvisorBot.Dialogs.Questions;

namespace BotoxAdvisorBot.Tests.Questions;

/// <summary>The topics that the bot must have, and the sixty questions of clinical-facts G with the topic that answers each.</summary>
public sealed class QuestionTableTests
{
    private static readonly QuestionWords Content = TopicTests.Voice.Words.Questions;

    [Fact]
    public void Every_topic_that_the_bot_must_have_is_there_with_a_source_and_a_next_step()
    {
        string[] must =
        [
            "what_is_botox", "onset", "duration", "undo_botox", "too_much", "correct_asymmetry", "dissolve_ha", "non_ha_fillers", "botox_vs_filler", "first_timer_choice",
            "who_should_inject", "botox_party", "house_call", "other_specialty", "cheap_deals", "consultation", "clean_setting", "causes_overview", "injection_depth",
            "wrong_placement", "communication", "lower_face", "spock_brow", "heavy_brow", "eyelid_droop", "crooked_smile", "bruising", "mild_headache", "injection_bumps",
            "rub_lie_down", "exercise_heat", "alcohol_thinners", "touchup_timing", "how_often", "pregnancy_nursing", "nerve_muscle_condition", "allergy",
            "serious_side_effects", "second_opinion", "speed_up_fading", "long_term", "brands_units", "cost", "units_dose", "pain", "age", "not_working",
        ];
        Assert.Empty(must.Except(Content.Topics.Select(topic => topic.Id)));
        Assert.All(Content.Topics, topic => Assert.NotEmpty(topic.Source.Keys));
        Assert.All(Content.Topics, topic => Assert.NotEmpty(topic.Next));
    }

    // Number and question, the topic, and words without which the answer does not answer it.
    [Theory]
    [InlineData(1, "Who should give me Botox?", "who_should_inject", "a plastic surgeon, or someone who works right under one")]
    [InlineData(2, "Can my dentist or another kind of clinician do it?", "other_specialty", "red flag", "check the license")]
    [InlineData(3, "How do I check a US plastic surgeon?", "check_credentials", "American Board of Plastic Surgery", "state medical board")]
    [InlineData(4, "How do I check someone in the UK?", "check_credentials", "GMC register", "Check a practitioner")]
    [InlineData(5, "Are Botox parties safe?", "botox_party", "Stay away", "not qualified", "not a sterile place")]
    [InlineData(6, "The injector offers to come to my home. Is that OK?", "house_call", "red flag", "clean, controlled place")]
    [InlineData(7, "A deal looks amazing. Should I take it?", "cheap_deals", "too good to be true", "serious problems")]
    [InlineData(8, "Do I need a consultation first?", "consultation", "Yes", "goals")]
    [InlineData(9, "What should I ask?", "what_to_ask", "training", "brand", "plan for your face", "night")]
    [InlineData(10, "How can I tell real product from fake?", "real_product", "sealed box", "lot number", "do not go ahead")]
    [InlineData(11, "What health facts should I share?", "tell_provider", "allergies", "nerve or muscle disease", "medicines")]
    [InlineData(12, "Can people under 18 have it?", "age", "against the law under 18", "can't advise them")]
    [InlineData(13, "How does Botox work?", "what_is_botox", "nerve signal", "relaxes")]
    [InlineData(14, "When will I see a change?", "onset", "two weeks")]
    [InlineData(15, "How long does it last?", "duration", "3 to 4 months", "3 to 6 months")]
    [InlineData(16, "Are Botox, Dysport and Xeomin the same?", "brands_units", "brand")]
    [InlineData(17, "What is normal right afterwards?", "normal_after", "Small bumps", "bruise", "headache")]
    [InlineData(18, "When can I judge the result?", "touchup_timing", "two weeks")]
    [InlineData(19, "How soon can I have it again?", "how_often", "three months")]
    [InlineData(20, "Does a consultation commit me to treatment?", "consultation", "does not bind you", "say no")]
    [InlineData(21, "Why do I look frozen?", "too_much", "too much was used", "not talked through")]
    [InlineData(22, "Why are my brows uneven?", "uneven_brows", "placed unevenly", "differed before", "catching up")]
    [InlineData(23, "Why do I have a Spock brow?", "spock_brow", "outer forehead still lifts")]
    [InlineData(24, "Why does my brow feel heavy?", "heavy_brow", "too relaxed")]
    [InlineData(25, "Why is my eyelid drooping?", "eyelid_droop", "muscle that lifts the lid", "contact your medical provider right away")]
    [InlineData(26, "Why is my smile crooked?", "crooked_smile", "smile muscle", "came on suddenly")]
    [InlineData(27, "Why can't I use a straw after a lip flip?", "lip_flip_straw", "lip")]
    [InlineData(28, "Why did nothing happen?", "not_working", "too early", "small", "wrong spot", "two weeks")]
    [InlineData(29, "Why did it wear off so fast?", "wore_off_fast", "amount", "rare")]
    [InlineData(30, "Why do I have new lines on my nose?", "new_lines", "muscle", "harder")]
    [InlineData(31, "Is it my fault?", "my_fault", "technique, placement and poor communication", "listens first")]
    [InlineData(32, "Can a poor Botox result be undone?", "undo_botox", "cannot be taken out", "balance the look")]
    [InlineData(33, "I look frozen. What can I do?", "too_much", "wait", "Adding more will not help")]
    [InlineData(34, "How long until it is gone?", "duration", "3 to 6 months")]
    [InlineData(35, "Can more Botox or filler fix it?", "correct_asymmetry", "sometimes", "does not help where too much was used")]
    [InlineData(36, "Will massage, heat or exercise help?", "speed_up_fading", "no proven way", "rubbing may spread it")]
    [InlineData(37, "Will zinc make it wear off?", "speed_up_fading", "zinc with phytase made it last longer")]
    [InlineData(38, "Are there drops for a droopy lid?", "lid_drops", "few hours", "only a clinician")]
    [InlineData(39, "Should I go back to the same injector?", "second_opinion", "same provider reviews it first", "lost trust")]
    [InlineData(40, "Will my wrinkles be worse afterwards?", "long_term", "don't get", "about where they started")]
    [InlineData(41, "Which fillers can be dissolved?", "dissolve_ha", "Hyaluronic acid", "Juvederm and Restylane")]
    [InlineData(42, "How does dissolving work?", "dissolve_ha", "enzyme", "in hours")]
    [InlineData(43, "Is dissolving safe?", "dissolve_ha", "swelling, hollows", "severe allergy")]
    [InlineData(44, "Can Radiesse or Sculptra be dissolved?", "non_ha_fillers", "cannot be dissolved", "fade with time")]
    [InlineData(45, "Is any filler permanent?", "permanent_filler", "Bellafill", "surgery")]
    [InlineData(46, "Is HA a good first choice?", "first_timer_choice", "can be dissolved", "risks")]
    [InlineData(47, "Why is there a blue tint under my eye?", "blue_tint", "close to the surface", "emergency care")]
    [InlineData(48, "Did my lip filler move?", "filler_moved", "ridge above the lip", "dissolving may be an option")]
    [InlineData(49, "How long will swelling last?", "filler_swelling", "couple of weeks", "painful")]
    [InlineData(50, "Why did my filler swell months later?", "late_swelling", "vaccine", "dental work", "Call your provider")]
    [InlineData(51, "Which symptoms are serious?", "serious_side_effects", "breathing, swallowing or speaking", "dizzy", "seeing double")]
    [InlineData(52, "How long after Botox can problems start?", "problem_timing", "weeks")]
    [InlineData(54, "My skin went white after filler. What now?", "skin_color", "Call your injector right now", "blocks a blood vessel")]
    [InlineData(55, "What if my Botox was fake?", "fake_product", "today", "Keep the box", "emergency care at once")]
    [InlineData(57, "What is a fair price?", "cost", "Compare what is included", "red flag")]
    [InlineData(58, "Who pays for a correction?", "correction_cost", "before treatment", "Insurance rarely covers")]
    [InlineData(59, "What should I avoid afterwards?", "aftercare", "Don't rub", "own sheet")]
    [InlineData(60, "How do I report a bad reaction?", "report_reaction", "care first", "MedWatch", "Yellow Card")]
    public void Each_of_the_sixty_questions_is_answered_by_its_topic(int number, string question, string topic, params string[] says)
    {
        var answer = Content.Find(topic)!.Answer.ReplaceLineEndings(" ");
        Assert.All(says, words => Assert.True(answer.Contains(words, StringComparison.OrdinalIgnoreCase), $"{number} {question} lacks \"{words}\": {answer}"));
    }

    // A question about a serious sign is safety's, with its own short answer.
    [Theory]
    [InlineData(53, "Can Botox cause double vision?", "Double vision is a listed risk", "contact your medical provider right away")]
    [InlineData(56, "I feel dizzy. Can I drive?", "Do not drive", "Contact your medical provider right away")]
    public async Task Two_of_them_are_answered_by_safety(int number, string question, params string[] says)
    {
        await using var chat = new Chatting.Chat();
        var answer = await chat.HearAsync(question);
        Assert.All(says, words => Assert.True(answer.Contains(words, StringComparison.OrdinalIgnoreCase), $"{number} lacks \"{words}\": {answer}"));
    }
}

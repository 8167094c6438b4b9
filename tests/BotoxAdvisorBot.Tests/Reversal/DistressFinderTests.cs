using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Reversal;
using BotoxAdvisorBot.Tests.Chatting;

namespace BotoxAdvisorBot.Tests.Reversal;

public sealed class DistressFinderTests
{
    private static readonly DistressFinder Finder = new(Chat.Words(Chat.Clinic).Voice(Library.DefaultLanguage).Words);

    [Theory]
    [InlineData("i can't go outside like this")]
    [InlineData("I cant stop looking in the mirror")]
    [InlineData("i hate my face")]
    [InlineData("honestly I HATE HOW I LOOK")]
    [InlineData("im a monster")]
    [InlineData("called in sick because of my face")]
    [InlineData("this has ruined my life")]
    [InlineData("I'm obsessed with my face")]
    [InlineData("cant leave the house")]
    public void Distress_about_looks_is_heard(string said) => Assert.True(Finder.IsIn(Utterance.Parse(said)));

    [Theory]
    [InlineData("can i go outside after botox")]
    [InlineData("can I leave the house with a bruise?")]
    [InlineData("i look in the mirror and one brow is higher")]
    [InlineData("i hate it")]
    [InlineData("my face is frozen")]
    [InlineData("obsessed with this clinic")]
    [InlineData("what can be done")]
    public void Ordinary_words_are_no_distress(string said) => Assert.False(Finder.IsIn(Utterance.Parse(said)));
}

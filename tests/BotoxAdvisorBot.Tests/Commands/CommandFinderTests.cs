using BotoxAdvisorBot.Dialogs.Commands;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Tests.Chatting;

namespace BotoxAdvisorBot.Tests.Commands;

public sealed class CommandFinderTests
{
    private static readonly CommandWords Words = Chat.Words(Chat.Clinic).Voice("en").Words.Commands;
    private static readonly CommandFinder Finder = new(Words);

    [Theory]
    [InlineData("help", Command.Help)]
    [InlineData("HELP!!!", Command.Help)]
    [InlineData("please help", Command.Help)]
    [InlineData("can you help me please?", Command.Help)]
    [InlineData("hlep", Command.Help)]
    [InlineData("menu 🙏", Command.Menu)]
    [InlineData("ok, back to the menu now", Command.Menu)]
    [InlineData("go back pls", Command.Back)]
    [InlineData("bakc", Command.Back)]
    [InlineData("could you repeat that?", Command.Repeat)]
    [InlineData("cancle", Command.Cancel)]
    [InlineData("I want to start over.", Command.StartOver)]
    [InlineData("I'd like to talk to a person", Command.Person)]
    [InlineData("can I speak to someone please", Command.Person)]
    [InlineData("what's your phone number?", Command.Person)]
    [InlineData("Note for my provider", Command.VisitNote)]
    [InlineData("can you make a note for my provider?", Command.VisitNote)]
    [InlineData("visit note", Command.VisitNote)]
    [InlineData("show me my data", Command.ShowData)]
    [InlineData("please delete my data", Command.ForgetMe)]
    [InlineData("forget me", Command.ForgetMe)]
    [InlineData("are you a real person?", Command.About)]
    [InlineData("helloooo", Command.Hello)]
    [InlineData("thnaks 😊", Command.Thanks)]
    [InlineData("bye!", Command.Bye)]
    public void A_command_is_known_with_its_usual_words_around_it(string said, Command command) =>
        Assert.Equal(command, Finder.Find(Utterance.Parse(said))?.Command);

    [Theory]
    [InlineData("the doctor could not help me")]
    [InlineData("can botox help with migraine")]
    [InlineData("my back hurts")]
    [InlineData("they forgot to call me back")]
    [InlineData("should i cancel my appointment")]
    [InlineData("can i stop the bleeding")]
    [InlineData("note that i am allergic")]
    [InlineData("how do i change my face")]
    [InlineData("change my nose")]
    [InlineData("i want to change my provider")]
    [InlineData("thanks to that injector i look awful")]
    [InlineData("please")]
    [InlineData("can you")]
    [InlineData("")]
    public void A_sentence_that_only_holds_a_commands_word_is_none(string said) => Assert.Null(Finder.Find(Utterance.Parse(said)));

    [Theory]
    [InlineData("change the date", "when")]
    [InlineData("can you change my product please", "product")]
    [InlineData("change area", "area")]
    [InlineData("edit the checklist", "how")]
    [InlineData("change what looks wrong", "problem toxin-problem filler-problem")]
    public void Changing_names_the_questions(string said, string questions)
    {
        var found = Finder.Find(Utterance.Parse(said))!;
        Assert.Equal(Command.Change, found.Command);
        Assert.Equal(questions, string.Join(' ', found.Questions));
    }

    [Fact]
    public void The_labels_of_the_buttons_that_are_commands_can_be_said()
    {
        var words = Chat.Words(Chat.Clinic).Voice("en").Words;
        Assert.Equal(Command.VisitNote, Finder.Find(Utterance.Parse(words.VisitNote.Label))?.Command);
        Assert.Equal(Command.VisitNoteText, Finder.Find(Utterance.Parse(words.VisitNote.TextButton))?.Command);
        Assert.Equal(Command.Person, Finder.Find(Utterance.Parse(words.Commands.Person.Label))?.Command);
        Assert.Contains(words.VisitNote.Label, words.VisitNote.Offer, StringComparison.Ordinal);
        Assert.Contains(words.Commands.Person.Label, words.Commands.Person.Offer, StringComparison.Ordinal);
        Assert.Contains(words.Commands.Misunderstood.GoOn, words.Commands.Misunderstood.GoOnWords, StringComparison.Ordinal);
    }

    [Fact]
    public void No_phrase_stands_for_two_commands()
    {
        var phrases = typeof(SaidWords).GetProperties().SelectMany(list => ((IReadOnlyList<string>)list.GetValue(Words.Said)!).Select(phrase => (list.Name, Phrase: Utterance.Fold(phrase))))
            .Concat(Words.Change.Answers.SelectMany(answer => Words.Change.Verbs.SelectMany(verb => answer.Said.Select(said => (Name: "Change" + answer.Questions[0], Phrase: Utterance.Fold($"{verb} {said}"))))));
        Assert.DoesNotContain(phrases.GroupBy(phrase => phrase.Phrase), group => group.Select(phrase => phrase.Name).Distinct().Count() > 1);
    }
}

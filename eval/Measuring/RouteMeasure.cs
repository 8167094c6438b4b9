using BotoxAdvisorBot.Dialogs;
using BotoxAdvisorBot.Dialogs.Commands;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Questions;
using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Dialogs.Safety.Learned;

namespace BotoxAdvisorBot.Eval.Measuring;

/// <summary>Counts the opening messages that get where they were meant to: a flow, a command, or the way in for somebody who feels unwell.</summary>
internal sealed class RouteMeasure : ICommand
{
    private const string Sign = "sign";

    public string Usage => "routes FILE… [--list fired|missed|wrong]";

    public void Run(Arguments arguments, TextWriter output)
    {
        var list = arguments.Option("list", "fired", "missed", "wrong");
        var library = new Library(Path.Combine(AppContext.BaseDirectory, "content"), new ClinicSettings());
        var openings = new Openings(library, TopicModel.Shipped);
        var signs = new SymptomRecognizer(library.SafetyLanguages, SignModel.Shipped);
        var commands = new CommandFinder(library.Voice(Library.DefaultLanguage).Words.Commands);
        var counted = LabelledText.ReadAll(arguments.SomeFiles).Select(text => Count(text, Route(text.Text, signs, commands, openings))).ToList();
        Counted.Write(counted, list, "correct", output);
    }

    /// <summary>Where a first message goes, in the order of the root dialog.</summary>
    private static string Route(string text, SymptomRecognizer signs, CommandFinder commands, Openings openings)
    {
        if (signs.Recognize(text).Count > 0)
        {
            return Sign;
        }

        var said = Utterance.Parse(text);
        if (commands.Find(said) is { } command)
        {
            return Routes.Of(command.Command);
        }

        var opening = openings.Find(Library.DefaultLanguage, said, text, inFlow: false);
        return opening.Place ?? (opening.Flags.Count > 0 ? "red-flags" : TopicMeasure.Tell(opening.Topics!));
    }

    /// <summary>A sign is answered by safety at once, which is what somebody who feels unwell needs.</summary>
    private static Counted Count(LabelledText text, string route)
    {
        var meant = text.Route is null ? "unknown" : Routes.Named(text.Route);
        var right = route == meant || (route == Sign && meant == MenuChoice.FeelsWrong);
        return new Counted(text, meant, right, !route.StartsWith(nameof(TopicCertainty.NotMine), StringComparison.Ordinal), route);
    }
}

namespace BotoxAdvisorBot.Dialogs.Commands;

/// <summary>What a patient can ask of the chat itself, at any time.</summary>
public enum Command
{
    Help,
    Menu,
    Back,
    Change,
    Repeat,
    Cancel,
    StartOver,
    Person,
    VisitNote,
    VisitNoteText,
    ShowData,
    ForgetMe,
    About,
    Hello,
    Thanks,
    Bye,
}

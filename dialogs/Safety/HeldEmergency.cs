using BotoxAdvisorBot.Dialogs.Asking;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Turns;

namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>What the patient did while an emergency was open.</summary>
public enum HeldMove
{
    /// <summary>Something that is not about the emergency, or not understood.</summary>
    SomethingElse,
    HelpIsComing,
    NotHappeningNow,
    OnlyAsking,
    GoOnAnyway,
    Thanks,
    FollowUp,
}

/// <summary>Reads the patient's message while an emergency is open. In doubt the emergency stays open.</summary>
public sealed class HeldEmergency
{
    private readonly SafetyWords _words;
    private readonly PhraseBook _followUps;

    public HeldEmergency(SafetyWords words)
    {
        _words = words;
        _followUps = PhraseBook.Build(words.Messages.FollowUps.SelectMany(followUp => followUp.Said.Select(phrase => (followUp.Id, phrase))));
    }

    /// <summary>The move, and the follow-up question when it is one.</summary>
    public (HeldMove Move, FollowUpWords? FollowUp) Read(PatientInput input, IReadOnlyList<Mention> mentions, SafetyState state)
    {
        var held = _words.Messages.Held;
        ChoiceWords[] choices = [held.Coming, held.NotNow, held.OnlyAsking, held.GoOn];
        var choice = input.Submit is { Identity.Dialog: SafetyDialog.Name } submit ? submit.Choice : ChoiceQuestion.Find(choices, input.Said)?.Id;
        return choice switch
        {
            _ when choice == held.Coming.Id => (HeldMove.HelpIsComing, null),
            _ when choice == held.NotNow.Id => (HeldMove.NotHappeningNow, null),
            _ when choice == held.OnlyAsking.Id => (HeldMove.OnlyAsking, null),
            _ when choice == held.GoOn.Id => (HeldMove.GoOnAnyway, null),
            _ => ReadText(input, mentions, state),
        };
    }

    private (HeldMove Move, FollowUpWords? FollowUp) ReadText(PatientInput input, IReadOnlyList<Mention> mentions, SafetyState state)
    {
        if (state.CallAsked && ChoiceQuestion.Find([_words.Messages.IsItNow.Yes], input.Said) is not null)
        {
            return (HeldMove.HelpIsComing, null);
        }

        if (mentions.Any(mention => mention.Manner == Manner.Negated && mention.Sign == state.Leading?.Sign))
        {
            return (HeldMove.NotHappeningNow, null);
        }

        if (state.HelpIsComing && _words.Messages.Held.ThanksSaid.Any(thanks => Utterance.Fold(thanks) == input.Said.Whole))
        {
            return (HeldMove.Thanks, null);
        }

        var longest = _followUps.Find(input.Said).OrderByDescending(match => match.Length).Select(match => match.Key).FirstOrDefault();
        return longest is null ? (HeldMove.SomethingElse, null) : (HeldMove.FollowUp, _words.Messages.FollowUps.First(followUp => followUp.Id == longest));
    }
}

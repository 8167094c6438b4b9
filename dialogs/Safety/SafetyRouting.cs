using BotoxAdvisorBot.Dialogs.Asking;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Turns;

namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>The first route of every message: the signs in it, what is open about one, and going on after a safety card.</summary>
public sealed class SafetyRouting(CommandRunner commands, FeelsWrongCheck feelsWrong, LidCheck lid, InjectionNote injections, Library library)
{
    /// <summary>True when nothing else may be answered in this turn.</summary>
    public async Task<bool> AnswerAsync(Place here, CancellationToken cancellationToken)
    {
        var turn = here.Turn;
        turn.SafetyVoice = library.SafetyVoice(turn.Voice, here.Safety.LanguageFor(turn.Mentions));
        if (!here.SafetyIsOpen)
        {
            await HearAnswerAsync(here, cancellationToken);
        }

        turn.SafetyVoice = library.SafetyVoice(turn.Voice, here.Safety.LanguageFor(turn.Mentions));
        injections.Note(turn);
        turn.Injection = injections.Tell(turn);
        if (here.SafetyIsOpen && turn.Mentions.Count == 0 && await commands.RunDuringSafetyAsync(here, cancellationToken))
        {
            return true;
        }

        if (!here.SafetyIsOpen && turn.Mentions.Count == 0)
        {
            return await AnswerOfferAsync(here, cancellationToken);
        }

        var understood = await TakeFlowsAnswerAsync(here, cancellationToken);
        _ = here.SafetyIsOpen
            ? await here.Dc.ContinueDialogAsync(cancellationToken)
            : await here.Dc.BeginDialogAsync(SafetyDialog.Name, null, cancellationToken);
        if (turn.AfterSafety != AfterSafety.Nothing && understood is not null)
        {
            turn.Understood = $"{turn.Understood} {understood}".TrimStart();
        }

        if (turn.AfterSafety == AfterSafety.AskAgain)
        {
            await here.AskAgainAsync(cancellationToken);
        }
        else if (turn.AfterSafety == AfterSafety.CheckLid)
        {
            await BeginCheckAsync(here, lid, cancellationToken);
        }

        return turn.AfterSafety != AfterSafety.AnswerTheRest;
    }

    /// <summary>Somebody who tells the country gets its emergency number; the rest of the message is answered as usual.</summary>
    public static async Task<bool> AnswerCountryAsync(Place here, CancellationToken cancellationToken)
    {
        if (here.Turn.Country is not { } country || here.Turn.SafetySpoken)
        {
            return false;
        }

        await here.SayAsync(SafetyReplies.InCountry(here.Turn.Voice, country, isOpen: false), cancellationToken);
        here.Turn.Answered = true;
        if (country.IsAll)
        {
            await here.ReturnAsync(cancellationToken);
        }

        return country.IsAll;
    }

    /// <summary>Shows the list of signs on top of whatever runs; once more when it is open already.</summary>
    public Task CheckAsync(Place here, CancellationToken cancellationToken) => BeginCheckAsync(here, feelsWrong, cancellationToken);

    private static async Task BeginCheckAsync(Place here, SymptomCheck check, CancellationToken cancellationToken)
    {
        await here.LeaveFinishedAsync(cancellationToken);
        if (here.Flow is (SymptomCheck open, var below) && open.Id == check.Id)
        {
            await open.AskAgainAsync(below, cancellationToken);
            return;
        }

        await here.LeaveAsync(check, cancellationToken);
        await here.Dc.BeginDialogAsync(check.Id, null, cancellationToken);
    }

    /// <summary>Hears the signs that an answer to the open question stands for.</summary>
    private static async Task HearAnswerAsync(Place here, CancellationToken cancellationToken)
    {
        var turn = here.Turn;
        if (here.Flow is not ({ } open, var inFlow))
        {
            return;
        }

        if (await open.NamedInAnswerAsync(inFlow, here.Safety, cancellationToken) is { IsNothing: false } named)
        {
            turn.Mentions = [.. here.Safety.Hear(named).UnionBy(turn.Mentions, mention => (mention.Sign, mention.Person))];
        }

        if (await open.SignInAnswerAsync(inFlow, cancellationToken) is { } sign)
        {
            turn.Name(sign);
        }
    }

    /// <summary>Words typed now answer the safety question; a card of the flow still answers its own. Tells what the flow understood.</summary>
    private static async Task<string?> TakeFlowsAnswerAsync(Place here, CancellationToken cancellationToken)
    {
        var turn = here.Turn;
        var (flow, below) = here.Flow;
        var answersFlow = !here.SafetyIsOpen || turn.Input.Submit is not null;
        turn.AnswerTaken = flow is not null && answersFlow && await flow.TakeAnswerAsync(below, cancellationToken);
        var understood = turn.Understood;
        turn.Understood = null;
        return understood;
    }

    /// <summary>Going on after a safety card: by a button, which stays good, or right after the card in words.</summary>
    private static async Task<bool> AnswerOfferAsync(Place here, CancellationToken cancellationToken)
    {
        var messages = here.Turn.SafetyVoice.Safety.Messages;
        switch (OfferChosen(here, messages))
        {
            case SafetyChoice.GoOnWithQuestion:
                if (here.Turn.Input.Submit is null)
                {
                    await LeaveLidAsync(here, cancellationToken);
                }

                await here.AskAgainAsync(cancellationToken);
                return true;
            case SafetyChoice.OnlyAsking:
                here.Safety.FalseAlarms++;
                here.Safety.Untell(Tier.Urgent);
                await LeaveLidAsync(here, cancellationToken);
                await here.SayAsync(messages.Urgent.OnlyAskingReply, cancellationToken);
                await here.AskAgainAsync(cancellationToken);
                return true;
            default:
                return false;
        }
    }

    /// <summary>While a list of signs is open, a number means one of its lines. The way back has its words at any time; when nothing is open it leads to the menu, unless the menu has a way back of its own.</summary>
    private static string? OfferChosen(Place here, SafetyMessages messages)
    {
        if (here.Turn.Input.Submit is { Identity: { Dialog: SafetyDialog.Name, Question: SafetyReplies.UrgentQuestion or "released" } } submit)
        {
            return submit.Choice;
        }

        var offers = SafetyReplies.Offers(messages, here.Offered);
        var chosen = here.Flow.Flow is LidCheck ? ChoiceQuestion.FindNamed(offers, here.Turn.Input.Said) : ChoiceQuestion.Find(offers, here.Turn.Input.Said);
        var menuHasOne = here.Flow.Flow is null && here.Visit.LeftFlows.Count > 0;
        return chosen?.Id ?? (menuHasOne ? null : ChoiceQuestion.FindNamed(WaysBack(here, messages), here.Turn.Input.Said)?.Id);
    }

    /// <summary>The way back in the words of the safety card and in those of the chat.</summary>
    private static IReadOnlyList<ChoiceWords> WaysBack(Place here, SafetyMessages messages) =>
        [SafetyReplies.WayBack(messages), SafetyReplies.WayBack(here.Turn.Voice.Safety.Messages)];

    /// <summary>The eyelid's list has no button to go on, so whoever writes it wants to be past the list.</summary>
    private static async Task LeaveLidAsync(Place here, CancellationToken cancellationToken)
    {
        if (here.Flow.Flow is LidCheck open)
        {
            await here.LeaveAsync(open, cancellationToken);
        }
    }
}

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
    private readonly IReadOnlyList<HeldReader> _readers;

    /// <param name="languages">Everything that is understood, whatever the language of the emergency.</param>
    public HeldEmergency(IEnumerable<SafetyWords> languages) => _readers = [.. languages.Select(words => new HeldReader(words))];

    /// <summary>What goes with the question whether help was called, in the order of its buttons.</summary>
    public static IReadOnlyList<ChoiceWords> Offered(HeldWords held, SafetyState state)
    {
        var first = state.HelpIsComing ? held.NotNow : held.Coming;
        ChoiceWords[] choices = [first, held.NotNow, held.GoOn];
        return [.. choices.Take(state.HeldTurns > 1 ? 3 : 2).Distinct()];
    }

    /// <summary>The move, and the follow-up question in the emergency's language when it is one.</summary>
    /// <param name="input">The message.</param>
    /// <param name="mentions">The signs in it.</param>
    /// <param name="state">What is open.</param>
    /// <param name="words">The words of the emergency's language, which is read first.</param>
    public (HeldMove Move, FollowUpWords? FollowUp) Read(PatientInput input, IReadOnlyList<Mention> mentions, SafetyState state, SafetyWords words)
    {
        foreach (var reader in _readers.OrderByDescending(reader => reader.Language == words.Language))
        {
            if (reader.Read(input, mentions, state) is { Move: not HeldMove.SomethingElse } read)
            {
                return (read.Move, read.FollowUp is { } id ? words.Messages.FollowUps.First(followUp => followUp.Id == id) : null);
            }
        }

        return (HeldMove.SomethingElse, null);
    }
}

/// <summary>Reads the messages of one language while an emergency is open.</summary>
internal sealed class HeldReader
{
    private const string WhatToDo = "what-do-i-do";

    private readonly SafetyWords _words;
    private readonly PhraseBook _followUps;

    public HeldReader(SafetyWords words)
    {
        _words = words;
        if (words.Messages.FollowUps.All(followUp => followUp.Id != WhatToDo))
        {
            throw new ContentException($"safety/messages.yaml has no follow-up '{WhatToDo}'.");
        }

        _followUps = PhraseBook.Build(words.Messages.FollowUps.SelectMany(followUp => followUp.Said.Select(phrase => (followUp.Id, phrase))));
    }

    public string Language => _words.Language;

    /// <summary>The move, and the id of the follow-up question when it is one.</summary>
    public (HeldMove Move, string? FollowUp) Read(PatientInput input, IReadOnlyList<Mention> mentions, SafetyState state)
    {
        var held = _words.Messages.Held;
        ChoiceWords[] all = [held.Coming, held.NotNow, held.OnlyAsking, held.GoOn];
        var shown = state.CallAsked ? HeldEmergency.Offered(held, state) : all;
        var choice = input.Submit is { Identity.Dialog: SafetyDialog.Name } submit
            ? submit.Choice
            : (ChoiceQuestion.Find(shown, input.Said) ?? ChoiceQuestion.FindNamed(all, input.Said))?.Id;
        return choice switch
        {
            _ when choice == held.Coming.Id => (HeldMove.HelpIsComing, null),
            _ when choice == held.NotNow.Id => (HeldMove.NotHappeningNow, null),
            _ when choice == held.OnlyAsking.Id => (HeldMove.OnlyAsking, null),
            _ when choice == held.GoOn.Id => (HeldMove.GoOnAnyway, null),
            _ => ReadText(input, mentions, state),
        };
    }

    private (HeldMove Move, string? FollowUp) ReadText(PatientInput input, IReadOnlyList<Mention> mentions, SafetyState state)
    {
        if (state.CallAsked && ChoiceQuestion.FindNamed([_words.Messages.IsItNow.Yes], input.Said) is not null)
        {
            return (HeldMove.HelpIsComing, null);
        }

        var notCalled = state.CallAsked && ChoiceQuestion.FindNamed([_words.Messages.Later.No], input.Said) is not null;
        var onlySigns = input is { Submit: null, Text.Length: > 0, Said.Tokens.Count: 0 };
        if (notCalled || onlySigns)
        {
            return (HeldMove.FollowUp, WhatToDo);
        }

        if (mentions.Any(mention => mention.Manner == Manner.Negated && mention.Sign == state.Leading?.Sign))
        {
            return (HeldMove.NotHappeningNow, null);
        }

        if (_words.Messages.Held.ThanksSaid.Any(thanks => Utterance.Fold(thanks) == input.Said.Whole))
        {
            return (HeldMove.Thanks, null);
        }

        var longest = _followUps.Find(input.Said).OrderByDescending(match => match.Length).Select(match => match.Key).FirstOrDefault();
        return longest is null ? (HeldMove.SomethingElse, null) : (HeldMove.FollowUp, longest);
    }
}

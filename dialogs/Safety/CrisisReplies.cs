using AdaptiveCards;
using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Turns;

namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>What the bot says about suicide and self-harm (clinical-facts H4): warm, short, the crisis line first, and nothing about looks.</summary>
internal static class CrisisReplies
{
    /// <summary>The question of the card's identity.</summary>
    public const string Question = "crisis";

    /// <summary>The crisis message, with "are you safe now?".</summary>
    /// <param name="voice">The words.</param>
    /// <param name="person">Who is in danger.</param>
    /// <param name="identity">The identity of the card's buttons; null leaves only those that call.</param>
    public static Reply Card(Voice voice, Person person, CardIdentity? identity)
    {
        var words = voice.Safety.Messages.Crisis;
        var (lead, danger, ask) = person == Person.SomeoneElse
            ? (words.LeadOther, words.DangerOther, words.AskOther)
            : (words.Lead, words.Danger, words.Ask);
        var card = new ReplyBuilder(voice.Fill(lead)).Framed(AdaptiveContainerStyle.Accent).Text(voice.Fill(danger)).Text(words.Kind).EndFrame();
        Calls(card, voice);
        return identity is null ? card.Build() : WithAnswers(card.Text(ask), voice, identity, person);
    }

    /// <summary>An answer while the crisis is open.</summary>
    public static Reply Say(Voice voice, string text) => Calls(new ReplyBuilder(voice.Fill(text)), voice).Build();

    /// <summary>An answer that asks once more whether the patient is safe.</summary>
    public static Reply AskSafe(Voice voice, string text, Person person, CardIdentity identity)
    {
        var words = voice.Safety.Messages.Crisis;
        var card = Calls(new ReplyBuilder(voice.Fill(text)), voice).Text(person == Person.SomeoneElse ? words.AskOther : words.Ask);
        return WithAnswers(card.Button(words.GoOn.Label, identity.Data(words.GoOn.Id)), voice, identity, person);
    }

    /// <summary>An answer after the patient said to be safe: going on is the patient's own step.</summary>
    public static Reply MayGoOn(Voice voice, string text, CardIdentity identity)
    {
        var goOn = voice.Safety.Messages.Crisis.GoOn;
        return CallsLine(new ReplyBuilder(voice.Fill(text)), voice).Button(goOn.Label, identity.Data(goOn.Id)).Build(voice.Safety.Messages.Options);
    }

    private static ReplyBuilder Calls(ReplyBuilder card, Voice voice) => CallsLine(card, voice).Calls(voice);

    private static ReplyBuilder CallsLine(ReplyBuilder card, Voice voice)
    {
        if (voice.CrisisLine?.Dial is { } line)
        {
            card.Link(voice.Fill(voice.Safety.Messages.Emergency.Call, ("number", line)), ReplyBuilder.Tel(line), "");
        }

        return card;
    }

    private static Reply WithAnswers(ReplyBuilder card, Voice voice, CardIdentity identity, Person person)
    {
        var words = voice.Safety.Messages.Crisis;
        ChoiceWords[] answers = person == Person.SomeoneElse ? [words.Safe, words.NotSafe, words.Misread] : [words.Safe, words.NotSafe, words.Someone, words.Misread];
        foreach (var answer in answers)
        {
            card.Button(answer.Label, identity.Data(answer.Id));
        }

        return card.Build(voice.Safety.Messages.Options);
    }
}

using BotoxAdvisorBot.Dialogs.Diagnosis;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Safety;
using Microsoft.Bot.Builder;

namespace BotoxAdvisorBot.Dialogs.Turns;

/// <summary>What is known about the current turn, from the moment the message is read until its last reply.</summary>
public sealed class Turn(PatientInput input, IReadOnlyList<Mention> mentions, Voice voice, IReadOnlyList<ChoiceWords> menu)
{
    public PatientInput Input { get; } = input;

    /// <summary>The serious signs in the patient's own words.</summary>
    public IReadOnlyList<Mention> Mentions { get; set; } = mentions;

    /// <summary>What was found in this message alone.</summary>
    public Recognition Recognition { get; init; } = Recognition.Nothing;

    /// <summary>The words of this turn's language, with the numbers of the patient's country.</summary>
    public Voice Voice { get; set; } = voice;

    /// <summary>The words in which this turn speaks of signs: in the language in which they were told.</summary>
    public Voice SafetyVoice { get; set; } = voice;

    /// <summary>The country that this message says to be written in; null when it names none.</summary>
    public NamedCountry? Country { get; set; }

    /// <summary>What the conversation knows about the treatment.</summary>
    public TreatmentAnswers Treatment { get; set; } = new();

    /// <summary>The patient's injection, to tell those who help; null when nothing is known of it.</summary>
    public ToldInjection? Injection { get; set; }

    /// <summary>The welcome was shown in this turn.</summary>
    public bool WelcomedNow { get; set; }

    /// <summary>The entries of the menu in this turn's language, as they are pressed or typed.</summary>
    public IReadOnlyList<ChoiceWords> Menu { get; } = menu;

    /// <summary>The dialogs had this message; a repeat that was dropped never gets here.</summary>
    public bool Heard { get; set; }

    /// <summary>The signs of this message were answered.</summary>
    public bool SafetySpoken { get; set; }

    /// <summary>The message's answer to the open question is stored already; the flow has not gone on.</summary>
    public bool AnswerTaken { get; set; }

    /// <summary>Something of the message was answered, so that not understanding the rest is no misunderstanding.</summary>
    public bool Answered { get; set; }

    /// <summary>Nobody understood this message.</summary>
    public bool Misunderstood { get; set; }

    /// <summary>"Was this helpful?" was asked in this turn.</summary>
    public bool HelpfulAsked { get; set; }

    /// <summary>What happens in this turn once the signs are answered.</summary>
    public AfterSafety AfterSafety { get; set; }

    /// <summary>Said in front of the next reply: what was understood from a card, which is invisible in the transcript.</summary>
    public string? Understood { get; set; }

    /// <summary>Adds a sign that an answer stands for, unless the patient named it in words or the language does not know it.</summary>
    public void Name(string sign)
    {
        if (Voice.Safety.Signs.Signs.FirstOrDefault(words => words.Id == sign) is { } known && Mentions.All(mention => mention.Sign != sign))
        {
            Mentions = [.. Mentions, new Mention(sign, known.Tier, 0, 0, Manner.Asserted, Person.Patient, Voice.Words.Language)];
        }
    }

    public static Turn Of(ITurnContext context) => context.TurnState.Get<Turn>();
}

/// <summary>What follows an answer about a serious sign in the same turn (conversation-design section 3).</summary>
public enum AfterSafety
{
    /// <summary>Nothing comes back by itself.</summary>
    Nothing,

    /// <summary>The open question is asked once more.</summary>
    AskAgain,

    /// <summary>What would make a droopy eyelid an emergency is asked.</summary>
    CheckLid,

    /// <summary>The rest of the message is answered as usual; the open question follows, whatever the message was.</summary>
    AnswerTheRest,
}

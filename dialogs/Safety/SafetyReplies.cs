using AdaptiveCards;
using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Turns;

namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>What the bot says about serious signs (conversation-design sections 2 and 4). No cosmetic word and no booking link in any of it.</summary>
internal static class SafetyReplies
{
    /// <summary>The question of an urgent card's identity.</summary>
    public const string UrgentQuestion = "urgent";

    /// <summary>The card for signs of one person, by the most serious of them.</summary>
    /// <param name="voice">The words.</param>
    /// <param name="signs">At least one sign.</param>
    /// <param name="identity">The identity of the card's buttons; null leaves only those that call.</param>
    /// <param name="textLink">Whether the channel needs the number as a link in the text as well.</param>
    /// <param name="injection">The patient's injection, as far as it is known.</param>
    public static Reply Card(Voice voice, IReadOnlyList<ToldSign> signs, CardIdentity? identity, bool textLink, ToldInjection? injection = null) =>
        signs.FirstOrDefault(sign => sign.Tier == Tier.Crisis) is { } crisis ? CrisisReplies.Card(voice, crisis.Person, identity)
        : signs.Any(sign => sign.Tier == Tier.Emergency) ? Emergency(voice, signs, identity, textLink, injection)
        : Urgent(voice, signs, identity, goesOn: identity is not null);

    /// <summary>One line for signs that had their card already.</summary>
    public static Reply Again(Voice voice, ToldSign sign)
    {
        var words = voice.Safety.Messages.Again;
        var text = sign.Tier switch { Tier.Crisis => voice.Safety.Messages.Crisis.Again, Tier.Emergency => words.Emergency, _ => words.Urgent };
        return Reply.Words(voice.Fill(text, ("name", Words(voice, sign).Name)));
    }

    /// <summary>Two sentences for a sign that is not said to be happening.</summary>
    public static string Brief(Voice voice, Mention mention)
    {
        var words = voice.Safety.Messages.Brief;
        var sign = Words(voice, mention.Sign);
        var text = (mention.Manner, sign.Tier) switch
        {
            (_, Tier.Crisis) => voice.Safety.Messages.Crisis.Negated,
            (Manner.Negated, Tier.Emergency) => words.EmergencyNegated,
            (Manner.Negated, _) => words.Negated,
            (Manner.AskedAbout, Tier.Emergency) => words.EmergencyAskedAbout,
            (Manner.AskedAbout, _) => words.AskedAbout,
            (_, Tier.Emergency) => words.EmergencyPast,
            _ => words.Past,
        };
        return voice.Fill(text, ("begin", sign.Begin), ("listed", sign.Listed));
    }

    /// <summary>The two sentences, and the question whether it is happening now.</summary>
    public static Reply IsItNow(Voice voice, Mention mention, CardIdentity identity)
    {
        var words = voice.Safety.Messages.IsItNow;
        return new ReplyBuilder(Brief(voice, mention)).Text(words.Ask)
            .Button(words.Yes.Label, identity.Data(words.Yes.Id, mention.Sign, mention.Person == Person.SomeoneElse, mention.WithFiller, voice.Safety.Language))
            .Button(words.No.Label, identity.Data(words.No.Id))
            .Build(voice.Safety.Messages.Options);
    }

    public static Reply GotHelp(Voice voice, ToldSign sign, CardIdentity identity)
    {
        var words = voice.Safety.Messages.Later;
        var reply = new ReplyBuilder(voice.Fill(words.Ask, ("name", Words(voice, sign).Name)));
        foreach (var choice in new[] { words.Yes, words.No, words.Still })
        {
            reply.Button(choice.Label, identity.Data(choice.Id));
        }

        return reply.Build(voice.Safety.Messages.Options);
    }

    /// <summary>An answer while an emergency is open, with the button that calls.</summary>
    public static Reply Held(Voice voice, string text) => new ReplyBuilder(text).Calls(voice).Build();

    /// <summary>The number of the country where the patient is, or that none is sure.</summary>
    public static string InCountry(Voice voice, NamedCountry country, bool isOpen)
    {
        var words = voice.Safety.Numbers;
        var place = words.Unconfirmed.GetValueOrDefault(country.Code);
        var text = (place, isOpen) switch
        {
            (null, true) => words.ToldOpen,
            (null, false) => words.Told,
            (_, true) => words.ToldUnconfirmedOpen,
            _ => words.ToldUnconfirmed,
        };
        return voice.Fill(text, ("place", place?.Name ?? ""));
    }

    /// <summary>The emergency is over for now; going on is the patient's own step.</summary>
    public static Reply Released(Voice voice, string text, CardIdentity identity) =>
        new ReplyBuilder(voice.Fill(text)).Button(voice.Safety.Messages.Held.GoOnQuestion, identity.Data(SafetyChoice.GoOnWithQuestion))
            .Build(voice.Safety.Messages.Options);

    /// <summary>Comes in place of the open question until the patient asks for it.</summary>
    public static Reply StillHere(Voice voice, SafetyState state) =>
        Released(voice, voice.Safety.Messages.Held.StillHere, new CardIdentity(SafetyDialog.Name, "released", state.Asking));

    /// <summary>The button that goes back to what was open.</summary>
    public static ChoiceWords WayBack(SafetyMessages messages) => new() { Id = SafetyChoice.GoOnWithQuestion, Label = messages.Urgent.GoOn, Said = [messages.Held.GoOnQuestion] };

    /// <summary>What the card that was just shown lets the patient do, in the order of its buttons.</summary>
    public static IReadOnlyList<ChoiceWords> Offers(SafetyMessages messages, Offer offered)
    {
        var goOn = WayBack(messages) with { Said = [messages.Held.GoOnQuestion, .. messages.Held.GoOn.Said] };
        return offered switch
        {
            Offer.AfterUrgent => [goOn, messages.Held.OnlyAsking],
            Offer.AfterEmergency => [goOn],
            _ => [],
        };
    }

    /// <summary>Whether help was called, for anything that is not about the emergency.</summary>
    public static Reply CallFirst(Voice voice, string text, CardIdentity identity, SafetyState state)
    {
        var reply = new ReplyBuilder(voice.Fill(text)).Calls(voice);
        foreach (var choice in HeldEmergency.Offered(voice.Safety.Messages.Held, state))
        {
            reply.Button(choice.Label, identity.Data(choice.Id));
        }

        return reply.Build(voice.Safety.Messages.Options);
    }

    /// <summary>What to say and to have ready, for someone whose help is on its way.</summary>
    public static Reply Ready(Voice voice, IReadOnlyList<ToldSign> signs, ToldInjection? injection)
    {
        var reply = new ReplyBuilder(voice.Safety.Messages.Held.ComingReply);
        AddReady(reply, voice, signs, injection);
        return reply.Build();
    }

    public static SignWords Words(Voice voice, ToldSign sign) => Words(voice, sign.Sign);

    private static SignWords Words(Voice voice, string sign) => voice.Safety.Signs.Signs.First(words => words.Id == sign);

    private static Reply Emergency(Voice voice, IReadOnlyList<ToldSign> signs, CardIdentity? identity, bool textLink, ToldInjection? injection)
    {
        var words = voice.Safety.Messages.Emergency;
        var leading = signs.First(sign => sign.Tier == Tier.Emergency);
        var sign = Words(voice, leading);
        var (heading, then) = leading.Person == Person.SomeoneElse ? (words.HeadingOther, words.ThenOther) : (words.Heading, words.Then);
        var link = textLink && voice.Country is not null ? voice.Fill(words.TextLink) : "";
        var card = new ReplyBuilder($"{voice.Fill(heading)} {link}".TrimEnd()).Framed(AdaptiveContainerStyle.Attention)
            .Title(leading.WithFiller ? sign.WithFiller!.Why : sign.Why!)
            .Text(then)
            .Hint(voice.Country is null ? words.Elsewhere : voice.Fill(words.NotHere))
            .EndFrame()
            .Calls(voice)
            .Folded(words.ReadyButton, "ready", folded => AddReady(folded, voice, signs, injection, withNumbers: voice.Country is null));
        if (identity is not null)
        {
            card.Button(words.Coming, identity.Data(voice.Safety.Messages.Held.Coming.Id))
                .Button(words.NotNow, identity.Data(voice.Safety.Messages.Held.NotNow.Id))
                .Button(words.OnlyAsking, identity.Data(voice.Safety.Messages.Held.OnlyAsking.Id));
        }

        return card.Build(voice.Safety.Messages.Options);
    }

    /// <summary>The injection and the signs in the words of the person who calls.</summary>
    public static string ToSay(Voice voice, IReadOnlyList<ToldSign> signs, ToldInjection? injection)
    {
        var told = string.Join(" ", signs.Select(sign => sign.Person == Person.SomeoneElse ? Words(voice, sign).WordsOther : Words(voice, sign).Words));
        return IsKnown(signs, injection) ? $"{injection!.Said} {told}" : $"{told} {voice.Safety.Messages.Emergency.Injection.NotKnown}";
    }

    /// <summary>The patient's injection says nothing about somebody else's.</summary>
    private static bool IsKnown(IReadOnlyList<ToldSign> signs, ToldInjection? injection) => injection is not null && signs is [{ Person: Person.Patient }, ..];

    private static void AddReady(ReplyBuilder reply, Voice voice, IReadOnlyList<ToldSign> signs, ToldInjection? injection, bool withNumbers = false)
    {
        var words = voice.Safety.Messages.Emergency;
        if (withNumbers)
        {
            reply.Text(voice.Fill(words.Numbers));
        }

        var add = IsKnown(signs, injection) ? injection!.Add : words.Injection.Add;
        reply.Text(voice.Fill(words.Say, ("words", ToSay(voice, signs, injection)), ("add", add)).TrimEnd()).Heading(words.ReadyHeading)
            .Bullets(words.Ready.Concat(signs.SelectMany(sign => Words(voice, sign).Ready)).Distinct());
    }

    /// <summary>The card for urgent signs of one person.</summary>
    /// <param name="voice">The words.</param>
    /// <param name="signs">At least one sign.</param>
    /// <param name="identity">The identity of the card's buttons; null leaves only those that call.</param>
    /// <param name="goesOn">Whether the card offers to go on; where a question of its own follows, that one does.</param>
    public static Reply Urgent(Voice voice, IReadOnlyList<ToldSign> signs, CardIdentity? identity, bool goesOn)
    {
        var words = voice.Safety.Messages.Urgent;
        var first = Words(voice, signs[0]);
        var lead = signs[0].Person == Person.SomeoneElse ? $"{words.Other} {voice.Fill(first.Say!)}" : voice.Fill(first.Say!);
        var card = new ReplyBuilder(lead).Framed(AdaptiveContainerStyle.Warning);
        foreach (var line in signs.Select(sign => Words(voice, sign)).SelectMany(sign => new[] { sign.Say!, sign.Also! }).Distinct().Skip(1))
        {
            card.Text(voice.Fill(line));
        }

        foreach (var closed in signs.Select(sign => voice.Fill(Words(voice, sign).Closed)).Distinct())
        {
            card.Text(closed);
        }

        CallProvider(card.EndFrame().Hint(WhoTreated(voice)), voice);
        if (goesOn)
        {
            card.Button(words.GoOn, identity!.Data(SafetyChoice.GoOnWithQuestion));
        }

        if (identity is not null)
        {
            card.Button(words.OnlyAsking, identity.Data(SafetyChoice.OnlyAsking));
        }

        return card.Build(voice.Safety.Messages.Options, numbered: goesOn);
    }

    /// <summary>Who "your provider" is, and the clinic when it may be that.</summary>
    public static string WhoTreated(Voice voice) => $"{voice.Safety.Messages.Urgent.Provider} {ClinicLine(voice)}".TrimEnd();

    /// <summary>The buttons that call the clinic. <see cref="WhoTreated"/> stands beside them and may say the numbers already.</summary>
    public static void CallProvider(ReplyBuilder card, Voice voice)
    {
        var words = voice.Safety.Messages.Urgent;
        foreach (var (title, phone) in voice.Clinic.Phones(words.Call, words.AfterHoursButton))
        {
            var label = voice.Fill(title, ("phone", phone));
            card.Link(label, ReplyBuilder.Tel(phone), ClinicLine(voice).Length > 0 ? "" : label);
        }
    }

    /// <summary>"Your provider" is whoever gave the treatment, so the clinic is named only as a possibility.</summary>
    private static string ClinicLine(Voice voice) => voice.Clinic switch
    {
        { Name: not null, Phone: not null, AfterHoursPhone: not null } => voice.Fill(voice.Safety.Messages.Urgent.ClinicAfterHours),
        { Name: not null, Phone: not null } => voice.Fill(voice.Safety.Messages.Urgent.Clinic),
        _ => "",
    };
}

/// <summary>The ids of the buttons on safety cards that are no words of the content.</summary>
internal static class SafetyChoice
{
    public const string GoOnWithQuestion = "go-on-question";
    public const string OnlyAsking = "only-asking";
}

using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Dialogs.Safety.Learned;

namespace BotoxAdvisorBot.Tests.Safety;

public sealed class SymptomRecognizerTests
{
    private static readonly Library Library = new(Path.Combine(AppContext.BaseDirectory, "content"), new());

    internal static readonly IReadOnlyList<Words> Languages = Library.Languages;

    internal static readonly SymptomRecognizer Recognizer = new(Library.SafetyLanguages, SignModel.Shipped);

    // The word lists of clinical-facts F: F-BREATH, F-DIZZY and F-DOUBLE, with their typos and texting forms.
    [Theory]
    [InlineData("E01", "can't breathe; cant breath; hard to breathe; trouble breathing; difficulty breathing; short of breath; out of breath; breathless; winded; puffing; gasping; fighting for air; can't get enough air; can't catch my breath; air hunger; suffocating; smothering; chest is tight; wheezing; shallow breathing; panting; can't take a deep breath")]
    [InlineData("E01", "SOB; s.o.b; cant breeth; cnt breathe; carnt breathe; breathin hard; brething bad, its hard; breatheless; shortnes of breth; shortness of breathe; wheezy; elephant on my chest; lungs won't work; no air")]
    [InlineData("U01", "dizzy; light-headed; woozy; room spinning; head spinning; vertigo; faint feeling; about to pass out; going to faint; off balance; unsteady; wobbly; swimmy head; giddy; head rush; feel drunk; floaty; whoozy")]
    [InlineData("U01", "dizy; dizzi; dizzzy; diziness; dizzyness; dizzines; lite headed; litheaded; lightheded; woosy; gonna pass out; vertego; head is spinning")]
    [InlineData("U02", "double vision; seeing double; seeing two of everything; two of everything; ghost image; can't line things up; cross-eyed; eyes won't work together")]
    [InlineData("U02", "seeing 2; seeing 2 of everything; dbl vision; duble vison; doubel vision; double vison; seein dubble; diplopea")]
    public void The_words_of_the_clinical_facts_fire(string sign, string phrases)
    {
        var missed = phrases.Split("; ").Where(phrase => !Recognizer.Recognize(phrase).Any(mention => mention.Sign == sign));
        Assert.Empty(missed);
    }

    [Theory]
    [InlineData("breathtaking; took my breath away; breath of fresh air; hold my breath; bated breath; save your breath; bad breath; breathable; baby's breath; a sob story; she was sobbing")]
    [InlineData("dizzying price; a dizzying array; dizzy with excitement; dizzy with joy; spin class; ditzy; head spinning with options; faint lines; faint scar; not for the faint of heart")]
    [InlineData("double chin; double check; double the dose; double the price; double dose; tickets for the Double Vision concert")]
    [InlineData("hello; botox party saturday, $99, ok?; where are you; wanting a second opinion; painting; no question; thanks; what does it cost; is my dentist ok; I'm choosing someone")]
    [InlineData("my wife's going to love it; life's good, when is my touch up; not a dry eye in the house; a sight for sore eyes")]
    [InlineData("suicide squad costume, will the make-up hurt fresh filler; my mum will kill me when she sees these lips; I'll be dead tired by then; a burden to my budget; an overdose of units")]
    [InlineData("tengo los párpados caídos de nacimiento; un ojo más pequeño que el otro de toda la vida; me mareo en los coches")]
    [InlineData("después de lo del labio me cuesta beber con pajita; no tengo fuerzas para discutir por el reembolso; perdí el conocimiento al ver el precio")]
    [InlineData("the speech went down a storm and the forehead behaved; I blacked out the dates in my diary; swept off my feet by the consultant; a rash of lip reveal videos")]
    [InlineData("I was born with droopy eyelids, can botox help; droopy lids run in my family; I've had hooded drooping eyelids since I was a kid; nací con los párpados caídos, es de familia")]
    [InlineData("mi mamá y yo tenemos la misma caída del párpado de nacimiento; toda mi vida tuve un ojo más chico en las fotos; desde niña tengo el párpado caído")]
    [InlineData("the whole scaffolding collapsed next door, are you open; passing out invitations for my nani's eightieth; you'd have to be blind not to see that bruise; can I stroke my cheek after filler")]
    [InlineData("se desmayó el wifi otra vez; la bolsa se desplomó hoy; el coche se ahoga en las cuestas; tengo fiebre de compras")]
    [InlineData("¿la radiofrecuencia quita celulitis?; la celulitis de las piernas me acompleja")]
    [InlineData("¿cuántos días dura la hinchazón de labios?; hoy tengo los labios como salchichas, tercer día del hialurónico; labios muy hinchados tras el relleno de ayer")]
    [InlineData("¿qué sentido tiene citarme a las diez?; cortaron la carretera por la maratón; I throw myself into my work these days")]
    [InlineData("confundí el martes con el miércoles, perdón; el tráfico está paralizado en la avenida; la baba de caracol me irrita la piel; me ahogo en papeles en la oficina")]
    [InlineData("la escala de dolor con caritas me hizo gracia; me niego a pagar la penalización")]
    public void What_only_looks_like_a_sign_does_not_fire(string phrases)
    {
        var fired = phrases.Split("; ").Where(phrase => Recognizer.Recognize(phrase).Count > 0);
        Assert.Empty(fired);
    }

    [Theory]
    [InlineData("my arms feel heavy after botox; i cant hold my head up at work since the botox; i have double vision of everything; would people notice if i was gone")]
    [InlineData("i have a rash of red spots all over; my mum just stares at me and doesn't answer; i'd rather die than let anyone see this face; infected by my injector i think")]
    [InlineData("liquido amarillo verdoso sale del labio tras el relleno; mi marido dice que ve doble; me muerdo la lengua al hablar y se me traba")]
    [InlineData("me mareo en el coche desde el botox; ojeras moradas tras el relleno; ahora tengo los párpados caídos")]
    [InlineData("I was born with a droopy lid but since the botox the other one droops too; siempre tuve el párpado derecho caído pero ahora también el izquierdo")]
    [InlineData("I was in line and collapsed; he passed out and the cards fell from his hand; I can't see your message, everything is black; its all dark; could a filler give you a stroke; have you had a case of blindness here")]
    [InlineData("my mum at the market collapsed; my dad in the shed collapsed; found him in his chair collapsed; she collapsed reading the menu; passed out giving blood samples; my lid is droopy and nobody in my family has that; born with good lids, now one is droopy")]
    [InlineData("en el metro se desmayó mi papá; en el mercado se desplomó mi mamá; en el coche se ahoga mi hijo; mi papá en el metro no responde")]
    [InlineData("se me atraganta la comida; mi papá se desmayó en el metro; se ahoga en el carro y no responde; fiebre de 39 grados; amanecí con fiebre alta; ¿el relleno puede matar la piel de la nariz?")]
    [InlineData("creo que me está dando un infarto; me ahogo mucho por favor contesten; me he desplomado en casa; can cheek filler blind you; do you know of people suffocating through these treatments")]
    [InlineData("confused about where I am; my husband is confused about what day it is; seeing two of my husband; i see double the whole time; no puedo pronunciar bien desde ayer; asfixiada con la comida")]
    [InlineData("celulitis infecciosa en la cara tras el relleno; tengo el párpado caído y es de familia sufrir de los nervios; desde niña me cuido y ahora se me cayó el párpado")]
    [InlineData("labios muy hinchados tras el relleno y la lengua también; tengo hinchazón de los labios y se me cierra la garganta; I'll throw myself into the river; I can't go on like this")]
    [InlineData("is it possible for masseter botox to affect your swallowing I booked my next visit for Tuesday.")]
    [InlineData("drooling since the lip flip; choking since the lip flip; slurring since the lip flip; i can't drink, choking since my lip flip last week")]
    [InlineData("mi papá se confundió de nombre y no me reconoce; me quedé sin aliento al subir un escalón; estoy sin fuerzas en los brazos; se me cae la baba desde el botox")]
    [InlineData("I throw myself at a train in my head; me quiero morir; I want to die of shame; me quiero morir de la vergüenza; I can't go on. Sunday it ends; i can't go on monday will be my last day; hinchazón en los labios y la lengua; estoy ciega de un ojo; se me cortó la respiración")]
    public void What_sounds_like_an_idiom_but_is_a_sign_fires(string phrases)
    {
        var silent = phrases.Split("; ").Where(phrase => Recognizer.Recognize(phrase).Count == 0);
        Assert.Empty(silent);
    }

    [Theory]
    [InlineData("I feel dizzy", Manner.Asserted)]
    [InlineData("lol I can't breathe", Manner.Asserted)]
    [InlineData("I couldn't breathe last night", Manner.Asserted)]
    [InlineData("no i cant breathe", Manner.Asserted)]
    [InlineData("i dont know why im dizzy", Manner.Asserted)]
    [InlineData("not only dizzy", Manner.Asserted)]
    [InlineData("should i worry, i see double", Manner.Asserted)]
    [InlineData("did not sleep, short of breath all night", Manner.Asserted)]
    [InlineData("dizzy last time and again now", Manner.Asserted)]
    [InlineData("no dizziness, just uneven", Manner.Negated)]
    [InlineData("I don't have any trouble breathing", Manner.Negated)]
    [InlineData("no dizziness or double vision", Manner.Negated)]
    [InlineData("can Botox cause double vision?", Manner.AskedAbout)]
    [InlineData("what if i get dizzy", Manner.AskedAbout)]
    [InlineData("I was dizzy after my treatment years ago", Manner.Past)]
    public void The_words_around_a_sign_tell_how_it_is_said(string text, Manner manner)
    {
        var mentions = Recognizer.Recognize(text);
        Assert.NotEmpty(mentions);
        Assert.All(mentions, mention => Assert.Equal(manner, mention.Manner));
    }

    [Theory]
    [InlineData("my mum can't breathe", Person.SomeoneElse)]
    [InlineData("my friend had botox and she feels dizzy", Person.SomeoneElse)]
    [InlineData("my friend says im dizzy", Person.Patient)]
    [InlineData("i feel dizzy", Person.Patient)]
    [InlineData("dizzy", Person.Patient)]
    public void The_nearest_person_named_before_a_sign_has_it(string text, Person person) =>
        Assert.Equal(person, Assert.Single(Recognizer.Recognize(text)).Person);

    [Theory]
    [InlineData("breathtaking results but I can't breathe", "E01")]
    [InlineData("not dizzy but seeing double", "U02")]
    [InlineData("CANTBREATHE", "E01")]
    [InlineData("light\u00adheaded? no: d\u00edzzy!!!", "U01")]
    [InlineData("i can\u2019t\tbreathe", "E01")]
    [InlineData("The skin on my cheek went white and it hurts", "E08")]
    [InlineData("its really painful and my lip turned grey", "E08")]
    public void A_look_alike_or_an_odd_spelling_hides_no_sign_beside_it(string text, string sign) =>
        Assert.Contains(Recognizer.Recognize(text), mention => mention.Sign == sign && mention.Manner == Manner.Asserted);

    [Theory]
    [InlineData("mi madre se hizo los labios en verano y ahora tiene un nódulo rojo e inflamado", "U13")]
    [InlineData("hace meses que me puse ácido y ahora noto una bola dura que me duele al tocarla", "U13")]
    [InlineData("la punta de la nariz rellena está violácea y helada", "E08")]
    [InlineData("inflammatory lump in the chin five months after the biostimulator, hard and painful", "U13")]
    public void A_filler_named_in_words_of_its_own_is_one(string text, string sign) =>
        Assert.Contains(Recognizer.Recognize(text), mention => mention.Sign == sign);

    [Theory]
    [InlineData("tengo los labios y la lengua hinchados el primer día")]
    [InlineData("labios y lengua hinchados el primer día")]
    [InlineData("labios con la lengua hinchados, me los puse ayer")]
    [InlineData("los labios y la garganta se me hincharon, cuándo se desinflaman")]
    public void What_stands_in_the_gap_of_a_look_alike_is_not_hidden_by_it(string text) =>
        Assert.Contains(Recognizer.Recognize(text), mention => mention.Sign == "E04");

    [Theory]
    [InlineData("NO PUEDO RESPIRAR", "E01")]
    [InlineData("hola desde ayer me kuesta respirar", "E01")]
    [InlineData("no puedo tragar bien el agua", "E02")]
    [InlineData("veo doble desde el botox", "U02")]
    [InlineData("estoy muy mareada", "U01")]
    [InlineData("ya no quiero vivir asi", "E15")]
    [InlineData("tengo el parpado caido", "U04")]
    public void Spanish_words_fire_in_an_English_chat(string text, string sign) =>
        Assert.Contains(Recognizer.Recognize(text), mention => mention.Sign == sign && mention.Manner == Manner.Asserted);

    [Fact]
    public void Double_vision_with_filler_in_the_same_message_is_an_emergency()
    {
        var mention = Assert.Single(Recognizer.Recognize("had filler in my cheeks and now i see double"));
        Assert.Equal((Tier.Emergency, true), (mention.Tier, mention.WithFiller));
    }

    [Fact]
    public void A_part_of_a_sign_does_not_hide_the_whole_sign_beside_it() =>
        Assert.Contains(Recognizer.Recognize("FAKE BOTOX FROM INSTAGRAM NOW MY EYES WONT OPEN AND MOUTH BONE DRY"), mention => mention.Sign == "E12");

    [Theory]
    [InlineData("I can't do another day of this")]
    [InlineData("they would all be better off without me")]
    [InlineData("I can't promise I'll be safe tonight")]
    [InlineData("been saving up my tablets")]
    [InlineData("I just don't want to be alive any more")]
    [InlineData("my husband hid the knives")]
    [InlineData("estoy cansada de vivir")]
    [InlineData("soy una carga para mi familia")]
    [InlineData("ojalá no despertara mañana")]
    public void Not_wanting_to_live_is_a_crisis_however_it_is_put(string text) =>
        Assert.Contains(Recognizer.Recognize(text), mention => mention.Sign == "E15");

    [Theory]
    [InlineData("If a lorry came round the corner I wouldn't step back")]
    [InlineData("there's a rope in the garage, I keep thinking about it")]
    [InlineData("When I picture the future there's just nothing, and that's a relief")]
    public void Suicide_that_is_only_hinted_at_is_a_crisis_and_no_other_emergency(string text) =>
        Assert.All(Recognizer.Recognize(text).DefaultIfEmpty(), mention => Assert.Equal(Tier.Crisis, mention?.Tier));

    [Theory]
    [InlineData("<script>alert(1)</script> ![x](javascript:alert(1))", "")]
    [InlineData("se me cierra la garganta y me asusto", "es")]
    [InlineData("my throat is closing up", "en")]
    public void A_sign_is_answered_in_a_language_only_when_words_of_it_were_said(string text, string language) =>
        Assert.All(Recognizer.Recognize(text), mention => Assert.Equal(language, mention.Language));

    [Theory]
    [InlineData("i did not inject myself", false)]
    [InlineData("i never injected myself", false)]
    [InlineData("i didn't do it myself", false)]
    [InlineData("no me inyecté yo", false)]
    [InlineData("i injected myself", true)]
    [InlineData("i did not inject myself, my friend did", true)]
    [InlineData("i did not inject myself but i bought it online", true)]
    public void A_way_of_being_treated_that_is_denied_is_no_circumstance_and_none_is_a_sign_by_itself(string text, bool isUnsafe)
    {
        var said = Recognizer.Read(text);

        Assert.Empty(said.Mentions);
        Assert.Equal(isUnsafe, said.Circumstances.Contains(Circumstance.UnsafeProduct));
        Assert.Equal(!isUnsafe, said.DeniesUnsafe);
    }

    [Theory]
    [InlineData("i did not inject myself and i can't breathe", "E01")]
    [InlineData("i injected myself and now i can't swallow", "E12")]
    public void A_sign_beside_it_fires(string text, string sign) => Assert.Contains(Recognizer.Recognize(text), mention => mention.Sign == sign && mention.Manner == Manner.Asserted);

    [Fact]
    public void A_mention_says_where_it_stands()
    {
        const string Text = "My brows look great. I feel dizzy today.";
        var mention = Assert.Single(Recognizer.Recognize(Text));
        Assert.Equal("dizzy", Text.Substring(mention.Start, mention.Length));
    }

    [Fact]
    public void A_sign_at_the_end_of_a_very_long_message_is_found() =>
        Assert.Contains(Recognizer.Recognize(string.Concat(Enumerable.Repeat("my brow is a bit uneven and ", 4_000)) + "i cant breathe"), m => m.Sign == "E01");

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("\ud83d\ude00\ud83d\ude00")]
    [InlineData("\ud83d")]
    [InlineData("....!!!???")]
    public void Text_without_words_holds_no_sign(string text) => Assert.Empty(Recognizer.Recognize(text));
}

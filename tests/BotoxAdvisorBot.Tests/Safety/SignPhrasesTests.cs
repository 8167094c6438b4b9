namespace BotoxAdvisorBot.Tests.Safety;

/// <summary>
/// The English word lists of clinical-facts F, sign by sign. Left out are words that name no sign which interrupts (an ordinary headache) or that
/// are too common alone ("fit"). Color and swelling words are a sign once a filler was named, so their phrases name one.
/// </summary>
public sealed class SignPhrasesTests
{
    [Theory]
    [InlineData("E02", "can't swallow; hard to swallow; trouble swallowing; food gets stuck; choking on water; choking on food; choking on spit; goes down the wrong way; gagging; throat won't work; drooling; can't get pills down; lump in my throat")]
    [InlineData("E02", "cant swalow; cant swollow; hard swallering; chocking on food; food stuk; diffculty swallowing; kind of hard to swallow my water; i keep choking on water since tuesday lol")]
    [InlineData("E03", "slurring; slurred speech; words come out wrong; can't talk right; mumbling; tongue feels thick; tongue feels heavy; sound drunk; can't say my words; garbled; tongue-tied since")]
    [InlineData("E03", "slurrd; sluring; slured speach; cant speek; talkin funny; my friend says im slurring")]
    [InlineData("U05", "hoarse; croaky; raspy; lost my voice; voice is gone; voice is weak; voice is nasal; can only whisper; sound different; horse voice; horse since; hoars; loosing my voice")]
    [InlineData("U03", "blurry; blurred; fuzzy; foggy; hazy; can't focus; out of focus; like looking through water; blury; blurrd; blured vison; fuzy")]
    [InlineData("E07", "can't see; blind; going blind; went blind; lost my sight; lost my vision; can't see out of one eye; half my vision is gone; black spot; dark curtain; everything went black; everything went grey; blind spot; sight went")]
    [InlineData("E07", "cant c; cant see outta my eye; lost vison; blindd")]
    [InlineData("E05", "fainted; passed out; blacked out; collapsed; went down; lost consciousness; out cold; keeled over; won't wake up; unresponsive; past out; fanted; blackd out; colapsed")]
    [InlineData("U04", "droopy eyelid; eyelid drooping; eyelid dropped; eyelid hanging; can't open my eye; eye half shut; one eye smaller; lazy eye since; sleepy eye; lid is heavy; eye won't stay open; wonky eye")]
    [InlineData("U04", "eyelid droping; droppy eye; eye lid dropd; drupy lid; ptotis; left eyelid drooping since this morning")]
    [InlineData("E11", "weak all over; no strength; arms feel heavy; legs feel heavy; can't lift my arms; can't hold my head up; head flops; floppy; legs gave way; like jelly; drained and weak; paralyzed; can't move")]
    [InlineData("E11", "weekness; week all over; paralized; cant lift hed; no strenth; wiped and heavy; NO DIZZINESS but i cant hold my head up")]
    [InlineData("E04", "throat closing; throat tight; tongue swelling up; lips swelling up; face swelling up; swollen tongue; anaphylactic; EpiPen; swollen shut; throte closing; thoat closing; swolen tongue; anaphalactic; anafilactic")]
    [InlineData("U07", "hives; welts; itchy all over; rash; bumps spreading; allergic reaction; hifes; alergic; rashy")]
    [InlineData("E08", "skin went white; skin went grey; skin went blue; skin went purple; skin went black; lip is white; blotchy; mottled; marbled; lacy; spider web pattern; pale patch; blanching; dusky; cold patch; throbbing; burning; agony; worst pain; skin dying; no blood flow; blocked artery")]
    [InlineData("E08", "gone wite; purpel; greyish; marbly; motled; blanchd; vasc occ; VO; necrosing; black and blue bruise")]
    [InlineData("E09", "blisters; little white pus spots; scab; dark crust")]
    [InlineData("E10", "face drooping; one side dropped; mouth pulled down; arm numb; arm weak; leg numb; half my body; stroke; confused; can't walk straight; strok; face droping; numbb arm; facial drop")]
    [InlineData("U10", "crooked face; can't smile on one side; my face is numb; My lip feels weak; my lips are so weak today")]
    [InlineData("E06", "chest pain; chest hurts; pressure on my chest; heart racing; heart pounding; heart skipping; palpitations; heart attack; fluttering; chest pane; hart racing; palpatations; palps; chest tite")]
    [InlineData("U06", "wet myself; peed myself; can't hold my pee; leaking; lost control of my bladder; accident; pee'd; weed myself; bladder controll; incontinance")]
    [InlineData("U08", "hot and red; spreading redness; pus; oozing; weeping; smells; fever; chills; shivering; abscess; infected; cellulitis; puss; infeccted; feverish; absess; selulitis; temp of 39; temp of 102")]
    [InlineData("E14", "sepsis; septic")]
    [InlineData("U09", "can't close my eye; eye won't shut; gritty; dry eye; burning eyes; red eye; light hurts; eye pain; watery; cant close eye; dri eyes; eyes buring")]
    [InlineData("E16", "worst headache ever; splitting head; thunderclap; worst hedache ever")]
    [InlineData("E13", "confused; not making sense; seizure; had a fit; convulsing; can't stay awake; siezure")]
    [InlineData("E15", "want to die; kill myself; end it all; end my life; suicidal; unalive; better off dead; don't want to be here; can't live like this; can't live with this face; no reason to live; hurt myself; cut myself; not worth living; goodbye everyone")]
    [InlineData("E15", "kms; kys; suicidle; sucidal; wanna die; sewerslide; ctb; i want to kill myself because of my face; no i want to die; what if i kill myself")]
    [InlineData("E12", "i think i have botulism; droopy lids and double vision; my mouth is dry and i see double; both eyelids are drooping; i had botox at a party and now my eyelid is drooping")]
    [InlineData("U11", "my cheek blew up overnight and hurts; swelling getting bigger and very painful")]
    [InlineData("U13", "a sore red lump months after my filler")]
    public void The_words_of_the_clinical_facts_fire(string sign, string phrases)
    {
        var named = sign is "E08" or "E09" or "U11" or "U13" ? "had filler. " : "";
        var missed = phrases.Split("; ").Where(phrase => !SymptomRecognizerTests.Recognizer.Recognize(named + phrase).Any(mention => mention.Sign == sign));
        Assert.Empty(missed);
    }

    [Theory]
    [InlineData("hard to swallow the price; bitter pill to swallow; swallow my pride; choked up with joy; the price is hard to swallow")]
    [InlineData("speechless at the results; can't say enough good things; mumble the price; can i talk to someone; i can't talk right now, at work; i can't speak to a human here")]
    [InlineData("voice my concerns; give patients a voice; voice note; horse riding")]
    [InlineData("a vision of how I want to look; vision board; tunnel vision on price; blind date; turn a blind eye; blinded by the deal; can't see any difference; can't see results; can't see why; can't see how; can't see the point")]
    [InlineData("faint lines; faint scar; faint of heart; fainting couch; blackout dates; the swelling went down")]
    [InlineData("droopy jowls; droopy skin; my brow is low; heavy brows; my eyebrow is drooping; one brow is lower; eye drops")]
    [InlineData("weak at the knees; weak result; my weakness is lip filler; weak chin; last week; week 2; paralysed by choice; i can't move my forehead; my forehead is paralyzed; my forehead is frozen and stiff; can't frown")]
    [InlineData("allergic to bad service; rash decision; beehive; itching to try it; swelling with pride; lump sum; it itches at the injection point; a small bump where the needle went in; my lips are swollen after lip filler yesterday")]
    [InlineData("feeling blue; blue eyes; white teeth; out of the blue; grey area; i had filler and i have a blue tint under my eye for months; skin is a bit white around my nose; bruise on my cheek")]
    [InlineData("stroke of luck; brush stroke; different strokes; stroke my ego; numbing cream; my smile is crooked; uneven smile since botox; my face looks uneven")]
    [InlineData("get it off my chest; my heart sank; heartbroken; heart set on; change of heart; the price gave me a heart attack")]
    [InlineData("by accident; accident at work; leaking tap; i can't use a straw since my lip flip; P and B sounds are hard; my lips feel weak since the lip flip")]
    [InlineData("hot new look; red carpet; cabin fever; fever dream")]
    [InlineData("red-eye flight; catch my eye; eye-watering price")]
    [InlineData("what a headache to book; perfect fit; mind-blowing; can you fit me in; a mild headache; a bit confused about the price")]
    [InlineData("to die for; dying to try; drop-dead gorgeous; killer cheekbones; kill for lips like that; die-hard")]
    [InlineData("i look frozen; my botox wore off; i'm pregnant; can't stop looking in the mirror; hate my face; i got it at a botox party; i was invited to a botox party; is korean botox ok?")]
    [InlineData("is it the right one; we moved house; the paint is dry; what a view; can you see me tomorrow; my appointment is on the third; where do i park; thanks for the call; what brand is it")]
    public void What_only_looks_like_a_sign_does_not_fire(string phrases)
    {
        var fired = phrases.Split("; ").Select(phrase => (phrase, SymptomRecognizerTests.Recognizer.Recognize(phrase))).Where(one => one.Item2.Count > 0)
            .Select(one => $"{one.phrase}: {string.Join(',', one.Item2.Select(mention => mention.Sign))}");
        Assert.Empty(fired);
    }

    [Theory]
    [InlineData("my skin went white", 0)]
    [InlineData("i had lip filler and the skin went white", 1)]
    [InlineData("no filler, only botox, and the skin looks white", 0)]
    public void Skin_words_need_a_filler(string text, int signs) => Assert.Equal(signs, SymptomRecognizerTests.Recognizer.Recognize(text).Count);
}

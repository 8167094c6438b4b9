using BotoxAdvisorBot.Dialogs.Safety;

namespace BotoxAdvisorBot.Tests.Safety;

/// <summary>
/// The Spanish word lists of clinical-facts F, sign by sign, and what people say from Mexico to Argentina. Skin and swelling words are a
/// sign once a filler was named, so their phrases name one.
/// </summary>
public sealed class SpanishSignPhrasesTests
{
    [Theory]
    [InlineData("E01", "me falta el aire; falta de aire; falta de aliento; no puedo respirar; me cuesta respirar; dificultad para respirar; me ahogo; siento ahogo; me asfixio; me sofoco; no me entra el aire; pecho apretado; se me cierra el pecho; estoy agitada; silbido en el pecho")]
    [InlineData("E01", "no puedo respirrar; me kuesta respirar; me aogo; me haogo; respiro mal; estoy sin aire; NO PUEDO RESPIRAR; nopuedo respirar bien; mi abuela no puede respirar; batallo para respirar; el aire no me llega; jalo aire y no se me llenan los pulmones")]
    [InlineData("E02", "no puedo tragar; me cuesta tragar; dificultad para tragar; se me atora la comida; se me atasca la comida; me atraganto; me ahogo con agua; me ahogo con saliva; nudo en la garganta; estoy babeando")]
    [InlineData("E02", "no pueo tragar; no puedo tragr; me atragnto; no me pasa la comida; el agua me sale por la nariz; se me va por el otro lado cuando tomo mate; no puedo pasar ni la saliva; tengo disfagia")]
    [InlineData("E03", "arrastro las palabras; hablo raro; se me traba la lengua; se me enreda la lengua; hablo como borracho; no me salen las palabras; lengua pesada; ablo raro; no pueo ablar; me cuesta hablar; balbuceo; siento la lengua dormida")]
    [InlineData("U05", "estoy ronco; estoy ronca; afónico; afónica; perdí la voz; se me fue la voz; voz débil; ronka; afonica; me quedé sin voz; no me sale la voz; hablo gangosa")]
    [InlineData("U02", "veo doble; visión doble; veo dos de todo; doble imagen; se me duplica todo; bizco; bizca; beo doble; vision dovle; veo 2; miro doble; las letras se me duplican")]
    [InlineData("U03", "veo borroso; vista nublada; no enfoco; veo boroso; visión borrosa; no puedo enfocar; veo todo con neblina; tengo la vista empañada")]
    [InlineData("E07", "no veo de un ojo; me quedé ciego; me quedé ciega; perdí la vista; se me fue la vista; mancha negra en la vista; cortina negra; no beo de un ojo; no veo nada; dolor muy fuerte en el ojo; ojo oscuro de golpe, no veo por ahí")]
    [InlineData("U01", "mareado; mareada; mareos; me mareo; todo me da vueltas; vértigo; atontado; aturdida; me voy a desmayar; se me va la cabeza; inestable; mariado; mariada; mareao; bertigo; me da bueltas; ando bien mareado; siento que me desmayo")]
    [InlineData("E05", "me desmayé; perdí el conocimiento; se desmayó; me desvanecí; no despierta; no responde y no reacciona; me dio un patatús; me desmalle; se desmalló; caí redonda")]
    [InlineData("U04", "párpado caído; se me cayó el párpado; no puedo abrir el ojo; ojo medio cerrado; ojo caído; párpado pesado; parpado kaido; parpado caydo; se me cae el ojo; tengo ptosis")]
    [InlineData("E11", "me siento sin fuerza; debilidad; no puedo levantar los brazos; no puedo levantar la cabeza; se me cae la cabeza; me pesan los brazos; me siento flojo; se me doblan las piernas; no me puedo mover; paralizado; devilidad; sin fuersa")]
    [InlineData("E04", "se me cierra la garganta; lengua hinchada; labios hinchados; cara hinchada; choque anafiláctico; tengo la lengua inchada; shock anafilactico; se me hincha la garganta; la lengua no me cabe en la boca")]
    [InlineData("U07", "ronchas; urticaria; sarpullido; me pica todo; reacción alérgica; alerjia; ronchaz; comezón en todo el cuerpo")]
    [InlineData("E08", "piel blanca; piel pálida; piel gris; piel azul; piel morada; piel negra; piel moteada; manchas como encaje; manchas como mármol; labio blanco; dolor muy fuerte; quemazón; no circula la sangre; piel vlanca; labio morao; la nariz está fría")]
    [InlineData("E09", "ampollas; costra negra; se me muere la piel; anpollas; granitos con pus; se me está pelando la piel")]
    [InlineData("E10", "cara caída; boca torcida; se me torció la boca; brazo dormido; medio cuerpo dormido; derrame; embolia; ictus; estoy confundido; derame; enbolia; ictuz; se me cayó media cara; no puedo caminar derecho")]
    [InlineData("U10", "se me durmió media cara; no siento la mejilla; parálisis facial; no puedo mover la boca")]
    [InlineData("E06", "dolor de pecho; opresión en el pecho; palpitaciones; corazón acelerado; taquicardia; infarto; palpitasiones; dolor de pexo; me duele el pecho; el corazón me late muy rápido")]
    [InlineData("U06", "me orino encima; no aguanto la orina; se me escapa la pipí; se me escapa el pis; incontinencia; me oriné; no aguanto la orine; me hago pipí; mojo la cama")]
    [InlineData("U08", "pus; supura; infectado; rojo y caliente; fiebre; calentura; escalofríos; absceso; infetado; fievre; apseso")]
    [InlineData("E14", "sepsis; septicemia; tengo la cara infectada y estoy confundida")]
    [InlineData("U09", "no puedo cerrar el ojo; ojo seco; me arde el ojo; ojo rojo; me molesta la luz; no puedo serrar el ojo; me duele el ojo")]
    [InlineData("E16", "el peor dolor de cabeza; me explota la cabeza; la peor jaqueca; el peor dolor de kabeza; un dolor de cabeza repentino")]
    [InlineData("E13", "confundido; confundida; convulsión; conbulsion; no logra mantenerse despierto; no sabe dónde está")]
    [InlineData("E15", "quiero morirme; me quiero matar; quitarme la vida; suicidarme; no quiero vivir; mejor muerto; mejor muerta; no vale la pena vivir; hacerme daño; cortarme; desaparecer para siempre; kiero morir; me kiero matar; suisidarme")]
    [InlineData("E12", "creo que tengo botulismo; párpado caído y veo doble; tengo la boca seca y veo doble; se me caen los dos párpados; me inyecté yo un botox comprado por internet y veo doble; me pusieron botox en una fiesta y se me cayó el párpado")]
    [InlineData("U11", "se hinchó rápido y duele; la mejilla está muy hinchada y adolorida")]
    [InlineData("U13", "una bola roja y dura tres meses después")]
    public void The_Spanish_words_of_the_clinical_facts_fire(string sign, string phrases)
    {
        var named = sign is "E08" or "E09" or "U11" or "U13" ? "me pusieron relleno. " : "";
        var missed = phrases.Split("; ").Where(phrase => !SymptomRecognizerTests.Recognizer.Recognize(named + phrase).Any(mention => mention.Sign == sign));
        Assert.Empty(missed);
    }

    [Theory]
    [InlineData("resultados que me dejaron sin aliento; sin aliento de lo bonito; me ahogo en un vaso de agua; ahogada en deudas; torta ahogada; el aire acondicionado estaba helado")]
    [InlineData("precio de vértigo; me marea tanta marca; mareada con tantos paquetes; casi me desmayo cuando vi la cuenta; le doy vueltas a si me lo hago; la clínica está a la vuelta")]
    [InlineData("papada doble; doble mentón; pagué el doble; doble dosis; me cobraron doble")]
    [InlineData("no veo la diferencia; no veo la hora; no veo resultados; no veo ningún cambio; visión de futuro; cita a ciegas; a simple vista; ojos que no ven")]
    [InlineData("ojo con el precio; me costó un ojo de la cara; échale un ojo a mis fotos; en un abrir y cerrar de ojos")]
    [InlineData("me muero por probarlo; me muero de ganas; para morirse de bonito; mi marido me mata si se entera; estoy muerta de cansancio; mataría por esos pómulos; antes muerta que sencilla")]
    [InlineData("ese precio no me lo trago; no me trago ese cuento; se me hace agua la boca; se me cae la baba con esos resultados; un nudo en la garganta de la emoción")]
    [InlineData("punta de la lengua; lengua materna; hablo raro porque soy brasileño; me quedé sin palabras; no puedo hablar ahora, estoy en el trabajo")]
    [InlineData("corrió la voz; la voz de la experiencia; me quedé muda con el cambio")]
    [InlineData("fiebre de compras; alfombra roja; al rojo vivo; me da alergia la gente que no contesta; me pica la curiosidad; se me hincha el pecho de orgullo")]
    [InlineData("esos pómulos están de infarto; quiero sacarme esto del pecho; corazón, ¿cuánto el ml?; golpe de suerte; me meo de risa; estoy confundida entre dysport y botox")]
    [InlineData("debilidad por los labios gruesos; mi punto débil son las ofertas; no puedo mover la frente; tengo la frente paralizada; la ceja se me cayó un poco")]
    [InlineData("el príncipe azul; sangre fría; vestido de encaje; los labios están hinchados, me los puse ayer")]
    [InlineData("hola, cuánto cuesta el botox; quiero cita el sábado; mi marido me acompaña; qué marca me pusieron; el código de barras del labio; dónde queda la clínica; ¿duele mucho ponerse relleno?")]
    [InlineData("me pasé la noche bailando salsa; me mato de la risa con ese precio; no pegué ojo; lloré a mares en la boda; fiebre de rebajas")]
    [InlineData("¿es normal que los labios me queden hinchados el segundo día?; labios hinchados el primer día, ¿cuándo bajan?")]
    public void What_only_looks_like_a_sign_in_Spanish_does_not_fire(string phrases)
    {
        var fired = phrases.Split("; ").Select(phrase => (phrase, SymptomRecognizerTests.Recognizer.Recognize(phrase))).Where(one => one.Item2.Count > 0)
            .Select(one => $"{one.phrase}: {string.Join(',', one.Item2.Select(mention => mention.Sign))}");
        Assert.Empty(fired);
    }

    [Theory]
    [InlineData("no tengo mareos", Manner.Negated, Person.Patient)]
    [InlineData("sin fiebre ni escalofríos", Manner.Negated, Person.Patient)]
    [InlineData("no solo veo doble", Manner.Asserted, Person.Patient)]
    [InlineData("no sé si es normal, veo doble", Manner.Asserted, Person.Patient)]
    [InlineData("no estoy mareada pero veo doble", Manner.Asserted, Person.Patient)]
    [InlineData("¿el botox puede causar visión doble?", Manner.AskedAbout, Person.Patient)]
    [InlineData("¿qué pasa si veo doble?", Manner.AskedAbout, Person.Patient)]
    [InlineData("la vez pasada vi doble unas semanas", Manner.Past, Person.Patient)]
    [InlineData("la vez pasada vi doble y ahora veo doble otra vez", Manner.Asserted, Person.Patient)]
    [InlineData("mi mamá ve doble", Manner.Asserted, Person.SomeoneElse)]
    [InlineData("mi mamá dice que yo veo doble por cansancio", Manner.Asserted, Person.Patient)]
    public void How_a_sign_is_said_is_read_in_Spanish(string text, Manner manner, Person person)
    {
        var mention = SymptomRecognizerTests.Recognizer.Recognize(text)[^1];

        Assert.Equal((manner, person, "es"), (mention.Manner, mention.Person, mention.Language));
    }

    [Theory]
    [InlineData("tengo ptosis palpebral desde el botox", "es")]
    [InlineData("i have ptosis since the botox", "en")]
    [InlineData("desde ayer tengo vertigo", "es")]
    [InlineData("i have had vertigo since yesterday", "en")]
    public void A_word_of_both_languages_counts_in_that_of_the_words_around_it(string text, string language) =>
        Assert.Equal(language, Assert.Single(SymptomRecognizerTests.Recognizer.Recognize(text)).Language);
}

using System.Collections.Concurrent;

namespace BotoxAdvisorBot.Dialogs.Language;

/// <summary>The words of all languages, loaded once at start.</summary>
public sealed class Library
{
    /// <summary>The language of a chat that shows no other.</summary>
    public const string DefaultLanguage = "en";

    private readonly Dictionary<string, Voice> _voices;
    private readonly ConcurrentDictionary<(string Language, string Country), Voice> _abroad = new();
    private readonly ConcurrentDictionary<(Voice Chat, string Language), Voice> _ofSigns = new();
    private readonly Dictionary<string, Safety.SafetyWords> _safety;
    private readonly ClinicSettings _clinic;

    /// <exception cref="ContentException">The content does not fit, or the clinic's country is not in it.</exception>
    public Library(string contentFolder, ClinicSettings clinic)
    {
        _clinic = clinic;
        var folders = Directory.EnumerateDirectories(contentFolder).Order(StringComparer.Ordinal).ToLookup(WordsLoader.HoldsSafetyAlone);
        Languages = [.. folders[false].Select(WordsLoader.Load)];
        var complete = Languages.FirstOrDefault(words => words.Language == DefaultLanguage) ?? throw new ContentException($"{contentFolder} has no folder '{DefaultLanguage}'.");
        SafetyLanguages = [.. Languages.Select(words => words.Safety), .. folders[true].Select(folder => WordsLoader.LoadSafetyAlone(folder, complete))];
        if (clinic.Country is { } country && Languages.Any(words => !words.Safety.Numbers.Countries.ContainsKey(country)))
        {
            throw new ContentException($"Clinic:Country is '{country}', which has no emergency number in safety/emergency-numbers.yaml. Use a two-letter code such as US or GB, or leave it out.");
        }

        _voices = Languages.ToDictionary(words => words.Language, words => new Voice(words, clinic));
        _safety = SafetyLanguages.ToDictionary(words => words.Language);
    }

    /// <summary>The languages that a chat can be in.</summary>
    public IReadOnlyList<Words> Languages { get; }

    /// <summary>The languages in which signs are recognised and answered: those of a chat first.</summary>
    public IReadOnlyList<Safety.SafetyWords> SafetyLanguages { get; }

    public Voice Voice(string language) => _voices.GetValueOrDefault(language) ?? _voices[DefaultLanguage];

    /// <summary>The same words with the numbers of the country where the patient is; a country that is not listed has none.</summary>
    public Voice Voice(string language, string? country) => country is null
        ? Voice(language)
        : _abroad.GetOrAdd((Voice(language).Words.Language, country), key => new Voice(_voices[key.Language].Words, _clinic, key.Country));

    /// <summary>The words in which signs are spoken of: those of <paramref name="language"/> where it is known, else those of the chat.</summary>
    public Voice SafetyVoice(Voice chat, string? language) => language is null || language == chat.Safety.Language || !_safety.TryGetValue(language, out var safety)
        ? chat
        : _ofSigns.GetOrAdd((chat, language), key => new Voice(key.Chat.Words, _clinic, key.Chat.CountryCode, safety));
}

using System.Collections.Concurrent;

namespace BotoxAdvisorBot.Dialogs.Language;

/// <summary>The words of all languages, loaded once at start.</summary>
public sealed class Library
{
    /// <summary>The language of a chat that shows no other.</summary>
    public const string DefaultLanguage = "en";

    private readonly Dictionary<string, Voice> _voices;
    private readonly ConcurrentDictionary<(string Language, string Country), Voice> _abroad = new();
    private readonly ClinicSettings _clinic;

    /// <exception cref="ContentException">The content does not fit, or the clinic's country is not in it.</exception>
    public Library(string contentFolder, ClinicSettings clinic)
    {
        _clinic = clinic;
        Languages = [.. Directory.EnumerateDirectories(contentFolder).Order(StringComparer.Ordinal).Select(WordsLoader.Load)];
        if (clinic.Country is { } country && Languages.Any(words => !words.Safety.Numbers.Countries.ContainsKey(country)))
        {
            throw new ContentException($"Clinic:Country is '{country}', which has no emergency number in safety/emergency-numbers.yaml. Use a two-letter code such as US or GB, or leave it out.");
        }

        _voices = Languages.ToDictionary(words => words.Language, words => new Voice(words, clinic));
    }

    public IReadOnlyList<Words> Languages { get; }

    /// <summary>What the recognition of signs knows of each language.</summary>
    public IEnumerable<Safety.SafetyWords> SafetyLanguages => Languages.Select(words => words.Safety);

    public Voice Voice(string language) => _voices.GetValueOrDefault(language) ?? _voices[DefaultLanguage];

    /// <summary>The same words with the numbers of the country where the patient is; a country that is not listed has none.</summary>
    public Voice Voice(string language, string? country) => country is null
        ? Voice(language)
        : _abroad.GetOrAdd((Voice(language).Words.Language, country), key => new Voice(_voices[key.Language].Words, _clinic, key.Country));
}

using System.Text.Json;

namespace BotoxAdvisorBot.Eval.Measuring;

/// <summary>One line of a data file: a message and what is known about it. Other fields are ignored.</summary>
internal sealed record LabelledText
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true };

    public required string Text { get; init; }

    /// <summary>The most serious sign that the text names, by its id; null when it names none.</summary>
    public string? Symptom { get; init; }
    public string? Tier { get; init; }

    /// <summary>How the text is said, such as "indirect" or "look-alike".</summary>
    public string? Kind { get; init; }
    public string? Topic { get; init; }
    public string? Route { get; init; }

    /// <summary>Reads JSON Lines; empty lines are passed over.</summary>
    /// <exception cref="DataException">A file cannot be read, or a line is no object with a text; the message names file and line.</exception>
    public static IReadOnlyList<LabelledText> ReadAll(IEnumerable<string> files) => [.. files.SelectMany(ReadFile)];

    private static IEnumerable<LabelledText> ReadFile(string file)
    {
        if (!File.Exists(file))
        {
            throw new DataException($"{file}: there is no such file.");
        }

        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(line, $"{file}, line {number}");
            }
        }
    }

    private static LabelledText Parse(string line, string place)
    {
        try
        {
            var text = JsonSerializer.Deserialize<LabelledText>(line, Json);
            return text?.Text is not null ? text : throw new DataException($"{place}: no text.");
        }
        catch (JsonException e)
        {
            throw new DataException($"{place}: {e.Message}");
        }
    }
}

/// <summary>A data file does not fit; the message says where and why.</summary>
internal sealed class DataException(string message) : Exception(message);

using BotoxAdvisorBot.Dialogs.Commands;
using BotoxAdvisorBot.Dialogs.Diagnosis;
using BotoxAdvisorBot.Dialogs.Groups;
using BotoxAdvisorBot.Dialogs.Prevention;
using BotoxAdvisorBot.Dialogs.Questions;
using BotoxAdvisorBot.Dialogs.Reversal;
using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Dialogs.VisitNote;

namespace BotoxAdvisorBot.Dialogs.Language;

/// <summary>Every word the bot says and understands in one language: the typed form of <c>content/&lt;language&gt;</c>.</summary>
public sealed record Words
{
    /// <summary>The two-letter code of the language, the name of its folder.</summary>
    public required string Language { get; init; }

    public required ConversationWords Conversation { get; init; }
    public required CommandWords Commands { get; init; }
    public required PreventionWords Prevention { get; init; }
    public required DiagnosisWords Diagnosis { get; init; }
    public required ReversalWords Reversal { get; init; }
    public required QuestionWords Questions { get; init; }
    public required VisitNoteWords VisitNote { get; init; }
    public required WebWords Web { get; init; }
    public required SafetyWords Safety { get; init; }

    /// <summary>The lists of signs to tick.</summary>
    public required ChecksWords Checks { get; init; }
    public required GroupWords Groups { get; init; }
    public required IReadOnlyDictionary<string, SourceWords> Sources { get; init; }

    /// <summary>A drawn face with the names of the areas.</summary>
    public required Picture Face { get; init; }

    /// <summary>The publishers behind the given sources, each once, as one phrase for the patient; our own wording has none.</summary>
    public string Publishers(params IEnumerable<Sources> sources) =>
        string.Join("; ", sources.SelectMany(s => s.Keys).Select(key => Sources[key].Publisher).OfType<string>().Distinct());
}

/// <summary>An answer a patient can press or type.</summary>
public record ChoiceWords
{
    /// <summary>The id of an option that says "I don't know".</summary>
    public const string NotSure = "unknown";

    public required string Id { get; init; }
    public required string Label { get; init; }

    /// <summary>Other whole utterances that mean the same.</summary>
    public IReadOnlyList<string> Said { get; init; } = [];

    /// <summary>The id of the sign that this answer is, or null.</summary>
    public string? Symptom { get; init; }
}

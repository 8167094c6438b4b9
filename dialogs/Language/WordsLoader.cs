using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace BotoxAdvisorBot.Dialogs.Language;

/// <summary>
/// Reads content folders strictly: a missing member, an unknown key or an unknown source stops the start with an error that names file,
/// line and key.
/// </summary>
public static class WordsLoader
{
    private static readonly string[] QuestionChapters = ["prevention", "treatment", "causes", "repair", "fillers", "aftercare", "safety"];

    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .WithTypeConverter(new SourcesConverter())
        .WithTypeConverter(new ReadOnlyListConverter())
        .WithEnforceRequiredMembers()
        .WithEnforceNullability()
        .WithDuplicateKeyChecking()
        .Build();

    /// <summary>Loads the language folder <paramref name="folder"/>, whose name is the language's code.</summary>
    /// <exception cref="ContentException">A file is missing or does not fit.</exception>
    public static Words Load(string folder)
    {
        var words = new Words
        {
            Language = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)),
            Conversation = Read<ConversationWords>(folder, "conversation.yaml"),
            Commands = Read<Commands.CommandWords>(folder, "commands.yaml"),
            Prevention = Read<Prevention.PreventionWords>(folder, "prevention.yaml"),
            Reversal = Read<Reversal.ReversalWords>(folder, "reversal.yaml"),
            Questions = LoadQuestions(folder),
            VisitNote = Read<VisitNote.VisitNoteWords>(folder, "visit-note.yaml"),
            Diagnosis = Read<Diagnosis.DiagnosisWords>(folder, "diagnosis.yaml"),
            Web = Read<WebWords>(folder, "web.yaml"),
            Safety = LoadSafety(folder),
            Checks = Read<Safety.ChecksWords>(folder, "safety/checks.yaml"),
            Groups = Read<Groups.GroupWords>(folder, "groups.yaml"),
            Sources = Read<Dictionary<string, SourceWords>>(folder, "sources.yaml"),
            Face = ReadPicture(folder, "images/face.png"),
        };
        ContentCheck.Sources(folder, words.Sources.Keys);
        return words;
    }

    /// <summary>Whether the language folder holds <c>safety/</c> and nothing else.</summary>
    public static bool HoldsSafetyAlone(string folder) => Directory.EnumerateFileSystemEntries(folder).All(entry => Path.GetFileName(entry) == "safety");

    /// <summary>Loads the language folder <paramref name="folder"/> that holds <c>safety/</c> alone, beside a language that holds everything.</summary>
    /// <exception cref="ContentException">A file is missing, does not fit, or has less than <paramref name="complete"/>.</exception>
    public static Safety.SafetyWords LoadSafetyAlone(string folder, Words complete)
    {
        var safety = LoadSafety(folder);
        ContentCheck.Sources(folder, complete.Sources.Keys);
        ContentCheck.Complete(folder, safety, complete.Safety);
        return safety;
    }

    private static Questions.QuestionWords LoadQuestions(string folder) => new()
    {
        Answers = Read<Questions.AnswerWords>(folder, "questions/answers.yaml"),
        Matching = Read<Questions.MatchingWords>(folder, "questions/matching.yaml"),
        Topics = [.. QuestionChapters.SelectMany(chapter => Read<List<Questions.TopicWords>>(folder, $"questions/{chapter}.yaml"))],
    };

    private static Safety.SafetyWords LoadSafety(string folder) => new()
    {
        Language = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)),
        Signs = LoadSigns(folder),
        Circumstances = Read<Safety.CircumstancesWords>(folder, "safety/circumstances.yaml"),
        Context = Read<Safety.ContextWords>(folder, "safety/context.yaml"),
        Ordinary = Read<List<string>>(folder, "safety/ordinary-words.yaml"),
        Messages = Read<Safety.SafetyMessages>(folder, "safety/messages.yaml"),
        Numbers = Read<Safety.EmergencyNumbers>(folder, "safety/emergency-numbers.yaml"),
        Lid = Read<Safety.LidWords>(folder, "safety/lid.yaml"),
    };

    private static Safety.SignsWords LoadSigns(string folder)
    {
        var sets = Read<Dictionary<string, IReadOnlyList<string>>>(folder, "safety/sets.yaml");
        var files = Directory.EnumerateFiles(Path.Combine(folder, "safety/signs"), "*.yaml").Order(StringComparer.Ordinal)
            .Select(path => Read<Safety.SignFile>(folder, Path.GetRelativePath(folder, path))).ToList();
        var twice = sets.Concat(files.SelectMany(file => file.Sets)).GroupBy(set => set.Key).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? new(sets.Concat(files.SelectMany(file => file.Sets)).ToDictionary(), [.. files.SelectMany(file => file.Signs)])
            : throw new ContentException($"The set '{twice.Key}' stands in more than one file of {Path.Combine(folder, "safety")}.");
    }

    private static Picture ReadPicture(string folder, string file) => new(File.ReadAllBytes(Existing(folder, file)));

    private static string Existing(string folder, string file) =>
        Path.Combine(folder, file) is var path && File.Exists(path) ? path : throw new ContentException($"The content file {path} is missing.");

    private static T Read<T>(string folder, string file)
    {
        var path = Existing(folder, file);
        try
        {
            using var reader = File.OpenText(path);
            return Yaml.Deserialize<T>(reader) ?? throw new ContentException($"The content file {path} is empty.");
        }
        catch (YamlException e)
        {
            throw new ContentException($"{path}, line {e.Start.Line}: {Innermost(e).Message}", e);
        }
    }

    private static Exception Innermost(Exception e) => e.InnerException is { } inner ? Innermost(inner) : e;

    /// <summary>Lets <c>source:</c> be one key or a list of keys.</summary>
    private sealed class SourcesConverter : IYamlTypeConverter
    {
        public bool Accepts(Type type) => type == typeof(Sources);

        public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer) =>
            new Sources(parser.Accept<Scalar>(out _) ? [parser.Consume<Scalar>().Value] : (List<string>)rootDeserializer(typeof(List<string>))!);

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) => throw new NotSupportedException();
    }

    /// <summary>Reads lists into the read-only lists that the records promise.</summary>
    private sealed class ReadOnlyListConverter : IYamlTypeConverter
    {
        public bool Accepts(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

        public object? ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer) =>
            rootDeserializer(typeof(List<>).MakeGenericType(type.GetGenericArguments()));

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) => throw new NotSupportedException();
    }
}

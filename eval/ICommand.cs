namespace BotoxAdvisorBot.Eval;

/// <summary>Something that this program does.</summary>
internal interface ICommand
{
    /// <summary>How it is called, on one line.</summary>
    string Usage { get; }

    /// <exception cref="UsageException">The arguments do not fit.</exception>
    /// <exception cref="Measuring.DataException">A data file does not fit.</exception>
    void Run(Arguments arguments, TextWriter output);
}

/// <summary>The command line does not fit; the message says how.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>The files of a command line, and its options with their values.</summary>
internal sealed record Arguments(IReadOnlyList<string> Files, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>Reads <c>FILE… --option value</c>; every option has a value.</summary>
    public static Arguments Parse(ReadOnlySpan<string> arguments)
    {
        var (files, options) = (new List<string>(), new Dictionary<string, string>());
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal))
            {
                files.Add(arguments[i]);
            }
            else if (i + 1 < arguments.Length)
            {
                options[arguments[i][2..]] = arguments[++i];
            }
            else
            {
                throw new UsageException($"{arguments[i]} needs a value.");
            }
        }

        return new Arguments(files, options);
    }

    /// <summary>The files, of which there must be one.</summary>
    public IReadOnlyList<string> SomeFiles => Files.Count > 0 ? Files : throw new UsageException("Name at least one file.");

    /// <summary>The value of an option, one of <paramref name="allowed"/>; null when it is not given.</summary>
    public string? Option(string name, params ReadOnlySpan<string> allowed)
    {
        if (!Options.TryGetValue(name, out var value))
        {
            return null;
        }

        return allowed.Length == 0 || allowed.Contains(value)
            ? value
            : throw new UsageException($"--{name} is one of: {string.Join(", ", allowed.ToArray())}.");
    }
}

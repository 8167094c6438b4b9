using System.Diagnostics;

namespace BotoxAdvisorBot.Tests.Browser;

/// <summary>The browser on this machine; installed with apt where there is none.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    private static readonly Lazy<string?> Found = new(() => Find() ?? Install());

    public static string? Path => Found.Value;

    /// <summary>Why browser tests are skipped; null when they run. CI never skips them.</summary>
    public static string? Missing =>
        Path is not null || Environment.GetEnvironmentVariable("CI") == "true"
            ? null
            : "There is no Chromium on this machine, and apt could not install one. Name one in CHROMIUM.";

    private static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator);
        return new[] { Environment.GetEnvironmentVariable("CHROMIUM") }
            .Concat(Names.SelectMany(name => folders.Select(folder => System.IO.Path.Combine(folder, name))))
            .FirstOrDefault(File.Exists);
    }

    private static string? Install()
    {
        try
        {
            using var apt = Process.Start(new ProcessStartInfo("sh")
            {
                ArgumentList = { "-c", "apt-get update -qq && apt-get install -y -qq chromium" },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            apt.OutputDataReceived += (_, _) => { };
            apt.ErrorDataReceived += (_, _) => { };
            apt.BeginOutputReadLine();
            apt.BeginErrorReadLine();
            apt.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }

        return Find();
    }
}

/// <summary>A test in a real browser.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Missing;
}

/// <summary>A test in a real browser, with cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Missing;
}

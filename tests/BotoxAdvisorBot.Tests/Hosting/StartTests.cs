using System.Diagnostics;
using System.Net;
using System.Reflection;
using Microsoft.Extensions.Hosting;

namespace BotoxAdvisorBot.Tests.Hosting;

public sealed class StartTests
{
    [Fact]
    public async Task In_Development_the_log_says_where_to_point_the_Emulator()
    {
        await using var host = new BotHost();
        using var client = host.CreateClient();

        Assert.Contains(host.Log.Lines, line => line.Contains(
            $"Bot Framework Emulator or Agents Playground: {client.BaseAddress}api/messages", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Outside_of_Development_messages_are_not_served_and_the_log_says_so()
    {
        await using var host = new BotHost { Environment = Environments.Production };

        using var response = await host.PostAsync(BotHost.Message("hello"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(host.Log.Lines, line => line.Contains("/api/messages is not served", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, await host.GetStatusAsync("/healthz/ready"));
    }

    [Theory]
    [InlineData("MicrosoftAppType", "Multi")]
    [InlineData("MicrosoftAppPassword", "", "--MicrosoftAppId=b9f1a4d2-8f0a-4a53-9d0c-2f4be1f7a001")]
    [InlineData("MicrosoftAppTenantId", "", "--MicrosoftAppId=b9f1a4d2", "--MicrosoftAppPassword=x", "--MicrosoftAppType=SingleTenant")]
    [InlineData("MicrosoftAppId", "", "--MicrosoftAppPassword=x")]
    [InlineData("Storage:KeepFor", "00:30:00")]
    [InlineData("Storage:KeepFor", "01:30:00")]
    [InlineData("Storage:KeepFor", "365.00:00:00")]
    [InlineData("Storage:KeepFor", "soon")]
    [InlineData("DirectLine:SigningKey", "short")]
    [InlineData("DirectLine:Secrets", "", "--DirectLine:Secrets:0=short")]
    [InlineData("DirectLine:TokenLifetime", "00:00:30")]
    [InlineData("DirectLine:TokensPerMinute", "0")]
    [InlineData("DirectLine:ActivitiesPerMinute", "-1")]
    [InlineData("DirectLine:SocketsPerAddress", "0")]
    [InlineData("DirectLine:LongestText", "0")]
    [InlineData("DirectLine:AzureAddress", "http://directline.example")]
    [InlineData("Web:AllowedOrigins", "", "--Web:AllowedOrigins:0=https://clinic.example/page")]
    [InlineData("Web:AllowedOrigins", "", "--Web:AllowedOrigins:0=*")]
    [InlineData("Web:Proxies", "", "--Web:Proxies:0=the-proxy")]
    [InlineData("Clinic:Country", "XX")]
    [InlineData("Clinic:Country", "Austria")]
    [InlineData("Clinic:TimeZone", "Mars/Olympus")]
    [InlineData("Clinic:Phone", "call us")]
    [InlineData("Clinic:Phone", "12")]
    [InlineData("Clinic:AfterHoursPhone", "+1 555 010 0199 555 010 0199")]
    [InlineData("Clinic:BookingLink", "http://clinic.example/book")]
    [InlineData("Clinic:VerifyProviderLink", "clinic.example")]
    [InlineData("Clinic:PrivacyLink", "javascript:alert(1)")]
    [InlineData("Clinic:HandOff", "perhaps")]
    [InlineData("Web:AllowedOrigins", "https://www.clinic.example")]
    [InlineData("Web:AllowedOrigins:0", "https://*.clinic.example")]
    [InlineData("Web:AllowedOrigins:0", "http://www.clinic.example")]
    [InlineData("Web:AllowedOrigins:0", "https://www.clinic.example/chat")]
    [InlineData("Web:AllowedOrigins:0", "https://www.clinic.example; script-src *")]
    [InlineData("Clinic:ReviewedOn", "lately", "--Clinic:ReviewedBy=Dr. Roe")]
    [InlineData("Clinic:ReviewedOn", "", "--Clinic:ReviewedBy=Dr. Roe")]
    [InlineData("Clinic:ReviewedBy", "", "--Clinic:ReviewedOn=2026-11-22")]
    [InlineData("Clinic:PublicUrl", "http://bot.example.org")]
    [InlineData("Clinic:PublicUrl", "bot")]
    public async Task A_setting_that_does_not_fit_stops_the_start_and_is_named(string key, string value, params string[] others)
    {
        using var folder = new TemporaryFolder();
        string[] args =
        [
            $"--{key}={value}",
            "--environment=Development",
            "--urls=http://127.0.0.1:0",
            $"--ConnectionStrings:Storage=Data Source={folder.File("advisor.db")}",
            .. others,
        ];

        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => Task.Run(() => Start(args)).WaitAsync(TimeSpan.FromSeconds(60)));

        Assert.Contains(key, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_host_is_alive_and_ready()
    {
        await using var host = new BotHost();

        Assert.Equal(HttpStatusCode.OK, await host.GetStatusAsync("/healthz/live"));
        Assert.Equal(HttpStatusCode.OK, await host.GetStatusAsync("/healthz/ready"));
    }

    [Fact]
    public async Task The_picture_of_the_face_is_served()
    {
        await using var host = new BotHost();

        Assert.Equal(HttpStatusCode.OK, await host.GetStatusAsync("/images/face.png"));
    }

    [Fact]
    public async Task Without_a_database_the_host_is_alive_but_not_ready()
    {
        await using var host = new BotHost().WithoutDatabase();

        Assert.Equal(HttpStatusCode.OK, await host.GetStatusAsync("/healthz/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await host.GetStatusAsync("/healthz/ready"));
    }

    [Fact]
    public async Task Started_from_any_folder_it_finds_its_own_files()
    {
        using var elsewhere = new TemporaryFolder();
        using var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "BotoxAdvisorBot.dll"),
                "--urls", "http://127.0.0.1:0",
                "--ConnectionStrings:Storage", $"Data Source={elsewhere.File("advisor.db")}",
            },
            WorkingDirectory = Path.GetDirectoryName(elsewhere.File("x"))!,
            RedirectStandardOutput = true,
        })!;
        try
        {
            var said = new List<string>();
            while (await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)) is { } line)
            {
                said.Add(line.Trim());
                if (line.Contains("Content root path", StringComparison.Ordinal))
                {
                    break;
                }
            }

            Assert.Contains($"Content root path: {AppContext.BaseDirectory}", said);
            Assert.Contains("Hosting environment: Production", said);
        }
        finally
        {
            process.Kill();
        }
    }

    [Fact]
    public async Task The_command_for_the_clinician_lists_and_ends()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "BotoxAdvisorBot.dll"), "sign-off" },
            RedirectStandardOutput = true,
        })!;

        var said = await process.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(0, process.ExitCode);
        Assert.Contains("wait for a clinician.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Now listening", said, StringComparison.Ordinal);
    }

    /// <summary>Runs the program itself, until it ends.</summary>
    private static void Start(string[] args) =>
        typeof(Program).Assembly.EntryPoint!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [args], null);
}

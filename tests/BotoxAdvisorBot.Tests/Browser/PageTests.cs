using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace BotoxAdvisorBot.Tests.Browser;

/// <summary>What the pages tell a browser, seen without one.</summary>
public sealed partial class PageTests : IAsyncLifetime
{
    private HttpClient _client = null!;

    private SiteHost Host { get; } = new();

    public Task InitializeAsync()
    {
        Host.Settings["Web:AllowedOrigins:0"] = "https://www.clinic.example";
        _client = Host.CreateClient();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await Host.DisposeAsync();
    }

    [Fact]
    public async Task Only_the_listed_sites_may_frame_the_chat_and_nobody_may_frame_the_other_pages()
    {
        Assert.EndsWith("frame-ancestors 'self' https://www.clinic.example", await PolicyAsync("/chat"), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", await PolicyAsync("/"), StringComparison.Ordinal);

        await using var closed = new SiteHost();
        using var client = closed.CreateClient();
        using var chat = await client.GetAsync(new Uri("/chat", UriKind.Relative));
        Assert.EndsWith("frame-ancestors 'self'", Header(chat, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chat_page_allows_no_script_but_its_own_files_and_has_a_new_nonce_each_time()
    {
        var (first, second) = (await PolicyAsync("/chat"), await PolicyAsync("/chat"));

        Assert.Contains("default-src 'none'", first, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", first, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", first, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", first, StringComparison.Ordinal);
        Assert.DoesNotMatch("https?:", first.Replace("https://www.clinic.example", "", StringComparison.Ordinal));
        Assert.NotEqual(Nonce().Match(first).Value, Nonce().Match(second).Value);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/chat")]
    [InlineData("/embed.js")]
    [InlineData("/healthz/live")]
    public async Task Every_answer_has_the_safe_headers(string path)
    {
        using var response = await _client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
        Assert.Contains("camera=()", Header(response, "Permissions-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_files_of_the_chat_are_compressed_and_kept_for_long_and_the_page_is_not_kept()
    {
        using var page = await _client.GetAsync(new Uri("/chat", UriKind.Relative));
        Assert.Equal("no-store", Header(page, "Cache-Control"));
        var scripts = Assets().Matches(await page.Content.ReadAsStringAsync()).Select(match => match.Value).ToList();
        Assert.Contains(scripts, script => script.StartsWith("assets/webchat.", StringComparison.Ordinal));

        foreach (var script in scripts)
        {
            foreach (var encoding in new[] { "br", "gzip", "" })
            {
                using var response = await GetAsync("/" + script, encoding);
                Assert.Equal("public, max-age=31536000, immutable", Header(response, "Cache-Control"));
                Assert.Equal(encoding, string.Join(",", response.Content.Headers.ContentEncoding));
                Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync());
            }
        }

        using var unknown = await _client.GetAsync(new Uri("/assets/webchat.00000000.js", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task The_line_for_the_clinics_page_costs_at_most_6_KB_and_knows_the_clinics_numbers()
    {
        using var response = await GetAsync("/embed.js", "gzip");
        var bytes = await response.Content.ReadAsByteArrayAsync();
        using var script = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress));
        var text = await script.ReadToEndAsync();

        Assert.InRange(bytes.Length, 1, 6 * 1024);
        Assert.Contains("\"dials\":[\"911\"]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("innerHTML|eval\\(|document\\.write", text);
    }

    [Fact]
    public async Task The_numbers_are_those_of_the_clinics_country()
    {
        await using var host = new SiteHost();
        host.Settings["Clinic:Country"] = "GB";
        using var client = host.CreateClient();
        var page = await client.GetStringAsync(new Uri("/chat", UriKind.Relative));

        Assert.Contains("""<a href="tel:999" target="_top">Call 999</a>""", page, StringComparison.Ordinal);
        Assert.DoesNotContain("911", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_needs_the_chats_own_token_in_a_form()
    {
        using var none = await PostNoteAsync([]);
        using var wrong = await PostNoteAsync(new() { ["token"] = "no.such.token" });
        using var json = await _client.PostAsync(new Uri("/note", UriKind.Relative), new StringContent("{}", Encoding.UTF8, "application/json"));
        using var large = await PostNoteAsync(new() { ["token"] = new string('x', 20_000) });

        Assert.Equal(HttpStatusCode.Forbidden, none.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, wrong.StatusCode);
        Assert.Equal("no-store", Header(wrong, "Cache-Control"));
        Assert.Equal(HttpStatusCode.BadRequest, json.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, large.StatusCode);
    }

    [Theory]
    [InlineData("/nothing/here", HttpStatusCode.NotFound, "There is nothing at this address")]
    [InlineData("/api/messages", HttpStatusCode.NotFound, "There is nothing at this address")]
    [InlineData("/note", HttpStatusCode.NotFound, "This note is no longer here")]
    public async Task Who_comes_to_a_wrong_address_sees_a_page_with_the_emergency_number(string path, HttpStatusCode status, string heading)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml");
        using var response = await _client.SendAsync(request);
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal(status, response.StatusCode);
        Assert.Contains($"<h1>{heading}</h1>", page, StringComparison.Ordinal);
        Assert.Contains("tel:911", page, StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_comes_to_a_wrong_address_gets_the_status_alone()
    {
        using var response = await _client.GetAsync(new Uri("/nothing", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task What_the_settings_say_stays_text_on_every_page()
    {
        const string Attack = "</script><img src=x onerror=\"hacked = true\">{{chat.title}}";
        await using var host = new SiteHost();
        host.Settings["Clinic:Name"] = Attack;
        using var client = host.CreateClient();
        using var form = new FormUrlEncodedContent([new("token", "none")]);
        using var note = await client.PostAsync(new Uri("/note", UriKind.Relative), form);
        var pages = new[]
        {
            await client.GetStringAsync(new Uri("/", UriKind.Relative)),
            await client.GetStringAsync(new Uri("/chat", UriKind.Relative)),
            await client.GetStringAsync(new Uri("/embed.js", UriKind.Relative)),
            await note.Content.ReadAsStringAsync(),
        };

        Assert.All(pages, page => Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal));
        Assert.Contains("&lt;img src=x", pages[1], StringComparison.Ordinal);
        Assert.Contains("{{chat.title}}", WebUtility.HtmlDecode(pages[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_Web_Chat_the_pages_say_what_is_missing_and_whom_to_call()
    {
        await using var host = new SiteHost { WithoutWebChat = true };
        using var client = host.CreateClient();
        using var chat = await client.GetAsync(new Uri("/chat", UriKind.Relative));
        var page = WebUtility.HtmlDecode(await chat.Content.ReadAsStringAsync());
        var home = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri("/", UriKind.Relative)));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, chat.StatusCode);
        Assert.Contains("If you have a serious sign, don't wait. In an emergency, call 911.", page, StringComparison.Ordinal);
        Assert.Contains("tel:911", page, StringComparison.Ordinal);
        Assert.Contains("tel:+15550100199", page, StringComparison.Ordinal);
        Assert.Contains("Web Chat is missing.", home, StringComparison.Ordinal);
        Assert.DoesNotMatch("data-open=\"[a-z-]*\">", home);
    }

    [Fact]
    public async Task Without_Node_the_build_succeeds_with_one_warning()
    {
        using var folder = new TemporaryFolder();
        using var build = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "msbuild", Project(), "-t:AddWebChat", "-nologo", "-p:NodeCommand=no-such-node", $"-p:WebChatFolder={folder.File("webchat")}/" },
            RedirectStandardOutput = true,
        })!;
        var said = await build.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(90));
        await build.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(90));

        Assert.Equal(0, build.ExitCode);
        Assert.Single(said.Split('\n'), line => line.Contains("warning", StringComparison.Ordinal));
        Assert.Contains("WEBCHAT001", said, StringComparison.Ordinal);
        Assert.Contains("Install Node", said, StringComparison.Ordinal);
    }

    private static string Project()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "BotoxAdvisorBot.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "src", "BotoxAdvisorBot", "BotoxAdvisorBot.csproj");
    }

    private async Task<HttpResponseMessage> PostNoteAsync(Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        return await _client.PostAsync(new Uri("/note", UriKind.Relative), form);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (encoding.Length > 0)
        {
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        }

        return await _client.SendAsync(request);
    }

    private async Task<string> PolicyAsync(string path)
    {
        using var response = await _client.GetAsync(new Uri(path, UriKind.Relative));
        return Header(response, "Content-Security-Policy");
    }

    private static string Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : "";

    [GeneratedRegex("'nonce-[^']+'")]
    private static partial Regex Nonce();

    [GeneratedRegex("assets/[a-z-]+\\.[0-9a-f]{8}\\.(js|css)")]
    private static partial Regex Assets();
}

using System.Net;
using BotoxAdvisorBot.Tests.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.DirectLine;

public sealed class TokenTests : IAsyncDisposable
{
    private const string Secret = "a-secret-of-the-clinics-own-server";

    private readonly EchoBot _bot = new();
    private readonly BotHost _host;

    public TokenTests() => _host = new BotHost { Bot = _bot.OnTurnAsync };

    [Fact]
    public async Task A_page_of_the_host_gets_a_token_for_a_new_conversation_and_a_user_of_the_servers_choice()
    {
        using var one = await WebClient.GenerateAsync(_host);
        using var two = await WebClient.GenerateAsync(_host);

        Assert.NotEqual(one.ConversationId, two.ConversationId);
        Assert.Equal(32, one.ConversationId.Length);
        Assert.StartsWith("dl_", UserOf(one), StringComparison.Ordinal);
        Assert.NotEqual(UserOf(one), UserOf(two));
    }

    [Fact]
    public async Task A_refreshed_token_is_good_for_the_same_conversation_and_user()
    {
        using var client = await WebClient.StartAsync(_host);
        var user = UserOf(client);
        _host.Time.Advance(TimeSpan.FromMinutes(25));

        using var response = await client.SendAsync(HttpMethod.Post, "/tokens/refresh");
        var answer = await WebClient.JsonOf(response, HttpStatusCode.OK);
        client.Token = (string)answer["token"]!;
        _host.Time.Advance(TimeSpan.FromMinutes(25));

        Assert.Equal(1800, (int)answer["expires_in"]!);
        Assert.Equal(client.ConversationId, (string?)answer["conversationId"]);
        Assert.Equal(user, UserOf(client));
        await client.SayAsync("still here");
    }

    [Fact]
    public async Task An_expired_token_is_refused_on_every_call()
    {
        using var client = await WebClient.StartAsync(_host);
        _host.Time.Advance(TimeSpan.FromMinutes(30));

        await AssertRefusedEverywhereAsync(client, HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJjb252IjoiYSIsInVzZXIiOiJiIn0.")]
    public async Task A_token_that_is_none_is_refused_on_every_call(string token)
    {
        using var client = await WebClient.StartAsync(_host);
        client.Token = token;

        await AssertRefusedEverywhereAsync(client, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Without_a_token_every_call_is_refused()
    {
        using var client = await WebClient.StartAsync(_host);
        client.Token = "";

        await AssertRefusedEverywhereAsync(client, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_that_was_changed_or_signed_elsewhere_is_refused()
    {
        using var client = await WebClient.StartAsync(_host);
        var parts = client.Token.Split('.');
        await using var elsewhere = new BotHost();
        using var foreign = await WebClient.GenerateAsync(elsewhere);
        var claims = JObject.Parse(Base64UrlText(parts[1]));
        claims["user"] = "dl_admin";
        string[] forged =
        [
            $"{parts[0]}.{Base64Url(claims.ToString())}.{parts[2]}",
            $"{Base64Url("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.",
            $"{parts[0]}.{parts[1]}.",
            foreign.Token,
        ];

        foreach (var token in forged)
        {
            client.Token = token;
            await AssertRefusedEverywhereAsync(client, HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task A_token_is_not_good_for_another_conversation()
    {
        using var victim = await WebClient.StartAsync(_host);
        using var attacker = await WebClient.StartAsync(_host);
        using var trespasser = new WebClient(_host.CreateClient(), attacker.Token, victim.ConversationId);

        foreach (var (method, path) in Calls(victim.ConversationId).Where(call => call.Path.Contains(victim.ConversationId, StringComparison.Ordinal)))
        {
            using var response = await trespasser.SendAsync(method, path, new JObject());
            await WebClient.JsonOf(response, HttpStatusCode.Forbidden);
        }

        Assert.Equal(["Welcome"], await victim.TextsAsync());
    }

    [Fact]
    public async Task A_token_used_twice_to_begin_comes_back_to_the_same_conversation_with_one_welcome()
    {
        using var client = await WebClient.GenerateAsync(_host);
        await client.BeginAsync();
        await client.BeginAsync(HttpStatusCode.OK);

        Assert.Equal(["Welcome"], await client.TextsAsync());
    }

    [Fact]
    public async Task Tokens_of_two_beginnings_at_the_same_time_welcome_once()
    {
        using var client = await WebClient.GenerateAsync(_host);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.SendAsync(HttpMethod.Post, "/conversations", new JObject())));

        Assert.All(answers, answer => Assert.True(answer.IsSuccessStatusCode));
        Assert.Equal(["Welcome"], await client.TextsAsync());
    }

    [Fact]
    public async Task Nobody_has_a_secret_unless_one_is_set()
    {
        using var server = new WebClient(_host.CreateClient(), Secret, "");

        using var response = await server.SendAsync(HttpMethod.Post, "/tokens/generate", new JObject());

        await WebClient.JsonOf(response, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_server_with_a_secret_may_name_the_user_and_come_into_a_conversation()
    {
        _host.Settings["DirectLine:Secrets:0"] = Secret;
        using var server = new WebClient(_host.CreateClient(), Secret, "");
        using var response = await server.SendAsync(
            HttpMethod.Post, "/tokens/generate", new JObject { ["user"] = new JObject { ["id"] = "dl_42" } });
        var answer = await WebClient.JsonOf(response, HttpStatusCode.OK);
        using var page = new WebClient(_host.CreateClient(), (string)answer["token"]!, (string)answer["conversationId"]!);
        await page.BeginAsync();

        await new WebClient(_host.CreateClient(), Secret, page.ConversationId).SayAsync("from the server");

        Assert.Equal("dl_42", UserOf(page));
        Assert.Equal("dl_42", _bot.Last!.From.Id);
        Assert.Equal(["Welcome", "from the server", "Echo: from the server"], await page.TextsAsync());
    }

    [Fact]
    public async Task The_key_is_made_once_and_readable_by_its_owner_only()
    {
        using var folder = new TemporaryFolder();
        string[] keys = ["", ""];
        for (var start = 0; start < 2; start++)
        {
            await using var host = new BotHost();
            host.Settings["ConnectionStrings:Storage"] = $"Data Source={folder.File("data/advisor.db")}";
            using var client = await WebClient.GenerateAsync(host);
            keys[start] = await File.ReadAllTextAsync(folder.File("data/direct-line.key"));
        }

        Assert.Equal(keys[0], keys[1]);
        Assert.Equal(32, Convert.FromBase64String(keys[0]).Length);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.File("data/direct-line.key")));
        }
    }

    [Fact]
    public async Task Hosts_with_the_same_configured_key_take_each_others_tokens()
    {
        _host.Settings["DirectLine:SigningKey"] = "the same key on every node of it";
        await using var other = new BotHost { Bot = _bot.OnTurnAsync };
        other.Settings["DirectLine:SigningKey"] = "the same key on every node of it";
        using var client = await WebClient.GenerateAsync(_host);

        await client.At(other).BeginAsync();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static (HttpMethod Method, string Path)[] Calls(string conversation) =>
    [
        (HttpMethod.Post, "/tokens/refresh"),
        (HttpMethod.Post, "/conversations"),
        (HttpMethod.Get, $"/conversations/{conversation}"),
        (HttpMethod.Get, $"/conversations/{conversation}/activities"),
        (HttpMethod.Post, $"/conversations/{conversation}/activities"),
        (HttpMethod.Post, $"/conversations/{conversation}/upload"),
        (HttpMethod.Get, "/session/getsessionid"),
    ];

    private static async Task AssertRefusedEverywhereAsync(WebClient client, HttpStatusCode status)
    {
        foreach (var (method, path) in Calls(client.ConversationId))
        {
            using var response = await client.SendAsync(method, path, method == HttpMethod.Post ? new JObject() : null);
            var answer = await WebClient.JsonOf(response, status);
            Assert.Equal("BadArgument", (string?)answer["error"]!["code"]);
        }
    }

    private static string? UserOf(WebClient client) => new JsonWebToken(client.Token).GetClaim("user").Value;

    private static string Base64Url(string text) => Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(text);

    private static string Base64UrlText(string encoded) => Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Decode(encoded);
}

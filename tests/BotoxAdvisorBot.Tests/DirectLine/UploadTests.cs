using System.Net;
using System.Net.Http.Headers;
using System.Text;
using BotoxAdvisorBot.DirectLine;
using BotoxAdvisorBot.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.DirectLine;

public sealed class UploadTests : IDisposable
{
    private const string Content = "content-of-the-photo";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_photo_is_answered_with_the_sentence_on_photos_and_is_not_kept()
    {
        await using var host = Host();
        using var client = await WebClient.StartAsync(host);
        using var form = Form(WebClient.Message("look", "up-1"), ("image/jpeg", "face.jpg"), ("image/png", "side.png"));

        using var response = await client.SendAsync(HttpMethod.Post, $"/conversations/{client.ConversationId}/upload?userId=dl_forged", form);
        var id = (string?)(await WebClient.JsonOf(response, HttpStatusCode.OK))["id"];
        var (said, _) = await client.ReadAsync("1");

        Assert.Equal(id, (string?)said[0]["id"]);
        Assert.Equal("up-1", (string?)said[0]["channelData"]!["clientActivityID"]);
        Assert.Equal(["face.jpg", "side.png"], said[0]["attachments"]!.Select(file => (string?)file["name"]));
        Assert.Contains("I can't look at photos", (string?)said[1]["text"], StringComparison.Ordinal);
        await AssertNotKeptAsync();
    }

    [Fact]
    public async Task Who_sent_a_file_can_fetch_it_for_a_minute_to_save_it_and_not_to_open_it()
    {
        await using var host = Host();
        using var client = await WebClient.StartAsync(host);
        var address = await UploadAsync(client, ("image/jpeg", "my face.jpg"));
        using var anybody = host.CreateClient();

        using var response = await anybody.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Content, await response.Content.ReadAsStringAsync());
        Assert.Equal("image/jpeg", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("my face.jpg", response.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        host.Time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(anybody, address));
        host.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(anybody, address));
        await AssertNotKeptAsync();
    }

    [Fact]
    public async Task A_page_that_was_uploaded_is_no_page_when_it_is_fetched()
    {
        await using var host = Host();
        using var client = await WebClient.StartAsync(host);
        var address = await UploadAsync(client, ("text/html", "page.html"));
        using var anybody = host.CreateClient();

        using var response = await anybody.GetAsync(address);

        Assert.Equal("application/octet-stream", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
    }

    [Fact]
    public async Task A_file_is_only_where_its_own_chat_is_told_and_not_on_a_foreign_website()
    {
        await using var host = Host();
        using var client = await WebClient.StartAsync(host);
        using var other = await WebClient.StartAsync(host);
        var address = await UploadAsync(client, ("image/jpeg", "face.jpg"));
        using var anybody = host.CreateClient();
        using var foreign = new HttpRequestMessage(HttpMethod.Get, address);
        foreign.Headers.Add("Origin", "https://elsewhere.example");

        using var refused = await anybody.SendAsync(foreign);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        var elsewhere = new Uri(address.OriginalString.Replace(client.ConversationId, other.ConversationId, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(anybody, elsewhere));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(anybody, new Uri($"{address}A")));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(anybody, new Uri(address.GetLeftPart(UriPartial.Path))));
        Assert.True(address.Query.Length > 40, "The address can be guessed.");
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains(address.Query[3..], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Forget_me_deletes_the_files_of_this_chat_at_once()
    {
        await using var host = Host();
        using var client = await WebClient.StartAsync(host);
        using var other = await WebClient.StartAsync(host);
        var address = await UploadAsync(client, ("image/jpeg", "face.jpg"));
        var others = await UploadAsync(other, ("image/jpeg", "face.jpg"));

        await client.SayAsync("forget me");

        using var anybody = host.CreateClient();
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(anybody, address));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(anybody, others));
    }

    [Fact]
    public async Task All_files_together_have_so_much_room_and_a_photo_beyond_it_is_answered_all_the_same()
    {
        await using var host = Host();
        var files = host.Services.GetRequiredService<PassingFiles>();
        var held = new List<PassingFile>();
        const int Large = PassingFiles.MostBytes / 4;
        foreach (var size in new[] { Large, Large, Large, 128 * 1024, Large })
        {
            using var content = new MemoryStream(new byte[size]);
            held.Add(await files.ReceiveAsync("image/jpeg", "large.jpg", content, default));
        }

        using var client = await WebClient.StartAsync(host);
        using var tooMuch = Form(WebClient.Message("look"), ("image/jpeg", "face.jpg"));
        tooMuch.Add(new ByteArrayContent(new byte[Large - (64 * 1024)]), "file", "large.jpg");
        var fits = await UploadAsync(client, ("image/jpeg", "face.jpg"));
        using var response = await client.SendAsync(HttpMethod.Post, $"/conversations/{client.ConversationId}/upload", tooMuch);
        await WebClient.JsonOf(response, HttpStatusCode.OK);
        held.ForEach(files.Drop);

        Assert.Equal([true, true, true, true, false], held.Select(file => file.Content is not null));
        var message = (await client.ReadAllAsync()).Last(activity => activity["attachments"] is JArray { Count: 2 });
        Assert.NotNull(message["attachments"]![0]!["contentUrl"]);
        Assert.Null(message["attachments"]![1]!["contentUrl"]);
        Assert.Equal(2, (await client.TextsAsync()).OfType<string>().Count(text => text.Contains("I can't look at photos", StringComparison.Ordinal)));
        using var anybody = host.CreateClient();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(anybody, fits));
    }

    [Fact]
    public async Task What_is_refused_or_sent_again_takes_no_room()
    {
        await using var host = Host();
        using var client = await WebClient.StartAsync(host);
        var files = host.Services.GetRequiredService<PassingFiles>();
        var message = WebClient.Message("look", "again");
        for (var i = 0; i < 3; i++)
        {
            using var form = Form(message, ("image/jpeg", "face.jpg"));
            using var taken = await client.SendAsync(HttpMethod.Post, $"/conversations/{client.ConversationId}/upload", form);
            await WebClient.JsonOf(taken, HttpStatusCode.OK);
            using var refused = Form(WebClient.Message(new string('x', 30_000)), ("image/jpeg", "face.jpg"));
            using var response = await client.SendAsync(HttpMethod.Post, $"/conversations/{client.ConversationId}/upload", refused);
            await WebClient.JsonOf(response, HttpStatusCode.RequestEntityTooLarge);
        }

        Assert.InRange(files.Taken, 1, 2048);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, files.Taken);
    }

    [Fact]
    public async Task A_serious_sign_beside_a_photo_is_heard()
    {
        await using var host = Host();
        using var client = await WebClient.StartAsync(host);
        using var form = Form(WebClient.Message("i cant breathe"), ("image/jpeg", "face.jpg"));

        using var response = await client.SendAsync(HttpMethod.Post, $"/conversations/{client.ConversationId}/upload", form);

        await WebClient.JsonOf(response, HttpStatusCode.OK);
        Assert.Contains("911", string.Concat((await client.ReadAsync("1")).Activities), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData(null)]
    public async Task A_file_of_any_type_is_a_file(string? type)
    {
        await using var host = Host();
        using var client = await WebClient.StartAsync(host);
        using var form = Form(null, (type, "page.html"));

        using var response = await client.SendAsync(HttpMethod.Post, $"/conversations/{client.ConversationId}/upload", form);

        await WebClient.JsonOf(response, HttpStatusCode.OK);
        Assert.Contains((await client.TextsAsync()).OfType<string>(), text => text.Contains("I can't look at photos", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_body_that_is_the_file_itself_is_a_file()
    {
        await using var host = Host();
        using var client = await WebClient.StartAsync(host);
        using var file = new ByteArrayContent(Encoding.ASCII.GetBytes(Content));
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");

        using var response = await client.SendAsync(HttpMethod.Post, $"/conversations/{client.ConversationId}/upload", file);

        await WebClient.JsonOf(response, HttpStatusCode.OK);
        await AssertNotKeptAsync();
    }

    [Fact]
    public async Task A_file_inside_an_activity_is_not_kept_either()
    {
        await using var host = Host();
        using var client = await WebClient.StartAsync(host);
        var message = WebClient.Message("look");
        message["attachments"] = new JArray(new JObject
        {
            ["contentType"] = "image/png",
            ["name"] = "face.png",
            ["contentUrl"] = $"data:image/png;base64,{Content}",
            ["thumbnailUrl"] = Content,
            ["content"] = Content,
        });

        using var response = await client.PostAsync(message);

        await WebClient.JsonOf(response, HttpStatusCode.OK);
        Assert.Contains((await client.TextsAsync()).OfType<string>(), text => text.Contains("I can't look at photos", StringComparison.Ordinal));
        Assert.DoesNotContain(await client.ReadAllAsync(), activity => activity.SelectToken("attachments[0].contentUrl") is not null);
        await AssertNotKeptAsync();
    }

    [Theory]
    [InlineData("multipart/form-data", "nothing")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=file; filename=a\r\n\r\ncut o")]
    [InlineData("multipart/form-data; boundary=b", "--b--")]
    [InlineData("nonsense", "nothing")]
    public async Task What_is_no_upload_is_refused(string type, string body)
    {
        await using var host = Host();
        using var client = await WebClient.StartAsync(host);
        using var content = new StringContent(body);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var response = await client.SendAsync(HttpMethod.Post, $"/conversations/{client.ConversationId}/upload", content);

        await WebClient.JsonOf(response, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task More_than_four_megabytes_are_too_many()
    {
        await using var host = Host();
        using var client = await WebClient.StartAsync(host);
        using var file = new ByteArrayContent(new byte[(4 * 1024 * 1024) + 1]);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");

        using var response = await client.SendAsync(HttpMethod.Post, $"/conversations/{client.ConversationId}/upload", file, ("Expect", "100-continue"));

        Assert.Equal("TooLarge", (string?)(await WebClient.JsonOf(response, HttpStatusCode.RequestEntityTooLarge))["error"]!["code"]);
    }

    public void Dispose() => _folder.Dispose();

    private BotHost Host()
    {
        var host = new BotHost();
        host.Settings["ConnectionStrings:Storage"] = $"Data Source={_folder.File("upload.db")}";
        host.Settings["Clinic:Country"] = "US";
        return host;
    }

    /// <summary>Sends a file.</summary>
    /// <returns>Where it can be fetched.</returns>
    private static async Task<Uri> UploadAsync(WebClient client, (string? Type, string Name) file)
    {
        using var form = Form(WebClient.Message("look"), file);
        using var response = await client.SendAsync(HttpMethod.Post, $"/conversations/{client.ConversationId}/upload", form);
        var id = (string?)(await WebClient.JsonOf(response, HttpStatusCode.OK))["id"];
        var sent = (await client.ReadAllAsync()).Single(activity => (string?)activity["id"] == id);
        return new Uri((string)sent["attachments"]![0]!["contentUrl"]!);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient anybody, Uri address)
    {
        using var response = await anybody.GetAsync(address);
        return response.StatusCode;
    }

    private async Task AssertNotKeptAsync()
    {
        foreach (var path in Directory.EnumerateFiles(Path.GetDirectoryName(_folder.File("upload.db"))!, "upload.db*"))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file, Encoding.Latin1);
            Assert.DoesNotContain(Content, await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    private static MultipartFormDataContent Form(JObject? activity, params (string? Type, string Name)[] files)
    {
        var form = new MultipartFormDataContent();
        if (activity is not null)
        {
            form.Add(new StringContent(activity.ToString(), Encoding.UTF8, "application/vnd.microsoft.activity"), "activity");
        }

        foreach (var (type, name) in files)
        {
            var file = new ByteArrayContent(Encoding.ASCII.GetBytes(Content));
            file.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
            form.Add(file, "file", name);
        }

        return form;
    }
}

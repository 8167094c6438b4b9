using System.Net;
using System.Net.Http.Headers;
using System.Text;
using BotoxAdvisorBot.Tests.Hosting;
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

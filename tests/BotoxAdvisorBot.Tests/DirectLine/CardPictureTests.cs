using BotoxAdvisorBot.Tests.Hosting;

namespace BotoxAdvisorBot.Tests.DirectLine;

public sealed class CardPictureTests
{
    [Theory]
    [InlineData("")]
    [InlineData("https://bot.example.org")]
    public async Task The_picture_of_the_face_comes_from_where_the_page_reaches_the_host_and_is_not_kept_in_the_log(string publicUrl)
    {
        await using var host = new BotHost();
        host.Settings["Clinic:PublicUrl"] = publicUrl;
        using var client = await WebClient.StartAsync(host);
        foreach (var answer in new[] { "my face looks wrong", "none", "botox" })
        {
            await client.SayAsync(answer);
        }

        using var browser = host.CreateClient();
        var picture = $"{browser.BaseAddress}images/face.png";
        var said = string.Concat(await client.ReadAllAsync());

        Assert.Contains($"\"{picture}\"", said, StringComparison.Ordinal);
        Assert.DoesNotContain("data:image", said, StringComparison.Ordinal);
        Assert.DoesNotContain("bot.example.org", said, StringComparison.Ordinal);
        Assert.NotEmpty(await browser.GetByteArrayAsync(new Uri(picture)));
    }
}

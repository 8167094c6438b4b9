using Microsoft.Playwright;

namespace BotoxAdvisorBot.Tests.Browser;

/// <summary>Whatever is written or passed in, no script of it runs and no markup of it is drawn.</summary>
[Collection(BrowserTests.Name)]
public sealed class AttackTests(BrowserFixture browser)
{
    private const string Mark = "window.hacked = true";

    private static readonly string[] Texts =
    [
        $"<script>{Mark}</script>",
        $"<img src=x onerror=\"{Mark}\">",
        $"<svg onload=\"{Mark}\"></svg>",
        $"[press me](javascript:{Mark})",
        $"<a href=\"javascript:{Mark}\">press me</a>",
        $"![x](x\"onerror=\"{Mark})",
        $"<iframe srcdoc=\"<script>parent.{Mark}</script>\"></iframe>",
        $"<form action=\"javascript:{Mark}\"><button>press me</button></form>",
    ];

    private static readonly string[] Wishes = ["title", "colour", "greeting", "logo", "start", "phone", "emergency", "position", "language"];

    public static TheoryData<string> Attacks() => [.. Texts];

    [BrowserTheory]
    [MemberData(nameof(Attacks))]
    public async Task What_a_patient_writes_stays_text(string attack)
    {
        await using var open = await browser.OpenAsync();
        await open.Page.GotoAsync($"{browser.Address}/chat");
        var chat = new ChatWindow(open.Page);
        await chat.IsReadyAsync();
        await chat.SayAsync(attack);
        await chat.SayAsync("who are you", "made for education");

        await Assertions.Expect(chat.At(".webchat__bubble--from-user").First).ToContainTextAsync(attack);
        await NothingRanAsync(open.Page);
    }

    [BrowserFact]
    public async Task What_the_bot_sends_is_drawn_without_raw_markup_and_without_script_links()
    {
        await using var open = await browser.OpenAsync();

        // Web Chat reads the markup before it cleans it; the policy of the page stops what that would run.
        open.Expected.AddRange(["Failed to load resource", "Executing inline event handler"]);
        await open.Page.RouteWebSocketAsync("**/stream*", socket =>
        {
            var server = socket.ConnectToServer();
            server.OnMessage(frame => socket.Send(frame.Text?.Replace(
                "I'm an automated guide",
                string.Join(' ', Texts.Select(text => text.Replace("\"", "\\\"", StringComparison.Ordinal))) + " I'm an automated guide",
                StringComparison.Ordinal) ?? ""));
        });
        await open.Page.GotoAsync($"{browser.Address}/chat");
        var chat = new ChatWindow(open.Page);
        await chat.IsReadyAsync();

        await chat.SeesAsync("automated guide");
        Assert.Equal(0, await chat.At("#chat iframe, #chat form[action], #chat .webchat__bubble :is(script, svg[onload], [onerror])").CountAsync());
        foreach (var link in await chat.At("#chat .webchat__bubble a").AllAsync())
        {
            Assert.DoesNotContain("javascript:", await link.GetAttributeAsync("href") ?? "", StringComparison.OrdinalIgnoreCase);
        }

        await NothingRanAsync(open.Page);
    }

    [BrowserFact]
    public async Task What_a_clinics_page_passes_in_stays_text()
    {
        await using var open = await browser.OpenAsync();
        open.Expected.Add("Failed to load resource");
        var attributes = string.Join(' ', Wishes.Select(name => $"data-{name}='<img src=x onerror=\"{Mark}\">'"));
        await open.Page.GotoAsync(browser.Clinic.Page(browser.Address, attributes).ToString());
        await open.Page.GetByRole(AriaRole.Button).ClickAsync();
        var chat = ChatWindow.In(open.Page);
        await chat.IsReadyAsync();

        await Assertions.Expect(chat.At("h1")).ToContainTextAsync("<img src=x");
        Assert.Equal(0, await chat.At("img[src='x']").CountAsync());
        await NothingRanAsync(open.Page);
    }

    [BrowserFact]
    public async Task Nobody_but_the_page_around_the_chat_can_put_words_on_it()
    {
        await using var open = await browser.OpenAsync();
        await open.Page.GotoAsync($"{browser.Address}/");
        await open.Page.EvaluateAsync("window.name = JSON.stringify({ title: 'Send us your password', greeting: 'Pay here' })");
        await open.Page.GotoAsync($"{browser.Address}/chat?title=Send+us+your+password&greeting=Pay+here");
        var chat = new ChatWindow(open.Page);
        await chat.IsReadyAsync();

        await Assertions.Expect(chat.At("h1")).ToHaveTextAsync("Lakeside Aesthetics");
        await Assertions.Expect(chat.At("#greeting")).ToBeHiddenAsync();
    }

    private static async Task NothingRanAsync(IPage page) => Assert.False(await page.EvaluateAsync<bool>("Boolean(window.hacked)"));
}

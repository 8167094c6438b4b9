using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace BotoxAdvisorBot.Tests.Browser;

/// <summary>The button on a clinic's page, on another site than the host's.</summary>
[Collection(BrowserTests.Name)]
public sealed partial class LauncherTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task Nothing_of_the_chat_is_loaded_before_it_is_opened()
    {
        await using var open = await browser.OpenAsync();
        await open.Page.GotoAsync(Home());
        await Assertions.Expect(Launcher(open.Page)).ToBeVisibleAsync();

        Assert.Equal([$"{browser.Address}/embed.js"], open.Requests.Where(url => url.StartsWith(browser.Address, StringComparison.Ordinal)));

        await Launcher(open.Page).ClickAsync();
        await ChatWindow.In(open.Page).IsReadyAsync();
        Assert.Contains(open.Requests, url => url.Contains("/assets/webchat.", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task The_chat_opens_as_a_dialog_takes_the_focus_and_gives_it_back()
    {
        await using var open = await browser.OpenAsync();
        var page = open.Page;
        await page.GotoAsync(Home("data-title=\"Ask Lakeside\" data-colour=\"#7a3b5d\" data-position=\"left\" data-greeting=\"Welcome to Lakeside.\""));
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask Lakeside" }).FocusAsync();
        await open.CheckAccessibilityAsync("closed");
        await page.Keyboard.PressAsync("Enter");
        var chat = ChatWindow.In(page);
        await chat.IsReadyAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Ask Lakeside" })).ToBeVisibleAsync();
        await Assertions.Expect(chat.Box).ToBeFocusedAsync();
        await Assertions.Expect(chat.At("h1")).ToHaveTextAsync("Ask Lakeside");
        await Assertions.Expect(chat.At("#greeting")).ToHaveTextAsync("Welcome to Lakeside.");
        await Assertions.Expect(chat.At("body > header")).ToHaveCSSAsync("background-color", "rgb(122, 59, 93)");
        await open.CheckAccessibilityAsync("open");
        await open.PictureAsync("launcher-open");

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Ask Lakeside" })).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task The_chat_goes_on_when_the_patient_goes_to_another_page_of_the_site()
    {
        await using var open = await browser.OpenAsync();
        var page = open.Page;
        await page.GotoAsync(Home());
        await Launcher(page).ClickAsync();
        var chat = ChatWindow.In(page);
        await chat.IsReadyAsync();
        await chat.SayAsync("who are you", "made for education");

        await page.GotoAsync(browser.Clinic.Page(browser.Address, page: "prices").ToString());
        await chat.SeesAsync("made for education");
        Assert.Equal(1, await chat.CountAsync("What can I help you with?"));

        await chat.At("#close").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await page.ReloadAsync();
        await Assertions.Expect(Launcher(page)).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task The_chat_begins_where_the_page_says_and_the_clinics_own_buttons_open_and_close_it()
    {
        await using var open = await browser.OpenAsync();
        var page = open.Page;
        await page.GotoAsync(Home("data-start=\"diagnosis\""));
        await page.EvaluateAsync("BotoxAdvisor.open()");
        var chat = ChatWindow.In(page);

        await chat.SeesAsync("any of this happening now?");
        await page.EvaluateAsync("BotoxAdvisor.close()");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await page.EvaluateAsync("BotoxAdvisor.open()");
        Assert.Equal(1, await chat.CountAsync("any of this happening now?"));
    }

    [BrowserFact]
    public async Task On_a_phone_the_chat_fills_the_screen()
    {
        await using var open = await browser.OpenAsync(360, 740);
        var page = open.Page;
        await page.GotoAsync(Home());
        await open.PictureAsync("launcher-phone-closed");
        await Launcher(page).ClickAsync();
        var chat = ChatWindow.In(page);
        await chat.IsReadyAsync();

        var box = (await page.GetByRole(AriaRole.Dialog).BoundingBoxAsync())!;
        Assert.Equal((0, 0, 360, 740), ((int)box.X, (int)box.Y, (int)box.Width, (int)box.Height));
        await Assertions.Expect(chat.At("#close")).ToBeInViewportAsync();
        await Assertions.Expect(chat.At(".emergency a")).ToBeInViewportAsync();
        await open.CheckAccessibilityAsync("phone");
        await open.PictureAsync("launcher-phone-open");
    }

    [BrowserFact]
    public async Task When_the_chat_cannot_be_reached_the_launcher_says_whom_to_call()
    {
        await using var open = await browser.OpenAsync();
        open.Expected.Add("frame-ancestors");
        var page = open.Page;
        await page.Clock.InstallAsync();

        // The same page under an origin that the host does not know: the browser refuses the frame.
        var foreign = browser.Clinic.Page(browser.Address, "data-emergency=\"999\" data-phone=\"+44 20 7946 0018\"").ToString();
        await page.GotoAsync(foreign.Replace("localhost", "127.0.0.1", StringComparison.Ordinal));
        await Launcher(page).ClickAsync();
        await page.Clock.FastForwardAsync(5100);

        await Assertions.Expect(page.GetByText("the chat can't be reached right now")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Call 999" })).ToHaveAttributeAsync("href", "tel:999");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "+44 20 7946 0018" })).ToHaveAttributeAsync("href", "tel:+442079460018");
        await open.PictureAsync("launcher-unreachable");
        await page.GetByRole(AriaRole.Button, new() { Name = "Close the chat" }).ClickAsync();
        await Assertions.Expect(Launcher(page)).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Without_a_title_of_the_pages_own_the_chat_bears_the_clinics_name()
    {
        await using var open = await browser.OpenAsync();
        await open.Page.GotoAsync(Home());
        await Launcher(open.Page).ClickAsync();
        var chat = ChatWindow.In(open.Page);
        await chat.IsReadyAsync();

        await Assertions.Expect(chat.At("h1")).ToHaveTextAsync("Lakeside Aesthetics");
    }

    [BrowserFact]
    public async Task When_the_chat_cannot_be_reached_the_developer_reads_in_the_console_what_to_set()
    {
        await using var open = await browser.OpenAsync();
        open.Expected.Add("frame-ancestors");
        var page = open.Page;
        var said = new List<string>();
        page.Console += (_, message) => said.Add(message.Text);
        await page.Clock.InstallAsync();
        var foreign = browser.Clinic.Page(browser.Address).ToString().Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
        await page.GotoAsync(foreign);
        await Launcher(page).ClickAsync();
        await page.Clock.FastForwardAsync(5100);
        await Assertions.Expect(page.GetByText("the chat can't be reached right now")).ToBeVisibleAsync();

        var origin = new Uri(foreign).GetLeftPart(UriPartial.Authority);
        Assert.Contains(said, line => line.Contains($"is {origin} in its setting Web:AllowedOrigins?", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task The_line_moves_nothing_on_the_clinics_page()
    {
        await using var open = await browser.OpenAsync();
        await open.Page.AddInitScriptAsync("window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => window.shift += entry.value)).observe({ type: 'layout-shift', buffered: true });");
        await open.Page.GotoAsync(Home());
        await Launcher(open.Page).ClickAsync();
        await ChatWindow.In(open.Page).IsReadyAsync();

        Assert.Equal(0, await open.Page.EvaluateAsync<double>("window.shift"));
    }

    private static ILocator Launcher(IPage page) => page.GetByRole(AriaRole.Button, new() { NameRegex = AskAbout() });

    private string Home(string attributes = "") => browser.Clinic.Page(browser.Address, attributes).ToString();

    [GeneratedRegex("^Ask about Botox or fillers$")]
    private static partial Regex AskAbout();
}

using Microsoft.Playwright;

namespace BotoxAdvisorBot.Tests.Browser;

/// <summary>When the network, the server or a limit comes between the patient and the bot, the page itself says whom to call.</summary>
[Collection(BrowserTests.Name)]
public sealed class TroubleTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task A_network_that_is_cut_and_comes_back_loses_and_doubles_nothing()
    {
        await using var line = new NetworkLine(browser.Address);
        await using var open = await browser.OpenAsync();
        open.Expected.AddRange(["ERR_CONNECTION", "ERR_SOCKET", "ERR_EMPTY", "WebSocket connection"]);
        var (page, chat) = await ChatAsync(open, line.Address);
        await chat.SayAsync("who are you", "made for education");

        line.Cut();
        await Assertions.Expect(chat.At("#connection")).ToContainTextAsync("The connection was lost.");
        await chat.SayAsync("is botox permanent");
        await IsHelpShownAsync(chat, "There is no connection.");
        await open.PictureAsync("network-cut");
        await open.CheckAccessibilityAsync("network cut");
        line.Mend();

        await Assertions.Expect(chat.Trouble).ToBeHiddenAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(chat.At("#connection")).Not.ToContainTextAsync("The connection was lost.", new() { Timeout = 25_000 });
        await chat.SeesAsync("wears off");
        Assert.Equal(1, await chat.At(".webchat__bubble--from-user").GetByText("is botox permanent").CountAsync());
        Assert.Equal(1, await chat.CountAsync("What can I help you with?"));
        Assert.Equal(1, await chat.CountAsync("made for education"));
    }

    [BrowserTheory]
    [InlineData(429, "TooMany", "I'll send yours in 1 s.", true)]
    [InlineData(503, "Unavailable", "Your message has not been sent yet.", true)]
    [InlineData(500, "ServerError", "Your message has not been sent yet.", true)]
    [InlineData(400, "TooLarge", "Your message is too long to send.", false)]
    [InlineData(413, "TooLarge", "Your message is too long to send.", false)]
    [InlineData(400, "BadArgument", "Your message could not be sent.", false)]
    [InlineData(404, "BadArgument", "This chat has ended.", false)]
    [InlineData(403, "BadArgument", "This chat has ended.", false)]
    public async Task A_message_that_is_not_taken_brings_up_the_emergency_panel(int status, string code, string says, bool isSentLater)
    {
        await using var open = await browser.OpenAsync(420, 720);
        open.Expected.AddRange(["Failed to load resource", "Failed to post activity"]);
        var (page, chat) = await ChatAsync(open, browser.Address);
        var refused = 0;
        await page.RouteAsync("**/activities", async route =>
        {
            if (route.Request.Method == "POST" && Interlocked.Increment(ref refused) == 1)
            {
                await route.FulfillAsync(new() { Status = status, ContentType = "application/json", Headers = new Dictionary<string, string> { ["Retry-After"] = "1" }, Body = $$$"""{"error":{"code":"{{{code}}}","message":"as asked"}}""" });
            }
            else
            {
                await route.ContinueAsync();
            }
        });

        await chat.SayAsync("who are you");

        await IsHelpShownAsync(chat, says);
        await open.PictureAsync($"refused-{status}-{code}");
        await open.CheckAccessibilityAsync("trouble");
        if (isSentLater)
        {
            await chat.SeesAsync("made for education");
            await Assertions.Expect(chat.Trouble).ToBeHiddenAsync();
        }
    }

    [BrowserTheory]
    [InlineData(30_000)]
    [InlineData(300_000)]
    [InlineData(3_000_000)]
    public async Task A_text_that_the_host_itself_refuses_for_its_length_brings_up_the_emergency_panel(int length)
    {
        await using var open = await browser.OpenAsync(420, 720);
        open.Expected.AddRange(["Failed to load resource", "Failed to post activity"]);
        var (_, chat) = await ChatAsync(open, browser.Address);

        await chat.SayAsync(new string('x', length));

        await IsHelpShownAsync(chat, "Your message is too long to send.");
        await chat.SayAsync("who are you", "made for education");
    }

    [BrowserTheory]
    [InlineData(5)]
    [InlineData(40)]
    public async Task A_program_on_the_page_that_uploads_too_much_is_refused_and_the_chat_goes_on(int megabytes)
    {
        await using var open = await browser.OpenAsync(420, 720);
        open.Expected.AddRange(["Failed to load resource", "ERR_CONNECTION"]);
        var (page, chat) = await ChatAsync(open, browser.Address);

        var status = await page.EvaluateAsync<string>("""
            async (megabytes) => {
              const { conversationId, token } = JSON.parse(sessionStorage.getItem('botox-advisor-chat'));
              const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'image/jpeg' };
              const body = new Uint8Array(megabytes * 1024 * 1024);
              return fetch(`v3/directline/conversations/${conversationId}/upload`, { method: 'POST', headers, body }).then((answer) => `${answer.status}`, () => 'closed');
            }
            """, megabytes);

        Assert.True(status is "413" or "closed", status);
        await chat.SayAsync("who are you", "made for education");
    }

    [BrowserFact]
    public async Task A_chat_that_cannot_be_opened_says_whom_to_call_and_opens_when_it_can()
    {
        await using var open = await browser.OpenAsync();
        open.Expected.Add("Failed to load resource");
        const string Tokens = "**/tokens/generate";
        await open.Page.RouteAsync(Tokens, route => route.FulfillAsync(new() { Status = 503 }));
        await open.Page.GotoAsync($"{browser.Address}/chat");
        var chat = new ChatWindow(open.Page);

        await IsHelpShownAsync(chat, "The chat can't be opened right now.");
        await open.Page.UnrouteAsync(Tokens);
        await chat.IsReadyAsync();
        await Assertions.Expect(chat.Trouble).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task A_network_that_was_away_so_shortly_that_the_stream_survived_leaves_no_note()
    {
        await using var open = await browser.OpenAsync();
        await open.Page.GotoAsync($"{browser.Address}/chat");
        var chat = new ChatWindow(open.Page);
        await chat.IsReadyAsync();

        await open.Page.Context.SetOfflineAsync(true);
        await Assertions.Expect(chat.At("#connection")).ToContainTextAsync("The connection was lost.");
        await open.Page.Context.SetOfflineAsync(false);

        await Assertions.Expect(chat.At("#connection")).Not.ToContainTextAsync("The connection was lost.", new() { Timeout = 25_000 });
        await chat.SayAsync("who are you", "made for education");
        Assert.Equal(1, await chat.CountAsync("What can I help you with?"));
    }

    [BrowserFact]
    public async Task A_chat_whose_files_do_not_all_arrive_says_whom_to_call()
    {
        await using var open = await browser.OpenAsync();
        open.Expected.Add("Failed to load resource");
        await open.Page.RouteAsync("**/assets/webchat.*", route => route.AbortAsync());
        await open.Page.GotoAsync($"{browser.Address}/chat");
        var chat = new ChatWindow(open.Page);

        await Assertions.Expect(chat.Trouble).ToContainTextAsync("The chat can't be opened right now.", new() { Timeout = ChatWindow.Patience });
        await Assertions.Expect(chat.Trouble.GetByRole(AriaRole.Link, new() { Name = "Call 911" })).ToHaveAttributeAsync("href", "tel:911");
    }

    [BrowserFact]
    public async Task A_chat_that_the_server_no_longer_has_makes_room_for_a_new_one()
    {
        await using var open = await browser.OpenAsync();
        open.Expected.Add("Failed to load resource");
        var (page, chat) = await ChatAsync(open, browser.Address);
        await chat.SayAsync("who are you", "made for education");
        await page.EvaluateAsync("""
            const chat = JSON.parse(sessionStorage.getItem('botox-advisor-chat'));
            window.addEventListener('pagehide', () => sessionStorage.setItem('botox-advisor-chat', JSON.stringify({ ...chat, token: 'no.longer.good' })));
            """);

        await page.ReloadAsync();
        await chat.IsReadyAsync();
        Assert.Equal(0, await chat.CountAsync("made for education"));
    }

    private static async Task<(IPage Page, ChatWindow Chat)> ChatAsync(WatchedPage open, string address)
    {
        await open.Page.GotoAsync($"{address}/chat");
        var chat = new ChatWindow(open.Page);
        await chat.IsReadyAsync();
        return (open.Page, chat);
    }

    private static async Task IsHelpShownAsync(ChatWindow chat, string reason)
    {
        await Assertions.Expect(chat.Trouble).ToContainTextAsync(reason, new() { Timeout = 10_000 });
        await Assertions.Expect(chat.Trouble).ToContainTextAsync("Do you need help now?");
        await Assertions.Expect(chat.Trouble).ToContainTextAsync("If you have a serious sign, don't wait for this chat. In an emergency, call 911.");
        await Assertions.Expect(chat.Trouble.GetByRole(AriaRole.Link, new() { Name = "Call 911" })).ToHaveAttributeAsync("href", "tel:911");
        await Assertions.Expect(chat.Trouble.GetByRole(AriaRole.Link, new() { Name = "Call the clinic: +1 555 010 0199" })).ToBeInViewportAsync();
    }
}

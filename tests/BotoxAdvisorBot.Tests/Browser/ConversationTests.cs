using Microsoft.Playwright;

namespace BotoxAdvisorBot.Tests.Browser;

/// <summary>What a patient does in the chat page.</summary>
[Collection(BrowserTests.Name)]
public sealed class ConversationTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task A_whole_search_for_the_cause_can_be_done_by_keyboard_alone()
    {
        await using var open = await browser.OpenAsync();
        var (page, chat) = await ChatAsync(open);

        await chat.At("#skip").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(chat.Box).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("my face is frozen, 5 days after botox");
        await page.Keyboard.PressAsync("Enter");
        await chat.SeesAsync("is any of this happening now?");
        await PressByKeyboardAsync(page, chat, "None of these");
        await chat.SeesAsync("Where were you treated?");
        await page.Keyboard.TypeAsync("forehead");
        await page.Keyboard.PressAsync("Enter");
        await chat.SeesAsync("How was it done?");
        await PressByKeyboardAsync(page, chat, "Find likely causes", tickFirst: true);
        await chat.SeesAsync("Likely causes, most likely first");
        await open.PictureAsync("causes");

        await Assertions.Expect(chat.Box).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task A_serious_sign_stops_the_flow_and_the_call_leaves_the_chat_as_it_was()
    {
        await using var open = await browser.OpenAsync();
        var (page, chat) = await ChatAsync(open);
        await chat.PressAsync("My result looks wrong", "is any of this happening now?");
        await chat.SayAsync("i cant breathe properly", "Call 911 now.");
        await open.PictureAsync("emergency");
        await open.CheckAccessibilityAsync("emergency");
        var link = chat.At(".emergency a");
        await Assertions.Expect(link).ToHaveAttributeAsync("href", "tel:911");
        await Assertions.Expect(link).ToHaveAttributeAsync("target", "_top");
        await Assertions.Expect(link).ToBeInViewportAsync();

        await Assertions.Expect(chat.Button("Call 911")).ToBeEnabledAsync();
        await chat.SayAsync("can it wait till morning", "This can get worse");

        // The browser now asks the patient about the call, over the page; nobody answers here.
        var before = await TranscriptAsync(chat);
        await link.ClickAsync();
        Assert.Equal(before, await TranscriptAsync(chat));
        await page.ReloadAsync();
        await chat.SeesAsync("This can get worse");
        Assert.Equal(before, await TranscriptAsync(chat));
    }

    [BrowserFact]
    public async Task A_card_that_was_answered_is_closed_but_its_calls_still_work()
    {
        await using var open = await browser.OpenAsync();
        var (page, chat) = await ChatAsync(open);
        await chat.PressAsync("My result looks wrong", "is any of this happening now?");
        var question = chat.Button("None of these");
        await Assertions.Expect(question).ToBeEnabledAsync();

        await chat.SayAsync("i cant breathe", "Call 911 now.");
        await Assertions.Expect(question).ToBeDisabledAsync();
        await chat.SeesAsync("This card is from earlier.");
        await chat.PressAsync("I was only asking");
        await chat.SeesAsync("is any of this happening now?");
        await Assertions.Expect(chat.Button("This isn't happening now")).ToBeDisabledAsync();
        await Assertions.Expect(chat.Button("Call 911")).ToBeEnabledAsync();
        await Assertions.Expect(chat.Button("Before treatment")).ToBeEnabledAsync();
        Assert.True(
            await page.EvaluateAsync<bool>("""
                [...document.querySelectorAll('.old-card-label')].every((label) =>
                  label.getBoundingClientRect().bottom <= label.nextElementSibling.firstElementChild.getBoundingClientRect().top)
                """),
            "A coloured frame covers the note on an old card.");
        await open.PictureAsync("closed-cards");
        await open.CheckAccessibilityAsync("closed cards");
    }

    [BrowserTheory]
    [InlineData(320, 568)]
    [InlineData(320, 360)]
    public async Task The_welcome_is_read_from_its_first_line_and_what_comes_next_is_in_sight(int width, int height)
    {
        await using var open = await browser.OpenAsync(width, height);
        var (page, chat) = await ChatAsync(open);
        await page.WaitForTimeoutAsync(1500);
        Assert.True(
            await page.EvaluateAsync<bool>("""
                document.querySelector('.webchat__bubble').getBoundingClientRect().top
                  >= document.querySelector('.webchat__basic-transcript__scrollable').getBoundingClientRect().top
                """),
            "The first line of the welcome is scrolled out of sight.");

        await chat.PressAsync("My result looks wrong");
        await Assertions.Expect(chat.At(".webchat__bubble").GetByText("is any of this happening now?").Last).ToBeInViewportAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Start over" }).ClickAsync();
        await Assertions.Expect(chat.At(".webchat__bubble").GetByText("start again. What would you like").Last).ToBeInViewportAsync();
        Assert.True(
            await page.EvaluateAsync<bool>("[...document.querySelectorAll('.ac-adaptiveCard')].at(-1).querySelector('.ac-pushButton').offsetTop < 40"),
            "A card of buttons alone begins with an empty strip.");
    }

    [BrowserFact]
    public async Task After_an_answer_nothing_looks_as_if_more_were_being_typed()
    {
        await using var open = await browser.OpenAsync();
        var (_, chat) = await ChatAsync(open);
        await chat.SayAsync("who are you", "made for education");

        Assert.Equal(0, await chat.At(".webchat__typing-indicator, .webchat__typingIndicator").CountAsync());
    }

    [BrowserFact]
    public async Task A_reload_in_the_middle_of_a_flow_loses_and_doubles_nothing()
    {
        await using var open = await browser.OpenAsync();
        var (page, chat) = await ChatAsync(open);
        await chat.PressAsync("My result looks wrong", "is any of this happening now?");
        await chat.PressAsync("None of these", "Which product was it?");
        var before = await TranscriptAsync(chat);

        await page.ReloadAsync();
        await chat.SeesAsync("Which product was it?");

        Assert.Equal(before, await TranscriptAsync(chat));
        await Assertions.Expect(chat.Button("None of these")).ToBeDisabledAsync();
        await chat.PressAsync("Filler", "You chose: Filler");
    }

    [BrowserFact]
    public async Task The_header_starts_over_and_forgets()
    {
        await using var open = await browser.OpenAsync();
        var (page, chat) = await ChatAsync(open);
        await chat.PressAsync("My result looks wrong", "is any of this happening now?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start over" }).ClickAsync();
        await chat.SeesAsync("Okay, let's start again.");
        await Assertions.Expect(chat.Box).ToBeFocusedAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Forget me" }).ClickAsync();
        await open.CheckAccessibilityAsync("before forgetting");
        await open.PictureAsync("forget");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep my chat" }).ClickAsync();
        await chat.SeesAsync("Okay, let's start again.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Forget me" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete it now" }).ClickAsync();

        await Assertions.Expect(chat.At("#greeting")).ToHaveTextAsync("Your chat was deleted. This is a new one.");
        await chat.IsReadyAsync();
        Assert.Equal(0, await chat.CountAsync("Okay, let's start again."));
    }

    [BrowserFact]
    public async Task The_note_is_made_to_be_printed_and_belongs_to_this_chat_alone()
    {
        await using var open = await browser.OpenAsync();
        var (page, chat) = await ChatAsync(open);
        await chat.SayAsync("my face is frozen, 5 days after botox", "is any of this happening now?");
        await chat.PressAsync("None of these", "Where were you treated?");
        var note = await page.RunAndWaitForPopupAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "My note, to print for my provider" }).ClickAsync());
        await Assertions.Expect(note.GetByRole(AriaRole.Heading, new() { Name = "Note for my provider" })).ToBeVisibleAsync();
        await Assertions.Expect(note.GetByText("Product: Botox or similar.")).ToBeVisibleAsync();
        Assert.DoesNotContain("eyJ", note.Url, StringComparison.Ordinal);

        await new WatchedPage(note.Context, note).CheckAccessibilityAsync("note");
        await new WatchedPage(note.Context, note).PictureAsync("note");
        await note.EvaluateAsync("window.print = () => { document.title = 'printed'; }");
        await note.GetByRole(AriaRole.Button, new() { Name = "Print this note" }).ClickAsync();
        Assert.Equal("printed", await note.TitleAsync());
        await note.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(note.GetByRole(AriaRole.Button, new() { Name = "Print this note" })).ToBeHiddenAsync();
        await new WatchedPage(note.Context, note).PictureAsync("note-printed");
        Assert.Equal(3, await note.Locator(".line").CountAsync());
        await Assertions.Expect(note.Locator(".line").Last).ToHaveCSSAsync("border-bottom-style", "solid");
        var printed = System.Text.Encoding.Latin1.GetString(await note.PdfAsync(new() { PreferCSSPageSize = true }));
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(printed, @"/Type\s*/Page\b"));
    }

    private async Task<(IPage Page, ChatWindow Chat)> ChatAsync(WatchedPage open)
    {
        await open.Page.GotoAsync($"{browser.Address}/chat");
        var chat = new ChatWindow(open.Page);
        await chat.IsReadyAsync();
        return (open.Page, chat);
    }

    private static async Task<string> TranscriptAsync(ChatWindow chat) => string.Join('\n', await chat.At("#chat .webchat__bubble__content, #chat .ac-pushButton").AllInnerTextsAsync());

    /// <summary>From the message box back into the last message, and through its card.</summary>
    private static async Task PressByKeyboardAsync(IPage page, ChatWindow chat, string button, bool tickFirst = false)
    {
        await chat.Box.FocusAsync();
        for (var steps = 0; steps < 4 && !await FocusedIsAsync(page, "webchat__basic-transcript "); steps++)
        {
            await page.Keyboard.PressAsync("Shift+Tab");
        }

        await page.Keyboard.PressAsync("Enter");
        for (var steps = 0; steps < 30; steps++)
        {
            if (tickFirst && await page.EvaluateAsync<bool>("document.activeElement.type === 'checkbox'"))
            {
                await page.Keyboard.PressAsync("Space");
                tickFirst = false;
            }

            if (await page.EvaluateAsync<string>("document.activeElement.innerText || ''") == button)
            {
                await page.Keyboard.PressAsync("Enter");
                await chat.Box.FocusAsync();
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"'{button}' cannot be reached with the keyboard.");
    }

    private static Task<bool> FocusedIsAsync(IPage page, string name) =>
        page.EvaluateAsync<bool>($"document.activeElement.className.toString().includes('{name}')");
}

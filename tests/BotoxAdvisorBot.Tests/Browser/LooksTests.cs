using Microsoft.Playwright;

namespace BotoxAdvisorBot.Tests.Browser;

/// <summary>Every page and every card, in the sizes and colours that patients have.</summary>
[Collection(BrowserTests.Name)]
public sealed class LooksTests(BrowserFixture browser)
{
    /// <summary>What a patient says or presses, so that every kind of card has been on the screen.</summary>
    private static readonly (string Name, string[] Steps)[] Walks =
    [
        ("prevention", ["!Before treatment", "botox party saturday, $99, ok?", "check a provider", "none", "none"]),
        ("filler", ["my filler feels lumpy, two weeks ago", "none", "lips", "none", "no thanks", "note for my provider"]),
        ("reversal", ["can botox be reversed", "what can be done", "botox", "none", "forehead", "frozen", "2 weeks ago"]),
        ("eyelid", ["my left eyelid is drooping since this morning, botox 6 days ago", "hard to swallow my water", "they are coming"]),
        ("crisis", ["i want to die"]),
        ("commands", ["show my data", "talk to a person", "help", "about"]),
    ];

    public static TheoryData<string, int, int, ColorScheme> Sizes() => new()
    {
        { "desktop", 1000, 760, ColorScheme.Light },
        { "dark", 420, 720, ColorScheme.Dark },
        { "phone", 360, 740, ColorScheme.Light },
        { "small", 320, 568, ColorScheme.Dark },

        // A window of 640 by 720 at twice the size.
        { "zoom", 320, 360, ColorScheme.Light },
    };

    [BrowserTheory]
    [MemberData(nameof(Sizes))]
    public async Task The_chat_fits_and_can_be_used_by_everybody(string name, int width, int height, ColorScheme scheme)
    {
        await using var open = await browser.OpenAsync(width, height, scheme);
        await open.Page.GotoAsync($"{browser.Address}/chat");
        var chat = new ChatWindow(open.Page);
        await chat.IsReadyAsync();
        await open.PictureAsync($"{name}-welcome");
        await open.CheckAccessibilityAsync(name);
        await chat.SayAsync("i cant breathe", "Call 911 now.");
        await open.PictureAsync($"{name}-emergency");
        await open.CheckAccessibilityAsync($"{name}, emergency");

        Assert.True(await open.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the window.");
        foreach (var part in new[] { ".emergency a", "#restart", "#note", "#forget" })
        {
            await Assertions.Expect(chat.At(part).First).ToBeInViewportAsync(new() { Ratio = 1 });
        }

        await Assertions.Expect(chat.Box).ToBeInViewportAsync(new() { Ratio = 1 });
        await Assertions.Expect(chat.Button("Call 911")).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_card_can_be_used_by_everybody(ColorScheme scheme)
    {
        foreach (var (name, steps) in Walks)
        {
            await using var open = await browser.OpenAsync(360, 740, scheme);
            await open.Page.GotoAsync($"{browser.Address}/chat");
            var chat = new ChatWindow(open.Page);
            await chat.IsReadyAsync();
            for (var i = 0; i < steps.Length; i++)
            {
                var bubbles = chat.At(".webchat__bubble:not(.webchat__bubble--from-user)");
                var before = await bubbles.CountAsync();
                await (steps[i][0] == '!' ? chat.PressAsync(steps[i][1..]) : chat.SayAsync(steps[i]));
                await Assertions.Expect(bubbles.Nth(before)).ToBeVisibleAsync();
                await open.PictureAsync($"card-{scheme}-{name}-{i + 1}");
            }

            await open.CheckAccessibilityAsync($"{name}, {scheme}");
        }
    }

    [BrowserTheory]
    [InlineData(1280, 900, ColorScheme.Light)]
    [InlineData(360, 740, ColorScheme.Light)]
    [InlineData(1280, 900, ColorScheme.Dark)]
    public async Task The_start_page_shows_the_chat_in_its_place(int width, int height, ColorScheme scheme)
    {
        await using var open = await browser.OpenAsync(width, height, scheme);
        await open.Page.GotoAsync($"{browser.Address}/");
        await open.CheckAccessibilityAsync("start page");
        await open.PictureAsync($"home-{width}-{scheme}");
        await Assertions.Expect(open.Page.GetByText($"<script src=\"{browser.Address}/embed.js\" defer></script>")).ToBeVisibleAsync();
        Assert.True(await open.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the window.");
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "My result looks wrong" }).ClickAsync();

        await ChatWindow.In(open.Page).SeesAsync("is any of this happening now?");
        await open.PictureAsync($"home-open-{width}-{scheme}");
    }
}

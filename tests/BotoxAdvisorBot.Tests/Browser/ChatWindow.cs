using Microsoft.Playwright;

namespace BotoxAdvisorBot.Tests.Browser;

/// <summary>The chat as a patient uses it: on a page of its own or in a frame.</summary>
/// <param name="keyboard">The page's keyboard.</param>
/// <param name="root">Where the chat's elements are.</param>
internal sealed class ChatWindow(IKeyboard keyboard, Func<string, ILocator> root)
{
    /// <summary>How long, in milliseconds, a test waits for an answer: the other tests run on the same processors.</summary>
    public const float Patience = 15_000;

    public ChatWindow(IPage page)
        : this(page.Keyboard, selector => page.Locator(selector))
    {
    }

    /// <summary>The chat in the frame on a clinic's page.</summary>
    public static ChatWindow In(IPage page)
    {
        var frame = page.FrameLocator("iframe");
        return new ChatWindow(page.Keyboard, selector => frame.Locator(selector));
    }

    public ILocator Box => At(".webchat__send-box-text-box__html-text-area");

    public ILocator Trouble => At("#trouble");

    public ILocator At(string selector) => root(selector);

    /// <summary>The last button of that name in the transcript.</summary>
    public ILocator Button(string name) => At(".ac-pushButton").Filter(new() { HasTextRegex = new($"^{System.Text.RegularExpressions.Regex.Escape(name)}$") }).Last;

    public Task IsReadyAsync() => SeesAsync("What can I help you with?");

    /// <summary>Waits until the patient sees these words.</summary>
    public Task SeesAsync(string text) => Assertions.Expect(At("#chat").GetByText(text).Last).ToBeVisibleAsync();

    public async Task SayAsync(string text, string? answer = null)
    {
        await Box.FillAsync(text);
        await keyboard.PressAsync("Enter");
        if (answer is not null)
        {
            await SeesAsync(answer);
        }
    }

    public async Task PressAsync(string button, string? answer = null)
    {
        await Button(button).ClickAsync(new() { Timeout = Patience });
        if (answer is not null)
        {
            await SeesAsync(answer);
        }
    }

    /// <summary>How often a text stands in the transcript.</summary>
    public Task<int> CountAsync(string text) => At("#chat .webchat__bubble__content").GetByText(text).CountAsync();
}

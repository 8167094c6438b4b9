using Microsoft.Playwright;

namespace BotoxAdvisorBot.WebSpeed;

/// <summary>From the Enter key to the frame that shows the bot's answer.</summary>
internal static class Reply
{
    /// <summary>Fewer than a conversation may send in a minute.</summary>
    private const int Messages = 50;

    private const string Watch = """
        () => {
          const bubbles = () => document.querySelectorAll('.webchat__bubble:not(.webchat__bubble--from-user)').length;
          addEventListener('keydown', (event) => {
            if (event.key !== 'Enter') return;
            const [began, before] = [performance.now(), bubbles()];
            window.reply = new Promise((done) => {
              const observer = new MutationObserver(() => {
                if (bubbles() <= before) return;
                observer.disconnect();
                requestAnimationFrame(() => {
                  const painted = new MessageChannel();
                  painted.port1.onmessage = () => done(performance.now() - began);
                  painted.port2.postMessage(0);
                });
              });
              observer.observe(document.getElementById('chat'), { childList: true, subtree: true });
            });
          }, true);
        }
        """;

    private static readonly string[] Said = ["who are you", "help", "is botox permanent", "thanks", "how long does filler last"];

    public static async Task<Figures> MeasureAsync(IBrowser browser, Uri site)
    {
        var times = new List<double>();
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site, "chat").ToString());
        await page.Locator(".ac-pushButton").First.WaitForAsync();
        await page.EvaluateAsync(Watch);
        for (var message = 0; message < Messages; message++)
        {
            await page.Locator(".webchat__send-box-text-box__html-text-area").FillAsync(Said[message % Said.Length]);
            await page.Keyboard.PressAsync("Enter");
            times.Add(await page.EvaluateAsync<double>("window.reply"));
        }

        return new Figures(times);
    }
}

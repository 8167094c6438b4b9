using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace BotFramework.Tests.Dialogs;

public class PromptCultureTests
{
    [Theory]
    [InlineData("en-US", "en-us")]
    [InlineData("en-GB", "en-us")]
    [InlineData("EN", "en-us")]
    [InlineData("es-MX", "es-es")]
    [InlineData("de-DE", "de-de")]
    [InlineData("e", "e")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void A_culture_maps_to_the_supported_one_of_its_language_or_stays(string? culture, string? expected) =>
        Assert.Equal(expected, PromptCultureModels.MapToNearestLanguage(culture));

    [Fact]
    public void English_and_spanish_are_supported() =>
        Assert.Equal(
            [("en-us", "Yes"), ("es-es", "Sí")],
            PromptCultureModels.GetSupportedCultures().Select(culture => (culture.Locale, culture.YesInLanguage)));
}

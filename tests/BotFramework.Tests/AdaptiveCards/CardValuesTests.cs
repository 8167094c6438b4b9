using AdaptiveCards;

namespace BotFramework.Tests.AdaptiveCards;

public class CardValuesTests
{
    [Theory]
    [InlineData("auto", "auto", null, false)]
    [InlineData("Stretch", "stretch", null, false)]
    [InlineData("2", "2", 2u, false)]
    [InlineData("50px", "50px", 50u, true)]
    public void A_width_is_read_from_its_text(string text, string written, uint? unit, bool isPixel)
    {
        var width = AdaptiveWidth.Parse(text);

        Assert.Equal((written, unit, isPixel), (width.ToString(), width.Unit, width.IsPixel()));
    }

    [Fact]
    public void A_number_of_pixels_is_a_width_and_a_height()
    {
        AdaptiveWidth width = 50u;
        AdaptiveHeight height = 50u;

        Assert.Equal(("50px", "50px"), (width.ToString(), height.ToString()));
    }

    [Theory]
    [InlineData("auto", AdaptiveHeightType.Auto, null)]
    [InlineData("Stretch", AdaptiveHeightType.Stretch, null)]
    [InlineData("50px", AdaptiveHeightType.Pixel, 50u)]
    [InlineData("50", AdaptiveHeightType.Pixel, 50u)]
    public void A_height_is_read_from_its_text(string text, AdaptiveHeightType type, uint? unit)
    {
        AdaptiveHeight height = text;

        Assert.Equal((type, unit), (height.HeightType, height.Unit));
    }

    [Theory]
    [InlineData("")]
    [InlineData("broad")]
    [InlineData("px")]
    [InlineData("-1px")]
    [InlineData("1.5px")]
    public void A_text_that_is_no_width_or_height_is_refused(string text)
    {
        Assert.ThrowsAny<FormatException>(() => new AdaptiveWidth(text));
        Assert.ThrowsAny<FormatException>(() => new AdaptiveHeight(text));
    }

    [Fact]
    public void Widths_and_heights_are_equal_by_what_they_say()
    {
        Assert.Equal(AdaptiveWidth.Auto, new AdaptiveWidth());
        Assert.NotEqual(new AdaptiveWidth("50"), new AdaptiveWidth("50px"));
        Assert.Equal(new AdaptiveHeight("50px").GetHashCode(), new AdaptiveHeight(50).GetHashCode());
        Assert.NotEqual(AdaptiveHeight.Stretch, AdaptiveHeight.Auto);
    }

    [Fact]
    public void Changing_a_shared_looking_height_changes_no_other()
    {
        AdaptiveHeight.Auto.HeightType = AdaptiveHeightType.Stretch;

        Assert.Equal(AdaptiveHeightType.Auto, new AdaptiveTextBlock().Height.HeightType);
    }

    [Fact]
    public void An_images_pixel_height_is_its_height()
    {
        var image = new AdaptiveImage { Height = 60u };
        Assert.Equal(60u, image.PixelHeight);

        image.PixelHeight = 0;
        Assert.Equal(AdaptiveHeight.Auto, image.Height);
    }

    [Theory]
    [InlineData("1", 1, 0)]
    [InlineData("1.5", 1, 5)]
    public void A_schema_version_is_read_from_its_text(string text, int major, int minor)
    {
        AdaptiveSchemaVersion version = text;

        Assert.Equal((major, minor), (version.Major, version.Minor));
        Assert.Equal($"{major}.{minor}", version.ToString());
    }

    [Fact]
    public void Schema_versions_are_ordered_by_number()
    {
        AdaptiveSchemaVersion[] versions = ["1.10", "0.9", "1.2"];

        Assert.Equal(["0.9", "1.2", "1.10"], versions.Order().Select(version => version.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("v1")]
    [InlineData("1.")]
    public void A_text_that_is_no_schema_version_is_refused(string text) =>
        Assert.ThrowsAny<FormatException>(() => new AdaptiveCard(text));

    [Fact]
    public void An_input_says_its_value_or_what_it_asks_for_in_words()
    {
        Assert.Equal("*[When?]*", new AdaptiveDateInput { Placeholder = "When?" }.GetNonInteractiveValue());
        Assert.Equal("today", new AdaptiveTextInput { Value = "today" }.GetNonInteractiveValue());
        Assert.Equal("no", new AdaptiveToggleInput { ValueOn = "yes", ValueOff = "no" }.GetNonInteractiveValue());
        Assert.Equal("yes", new AdaptiveToggleInput { ValueOn = "yes", Value = "yes" }.GetNonInteractiveValue());
    }

    [Theory]
    [InlineData(AdaptiveChoiceInputStyle.Compact, false, "Choices: A, B or C")]
    [InlineData(AdaptiveChoiceInputStyle.Compact, true, "Choices: A, B and C")]
    [InlineData(AdaptiveChoiceInputStyle.Expanded, false, "* A\n* B\n* C")]
    public void A_choice_set_says_its_choices_in_words(AdaptiveChoiceInputStyle style, bool several, string words)
    {
        var choices = new AdaptiveChoiceSetInput
        {
            Style = style,
            IsMultiSelect = several,
            Choices = [.. "ABC".Select(letter => new AdaptiveChoice { Title = letter.ToString() })],
        };

        Assert.Equal(words, choices.GetNonInteractiveValue());
    }
}

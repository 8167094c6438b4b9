using AdaptiveCards;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.AdaptiveCards;

public class CardReadingTests
{
    [Fact]
    public void A_card_with_everything_reads_back_whole()
    {
        var written = EveryElement.Card().ToJson();

        var read = AdaptiveCard.FromJson(written);

        Assert.Equal(written, read.Card.ToJson());
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void Plain_deserialisation_reads_a_card_too()
    {
        var written = EveryElement.Card().ToJson();

        Assert.Equal(written, JsonConvert.DeserializeObject<AdaptiveCard>(written)!.ToJson());
    }

    [Fact]
    public void A_date_in_a_text_stays_as_it_was_written()
    {
        const string date = "2026-01-02T03:04:05.000Z";
        var json = $$"""
            { "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "TextBlock", "text": "{{date}}" } ],
              "actions": [ { "type": "Action.Submit", "data": { "at": "{{date}}" } } ] }
            """;

        foreach (var card in new[] { AdaptiveCard.FromJson(json).Card, JsonConvert.DeserializeObject<AdaptiveCard>(json)! })
        {
            Assert.Equal(date, ((AdaptiveTextBlock)card.Body[0]).Text);
            Assert.Equal(date, ((JObject)((AdaptiveSubmitAction)card.Actions[0]).Data)["at"]);
        }
    }

    [Fact]
    public void Unknown_elements_and_actions_are_left_out_with_a_warning_each()
    {
        var read = Read("""
            "body": [
              { "type": "Rating", "stars": 5 },
              { "type": "Container", "items": [ { "type": "Carousel", "pages": [] }, { "type": "TextBlock", "text": "kept" } ] }
            ],
            "actions": [ { "type": "Action.Fly" }, { "type": "Action.Submit", "title": "kept" } ]
            """);

        var container = Assert.IsType<AdaptiveContainer>(Assert.Single(read.Card.Body));
        Assert.Equal("kept", Assert.IsType<AdaptiveTextBlock>(Assert.Single(container.Items)).Text);
        Assert.Equal("kept", Assert.Single(read.Card.Actions).Title);
        Assert.Equal(["Rating", "Carousel", "Action.Fly"], read.Warnings.Select(warning => warning.Message.Split('\'')[1]));
        Assert.All(read.Warnings, warning => Assert.Equal(-1, warning.Code));
    }

    [Fact]
    public void An_action_among_elements_is_left_out_with_a_warning()
    {
        var read = Read("""  "body": [ { "type": "Action.Submit" } ] """);

        Assert.Empty(read.Card.Body);
        Assert.Contains("Action.Submit", Assert.Single(read.Warnings).Message);
    }

    [Fact]
    public void An_unknown_select_action_or_fallback_is_left_out()
    {
        var read = Read("""  "selectAction": { "type": "Action.Fly" }, "fallback": { "type": "Rating" } """);

        Assert.Null(read.Card.SelectAction);
        Assert.Null(read.Card.Fallback);
        Assert.Equal(2, read.Warnings.Count);
    }

    [Fact]
    public void An_unknown_property_is_left_out_with_a_warning()
    {
        var read = Read("""  "$schema": "http://adaptivecards.io/schemas/adaptive-card.json", "msteams": { "width": "Full" } """);

        Assert.Contains("'msteams'", Assert.Single(read.Warnings).Message);
        Assert.DoesNotContain("schema", read.Card.ToJson());
    }

    [Fact]
    public void Words_of_an_enum_are_read_whatever_their_case()
    {
        var read = Read("""  "body": [ { "type": "TextBlock", "size": "ExtraLarge", "color": "ATTENTION" } ] """);

        var text = (AdaptiveTextBlock)read.Card.Body[0];
        Assert.Equal((AdaptiveTextSize.ExtraLarge, AdaptiveTextColor.Attention), (text.Size, text.Color));
        Assert.Empty(read.Warnings);
    }

    [Theory]
    [InlineData("\"huge\"")]
    [InlineData("3")]
    [InlineData("{ \"a\": [] }")]
    public void An_unknown_word_of_an_enum_is_read_as_the_default_with_a_warning(string size)
    {
        var read = Read($$"""  "body": [ { "type": "TextBlock", "size": {{size}}, "text": "kept" } ] """);

        var text = (AdaptiveTextBlock)read.Card.Body[0];
        Assert.Equal((AdaptiveTextSize.Default, "kept"), (text.Size, text.Text));
        Assert.Equal(0, Assert.Single(read.Warnings).Code);
    }

    [Fact]
    public void A_width_or_height_that_cannot_be_read_is_left_out_with_a_warning()
    {
        var read = Read("""
            "body": [ { "type": "ColumnSet", "height": "tall", "columns": [ { "width": "broad" }, { "width": 2 }, { "width": [ 1 ] } ] } ]
            """);

        var columns = (AdaptiveColumnSet)read.Card.Body[0];
        Assert.Equal(AdaptiveHeight.Auto, columns.Height);
        Assert.Equal([null, "2", null], columns.Columns.Select(column => column.Width?.ToString()));
        Assert.Equal(3, read.Warnings.Count);
    }

    [Fact]
    public void A_column_needs_no_type() =>
        Assert.Single(((AdaptiveColumnSet)Read("""  "body": [ { "type": "ColumnSet", "columns": [ { } ] } ] """).Card.Body[0]).Columns);

    [Fact]
    public void A_card_within_a_card_needs_no_version()
    {
        var read = Read("""  "actions": [ { "type": "Action.ShowCard", "card": { "type": "AdaptiveCard" } } ] """);

        Assert.Null(((AdaptiveShowCardAction)read.Card.Actions[0]).Card.Version);
        JsonAssert.Same(
            """{ "type": "AdaptiveCard" }""", JsonConvert.SerializeObject(((AdaptiveShowCardAction)read.Card.Actions[0]).Card));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"card\"")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5" } and more""")]
    [InlineData("""{ "version": "1.5" }""")]
    [InlineData("""{ "type": "TextBlock", "version": "1.5" }""")]
    [InlineData("""{ "type": "AdaptiveCard" }""")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "" }""")]
    [InlineData("""{ "type": "AdaptiveCard", "version": { "major": 1 } }""")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "one" }""")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "-1.5" }""")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": { } }""")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [ { "text": "no type" } ] }""")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "Input.Text" } ] }""")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [ "text" ] }""")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "fallback": "keep" }""")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "rtl": "perhaps" }""")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "actions": [ { "type": "Action.OpenUrl", "url": "http://" } ] }""")]
    [InlineData("""
        { "type": "AdaptiveCard", "version": "1.5",
          "actions": [ { "type": "Action.ToggleVisibility", "targetElements": [ { "elementId": "a", "isVisible": "perhaps" } ] } ] }
        """)]
    public void What_is_not_a_card_is_refused(string json) => Assert.ThrowsAny<FormatException>(() => AdaptiveCard.FromJson(json));

    [Fact]
    public void No_text_at_all_is_an_error_of_the_caller() => Assert.Throws<ArgumentNullException>(() => AdaptiveCard.FromJson(null));

    [Fact]
    public void A_missing_version_can_be_supplied()
    {
        AdaptiveCard.OnDeserializingMissingVersion = () => new AdaptiveSchemaVersion(0, 5);
        try
        {
            Assert.Equal("0.5", AdaptiveCard.FromJson("""{ "type": "AdaptiveCard" }""").Card.Version.ToString());
        }
        finally
        {
            AdaptiveCard.OnDeserializingMissingVersion = null;
        }
    }

    [Fact]
    public void A_version_may_be_a_number() =>
        Assert.Equal(new AdaptiveSchemaVersion(1, 5), AdaptiveCard.FromJson("""{ "type": "AdaptiveCard", "version": 1.5 }""").Card.Version);

    [Fact]
    public void A_card_of_a_later_version_is_read_as_its_fallback_text()
    {
        var read = AdaptiveCard.FromJson("""
            { "type": "AdaptiveCard", "version": "9.9", "fallbackText": "Please update.", "body": [ { "type": "TextBlock", "text": "new" } ] }
            """);

        Assert.Equal("Please update.", ((AdaptiveTextBlock)Assert.Single(read.Card.Body)).Text);
        Assert.Equal(7, Assert.Single(read.Warnings).Code);
    }

    private static AdaptiveCardParseResult Read(string members) =>
        AdaptiveCard.FromJson($$"""{ "type": "AdaptiveCard", "version": "1.5", {{members}} }""");
}

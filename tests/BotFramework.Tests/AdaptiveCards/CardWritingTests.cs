using AdaptiveCards;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.AdaptiveCards;

public class CardWritingTests
{
    private const string WholeCard = """
        {
          "type": "AdaptiveCard",
          "id": "card",
          "version": "1.5",
          "fallbackText": "Please update.",
          "speak": "Hello",
          "lang": "en",
          "height": "stretch",
          "minHeight": "80px",
          "rtl": false,
          "verticalContentAlignment": "bottom",
          "selectAction": { "type": "Action.OpenUrl", "url": "https://example.com/card" },
          "body": [
            {
              "type": "TextBlock", "id": "text", "text": "Hello", "size": "extraLarge", "weight": "bolder", "color": "accent",
              "isSubtle": true, "italic": true, "strikethrough": true, "horizontalAlignment": "center", "wrap": true, "maxLines": 3,
              "fontType": "monospace", "style": "heading", "spacing": "extraLarge", "separator": true, "height": "stretch",
              "isVisible": false, "requires": { "adaptiveCards": "1.2" }, "fallback": "drop"
            },
            {
              "type": "Image", "url": "https://example.com/a.png", "size": "stretch", "horizontalAlignment": "right",
              "backgroundColor": "#DDEEFF", "altText": "A face", "width": "50px", "height": "60px",
              "selectAction": { "type": "Action.Submit", "data": { "picture": 1 } },
              "fallback": { "type": "TextBlock", "text": "A picture of a face" }
            },
            {
              "type": "Container", "style": "attention", "verticalContentAlignment": "center", "bleed": true, "minHeight": "40px", "rtl": true,
              "selectAction": { "type": "Action.ToggleVisibility", "targetElements": [ "text" ] },
              "items": [ { "type": "TextBlock", "text": "Inside" } ]
            },
            {
              "type": "ColumnSet", "style": "default", "horizontalAlignment": "center",
              "columns": [
                { "type": "Column", "width": "auto", "items": [ { "type": "TextBlock", "text": "auto" } ] },
                { "type": "Column", "width": "stretch", "items": [] },
                { "type": "Column", "width": "2", "items": [] },
                { "type": "Column", "width": "50px", "items": [] },
                { "type": "Column", "items": [] }
              ]
            },
            { "type": "FactSet", "facts": [ { "title": "Product", "value": "Botox" } ] },
            { "type": "ActionSet", "actions": [ { "type": "Action.Submit", "title": "Here" } ] },
            {
              "type": "Input.Text", "id": "words", "label": "What happened?", "isRequired": true, "errorMessage": "Please say what happened.",
              "placeholder": "In your own words", "value": "It began on 2026-01-02T03:04:05Z", "style": "email", "isMultiline": true,
              "maxLength": 400, "regex": "^.+$", "inlineAction": { "type": "Action.Submit", "title": "Send" }
            },
            {
              "type": "Input.Date", "id": "day", "label": "When?", "placeholder": "A day",
              "value": "2026-01-02", "min": "2025-01-01", "max": "2026-12-31"
            },
            {
              "type": "Input.Toggle", "id": "box", "title": "I agree", "valueOn": "yes", "valueOff": "no", "value": "yes", "wrap": true
            },
            {
              "type": "Input.ChoiceSet", "id": "choices", "label": "Where?", "style": "expanded", "isMultiSelect": true, "wrap": true,
              "placeholder": "Choose", "value": "brow,lid",
              "choices": [ { "title": "Brow", "value": "brow" }, { "title": "Eyelid", "value": "lid" } ]
            }
          ],
          "actions": [
            {
              "type": "Action.Submit", "id": "submit", "title": "Send", "iconUrl": "https://example.com/i.png", "style": "positive",
              "isEnabled": false, "mode": "secondary", "tooltip": "Sends it", "associatedInputs": "none",
              "data": { "card": "a", "asked": "2026-01-02T03:04:05Z" },
              "fallback": { "type": "Action.OpenUrl", "url": "https://example.com/help" }
            },
            { "type": "Action.Execute", "title": "Do", "verb": "do", "data": "it", "associatedInputs": "none" },
            { "type": "Action.OpenUrl", "title": "Read", "url": "https://example.com/read" },
            {
              "type": "Action.ToggleVisibility", "title": "More",
              "targetElements": [ "text", { "elementId": "words", "isVisible": true }, { "elementId": "day", "isVisible": false } ]
            },
            {
              "type": "Action.ShowCard", "title": "Unfold",
              "card": { "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "TextBlock", "text": "Within" } ] }
            }
          ]
        }
        """;

    public static TheoryData<AdaptiveTypedElement, string> FreshElements => new()
    {
        { new AdaptiveCard("1.3"), """{ "type": "AdaptiveCard", "version": "1.3" }""" },
        { new AdaptiveTextBlock(), """{ "type": "TextBlock", "text": "" }""" },
        { new AdaptiveImage(), """{ "type": "Image" }""" },
        { new AdaptiveContainer(), """{ "type": "Container", "items": [] }""" },
        { new AdaptiveColumnSet(), """{ "type": "ColumnSet", "columns": [] }""" },
        { new AdaptiveColumn(), """{ "type": "Column", "items": [] }""" },
        { new AdaptiveFactSet(), """{ "type": "FactSet", "facts": [] }""" },
        { new AdaptiveActionSet(), """{ "type": "ActionSet", "actions": [] }""" },
        { new AdaptiveTextInput(), """{ "type": "Input.Text" }""" },
        { new AdaptiveDateInput(), """{ "type": "Input.Date" }""" },
        { new AdaptiveToggleInput(), """{ "type": "Input.Toggle", "valueOn": "True", "valueOff": "False" }""" },
        { new AdaptiveChoiceSetInput(), """{ "type": "Input.ChoiceSet", "choices": [] }""" },
        { new AdaptiveSubmitAction(), """{ "type": "Action.Submit" }""" },
        { new AdaptiveExecuteAction(), """{ "type": "Action.Execute" }""" },
        { new AdaptiveOpenUrlAction(), """{ "type": "Action.OpenUrl" }""" },
        { new AdaptiveToggleVisibilityAction(), """{ "type": "Action.ToggleVisibility", "targetElements": [] }""" },
        { new AdaptiveShowCardAction(), """{ "type": "Action.ShowCard" }""" },
    };

    [Fact]
    public void A_card_with_everything_is_written_as_the_schema_wants_it() => JsonAssert.Same(WholeCard, EveryElement.Card().ToJson());

    [Fact]
    public void Every_way_of_serialising_gives_the_same_JSON()
    {
        var card = EveryElement.Card();

        JsonAssert.Same(WholeCard, JsonConvert.SerializeObject(card));
        JsonAssert.Same(WholeCard, JObject.FromObject(card).ToString());
    }

    [Fact]
    public void A_card_in_an_activity_is_the_same_card()
    {
        var activity = new Activity
        {
            Attachments = [new Attachment { ContentType = AdaptiveCard.ContentType, Content = EveryElement.Card() }],
        };

        var content = JObject.FromObject(activity).SelectToken("attachments[0].content");

        JsonAssert.Same(WholeCard, content!.ToString());
    }

    [Fact]
    public void The_type_comes_first() =>
        Assert.StartsWith("""{"type":"AdaptiveCard","id":"card","version":"1.5",""", JsonConvert.SerializeObject(EveryElement.Card()));

    [Theory]
    [MemberData(nameof(FreshElements), DisableDiscoveryEnumeration = true)]
    public void A_fresh_element_writes_no_defaults(AdaptiveTypedElement element, string expected) =>
        JsonAssert.Same(expected, JsonConvert.SerializeObject(element));

    [Fact]
    public void Empty_lists_and_a_fallback_that_says_nothing_are_left_out()
    {
        var card = new AdaptiveCard("1.0") { Body = null, Actions = [], Requires = null, Fallback = new AdaptiveFallbackElement() };

        JsonAssert.Same("""{ "type": "AdaptiveCard", "version": "1.0" }""", card.ToJson());
    }

    [Theory]
    [InlineData(AdaptiveContainerStyle.Default, "default")]
    [InlineData(AdaptiveContainerStyle.Emphasis, "emphasis")]
    public void A_style_that_was_chosen_is_written_even_if_it_is_the_default(AdaptiveContainerStyle style, string word) =>
        Assert.Equal(word, (string?)JObject.FromObject(new AdaptiveContainer { Style = style })["style"]);

    [Fact]
    public void Collections_can_be_filled_like_lists()
    {
        var columns = new AdaptiveColumnSet { new AdaptiveColumn { new AdaptiveTextBlock("a"), new AdaptiveTextBlock("b") } };

        Assert.Equal(["a", "b"], columns.Cast<AdaptiveColumn>().Single().Cast<AdaptiveTextBlock>().Select(text => text.Text));
    }

    [Fact]
    public void A_column_set_holds_only_columns() =>
        Assert.Throws<InvalidCastException>(() => new AdaptiveColumnSet { new AdaptiveTextBlock() });

    [Fact]
    public void Data_is_seen_as_JSON_and_set_as_JSON()
    {
        var action = new AdaptiveSubmitAction { Data = new { a = 1 } };
        JsonAssert.Same("""{ "a": 1 }""", action.DataJson);

        action.DataJson = """{ "b": [ true ] }""";
        Assert.True((bool?)((JObject)action.Data)["b"]![0]);

        action.DataJson = null;
        Assert.Null(action.Data);
    }
}

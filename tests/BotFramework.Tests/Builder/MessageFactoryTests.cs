using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public class MessageFactoryTests
{
    private static readonly Attachment Picture = new(contentType: "image/png");

    [Fact]
    public void A_text_accepts_input_unless_said_otherwise()
    {
        var message = MessageFactory.Text("hi", "<speak/>");

        Assert.Equal(
            (ActivityTypes.Message, "hi", "<speak/>", InputHints.AcceptingInput),
            (message.Type, message.Text, message.Speak, message.InputHint));
        Assert.Equal(InputHints.ExpectingInput, MessageFactory.Text("hi", inputHint: InputHints.ExpectingInput).InputHint);
    }

    [Fact]
    public void A_message_has_lists_to_add_to()
    {
        var message = MessageFactory.Text("hi");

        Assert.Empty(message.Attachments);
        Assert.Empty(message.Entities);
    }

    [Fact]
    public void A_blank_text_is_none()
    {
        var message = MessageFactory.Text(" ", "");

        Assert.Null(message.Text);
        Assert.Null(message.Speak);
    }

    [Fact]
    public void Suggested_words_are_said_when_pressed()
    {
        var message = MessageFactory.SuggestedActions(["yes", "no"], "sure?", null, null, ["user"]);

        Assert.Equal("sure?", message.Text);
        Assert.Equal(["user"], message.SuggestedActions.To);
        Assert.Equal(
            [(ActionTypes.ImBack, "yes", "yes"), (ActionTypes.ImBack, "no", "no")],
            message.SuggestedActions.Actions.Select(action => (action.Type, action.Title, (string)action.Value)));
    }

    [Fact]
    public void Suggested_buttons_are_kept_as_they_are()
    {
        var button = new CardAction(ActionTypes.OpenUrl, "read");

        var message = MessageFactory.SuggestedActions([button], "more", null, InputHints.ExpectingInput);

        Assert.Same(button, Assert.Single(message.SuggestedActions.Actions));
        Assert.Null(message.SuggestedActions.To);
        Assert.Equal(InputHints.ExpectingInput, message.InputHint);
    }

    [Fact]
    public void Attachments_stand_in_a_list_or_side_by_side()
    {
        var list = MessageFactory.Attachment([Picture, Picture], "two");
        var carousel = MessageFactory.Carousel([Picture, Picture], "two");

        Assert.Equal((AttachmentLayoutTypes.List, "two", 2), (list.AttachmentLayout, list.Text, list.Attachments.Count));
        Assert.Equal((AttachmentLayoutTypes.Carousel, "two", 2), (carousel.AttachmentLayout, carousel.Text, carousel.Attachments.Count));
        Assert.Same(Picture, Assert.Single(MessageFactory.Attachment(Picture).Attachments));
    }

    [Fact]
    public void A_file_is_named_by_its_address()
    {
        var attachment = Assert.Single(MessageFactory.ContentUrl("https://example.org/a.png", "image/png").Attachments);

        Assert.Equal(
            ("https://example.org/a.png", "image/png", ""), (attachment.ContentUrl, attachment.ContentType, attachment.Name));
    }

    [Fact]
    public void What_a_message_cannot_do_without_is_not_null()
    {
        Assert.Throws<ArgumentNullException>(() => MessageFactory.SuggestedActions((string[])null!, null, null, null));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.SuggestedActions((CardAction[])null!, null, null, null));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Attachment((Attachment)null!));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Carousel(null));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.ContentUrl(null, "image/png"));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.ContentUrl("https://example.org", " "));
    }
}

using BotoxAdvisorBot.Tests.Chatting;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.Cards;

/// <summary>The check that every card of every test goes through (see <see cref="ReplyRules"/>) finds what does not fit.</summary>
public sealed class CardSchemaTests
{
    [Theory]
    [InlineData("{'type':'TextBlock','text':'a','wrap':true}", "")]
    [InlineData("{'type':'TextBlock','text':'a','style':'heading'}", "")]
    [InlineData("{'type':'TextBlock','text':'a','colour':'red'}", "TextBlock.colour is not known")]
    [InlineData("{'type':'TextBlock'}", "TextBlock has no text")]
    [InlineData("{'type':'TextBlock','text':'a','wrap':'true'}", "TextBlock.wrap is not true or false")]
    [InlineData("{'type':'TextBlock','text':'a','size':'huge'}", "TextBlock.size is 'huge'")]
    [InlineData("{'type':'Table','columns':[]}", "unknown element Table")]
    [InlineData("{'type':'Image','url':'https://clinic.example/face.png'}", "Image has no altText")]
    [InlineData("{'type':'Container','items':[],'rtl':true}", "Container.rtl is of 1.5 and has no fallback")]
    [InlineData("{'type':'Container','items':[],'rtl':true,'fallback':'drop'}", "")]
    [InlineData("{'type':'Container','style':'warning','items':[{'type':'TextBlock'}]}", "TextBlock has no text")]
    [InlineData("{'type':'ColumnSet','columns':[{'type':'Column','width':'50px'}]}", "Column.width is a fixed width or none")]
    [InlineData("{'type':'Input.ChoiceSet','id':'a','choices':[{}],'style':'filtered'}", "Input.ChoiceSet.style 'filtered' is of 1.5")]
    [InlineData("{'type':'Input.Toggle','title':'a'}", "Input.Toggle has no id")]
    [InlineData("{'type':'ActionSet','actions':[{'type':'Action.Execute','title':'a'}]}", "Action.Execute is of 1.4 and has no fallback")]
    [InlineData("{'type':'ActionSet','actions':[{'type':'Action.OpenUrl','title':'a','url':'here'}]}", "Action.OpenUrl.url is no address")]
    [InlineData("{'type':'ActionSet','actions':[{'type':'Action.ToggleVisibility','title':'a','targetElements':['b']}]}", "nothing has the id 'b'")]
    [InlineData("{'type':'Container','items':[{'type':'Input.Text','id':'a'},{'type':'Input.Text','id':'a'}]}", "two elements have the id 'a'")]
    public void A_card_that_does_not_fit_is_told_why(string element, string problem)
    {
        var card = new JObject { ["type"] = "AdaptiveCard", ["version"] = "1.3", ["body"] = new JArray(JObject.Parse(element)) };

        Assert.Equal(problem, string.Join("; ", CardSchema.Problems(card)));
    }
}

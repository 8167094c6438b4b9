using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Dialogs;

public class SavedStateTests
{
    private static readonly JsonSerializerSettings WithTypes = new() { TypeNameHandling = TypeNameHandling.All };

    [Fact]
    public void Dialog_state_comes_back_from_json_with_its_types()
    {
        var options = new PromptOptions { Choices = [new Choice("red") { Synonyms = ["crimson"] }], Style = ListStyle.List };
        var state = new DialogState([new DialogInstance
        {
            Id = "component",
            Version = "v",
            State = new Dictionary<string, object>
            {
                ["dialogs"] = new DialogState([PromptWith(options)]),
            },
        }]);

        var back = JsonConvert.DeserializeObject<DialogState>(JsonConvert.SerializeObject(state, WithTypes), WithTypes)!;

        var component = Assert.Single(back.DialogStack);
        Assert.Equal(("component", "v"), (component.Id, component.Version));
        var prompt = Assert.Single(Assert.IsType<DialogState>(component.State["dialogs"]).DialogStack);
        var read = Assert.IsType<PromptOptions>(prompt.State["options"]);
        Assert.Equal(("red", "crimson", ListStyle.List), (read.Choices[0].Value, read.Choices[0].Synonyms[0], read.Style));
    }

    [Fact]
    public void State_is_written_under_the_official_names()
    {
        var json = JObject.FromObject(new DialogState([PromptWith(new PromptOptions())]));

        Assert.Equal("prompt", (string?)json.SelectToken("dialogStack[0].id"));
        Assert.Equal(
            ["choices", "prompt", "recognizeLanguage", "retryPrompt", "style", "validations"],
            ((JObject)json.SelectToken("dialogStack[0].state.options")!).Properties().Select(property => property.Name).Order());
    }

    [Fact]
    public async Task A_conversation_survives_a_store_that_keeps_no_types()
    {
        var talk = new Talk(Some.NameDialog()) { Storage = new MemoryStorage(new JsonSerializer()) };
        Assert.Equal(["Name?"], await talk.Say("hi"));

        Assert.Equal(["Got Ana."], await talk.Say("Ana"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1L)]
    [InlineData("1")]
    [InlineData(1.0)]
    public async Task Saved_numbers_are_read_whatever_the_store_made_of_them(object saved)
    {
        var talk = new Talk(new WaterfallDialog("w", [Stop, Stop, Some.SayResult()]));
        await talk.Say("hi");
        var run = talk.Turn;
        talk.Turn = (dc, cancel) =>
        {
            dc.ActiveDialog.State["stepIndex"] = saved;
            return run(dc, cancel);
        };

        Assert.Equal(["Got x."], await talk.Say("x"));
    }

    [Fact]
    public async Task The_number_of_attempts_is_read_whatever_the_store_made_of_it()
    {
        var attempts = new List<int>();
        var talk = new Talk(new TextPrompt("p", (context, _) =>
        {
            attempts.Add(context.AttemptCount);
            return Task.FromResult(false);
        }));
        talk.Turn = (dc, cancel) => dc.PromptAsync("p", Some.Question("?"), cancel);
        await talk.Say("hi");

        talk.Turn = (dc, cancel) =>
        {
            ((IDictionary<string, object>)dc.ActiveDialog.State["state"])["AttemptCount"] = "4";
            return dc.ContinueDialogAsync(cancel);
        };
        await talk.Say("x");

        Assert.Equal([5], attempts);
    }

    private static DialogInstance PromptWith(PromptOptions options) =>
        new() { Id = "prompt", State = new Dictionary<string, object> { ["options"] = options } };

    private static Task<DialogTurnResult> Stop(WaterfallStepContext step, CancellationToken cancellationToken) =>
        Task.FromResult(Dialog.EndOfTurn);
}

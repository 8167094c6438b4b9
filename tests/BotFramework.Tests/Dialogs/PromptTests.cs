using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public class PromptTests
{
    [Fact]
    public async Task A_text_prompt_takes_any_text()
    {
        var talk = Asking(new TextPrompt("p"), Some.Question("Name?"));

        Assert.Equal(["Name?"], await talk.Say("hi"));
        await talk.Say("Ana");

        Assert.Equal((DialogTurnStatus.Complete, "Ana"), (talk.Result.Status, talk.Result.Result));
    }

    [Fact]
    public async Task A_message_without_text_is_no_answer_to_a_text_prompt()
    {
        var talk = Asking(new TextPrompt("p"), Some.Question("Name?"));
        await talk.Say("hi");

        Assert.Equal(["Name?"], await talk.Say(null));
    }

    [Fact]
    public async Task A_prompt_asks_again_with_its_retry_prompt_when_it_did_not_understand()
    {
        var talk = Asking(new EvenPrompt("p"), Some.Question("Even?", "An even number, please."));
        await talk.Say("hi");

        Assert.Equal(["An even number, please."], await talk.Say("1"));
        await talk.Say("2");

        Assert.Equal(2, talk.Result.Result);
    }

    [Fact]
    public async Task A_prompt_without_a_retry_prompt_asks_the_same_again()
    {
        var talk = Asking(new TextPrompt("p", (_, _) => Task.FromResult(false)), Some.Question("Name?"));
        await talk.Say("hi");

        Assert.Equal(["Name?"], await talk.Say("x"));
    }

    [Fact]
    public async Task A_prompt_does_not_ask_again_when_something_was_sent_in_the_turn()
    {
        var prompt = new EvenPrompt("p", async (context, cancel) =>
        {
            await context.Context.SendActivityAsync("Odd!", cancellationToken: cancel);
            return false;
        });
        var talk = Asking(prompt, Some.Question("Even?"));
        await talk.Say("hi");

        Assert.Equal(["Odd!"], await talk.Say("1"));
    }

    [Fact]
    public async Task The_validator_alone_decides_and_may_take_what_was_not_recognised()
    {
        var talk = Asking(new EvenPrompt("p", (_, _) => Task.FromResult(true)), Some.Question("Even?"));
        await talk.Say("hi");

        await talk.Say("no number");

        Assert.Equal((DialogTurnStatus.Complete, 0), (talk.Result.Status, talk.Result.Result));
    }

    [Fact]
    public async Task The_validator_sees_the_value_the_options_and_how_many_answers_there_were()
    {
        var seen = new List<(int, bool, object?)>();
        var prompt = new EvenPrompt("p", (context, _) =>
        {
            seen.Add((context.AttemptCount, context.Recognized.Succeeded, context.Options.Validations));
            return Task.FromResult(false);
        });
        var options = Some.Question("Even?");
        options.Validations = "limits";
        var talk = Asking(prompt, options);
        await talk.Say("hi");

        await talk.Say("1");
        await talk.Say("2");

        Assert.Equal([(1, false, "limits"), (2, true, "limits")], seen);
    }

    [Fact]
    public async Task Recognising_runs_twice_a_turn()
    {
        var prompt = new EvenPrompt("p");
        var talk = Asking(prompt, Some.Question("Even?"));
        await talk.Say("hi");

        await talk.Say("1");

        Assert.Equal(2, prompt.Recognised);
    }

    [Fact]
    public async Task A_message_that_answers_the_question_is_kept_from_the_dialogs_above()
    {
        var log = new List<string>();
        var outer = new RecordingComponent("outer", log);
        outer.AddDialog(new WaterfallDialog("steps", [Some.Ask("p", "Even?"), Some.SayResult()])).AddDialog(new EvenPrompt("p"));
        var talk = new Talk(outer);
        await talk.Say("hi");

        await talk.Say("1");
        Assert.Equal(["outer pre activityReceived"], log);
        await talk.Say("2");
        Assert.DoesNotContain("outer pre activityReceived", log[1..]);
    }

    [Fact]
    public async Task A_text_prompt_lets_the_dialogs_above_see_every_message()
    {
        var log = new List<string>();
        var outer = new RecordingComponent("outer", log);
        outer.AddDialog(new WaterfallDialog("steps", [Some.Ask("text", "Name?")])).AddDialog(new TextPrompt("text"));
        var talk = new Talk(outer);
        await talk.Say("hi");

        await talk.Say("Ana");

        Assert.Contains("outer pre activityReceived", log);
    }

    [Fact]
    public async Task A_prompt_waits_through_activities_that_are_no_messages()
    {
        var talk = Asking(new EvenPrompt("p"), Some.Question("Even?"));
        await talk.Say("hi");

        Assert.Empty(await talk.Send(new Activity(ActivityTypes.Event) { Name = "tick" }));
        Assert.Equal(DialogTurnStatus.Waiting, talk.Result.Status);
    }

    [Fact]
    public async Task A_prompt_asks_its_first_question_again_when_it_is_resumed_or_reprompted()
    {
        var talk = Asking(new EvenPrompt("p"), Some.Question("Even?", "Again."), new WaterfallDialog("help", [Some.SayResult()]));
        await talk.Say("hi");
        talk.Turn = (dc, cancel) => dc.BeginDialogAsync("help", null, cancel);
        Assert.Equal(["Got .", "Even?"], await talk.Say("help"));

        talk.Turn = async (dc, cancel) =>
        {
            await dc.RepromptDialogAsync(cancel);
            return Dialog.EndOfTurn;
        };
        Assert.Equal(["Even?"], await talk.Say("repeat"));
    }

    [Fact]
    public async Task A_question_expects_input_unless_it_says_otherwise()
    {
        var question = Some.Question("Name?");
        question.RetryPrompt = new Activity(ActivityTypes.Message) { Text = "Again.", InputHint = InputHints.AcceptingInput };
        var talk = Asking(new EvenPrompt("p"), question);

        var first = Assert.Single(await talk.Send(new Activity(ActivityTypes.Message) { Text = "hi" }));
        var second = Assert.Single(await talk.Send(new Activity(ActivityTypes.Message) { Text = "x" }));

        Assert.Equal((InputHints.ExpectingInput, InputHints.AcceptingInput), (first.InputHint, second.InputHint));
    }

    [Fact]
    public async Task A_prompt_needs_prompt_options_and_an_id()
    {
        var talk = new Talk(new TextPrompt("p")) { Turn = (dc, cancel) => dc.BeginDialogAsync("p", "no options", cancel) };

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => talk.Say("hi"));
        Assert.Throws<ArgumentNullException>(() => new TextPrompt(" "));
    }

    private static Talk Asking(Dialog prompt, PromptOptions options, params Dialog[] others) => new(prompt, others)
    {
        Turn = async (dc, cancel) => dc.ActiveDialog == null
            ? await dc.PromptAsync(prompt.Id, options, cancel)
            : await dc.ContinueDialogAsync(cancel),
    };

    /// <summary>Takes even numbers, and counts how often it looked.</summary>
    private sealed class EvenPrompt(string id, PromptValidator<int>? validator = null) : Prompt<int>(id, validator)
    {
        public int Recognised { get; private set; }

        protected override Task OnPromptAsync(
            ITurnContext turnContext,
            IDictionary<string, object> state,
            PromptOptions options,
            bool isRetry,
            CancellationToken cancellationToken = default) =>
            turnContext.SendActivityAsync(isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt, cancellationToken);

        protected override Task<PromptRecognizerResult<int>> OnRecognizeAsync(
            ITurnContext turnContext,
            IDictionary<string, object> state,
            PromptOptions options,
            CancellationToken cancellationToken = default)
        {
            Recognised++;
            var even = int.TryParse(turnContext.Activity.Text, null, out var number) && number % 2 == 0;
            return Task.FromResult(new PromptRecognizerResult<int> { Succeeded = even, Value = even ? number : 0 });
        }
    }
}

using BotFramework.Tests.Builder;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Dialogs;

public class StackRoundTripTests
{
    private static readonly JsonSerializer WithTypes = new() { TypeNameHandling = TypeNameHandling.All, DateParseHandling = DateParseHandling.None };

    [Fact]
    public void Any_stack_comes_back_from_storage_as_it_was_with_its_types() =>
        Prop.ForAll(RandomStack.Stacks.ToArbitrary(), async stack =>
        {
            var storage = new MemoryStorage(WithTypes);
            await InTurnAsync(storage, (property, turn) => property.SetAsync(turn, stack));

            await InTurnAsync(storage, async (property, turn) =>
            {
                var back = await property.GetAsync(turn);
                Assert.NotSame(stack, back);
                Assert.Equal(Json(stack), Json(back));
            });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Any_stack_that_nobody_touched_is_not_written_again() =>
        Prop.ForAll(RandomStack.Stacks.ToArbitrary(), async stack =>
        {
            var items = new Dictionary<string, JObject>();
            var storage = new MemoryStorage(WithTypes, items);
            await InTurnAsync(storage, (property, turn) => property.SetAsync(turn, stack));
            var written = items.Values.Single();

            await InTurnAsync(storage, (property, turn) => property.GetAsync(turn));

            Assert.Same(written, items.Values.Single());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    private static async Task InTurnAsync(IStorage storage, Func<IStatePropertyAccessor<DialogState>, ITurnContext, Task> act)
    {
        using var turn = new CollectingAdapter().Turn();
        var state = new ConversationState(storage);
        await act(state.CreateProperty<DialogState>("DialogState"), turn);
        await state.SaveChangesAsync(turn);
    }

    private static string Json(DialogState stack) => JObject.FromObject(stack, WithTypes).ToString();
}

using Microsoft.Bot.Builder;

namespace BotFramework.Tests.Builder;

public class TurnContextStateCollectionTests
{
    private readonly TurnContextStateCollection _state = [];

    [Fact]
    public void A_value_without_a_key_is_kept_under_its_types_full_name()
    {
        _state.Add(new List<string>());

        Assert.Same(_state[typeof(List<string>).FullName!], _state.Get<List<string>>());
    }

    [Fact]
    public void A_value_that_is_missing_or_of_another_type_is_null()
    {
        _state.Add("key", "value");

        Assert.Equal("value", _state.Get<string>("key"));
        Assert.Null(_state.Get<Uri>("key"));
        Assert.Null(_state.Get<string>("other"));
        Assert.Null(_state.Get<string>());
    }

    [Fact]
    public void Adding_twice_is_an_error_and_setting_replaces()
    {
        _state.Add("value");
        Assert.Throws<ArgumentException>(() => _state.Add("other"));

        _state.Set("other");
        _state.Set("key", "third");

        Assert.Equal(("other", "third"), (_state.Get<string>(), _state.Get<string>("key")));
    }

    [Fact]
    public void Keys_and_added_values_are_never_null()
    {
        Assert.Throws<ArgumentNullException>(() => _state.Get<string>(null));
        Assert.Throws<ArgumentNullException>(() => _state.Add(null, "value"));
        Assert.Throws<ArgumentNullException>(() => _state.Add<string>("key", null!));
        Assert.Throws<ArgumentNullException>(() => _state.Set(null, "value"));
    }
}

using BotoxAdvisorBot.Dialogs;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Tests.Chatting;

namespace BotoxAdvisorBot.Tests.Safety;

/// <summary>"I'm in Spain" changes the numbers of the conversation.</summary>
public sealed class CountryTests
{
    private static readonly EmergencyNumbers Numbers = Chat.Words(Chat.Clinic).Voice("en").Safety.Numbers;
    private static readonly CountryFinder Finder = new(Chat.Words(Chat.Clinic).SafetyLanguages.Select(words => words.Numbers));

    /// <summary>Clinical-facts E3, row by row; what only one list has, or the lists disagree about, has no number here.</summary>
    public static TheoryData<string, string> Facts()
    {
        var data = new TheoryData<string, string>();
        foreach (var (number, codes) in new[]
        {
            ("911", "US CA AR MX CR DO EC PA PR PH"), ("999", "GB HK MY"), ("000", "AU"), ("111", "NZ"), ("10177", "ZA"), ("119", "JP KR TW"), ("120", "CN"), ("995", "SG"),
            ("192", "BR"), ("131", "CL"), ("123", "CO EG"),
            ("112", "IE AT BE BG HR CY CZ DK EE FI FR DE GR HU IT LV LT LU MT NL PL PT RO SK SI ES SE IS NO CH IN TR NG KE"),
        })
        {
            foreach (var code in codes.Split(' '))
            {
                data.Add(code, number);
            }
        }

        return data;
    }

    public static TheoryData<string> Names() => [.. Numbers.Countries.Values.Concat(Numbers.Unconfirmed.Values).SelectMany(place => place.Said.Prepend(place.Name))];

    [Theory]
    [MemberData(nameof(Facts))]
    public void Every_country_of_the_facts_has_its_number(string code, string number) => Assert.Equal(number, Numbers.Countries[code].Number);

    [Fact]
    public void No_country_has_a_number_that_the_facts_do_not_give_or_do_not_trust()
    {
        Assert.Equal(Facts().Select(row => (string)row[0]).Order(), Numbers.Countries.Keys.Order());
        Assert.Equal(["AE", "ID", "IL", "PE", "PK", "SA", "TH"], Numbers.Unconfirmed.Keys.Order());
    }

    [Theory]
    [InlineData("US", "988")]
    [InlineData("CA", "988")]
    [InlineData("GB", "116 123")]
    [InlineData("IE", "116 123")]
    [InlineData("AU", "13 11 14")]
    [InlineData("NZ", "1737")]
    [InlineData("IN", "14416")]
    [InlineData("ES", "024")]
    [InlineData("MX", "800 911 2000")]
    public void The_crisis_lines_are_those_of_the_facts(string code, string line) => Assert.Equal(line, Numbers.Countries[code].Crisis?.Dial);

    [Fact]
    public void No_other_country_has_a_crisis_line() => Assert.Equal(9, Numbers.Countries.Values.Count(country => country.Crisis is not null));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_name_is_found_where_it_says_where_somebody_is(string name)
    {
        Assert.Equal(Finder.Find(Utterance.Parse(name))!.Code, Finder.Find(Utterance.Parse($"I'm in {name} now"))!.Code);
        Assert.True(Finder.Find(Utterance.Parse($"sorry, I am in {name} right now"))!.IsAll);
        Assert.False(Finder.Find(Utterance.Parse($"I live in {name} and my brow is frozen"))!.IsAll);
    }

    [Theory]
    [InlineData("i'm in pain")]
    [InlineData("i'm in so much pain")]
    [InlineData("i had it done in turkey")]
    [InlineData("i got botox on holiday in turkey")]
    [InlineData("we were in spain last week")]
    [InlineData("when i'm in spain")]
    [InlineData("i'm in spain next week")]
    [InlineData("i'm not in spain")]
    [InlineData("is the clinic based in turkey good")]
    [InlineData("turkey neck")]
    public void Other_words_change_no_number(string said) => Assert.Null(Finder.Find(Utterance.Parse(said)));

    [Fact]
    public async Task It_holds_for_the_whole_conversation()
    {
        await using var chat = new Chat();
        await chat.OpenAsync();
        chat.Read();

        Assert.StartsWith("In Spain, call 112 in an emergency.", await chat.HearAsync("I'm in Spain now"), StringComparison.Ordinal);
        await chat.RestartAsync();
        Assert.StartsWith("Call 112 now.", await chat.HearAsync("i can't breathe"), StringComparison.Ordinal);
        Assert.Contains("Call 112,", await chat.HearAsync("can i drive"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_counts_in_the_message_that_names_the_sign()
    {
        await using var chat = new Chat();

        Assert.StartsWith("Call 999 now.", await chat.HearAsync("I'm in London, England. I am in the uk and i can't breathe"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I'm in Japan", "Call 119 now.")]
    [InlineData("japan", "Call 119 now.")]
    [InlineData("I'm in Peru", "Call the local emergency number in Peru now.")]
    [InlineData("I'm in another country", "Call the emergency number where you are: 911")]
    public async Task It_changes_the_number_of_an_open_emergency(string said, string answer)
    {
        await using var chat = new Chat();
        await chat.HearAsync("i can't breathe");

        Assert.StartsWith(answer, await chat.HearAsync(said), StringComparison.Ordinal);
        Assert.Equal(OpenSafety.Emergency, (await chat.RecallAsync<SafetyState>("safety"))!.Open);
    }

    [Fact]
    public async Task A_crisis_line_follows_the_country()
    {
        await using var chat = new Chat();
        await chat.HearAsync("i want to die");

        Assert.Contains("024", await chat.HearAsync("i'm in spain"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_country_without_a_sure_number_hides_the_clinics()
    {
        await using var chat = new Chat();
        await chat.HearAsync("hi");

        Assert.StartsWith("I have no number for Thailand that I am sure of.", await chat.HearAsync("i'm in thailand"), StringComparison.Ordinal);
        Assert.StartsWith("Call 911, 112 or 999 now.", await chat.HearAsync("i can't breathe"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rest_of_the_message_is_answered_and_forget_me_forgets_the_country()
    {
        await using var chat = new Chat();
        await chat.HearAsync("hi");

        Assert.Contains("3 to 4 months", await chat.HearAsync("I'm in Spain. How long does botox last?"), StringComparison.Ordinal);
        Assert.Equal("ES", (await chat.RecallAsync<Visit>("visit"))!.Country);
        await chat.HearAsync("forget me");
        Assert.StartsWith("Call 911 now.", await chat.HearAsync("i can't breathe"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_open_question_comes_back()
    {
        await using var chat = new Chat();
        await chat.OpenAsync();
        chat.Read();
        await chat.HearPressAsync("Before treatment");

        Assert.Contains("Back to", await chat.HearAsync("I'm in Spain now"), StringComparison.Ordinal);
        Assert.DoesNotContain("In Spain", await chat.HearAsync("Spain"), StringComparison.Ordinal);
    }
}

using BotoxAdvisorBot.Dialogs;
using Microsoft.Bot.Builder;

namespace BotoxAdvisorBot.Tests;

/// <summary>The four rooms and their one direction (docs/architecture.md): which assemblies a room really uses.</summary>
public sealed class ArchitectureTests
{
    [Theory]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Microsoft.Net.Http")]
    [InlineData("Microsoft.Extensions.Configuration")]
    [InlineData("Microsoft.Extensions.Hosting")]
    [InlineData("Microsoft.Extensions.Options")]
    [InlineData("Microsoft.Data")]
    [InlineData("Microsoft.EntityFrameworkCore")]
    [InlineData("System.Data")]
    [InlineData("System.Net")]
    [InlineData("Dapper")]
    [InlineData("Npgsql")]
    [InlineData("BotoxAdvisorBot")]
    public void The_conversation_knows_no_web_no_database_no_settings_and_not_its_host(string unknown) =>
        Assert.DoesNotContain(References(typeof(Conversation)), name => name == unknown || name.StartsWith(unknown + ".", StringComparison.Ordinal));

    [Fact]
    public void The_Bot_Framework_knows_nothing_of_ours() =>
        Assert.DoesNotContain(References(typeof(IBot)), name => name.StartsWith("BotoxAdvisorBot", StringComparison.Ordinal));

    [Fact]
    public void The_host_uses_both() =>
        Assert.Superset(
            new HashSet<string> { typeof(Conversation).Assembly.GetName().Name!, typeof(IBot).Assembly.GetName().Name! },
            References(typeof(Program)).ToHashSet());

    private static IEnumerable<string> References(Type inside) => inside.Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);
}

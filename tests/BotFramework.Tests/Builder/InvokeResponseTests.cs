using Microsoft.Bot.Builder;

namespace BotFramework.Tests.Builder;

public class InvokeResponseTests
{
    [Theory]
    [InlineData(199, false)]
    [InlineData(200, true)]
    [InlineData(299, true)]
    [InlineData(300, false)]
    [InlineData(501, false)]
    public void Success_is_a_status_in_the_200s(int status, bool success)
        => Assert.Equal(success, new InvokeResponse { Status = status }.IsSuccessStatusCode());

    [Fact]
    public void A_typed_body_is_the_body()
    {
        var response = new InvokeResponse<string> { Body = "text" };

        Assert.Equal("text", response.Body);
        Assert.Equal("text", ((InvokeResponse)response).Body);
    }
}

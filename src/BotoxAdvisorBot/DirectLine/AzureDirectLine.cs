using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>Gets tokens from Azure's Direct Line. The secret goes nowhere else.</summary>
internal sealed partial class AzureDirectLine(HttpClient http, IOptions<DirectLineOptions> options, ILogger<AzureDirectLine> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>A token for a new conversation of a new user; null when Azure gives none.</summary>
    public async Task<TokenAnswer?> GenerateAsync(CancellationToken cancellationToken)
    {
        var address = options.Value.AzureAddress;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{address.AbsoluteUri.TrimEnd('/')}/tokens/generate"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.AzureSecret);
        request.Content = JsonContent.Create(new { user = new { id = DirectLineCaller.New().UserId } });
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        late.CancelAfter(Patience);
        try
        {
            using var response = await http.SendAsync(request, late.Token);
            if (response.IsSuccessStatusCode && await response.Content.ReadFromJsonAsync<AzureToken>(late.Token) is { Token.Length: > 0 } token)
            {
                return new TokenAnswer(token.ConversationId, token.Token, token.ExpiresIn) { Domain = address };
            }

            LogRefused((int)response.StatusCode);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            LogFailed(e.GetType().Name);
        }

        return null;
    }

    [LoggerMessage(LogLevel.Error, "Azure's Direct Line gave no token; it answered {Status}")]
    private partial void LogRefused(int status);

    [LoggerMessage(LogLevel.Error, "Azure's Direct Line gave no token ({ExceptionType})")]
    private partial void LogFailed(string exceptionType);

    private sealed record AzureToken(string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn);
}

using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

public partial class TeamsActivityHandler
{
    /// <inheritdoc/>
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            return turnContext.Activity.Name switch
            {
                null when turnContext.Activity.ChannelId == Channels.Msteams
                    => await OnTeamsCardActionInvokeAsync(turnContext, cancellationToken),
                { } name when name.StartsWith("composeExtension/", StringComparison.Ordinal)
                    => await OnMessagingExtensionAsync(turnContext, cancellationToken),
                _ => await base.OnInvokeActivityAsync(turnContext, cancellationToken),
            };
        }
        catch (InvokeResponseException exception)
        {
            return exception.CreateInvokeResponse();
        }
    }

    /// <summary>Called when a card's button was pressed; unless overridden it is answered with 501.</summary>
    protected virtual Task<InvokeResponse> OnTeamsCardActionInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => throw NotImplemented();

    /// <inheritdoc/>
    protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        => OnTeamsSigninVerifyStateAsync(turnContext, cancellationToken);

    /// <summary>Called to finish a sign-in; unless overridden it is answered with 501.</summary>
    protected virtual Task OnTeamsSigninVerifyStateAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>Called for a search in a messaging extension; unless overridden it is answered with 501.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>Called when a search result was chosen; unless overridden it is answered with 501.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSelectItemAsync(
        ITurnContext<IInvokeActivity> turnContext, JObject query, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>Called for the address of a messaging extension's settings; unless overridden it is answered with 501.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>Called when a messaging extension's settings were changed; unless overridden it is answered with 501.</summary>
    protected virtual Task OnTeamsMessagingExtensionConfigurationSettingAsync(
        ITurnContext<IInvokeActivity> turnContext, JObject settings, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>Called when a button of a messaging extension's card was pressed; unless overridden it is answered with 501.</summary>
    protected virtual Task OnTeamsMessagingExtensionCardButtonClickedAsync(
        ITurnContext<IInvokeActivity> turnContext, JObject cardData, CancellationToken cancellationToken)
        => throw NotImplemented();

    private static InvokeResponseException NotImplemented() => new(HttpStatusCode.NotImplemented);

    private static MessagingExtensionQuery Query(object value)
    {
        try
        {
            return value as MessagingExtensionQuery
                ?? (value as JObject)?.ToObject<MessagingExtensionQuery>()
                ?? throw new InvokeResponseException(HttpStatusCode.BadRequest, "The invoke's value is not an object.");
        }
        catch (JsonException)
        {
            throw new InvokeResponseException(HttpStatusCode.BadRequest, "The invoke's value is not a query.");
        }
    }

    private async Task<InvokeResponse> OnMessagingExtensionAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var value = turnContext.Activity.Value;
        switch (turnContext.Activity.Name)
        {
            case "composeExtension/query":
                return CreateInvokeResponse(
                    await OnTeamsMessagingExtensionQueryAsync(turnContext, Query(value), cancellationToken));
            case "composeExtension/selectItem":
                return CreateInvokeResponse(
                    await OnTeamsMessagingExtensionSelectItemAsync(turnContext, value as JObject, cancellationToken));
            case "composeExtension/querySettingUrl":
                return CreateInvokeResponse(
                    await OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(turnContext, Query(value), cancellationToken));
            case "composeExtension/setting":
                await OnTeamsMessagingExtensionConfigurationSettingAsync(turnContext, value as JObject, cancellationToken);
                return CreateInvokeResponse();
            case "composeExtension/onCardButtonClicked":
                await OnTeamsMessagingExtensionCardButtonClickedAsync(turnContext, value as JObject, cancellationToken);
                return CreateInvokeResponse();
            default:
                throw NotImplemented();
        }
    }
}

using System.Net;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    /// <summary>Returns the answer that an invoke succeeded.</summary>
    protected static InvokeResponse CreateInvokeResponse(object body = null)
        => new() { Status = (int)HttpStatusCode.OK, Body = body };

    /// <summary>Called for an invoke; hands on card actions and sign-ins, and answers others with 501.</summary>
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case "adaptiveCard/action":
                    var invokeValue = AdaptiveCardInvoke.Read(turnContext.Activity.Value);
                    return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, invokeValue, cancellationToken));

                case "signin/verifyState" or "signin/tokenExchange":
                    await OnSignInInvokeAsync(turnContext, cancellationToken);
                    return CreateInvokeResponse();

                default:
                    throw new InvokeResponseException(HttpStatusCode.NotImplemented);
            }
        }
        catch (InvokeResponseException exception)
        {
            return exception.CreateInvokeResponse();
        }
    }

    /// <summary>Called for a step of a sign-in; unless overridden it is answered with 501.</summary>
    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Called for an Action.Execute of a card; unless overridden it is answered with 501.</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(As<IInvokeActivity>(turnContext), cancellationToken);

        // The handler may have answered by itself; an invoke has one answer only.
        if (response != null && turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) == null)
        {
            var answer = new Activity { Type = InvokeResponse.ActivityType, Value = response };
            await turnContext.SendActivityAsync(answer, cancellationToken);
        }
    }
}

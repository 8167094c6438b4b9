using BotoxAdvisorBot.Bot;
using BotoxAdvisorBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>Runs the turn of what a client sent, once, and answers with the id that it has on the stream.</summary>
internal sealed partial class MessageIntake(
    DirectLineLog log, DirectLineAdapter adapter, IBot bot, CardPictures pictures, PassingFiles files, IOptions<DirectLineOptions> options, TimeProvider time, ILogger<MessageIntake> logger)
{
    // The turn waits as well, and its safety net after it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <param name="posted">The activity.</param>
    /// <param name="http">The call.</param>
    /// <param name="conversationId">Where it belongs.</param>
    /// <param name="upload">The files that came with it.</param>
    public async Task<IResult> TakeAsync(JObject posted, HttpContext http, string conversationId, Upload? upload = null)
    {
        var caller = DirectLineCaller.Of(http);
        switch ((posted["type"] as JValue)?.Value as string)
        {
            case ActivityTypes.Message or ActivityTypes.Event:
                break;
            case ActivityTypes.Typing:
                return TypedResults.Ok(new ActivityAnswer(Guid.NewGuid().ToString()));
            default:
                return DirectLineError.BadRequest("An activity must be a message, an event or typing.");
        }

        if ((posted["text"] as JValue)?.Value is string text && text.Length > options.Value.LongestText)
        {
            return DirectLineError.Of(StatusCodes.Status413PayloadTooLarge, DirectLineError.TooLarge, "The text is too long.");
        }

        var (conversation, isAway) = await AskAsync(abandoned => log.FindAsync(conversationId, abandoned));
        if (conversation is null && !isAway)
        {
            return DirectLineError.NotFound();
        }

        var speaker = new DirectLineCaller(conversationId, conversation?.UserId ?? caller.UserId ?? DirectLineCaller.New().UserId);
        var addresses = upload?.Files.Select(file => FileEndpoint.AddressOf(file, http.Request, conversationId)).ToArray() ?? [];
        return PostedActivity.Read(posted, speaker, time.GetUtcNow(), addresses) is { } activity
            ? await RunAsync(activity, speaker, upload, pictures.For(http.Request, caller))
            : DirectLineError.BadRequest("The body must be an activity.");
    }

    private async Task<IResult> RunAsync(PostedActivity posted, DirectLineCaller speaker, Upload? upload, Func<string, string> written)
    {
        var (isRepeat, _) = await AskAsync(abandoned => log.ContainsAsync(speaker.ConversationId!, posted.Id, abandoned));
        if (isRepeat)
        {
            return TypedResults.Ok(new ActivityAnswer(posted.Id));
        }

        var transcript = new TurnTranscript(speaker.ConversationId!, speaker.UserId!, posted.Id, posted.Heard, time) { Written = written };
        upload?.Offer(speaker.ConversationId!);
        await adapter.ReceiveAsync(posted.Activity, transcript, bot);
        if (transcript.IsForgotten)
        {
            files.Forget(speaker.ConversationId!);
        }

        return transcript.Lost.Count == 0
            ? TypedResults.Ok(new ActivityAnswer(posted.Id))
            : TypedResults.Content(
                StreamFrame.Refused(transcript.Lost), "application/json; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>A database that is away must not keep a serious sign from being heard: the turn runs, and its safety net answers.</summary>
    private async Task<(T? Answer, bool IsAway)> AskAsync<T>(Func<CancellationToken, Task<T>> question)
    {
        try
        {
            return (await new TurnBudget(time, Patience).SpendAsync(question), false);
        }
        catch (Exception e)
        {
            LogAway(e.GetType().Name);
            return (default, true);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The storage cannot tell whether a web chat is known ({ExceptionType}); what came is heard all the same")]
    private partial void LogAway(string exceptionType);
}

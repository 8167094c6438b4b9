using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Why a request is answered without a turn; the reason quotes nothing of the request.</summary>
internal sealed record Refusal(int Status, string Reason);

/// <summary>Reads the activity of a request, or tells why there is none that a turn could work with.</summary>
internal static class ActivityReader
{
    /// <summary>The most bytes a request's body may have: room for a very long text, none for an attack.</summary>
    internal const int MaxBodyBytes = 1024 * 1024;

    /// <summary>The most characters of an id or address: they become parts of keys and of paths.</summary>
    internal const int MaxIdLength = 2048;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Refusal WrongType = new(StatusCodes.Status415UnsupportedMediaType, "The body must be JSON in UTF-8.");
    private static readonly Refusal TooLarge = new(StatusCodes.Status413PayloadTooLarge, "The body is too large.");
    private static readonly Refusal NoActivity = Bad("The body is not the JSON of an activity.");

    internal static async Task<(Activity Activity, Refusal Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!IsJson(request.ContentType))
        {
            return (null, WrongType);
        }

        if (request.ContentLength > MaxBodyBytes)
        {
            return (null, TooLarge);
        }

        try
        {
            var read = await request.BodyReader.ReadAtLeastAsync(MaxBodyBytes + 1, cancellationToken);
            var text = read.Buffer.Length > MaxBodyBytes ? null : StrictUtf8.GetString(read.Buffer);
            request.BodyReader.AdvanceTo(read.Buffer.End);
            return text is null ? (null, TooLarge) : Parse(text);
        }
        catch (DecoderFallbackException)
        {
            return (null, NoActivity);
        }
        catch (BadHttpRequestException failure)
        {
            return (null, new Refusal(failure.StatusCode, "The body cannot be read."));
        }
    }

    private static bool IsJson(string contentType) =>
        string.IsNullOrWhiteSpace(contentType)
        || (MediaTypeHeaderValue.TryParse(contentType, out var type)
            && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
                || type.MediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase))
            && type.CharSet?.Trim('"').ToUpperInvariant() is null or "UTF-8" or "UTF8");

    private static (Activity Activity, Refusal Refusal) Parse(string text)
    {
        try
        {
            var activity = ProtocolJson.Read<Activity>(text.StartsWith('\uFEFF') ? text[1..] : text);
            var refusal = activity is null ? NoActivity : Flaw(activity) is { } flaw ? Bad(flaw) : null;

            // Entities keep whatever they were sent; a mention must be one before a bot looks for it.
            _ = refusal is null ? activity.GetMentions() : null;
            return refusal is null ? (activity, null) : (null, refusal);
        }
        catch (Exception)
        {
            // Nothing but the text decides here, and Newtonsoft has many exceptions for JSON of another shape.
            return (null, NoActivity);
        }
    }

    private static string Flaw(Activity activity) =>
        IsMissing(activity.Type) ? "The activity has no type."
        : IsMissing(activity.ChannelId) ? "The activity has no channelId."
        : IsMissing(activity.Conversation?.Id) ? "The activity has no conversation.id."
        : IsMissing(activity.From?.Id) ? "The activity has no from.id."
        : !IsWebAddress(activity.ServiceUrl) ? "The activity has no serviceUrl that is an absolute http or https address."
        : HasLongId(activity) ? "An id of the activity is too long."
        : HasNullItem(activity) ? "A list of the activity contains null."
        : null;

    private static bool IsMissing(string value) => string.IsNullOrWhiteSpace(value);

    private static bool IsWebAddress(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    private static bool HasLongId(Activity activity)
    {
        string[] ids =
        [
            activity.Type, activity.Id, activity.ChannelId, activity.ServiceUrl,
            activity.Conversation.Id, activity.From.Id, activity.Recipient?.Id,
        ];
        return ids.Any(id => id?.Length > MaxIdLength);
    }

    private static bool HasNullItem(Activity activity)
    {
        IEnumerable<object>[] lists =
        [
            activity.MembersAdded, activity.MembersRemoved, activity.ReactionsAdded, activity.ReactionsRemoved,
            activity.Attachments, activity.Entities, activity.SuggestedActions?.Actions,
        ];
        return lists.Any(list => list?.Contains(null) == true);
    }

    private static Refusal Bad(string reason) => new(StatusCodes.Status400BadRequest, reason);
}

using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Bot.Schema;
using Microsoft.Net.Http.Headers;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>Reads what was uploaded and keeps nothing of a file but that it came: its type and its name.</summary>
internal static class Upload
{
    private const int MostFiles = 10;
    private const int LongestBoundary = 200;
    private const string ActivityType = "application/vnd.microsoft.activity";

    /// <summary>The message that the files came with, or one made for them; null when there are none.</summary>
    /// <exception cref="BadHttpRequestException">The body is too large or too slow.</exception>
    public static async Task<JObject?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            return null;
        }

        var upload = new Received();
        if (!type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            await upload.AddAsync(type.MediaType.Value, null, request.Body, cancellationToken);
        }
        else if (HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= LongestBoundary } boundary
            || !await ReadPartsAsync(new MultipartReader(boundary, request.Body), upload, cancellationToken))
        {
            return null;
        }

        return upload.ToMessage();
    }

    private static async Task<bool> ReadPartsAsync(MultipartReader parts, Received upload, CancellationToken cancellationToken)
    {
        try
        {
            while (await parts.ReadNextSectionAsync(cancellationToken) is { } part)
            {
                var name = ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition)
                    ? HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value
                    : null;
                var type = MediaTypeHeaderValue.TryParse(part.ContentType, out var parsed) ? parsed.MediaType.Value : null;
                await upload.AddAsync(type, name, part.Body, cancellationToken);
            }

            return true;
        }
        catch (Exception e) when (e is InvalidDataException || (e is IOException and not BadHttpRequestException))
        {
            // Cut off, or no multipart at all.
            return false;
        }
    }

    private sealed class Received
    {
        private readonly JArray _files = [];
        private JObject? _activity;

        public async Task AddAsync(string? type, string? name, Stream content, CancellationToken cancellationToken)
        {
            if (_activity is null && string.Equals(type, ActivityType, StringComparison.OrdinalIgnoreCase))
            {
                _activity = await RequestJson.ReadAsync(content, cancellationToken);
                return;
            }

            await content.CopyToAsync(Stream.Null, cancellationToken);
            if (_files.Count < MostFiles)
            {
                _files.Add(new JObject { ["contentType"] = type, ["name"] = name });
            }
        }

        public JObject? ToMessage()
        {
            if (_files.Count == 0)
            {
                return null;
            }

            var message = _activity ?? new JObject { ["type"] = ActivityTypes.Message };
            message["attachments"] = _files;
            return message;
        }
    }
}

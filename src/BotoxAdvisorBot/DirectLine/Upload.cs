using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Bot.Schema;
using Microsoft.Net.Http.Headers;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>What was uploaded: files, with or without the message that they came with. What is not offered is gone when this is disposed of.</summary>
internal sealed class Upload(PassingFiles passing) : IDisposable
{
    private const int MostFiles = 10;
    private const int LongestBoundary = 200;
    private const string ActivityType = "application/vnd.microsoft.activity";

    private readonly List<PassingFile> _files = [];
    private JObject? _activity;
    private bool _isOffered;

    public IReadOnlyList<PassingFile> Files => _files;

    /// <summary>The message that the files came with, or one made for them; null when there are none.</summary>
    /// <exception cref="BadHttpRequestException">The body is too large or too slow.</exception>
    public async Task<JObject?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            return null;
        }

        if (!type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            await AddAsync(type.MediaType.Value, null, request.Body, cancellationToken);
        }
        else if (HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= LongestBoundary } boundary
            || !await ReadPartsAsync(new MultipartReader(boundary, request.Body), cancellationToken))
        {
            return null;
        }

        return Message();
    }

    /// <summary>The message is heard, so its files can be fetched.</summary>
    public void Offer(string conversationId)
    {
        _isOffered = true;
        _files.ForEach(file => passing.Offer(conversationId, file));
    }

    public void Dispose()
    {
        if (!_isOffered)
        {
            _files.ForEach(passing.Drop);
        }
    }

    private async Task<bool> ReadPartsAsync(MultipartReader parts, CancellationToken cancellationToken)
    {
        try
        {
            while (await parts.ReadNextSectionAsync(cancellationToken) is { } part)
            {
                var name = ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition)
                    ? HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value
                    : null;
                var type = MediaTypeHeaderValue.TryParse(part.ContentType, out var parsed) ? parsed.MediaType.Value : null;
                await AddAsync(type, name, part.Body, cancellationToken);
            }

            return true;
        }
        catch (Exception e) when (e is InvalidDataException || (e is IOException and not BadHttpRequestException))
        {
            // Cut off, or no multipart at all.
            return false;
        }
    }

    private async Task AddAsync(string? type, string? name, Stream content, CancellationToken cancellationToken)
    {
        if (_activity is null && string.Equals(type, ActivityType, StringComparison.OrdinalIgnoreCase))
        {
            _activity = await RequestJson.ReadAsync(content, cancellationToken);
        }
        else if (_files.Count < MostFiles)
        {
            _files.Add(await passing.ReceiveAsync(type, name, content, cancellationToken));
        }
        else
        {
            await content.CopyToAsync(Stream.Null, cancellationToken);
        }
    }

    private JObject? Message()
    {
        if (_files.Count == 0)
        {
            return null;
        }

        var message = _activity ?? new JObject { ["type"] = ActivityTypes.Message };
        message["attachments"] = new JArray(_files.Select(file => new JObject { ["contentType"] = file.Type, ["name"] = file.Name }));
        return message;
    }
}

using System.IO.Compression;
using System.Security.Cryptography;

namespace BotoxAdvisorBot.Web;

/// <summary>A file of the pages, compressed once, with a name that changes with its content.</summary>
internal sealed record PageFile(string Name, string ContentType, byte[] Gzip, byte[] Brotli)
{
    /// <summary>Eight hexadecimal digits that stand for the content.</summary>
    public string Fingerprint { get; } = Convert.ToHexStringLower(SHA256.HashData(Gzip))[..8];

    /// <summary>Where the file is served, seen from the root of the site.</summary>
    public string Address => $"assets/{Path.GetFileNameWithoutExtension(Name)}.{Fingerprint}{Path.GetExtension(Name)}";

    /// <summary>Compresses a small file.</summary>
    public static PageFile Of(string name, byte[] content) => new(
        name, TypeOf(name), Compressed(content, stream => new GZipStream(stream, CompressionLevel.SmallestSize)), Compressed(content, stream => new BrotliStream(stream, CompressionLevel.SmallestSize)));

    /// <summary>Takes a file that was compressed before.</summary>
    public static PageFile Compressed(string name, byte[] gzip, byte[] brotli) => new(name, TypeOf(name), gzip, brotli);

    /// <summary>Sends the file in a form that the caller understands.</summary>
    /// <param name="http">The request and its answer.</param>
    /// <param name="cacheControl">How long it may be kept.</param>
    public async Task SendAsync(HttpContext http, string cacheControl)
    {
        var (request, response) = (http.Request, http.Response);
        var tag = $"\"{Fingerprint}\"";
        response.Headers.CacheControl = cacheControl;
        response.Headers.Vary = "Accept-Encoding";
        response.Headers.ETag = tag;
        if (request.Headers.IfNoneMatch.Contains(tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = ContentType;
        var encoding = Accepted(request, "br") ? "br" : Accepted(request, "gzip") ? "gzip" : null;
        if (encoding is null)
        {
            await using var plain = new GZipStream(new MemoryStream(Gzip), CompressionMode.Decompress);
            await plain.CopyToAsync(response.Body, http.RequestAborted);
            return;
        }

        var body = encoding == "br" ? Brotli : Gzip;
        response.Headers.ContentEncoding = encoding;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, http.RequestAborted);
    }

    private static bool Accepted(HttpRequest request, string encoding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(accepted => accepted.Value == encoding && accepted.Quality is not 0);

    private static byte[] Compressed(byte[] content, Func<Stream, Stream> compress)
    {
        using var target = new MemoryStream();
        using (var stream = compress(target))
        {
            stream.Write(content);
        }

        return target.ToArray();
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new ArgumentOutOfRangeException(nameof(name), other, "The pages have no such files."),
    };
}

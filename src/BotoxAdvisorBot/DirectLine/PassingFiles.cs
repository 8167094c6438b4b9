using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>
/// What was uploaded, for as long as a client needs to show it to who sent it: a minute, in memory alone, under an address that only this
/// conversation is told. Nothing of it is written anywhere, and all files together have so much room and no more.
/// </summary>
internal sealed class PassingFiles(TimeProvider time)
{
    public const int MostBytes = 16 * 1024 * 1024;

    // What even an empty file costs.
    private const int Overhead = 1024;
    private const int IdBytes = 32;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Conversation, string Id), (PassingFile File, ITimer End)> _offered = new();
    private long _taken;

    /// <summary>How much room is taken.</summary>
    public long Taken => Interlocked.Read(ref _taken);

    /// <summary>Reads a file to its end. When there is no room for it, all that stays is that it came.</summary>
    public async Task<PassingFile> ReceiveAsync(string? type, string? name, Stream content, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var taken = Take(Overhead) ? Overhead : 0L;
        try
        {
            var buffer = new byte[16 * 1024];
            while (await content.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            {
                if (taken > 0 && Take(read))
                {
                    taken += read;
                    bytes.Write(buffer, 0, read);
                }
                else
                {
                    GiveBack(taken);
                    taken = 0;
                    bytes.SetLength(0);
                }
            }
        }
        catch
        {
            GiveBack(taken);
            throw;
        }

        return new PassingFile(NewId(), type, name, taken > 0 ? bytes.ToArray() : null);
    }

    /// <summary>From now on the file can be fetched, for a minute.</summary>
    public void Offer(string conversationId, PassingFile file)
    {
        if (file.Content is not null)
        {
            var key = (conversationId, file.Id);
            var end = time.CreateTimer(_ => End(key), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _offered[key] = (file, end);
            end.Change(Lifetime, Timeout.InfiniteTimeSpan);
        }
    }

    public PassingFile? Find(string conversationId, string id) => _offered.TryGetValue((conversationId, id), out var offered) ? offered.File : null;

    /// <summary>The file was not offered.</summary>
    public void Drop(PassingFile file) => GiveBack(file.Content is { } content ? Overhead + content.Length : 0);

    /// <summary>The patient asked to be forgotten.</summary>
    public void Forget(string conversationId)
    {
        foreach (var key in _offered.Keys.Where(key => key.Conversation == conversationId))
        {
            End(key);
        }
    }

    private void End((string Conversation, string Id) key)
    {
        if (_offered.TryRemove(key, out var ended))
        {
            ended.End.Dispose();
            Drop(ended.File);
        }
    }

    private bool Take(int bytes)
    {
        if (Interlocked.Add(ref _taken, bytes) <= MostBytes)
        {
            return true;
        }

        GiveBack(bytes);
        return false;
    }

    private void GiveBack(long bytes) => Interlocked.Add(ref _taken, -bytes);

    private static string NewId() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(IdBytes));
}

/// <summary>A file that was uploaded.</summary>
/// <param name="Id">Nobody can guess it.</param>
/// <param name="Type">As the client says.</param>
/// <param name="Name">As the client says.</param>
/// <param name="Content">Nothing when there was no room.</param>
internal sealed record PassingFile(string Id, string? Type, string? Name, byte[]? Content);

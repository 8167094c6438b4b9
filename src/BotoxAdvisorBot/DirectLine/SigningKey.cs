using System.Security.Cryptography;
using System.Text;
using BotoxAdvisorBot.Storage;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>The key that tokens are signed with: the configured one, or one made at the first start and kept beside the database.</summary>
internal sealed partial class SigningKey
{
    public const string FileName = "direct-line.key";

    private const int Bytes = 32;

    private readonly ILogger<SigningKey> _logger;

    public SigningKey(IOptions<DirectLineOptions> options, Database database, ILogger<SigningKey> logger)
    {
        _logger = logger;
        Value = new SymmetricSecurityKey(options.Value.SigningKey is { Length: > 0 } configured
            ? Encoding.UTF8.GetBytes(configured)
            : Keep(database.Folder ?? throw new InvalidOperationException("DirectLine:SigningKey is needed where the database is no file.")));
    }

    public SymmetricSecurityKey Value { get; }

    private byte[] Keep(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            Directory.CreateDirectory(folder);
            return File.Exists(path) ? Read(path) : Make(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The host still starts and says that it is not ready; without a database nobody can begin a conversation anyway.
            LogNotKept(e.GetType().Name);
            return RandomNumberGenerator.GetBytes(Bytes);
        }
    }

    private static byte[] Make(string path)
    {
        var key = RandomNumberGenerator.GetBytes(Bytes);
        var written = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new StreamWriter(written, options))
        {
            file.Write(Convert.ToBase64String(key));
        }

        try
        {
            // Whole or not at all, and never over the key of another process that started at the same time.
            File.Move(written, path, overwrite: false);
            return key;
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(written);
            return Read(path);
        }
    }

    private static byte[] Read(string path)
    {
        var key = new byte[Bytes];
        return Convert.TryFromBase64String(File.ReadAllText(path).Trim(), key, out var read) && read == Bytes
            ? key
            : throw new InvalidOperationException($"{path} holds no key. Delete it to get a new one, or set DirectLine:SigningKey.");
    }

    [LoggerMessage(LogLevel.Error, "The key of the tokens cannot be kept beside the database ({ExceptionType}); until that works every start ends all web chats")]
    private partial void LogNotKept(string exceptionType);
}

namespace BotoxAdvisorBot.Web;

/// <summary>The files of the pages, read once from the folder <c>web</c> beside the program.</summary>
internal sealed class PageFiles
{
    private const string WebChat = "webchat.js";

    private readonly string _folder;
    private readonly Dictionary<string, PageFile> _byName;
    private readonly Dictionary<string, PageFile> _byAddress;

    public PageFiles(string folder)
    {
        _folder = folder;
        var assets = Path.Combine(folder, "assets");
        var small = Directory.EnumerateFiles(assets)
            .Where(path => Path.GetExtension(path) is ".js" or ".css" or ".svg")
            .Select(path => PageFile.Of(Path.GetFileName(path), File.ReadAllBytes(path)));
        _byName = small.Concat(ReadWebChat(assets)).ToDictionary(file => file.Name);
        _byAddress = _byName.Values.ToDictionary(file => file.Address);
    }

    /// <summary>Whether the build brought Web Chat, without which there is no chat page.</summary>
    public bool HasWebChat => _byName.ContainsKey(WebChat);

    /// <summary>Where a file is served.</summary>
    public string Address(string name) => _byName[name].Address;

    /// <summary>The file served at an address, or null.</summary>
    public PageFile? Find(string address) => _byAddress.GetValueOrDefault(address);

    /// <summary>The text of a file, for what is filled before it is served.</summary>
    public string Read(string name) => File.ReadAllText(Path.Combine(_folder, name));

    private static IEnumerable<PageFile> ReadWebChat(string assets)
    {
        var (gzip, brotli) = (Path.Combine(assets, WebChat + ".gz"), Path.Combine(assets, WebChat + ".br"));
        if (File.Exists(gzip) && File.Exists(brotli))
        {
            yield return PageFile.Compressed(WebChat, File.ReadAllBytes(gzip), File.ReadAllBytes(brotli));
        }
    }
}

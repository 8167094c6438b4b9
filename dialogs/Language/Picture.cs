namespace BotoxAdvisorBot.Dialogs.Language;

/// <summary>A picture of the content, as a file and as an address that holds it whole.</summary>
public sealed class Picture(byte[] png)
{
    public ReadOnlyMemory<byte> Png { get; } = png;

    /// <summary>A data address, for channels that cannot reach the host.</summary>
    public Uri Address { get; } = new($"data:image/png;base64,{Convert.ToBase64String(png)}");
}

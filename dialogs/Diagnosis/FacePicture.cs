using BotoxAdvisorBot.Dialogs.Language;
using Microsoft.Bot.Connector;

namespace BotoxAdvisorBot.Dialogs.Diagnosis;

/// <summary>The drawn face with the names of the areas.</summary>
public static class FacePicture
{
    /// <summary>Where the host serves it.</summary>
    public const string Path = "/images/face.png";

    /// <summary>An address that the channel can show: the host's where it is known, else the picture itself, which Teams refuses.</summary>
    public static Uri? AddressFor(string? channel, Voice voice) =>
        voice.Clinic.PublicUrl is { } host ? new Uri(host.AbsoluteUri.TrimEnd('/') + Path)
        : channel == Channels.Msteams ? null
        : voice.Words.Face.Address;
}

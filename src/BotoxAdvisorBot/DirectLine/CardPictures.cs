using BotoxAdvisorBot.Dialogs.Diagnosis;
using BotoxAdvisorBot.Dialogs.Language;
using Microsoft.Bot.Connector;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>
/// The pictures of cards. A card carries its picture in itself, or names the address that the internet knows; who talks with this host gets it
/// from where they reach the host, so that it is not stored with every card, and no page has to allow another host.
/// </summary>
internal sealed class CardPictures(Library library)
{
    private readonly string? _face = FacePicture.AddressFor(Channels.Directline, library.Voice(Library.DefaultLanguage))?.OriginalString;

    /// <summary>What makes the JSON of an activity fit for this caller. The clinic's servers talk for somebody else, who may not reach the host.</summary>
    public Func<string, string> For(HttpRequest request, DirectLineCaller caller)
    {
        if (_face is null || caller.HasSecret)
        {
            return json => json;
        }

        var here = $"{request.Scheme}://{request.Host}{request.PathBase}{FacePicture.Path}";
        return json => json.Replace($"\"{_face}\"", $"\"{here}\"", StringComparison.Ordinal);
    }
}

using BotoxAdvisorBot.Storage;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>Activities in the JSON that clients of Direct Line read, on the socket and in answers.</summary>
internal static class StreamFrame
{
    public static string Of(LoggedActivities said) =>
        $$"""{"activities":[{{string.Join(',', said.Json)}}],"watermark":"{{said.Watermark}}"}""";

    /// <summary>Activities that are not in the log: the client's watermark stays as it is.</summary>
    public static string Unnumbered(IEnumerable<LoggedActivity> activities) =>
        $$"""{"activities":[{{string.Join(',', activities.Select(activity => activity.Json))}}]}""";

    /// <summary>An answer to a message that could not be stored, with what the bot has to say to it.</summary>
    public static string Refused(IEnumerable<LoggedActivity> activities) =>
        $$"""{"error":{"code":"{{DirectLineError.Unavailable}}","message":"The message is not stored."},{{Unnumbered(activities)[1..]}}""";
}

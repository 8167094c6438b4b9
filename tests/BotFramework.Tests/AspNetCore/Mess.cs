using FsCheck;
using FsCheck.Fluent;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.AspNetCore;

/// <summary>Everything that may arrive where an activity or a token is expected.</summary>
internal static class Mess
{
    private static readonly string[] Odd =
    [
        "", " ", "message", "invoke", "conversationUpdate", "typing", "emulator", "expectReplies", "adaptiveCard/action", "null", "\u0000", "\ud800",
        "..", "/", "|", "%00", "\u202e", "xx-XX", "9999-99-99T99:99:99Z", "0001-01-01T00:00:00Z", "http://127.0.0.1:1/", "<at>Bot</at>",
    ];

    private static readonly string[] Names =
    [
        "type", "id", "text", "name", "value", "from", "recipient", "conversation", "channelData", "entities", "attachments", "action", "mentioned",
        "$ref", "$id", "$type", "serviceUrl", "membersAdded", "timestamp", "expiration", "locale", "deliveryMode", "suggestedActions", "relatesTo",
        "semanticAction", "textHighlights", "listenFor", "historyDisclosed", "callerId", "replyToId",
    ];

    /// <summary>Any JSON value.</summary>
    internal static Gen<JToken> Json { get; } = Gen.Sized(size => Value(Math.Min(size, 16)));

    /// <summary>The text of a JSON value, everything beyond ASCII escaped.</summary>
    internal static string Text(JToken json) =>
        JsonConvert.SerializeObject(json, new JsonSerializerSettings { StringEscapeHandling = StringEscapeHandling.EscapeNonAscii });

    /// <summary>This activity with up to four of its members or values replaced, added or removed.</summary>
    internal static Gen<string> Mutated(JObject activity) =>
        Gen.Choose(1, 4).SelectMany(count => Gen.ListOf(Mutation, count)).Select(mutations =>
        {
            var mutated = (JObject)activity.DeepClone();
            foreach (var (where, name, value) in mutations)
            {
                Mutate(mutated, where, name, value.DeepClone());
            }

            return Text(mutated);
        });

    /// <summary>This text cut off, or with some characters replaced.</summary>
    internal static Gen<string> Damaged(string text) => Gen.OneOf(
        Gen.Choose(0, text.Length).Select(length => text[..length]),
        Gen.Zip(Gen.Choose(0, text.Length - 1), Gen.Elements("{}[],:\"\\0e-.\u0001\u00e9xX/".ToCharArray()))
            .ListOf(3)
            .Select(changes => changes.Aggregate(text, (now, change) => now.Remove(change.Item1, 1).Insert(change.Item1, change.Item2.ToString()))));

    /// <summary>Authorization headers: noise, other schemes, and tokens made of any JSON.</summary>
    internal static Gen<string> Authorization { get; } = Gen.OneOf(
        Gen.Choose(0x20, 0x7e).Select(c => (char)c).ArrayOf().Select(noise => new string(noise).Trim()),
        Gen.Zip(Gen.Elements("Bearer", "bearer", "Basic", "", "Bearer Bearer"), Gen.OneOf(Gen.Constant("x"), Token), (scheme, token) => $"{scheme} {token}"));

    private static Gen<(int Where, string Name, JToken Value)> Mutation =>
        Gen.Zip(Gen.Choose(0, 1000), Gen.Zip(Gen.Elements(Names), Json), (where, rest) => (where, rest.Item1, rest.Item2));

    private static Gen<string> Token => Gen.Choose(0, 6).SelectMany(parts => Gen.ListOf(Part, parts)).Select(parts => string.Join('.', parts));

    private static Gen<string> Part => Gen.OneOf(
        Json.Select(json => Base64UrlEncoder.Encode(Text(json))),
        Json.Select(json => Base64UrlEncoder.Encode(Text(new JObject { ["alg"] = "RS256", ["kid"] = "key-1", ["iss"] = json, ["exp"] = json }))),
        Json.Select(json => Base64UrlEncoder.Encode(Text(new JObject { ["alg"] = json, ["kid"] = json, ["iss"] = "https://api.botframework.com" }))),
        Gen.Elements("", "AA", "-_-_", "===", "!"));

    private static Gen<JToken> Value(int size)
    {
        var leaf = Gen.OneOf(
            Gen.Elements(Odd).Select(text => (JToken)text),
            Gen.Elements<JToken>(JValue.CreateNull(), true, false, 0, -1, 1.5, 1e308, long.MaxValue, double.NaN, new JValue(new string('9', 300))),
            Gen.Choose(int.MinValue, int.MaxValue).Select(number => (JToken)number));
        return size == 0
            ? leaf
            : Gen.Frequency(
                (2, leaf),
                (1, Value(size / 3).ListOf(3).Select(items => (JToken)new JArray(items))),
                (2, Gen.Zip(Gen.Elements(Names), Value(size / 3)).ListOf(4).Select(members =>
                    (JToken)new JObject(members.DistinctBy(member => member.Item1).Select(member => new JProperty(member.Item1, member.Item2))))));
    }

    private static void Mutate(JObject activity, int where, string name, JToken value)
    {
        var places = activity.Descendants().OfType<JProperty>().ToList();
        if (where % 3 == 0 || places.Count == 0)
        {
            activity[name] = value;
        }
        else if (where % 3 == 1)
        {
            places[where % places.Count].Value = value;
        }
        else
        {
            places[where % places.Count].Remove();
        }
    }
}

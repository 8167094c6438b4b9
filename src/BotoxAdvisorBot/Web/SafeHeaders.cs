namespace BotoxAdvisorBot.Web;

/// <summary>What every answer tells the browser: take nothing for what it is not, tell nobody where you come from, use no device.</summary>
internal static class SafeHeaders
{
    private const string NoDevices =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    public static IApplicationBuilder UseSafeHeaders(this IApplicationBuilder app) => app.Use((http, rest) =>
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = NoDevices;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return rest(http);
    });
}

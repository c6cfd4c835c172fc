using System.Text.RegularExpressions;

namespace AiChainAtlas.Web.Hosting;

/// <summary>
/// Scripts and styles of packages. Their fingerprinted addresses are served without compression (SDK 10.0.401 lists the
/// compressed forms under the plain ones only), so pages name the plain address with the package's version, and what names a
/// version may be kept for good. Can go when the fingerprinted addresses come compressed.
/// </summary>
public sealed partial class PackageAssets(RequestDelegate next)
{
    private const string Folder = "/_content";

    public static readonly string MudStyle = Versioned<MudBlazor.MudTextField<string>>("MudBlazor/MudBlazor.min.css");
    public static readonly string MudScript = Versioned<MudBlazor.MudTextField<string>>("MudBlazor/MudBlazor.min.js");

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments(Folder, out var file) && (context.Request.Query.ContainsKey("v") || NamesVersion().IsMatch(file)))
        {
            context.Response.OnStarting(
                static state =>
                {
                    var response = (HttpResponse)state;
                    if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                    {
                        response.Headers.CacheControl = "max-age=31536000, immutable";
                    }

                    return Task.CompletedTask;
                },
                context.Response);
        }

        return next(context);
    }

    private static string Versioned<T>(string file) => $"{Folder}/{file}?v={typeof(T).Assembly.GetName().Version}";

    [GeneratedRegex(@"-\d+\.\d+\.\d+\.")]
    private static partial Regex NamesVersion();
}

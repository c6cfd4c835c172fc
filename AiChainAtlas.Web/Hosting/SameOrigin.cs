using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Hosting;

/// <summary>Whether a request was sent by a page of this site, as the browser says.</summary>
internal static class SameOrigin
{
    // A proxy may pass the request on under a name of its own; the address that readers use is then a setting.
    public static bool IsOriginOwn(HttpRequest request, SiteOrigin site) =>
        Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
        && (Same(origin.Authority, request.Host.Value) || Same(origin.GetLeftPart(UriPartial.Authority), site.ToString()));

    private static bool Same(string left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}

namespace AiChainAtlas.Web.Hosting.PageCache;

/// <summary>
/// The status a page chose. Kept beside the response until the page is rendered, because the renderer drops the content
/// of a page that sets 404 on the response itself.
/// </summary>
public static class PageStatus
{
    private static readonly object Key = new();

    public static void Set(HttpContext context, int status) => context.Items[Key] = status;

    public static int Of(HttpContext context) => context.Items[Key] as int? ?? context.Response.StatusCode;
}

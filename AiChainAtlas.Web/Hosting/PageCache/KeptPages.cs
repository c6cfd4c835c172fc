using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Hosting.PageCache;

/// <summary>
/// First in the pipeline: a page without a query that is already rendered is sent at once, before routing and everything
/// else. What is not there goes on, on another thread, to <see cref="PublicPageCache"/>, which renders and keeps it; only
/// results of calculators stay on this one, because computing and writing one takes less time than waking another.
/// </summary>
public sealed class KeptPages(RequestDelegate next, PageShelf shelf)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var isHead = HttpMethods.IsHead(request.Method);
        if ((isHead || HttpMethods.IsGet(request.Method))
            && !request.QueryString.HasValue
            && shelf.Current.Find(request.Path.Value ?? "/") is { } page)
        {
            return page.SendAsync(context, isHead);
        }

        return HttpMethods.IsGet(request.Method) && IsAnsweredAtOnce(request.Path.Value) ? next(context) : SocketThread.LeaveAsync(next, context);
    }

    // The result itself: its sweep runs the calculator up to 200 times.
    private static bool IsAnsweredAtOnce(string? path) =>
        path is not null
        && path.StartsWith(SiteUrls.ApiCalculators, StringComparison.Ordinal)
        && path.LastIndexOf('/') == SiteUrls.ApiCalculators.Length;
}

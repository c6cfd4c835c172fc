namespace AiChainAtlas.Web.Hosting.PageCache;

/// <summary>
/// First in the pipeline: a page without a query that is already rendered is sent at once, before routing and everything
/// else. What is not there goes on, on another thread, to <see cref="PublicPageCache"/>, which renders and keeps it.
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

        return SocketThread.LeaveAsync(next, context);
    }
}

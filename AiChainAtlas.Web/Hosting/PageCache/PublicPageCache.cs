using Microsoft.AspNetCore.Http.Features;

namespace AiChainAtlas.Web.Hosting.PageCache;

/// <summary>
/// Serves endpoints marked <see cref="PublicPageAttribute"/> from memory: rendered once per revision and day,
/// compressed once per coding, no cookie. Why not the framework's output cache:
/// docs/decisions/0002-page-cache.md.
/// </summary>
public sealed class PublicPageCache(RequestDelegate next, PageShelf shelf)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is not { } page)
        {
            return next(context);
        }

        if (!HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD";
            return Task.CompletedTask;
        }

        var key = PageKey.Of(context.Request, page);
        var pages = shelf.Current;
        return key.IsKept && pages.Find(key.Text) is { } kept ? SendAsync(context, kept) : RenderAndSendAsync(context, key, pages);
    }

    private static Task SendAsync(HttpContext context, RenderedPage page) => page.SendAsync(context, HeadRequests.IsHead(context));

    private async Task RenderAndSendAsync(HttpContext context, PageKey key, RevisionPages pages)
    {
        var page = key.IsKept ? await pages.GetAsync(key.Text, () => RenderAsync(context)) : await RenderAsync(context);
        await SendAsync(context, page);
    }

    private async Task<RenderedPage> RenderAsync(HttpContext context)
    {
        var original = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var content = new MemoryStream();
        var body = new StreamResponseBodyFeature(content, original);
        context.Features.Set<IHttpResponseBodyFeature>(body);
        var headers = context.Response.Headers;
        var before = headers.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        try
        {
            await next(context);
            await body.CompleteAsync();
        }
        finally
        {
            context.Features.Set(original);
        }

        var page = new RenderedPage(PageStatus.Of(context), headers, content.ToArray());

        // What belongs to the page is in it now. The rest (a cookie, marks for Blazor's script) was meant for the one who
        // happens to come first, and everybody gets the same.
        foreach (var added in headers.Keys.Where(name => !before.Contains(name)).ToList())
        {
            headers.Remove(added);
        }

        return page;
    }
}

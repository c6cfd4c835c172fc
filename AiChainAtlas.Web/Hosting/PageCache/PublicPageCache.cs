using AiChainAtlas.Data;
using Microsoft.AspNetCore.Http.Features;

namespace AiChainAtlas.Web.Hosting.PageCache;

/// <summary>
/// Serves endpoints marked <see cref="PublicPageAttribute"/> from memory: rendered once per revision and day (ages of facts
/// change at midnight UTC), compressed once per coding, no cookie. Why not the framework's output cache:
/// docs/decisions/0002-page-cache.md.
/// </summary>
public sealed class PublicPageCache(RequestDelegate next, AtlasStore store, TimeProvider clock) : IDisposable
{
    private readonly Lock turning = new();
    private Generation generation = new(-1, default, new RevisionPages());

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is not { } page || !HttpMethods.IsGet(context.Request.Method))
        {
            return next(context);
        }

        var key = PageKey.Of(context.Request, page);
        var pages = Current().Pages;
        return key.IsKept && pages.Find(key.Text) is { } kept ? kept.SendAsync(context) : RenderAndSendAsync(context, key, pages);
    }

    public void Dispose() => generation.Pages.Dispose();

    private async Task RenderAndSendAsync(HttpContext context, PageKey key, RevisionPages pages)
    {
        var page = key.IsKept ? await pages.GetAsync(key.Text, () => RenderAsync(context)) : await RenderAsync(context);
        await page.SendAsync(context);
    }

    private async Task<RenderedPage> RenderAsync(HttpContext context)
    {
        var original = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var content = new MemoryStream();
        var body = new StreamResponseBodyFeature(content, original);
        context.Features.Set<IHttpResponseBodyFeature>(body);
        try
        {
            await next(context);
            await body.CompleteAsync();
        }
        finally
        {
            context.Features.Set(original);
        }

        var page = new RenderedPage(PageStatus.Of(context), context.Response.Headers, content.ToArray());

        // What the renderer adds for signed-in users has no place on a page that everybody gets.
        context.Response.Headers.Remove("Set-Cookie");
        context.Response.Headers.Remove("Pragma");
        return page;
    }

    private Generation Current()
    {
        var (revision, day) = (store.Current.Revision, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var current = Volatile.Read(ref generation);
        return current.Revision == revision && current.Day == day ? current : Turn(revision, day);
    }

    private Generation Turn(long revision, DateOnly day)
    {
        lock (turning)
        {
            if (generation.Revision != revision || generation.Day != day)
            {
                // Requests under way still hold the old pages; the collector takes them when the last one ends.
                Volatile.Write(ref generation, new Generation(revision, day, new RevisionPages()));
            }

            return generation;
        }
    }

    private sealed record Generation(long Revision, DateOnly Day, RevisionPages Pages);
}

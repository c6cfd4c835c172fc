using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;

namespace AiChainAtlas.Web.Hosting.PageCache;

/// <summary>The pages rendered from one revision on one day; dropped as a whole when either changes.</summary>
/// <param name="mostBytes">Bytes of identity content to keep at most.</param>
internal sealed class RevisionPages(long mostBytes = RevisionPages.MostBytes) : IDisposable
{
    // Identity bytes plus the two encoded forms stay well under three times this in memory.
    private const long MostBytes = 64L * 1024 * 1024;

    private readonly MemoryCache pages = new(new MemoryCacheOptions { SizeLimit = mostBytes });
    private readonly ConcurrentDictionary<string, Lazy<Task<RenderedPage>>> underway = new();

    /// <summary>The page of a key: kept, being rendered by somebody else, or rendered now. One render per key at a time.</summary>
    public async Task<RenderedPage> GetAsync(string key, Func<Task<RenderedPage>> render)
    {
        while (true)
        {
            var mine = new Lazy<Task<RenderedPage>>(() => FindOrRenderAsync(key, render));
            var first = underway.GetOrAdd(key, mine);
            try
            {
                return await first.Value;
            }
            catch (Exception) when (first != mine)
            {
                // The render we waited for belonged to another request, which may just have been abandoned by its reader.
                // It is no longer under way, so one of those who waited renders next and the others wait for that.
            }
        }
    }

    public RenderedPage? Find(string key) => pages.Get<RenderedPage>(key);

    public void Dispose() => pages.Dispose();

    // Looks once more: a page may have been kept after its reader missed it and before the reader's turn came.
    private async Task<RenderedPage> FindOrRenderAsync(string key, Func<Task<RenderedPage>> render)
    {
        try
        {
            if (Find(key) is { } kept)
            {
                return kept;
            }

            var page = await render();
            if (page.IsSuccess)
            {
                Keep(key, page);
            }

            return page;
        }
        finally
        {
            underway.TryRemove(key, out _);
        }
    }

    private void Keep(string key, RenderedPage page)
    {
        using var entry = pages.CreateEntry(key);
        entry.Size = page.Length + (2 * key.Length);
        entry.Value = page;
    }
}

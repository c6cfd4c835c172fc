using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;

namespace AiChainAtlas.Web.Hosting.PageCache;

/// <summary>The pages rendered from one revision on one day; dropped as a whole when either changes.</summary>
internal sealed class RevisionPages : IDisposable
{
    // Identity bytes plus the two encoded forms stay well under three times this in memory.
    private const long MostBytes = 64L * 1024 * 1024;

    private readonly MemoryCache pages = new(new MemoryCacheOptions { SizeLimit = MostBytes });
    private readonly ConcurrentDictionary<string, Lazy<Task<RenderedPage>>> underway = new();

    /// <summary>The page of a key: kept, being rendered by somebody else, or rendered now. One render per key at a time.</summary>
    public async Task<RenderedPage> GetAsync(string key, Func<Task<RenderedPage>> render)
    {
        if (pages.TryGetValue(key, out RenderedPage? page))
        {
            return page!;
        }

        var mine = new Lazy<Task<RenderedPage>>(render);
        var task = underway.GetOrAdd(key, mine);
        try
        {
            page = await task.Value;
        }
        catch (Exception) when (task != mine)
        {
            // The render we waited for belonged to another request, which may just have been abandoned by its reader.
            return await render();
        }
        finally
        {
            if (task == mine)
            {
                if (page is { IsSuccess: true })
                {
                    Keep(key, page);
                }

                underway.TryRemove(key, out _);
            }
        }

        return page;
    }

    public RenderedPage? Find(string key) => pages.Get<RenderedPage>(key);

    public void Dispose() => pages.Dispose();

    private void Keep(string key, RenderedPage page)
    {
        using var entry = pages.CreateEntry(key);
        entry.Size = page.Length + (2 * key.Length);
        entry.Value = page;
    }
}

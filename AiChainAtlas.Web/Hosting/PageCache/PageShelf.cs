using AiChainAtlas.Data;

namespace AiChainAtlas.Web.Hosting.PageCache;

/// <summary>
/// Holds the pages of the current revision and day, and hands out a new, empty set when either changes
/// (ages of facts change at midnight UTC).
/// </summary>
public sealed class PageShelf(AtlasStore store, TimeProvider clock) : IDisposable
{
    private readonly Lock turning = new();
    private Generation generation = new(-1, 0, new RevisionPages());

    internal RevisionPages Current
    {
        get
        {
            var (revision, day) = (store.Revision, clock.GetUtcNow().UtcTicks / TimeSpan.TicksPerDay);
            var current = Volatile.Read(ref generation);
            return current.Revision == revision && current.Day == day ? current.Pages : Turn(revision, day);
        }
    }

    public void Dispose() => generation.Pages.Dispose();

    private RevisionPages Turn(long revision, long day)
    {
        lock (turning)
        {
            if (generation.Revision != revision || generation.Day != day)
            {
                // Requests under way still hold the old pages; the collector takes them when the last one ends.
                Volatile.Write(ref generation, new Generation(revision, day, new RevisionPages()));
            }

            return generation.Pages;
        }
    }

    private sealed record Generation(long Revision, long Day, RevisionPages Pages);
}

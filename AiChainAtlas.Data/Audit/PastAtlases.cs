using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Data.Audit;

/// <summary>
/// The atlas as it was after a revision. Building one costs some milliseconds per thousand entries and memory for as long as
/// it is kept, so the last few are kept and one is built at a time, whoever asks.
/// </summary>
public sealed class PastAtlases(RevisionHistory history, AtlasStore store) : IDisposable
{
    /// <summary>How many are kept.</summary>
    public const int Kept = 8;

    private readonly SemaphoreSlim building = new(1);
    private readonly Lock keeping = new();
    private readonly LinkedList<Atlas> lastUsed = new();

    /// <summary>How often one was built.</summary>
    public int Builds { get; private set; }

    /// <exception cref="ArgumentOutOfRangeException">There is no such revision.</exception>
    public async Task<Atlas> AfterAsync(Revision revision, CancellationToken cancel = default)
    {
        if (Find(revision.Id) is { } known)
        {
            return known;
        }

        await building.WaitAsync(cancel);
        try
        {
            return Find(revision.Id) ?? await Task.Run(() => Build(revision), cancel);
        }
        finally
        {
            building.Release();
        }
    }

    public void Dispose() => building.Dispose();

    private Atlas? Find(long revision)
    {
        if (store.Current is { } current && current.Revision == revision)
        {
            return current;
        }

        lock (keeping)
        {
            var node = lastUsed.First;
            while (node is not null && node.Value.Revision != revision)
            {
                node = node.Next;
            }

            if (node is not null)
            {
                lastUsed.Remove(node);
                lastUsed.AddFirst(node);
            }

            return node?.Value;
        }
    }

    private Atlas Build(Revision revision)
    {
        var atlas = new Atlas(Published.Of(history.ContentAt(revision.Id)), revision.Id, revision.At);
        lock (keeping)
        {
            Builds++;
            lastUsed.AddFirst(atlas);
            if (lastUsed.Count > Kept)
            {
                lastUsed.RemoveLast();
            }
        }

        return atlas;
    }
}

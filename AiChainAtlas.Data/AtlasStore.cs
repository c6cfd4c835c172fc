using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Data;

/// <summary>
/// Holds the published atlas. A reader takes <see cref="Current"/> once for one answer and sees one revision throughout.
/// </summary>
public sealed class AtlasStore
{
    private volatile Atlas? current;

    /// <exception cref="InvalidOperationException">Nothing has been loaded yet.</exception>
    public Atlas Current => current ?? throw new InvalidOperationException(
        $"The atlas is not loaded yet: await {nameof(AtlasDatabase)}.{nameof(AtlasDatabase.OpenAsync)} before the first request.");

    /// <summary>Whether <see cref="Current"/> can be read.</summary>
    public bool IsLoaded => current is not null;

    /// <summary>Number of the last published change; 0 before the first load.</summary>
    public long Revision => current?.Revision ?? 0;

    /// <summary>Shows another atlas to all readers from now on; those already reading keep theirs.</summary>
    public void Publish(Atlas atlas) => current = atlas;
}

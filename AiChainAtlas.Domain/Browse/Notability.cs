using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Browse;

/// <summary>Decides which entries a card shows first when there is no room for all.</summary>
public static class Notability
{
    /// <summary>
    /// Named by the article first, then by how much the atlas can say: claims and relations that involve the entry and
    /// publications read for it. Entries that no longer run come last among equals.
    /// </summary>
    public static double Of(Atlas atlas, Entry entry) =>
        (entry.Origin == Origin.Seed ? 100 : 0)
        + (5 * atlas.ClaimsAbout(entry.Id).Count())
        + (3 * atlas.NeighboursOf(entry.Id).Count())
        + Math.Min(10, EntryColumns.SourceCount(entry))
        - (EntryStatus.Of(entry) == EntryStatus.Active ? 0 : 5);
}

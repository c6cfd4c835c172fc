using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Browse;

/// <summary>
/// The order of players: those with a rank first, by their place; then those that run before those that do not; those whose main link it is
/// before the others; then by how many publications were read for them, then by name. What the article names has no say in it.
/// </summary>
public static class PlayerOrder
{
    /// <summary>Players of one link: places on the link itself come before places on its parts.</summary>
    public static IEnumerable<Entry> On(Atlas atlas, Link link, IEnumerable<Entry> entries)
    {
        var parts = atlas.WithParts(link).Skip(1).ToList();
        var own = parts.Append(link).Select(part => part.Id).ToHashSet(StringComparer.Ordinal);
        return entries
            .OrderBy(entry => atlas.PlaceOn(link.Id, entry.Id) ?? int.MaxValue)
            .ThenBy(entry => parts.Min(part => atlas.PlaceOn(part.Id, entry.Id)) ?? int.MaxValue)
            .ThenBy(entry => Evidence(entry).Stopped)
            .ThenBy(entry => !own.Contains(entry.LinkId))
            .ThenBy(entry => Evidence(entry).Sources)
            .ThenBy(entry => NameOrder.KeyOf(entry.Name), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Players of several links together: by their best place anywhere.</summary>
    public static IComparable KeyOf(Atlas atlas, Entry entry)
    {
        var (stopped, sources) = Evidence(entry);
        return (atlas.BestPlaceOf(entry.Id) ?? int.MaxValue, stopped, sources);
    }

    /// <summary>All entries on a link and its parts, main players first.</summary>
    public static IReadOnlyList<Entry> PlayersOf(Atlas atlas, Link link) => [.. On(atlas, link, atlas.AllOn(link))];

    private static (int Stopped, int Sources) Evidence(Entry entry) =>
        (EntryStatus.Of(entry) == EntryStatus.Active ? 0 : 1, -EntryColumns.SourceCount(entry));
}

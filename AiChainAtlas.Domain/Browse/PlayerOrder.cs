using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Browse;

/// <summary>
/// The order of players: those with a rank first, by their place; then those that run, by how many publications were read
/// for them; then by name. What the article names has no say in it.
/// </summary>
public static class PlayerOrder
{
    /// <summary>Players of one link: places on the link itself come before places on its parts.</summary>
    public static IEnumerable<Entry> On(Atlas atlas, Link link, IEnumerable<Entry> entries)
    {
        var parts = atlas.WithParts(link).Skip(1).ToList();
        return entries
            .OrderBy(entry => atlas.PlaceOn(link.Id, entry.Id) ?? int.MaxValue)
            .ThenBy(entry => parts.Min(part => atlas.PlaceOn(part.Id, entry.Id)) ?? int.MaxValue)
            .ThenBy(Evidence, Comparer<(int, int)>.Default)
            .ThenBy(entry => NameOrder.KeyOf(entry.Name), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Players of several links together: by their best place anywhere.</summary>
    public static IComparable KeyOf(Atlas atlas, Entry entry)
    {
        var (stopped, sources) = Evidence(entry);
        return (atlas.BestPlaceOf(entry.Id) ?? int.MaxValue, stopped, sources);
    }

    /// <summary>Everybody who stands on a link or its parts, and who has a place there though it belongs to another link.</summary>
    public static IReadOnlyList<Entry> PlayersOf(Atlas atlas, Link link)
    {
        var links = atlas.WithParts(link).ToList();
        var own = links.SelectMany(atlas.EntriesOn);
        var guests = links.SelectMany(part => atlas.GuestsOn(part).Where(guest => atlas.PlaceOn(part.Id, guest.Id) is not null || atlas.PlaceOn(link.Id, guest.Id) is not null));
        return [.. On(atlas, link, own.Concat(guests).DistinctBy(entry => entry.Id))];
    }

    private static (int Stopped, int Sources) Evidence(Entry entry) =>
        (EntryStatus.Of(entry) == EntryStatus.Active ? 0 : 1, -EntryColumns.SourceCount(entry));
}

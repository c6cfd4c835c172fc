using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Browse;

/// <summary>What else does what an entry does: in its own lane, and in the other lane through its link's counterparts.</summary>
public sealed record Alternatives(IReadOnlyList<Entry> SameLane, IReadOnlyList<Link> CounterpartLinks, IReadOnlyList<Entry> OtherLane)
{
    public static Alternatives For(Atlas atlas, Entry entry)
    {
        var links = entry.SecondaryLinkIds.Prepend(entry.LinkId).Select(id => atlas.FindLink(id)!).ToList();
        var counterparts = links.SelectMany(link => CounterpartsOf(atlas, link)).DistinctBy(link => link.Id).ToList();
        return new Alternatives(
            Ranked(atlas, entry, links),
            counterparts,
            Ranked(atlas, entry, counterparts.SelectMany(atlas.WithParts).DistinctBy(link => link.Id)));
    }

    /// <summary>Links of the other lane that a link is paired with, its own pairs first, else those of the link it is part of.</summary>
    public static IReadOnlyList<Link> CounterpartsOf(Atlas atlas, Link link)
    {
        for (var at = link; at is not null; at = atlas.FindLink(at.ParentId))
        {
            var own = atlas.NeighboursOf(at.Id)
                .Where(n => n.Direction == Direction.Counterpart)
                .Select(n => atlas.FindLink(n.OtherId))
                .OfType<Link>()
                .DistinctBy(l => l.Id)
                .ToList();
            if (own.Count > 0)
            {
                return own;
            }
        }

        return [];
    }

    private static IReadOnlyList<Entry> Ranked(Atlas atlas, Entry self, IEnumerable<Link> links) =>
    [
        .. links
            .SelectMany(link => atlas.EntriesOn(link).Concat(atlas.GuestsOn(link)))
            .Where(entry => entry.Id != self.Id)
            .GroupBy(entry => entry)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => PlayerOrder.KeyOf(atlas, group.Key))
            .Select(group => group.Key),
    ];
}

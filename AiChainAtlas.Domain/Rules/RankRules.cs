using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Rules;

/// <summary>Ranks order entries that stand on the link, each place once, and say what they rest on.</summary>
internal static class RankRules
{
    public static readonly AtlasRule EndsExist = new(
        "rank-resolves",
        "A rank names a link and an entry that exist.",
        ground => ground.Ranks.Places.SelectMany(rank => new[]
            {
                (Part: "link", rank.Item.LinkId, Exists: ground.Links.Has(rank.Item.LinkId)),
                (Part: "entry", rank.Item.EntryId, Exists: ground.Entries.Has(rank.Item.EntryId)),
            }
            .Where(end => !end.Exists)
            .Select(end => rank.Breach(end.Part, $"There is no {end.Part} '{end.Item2}'; correct the id or remove the rank."))));

    public static readonly AtlasRule StandsOnLink = new(
        "rank-on-link",
        "A rank names an entry that is on its link or on a part of it.",
        ground => ground.Ranks.Places
            .Where(rank => ground.Links.Has(rank.Item.LinkId) && ground.Entries.Find(rank.Item.EntryId) is { } entry && !StandsOn(ground, entry, rank.Item.LinkId))
            .Select(rank => rank.Breach("entry", $"'{rank.Item.EntryId}' is not on '{rank.Item.LinkId}'; add that link to the entry, or rank it on its own link.")));

    public static readonly AtlasRule PlaceOnce = new(
        "rank-place-once",
        "The places of a link are counted from 1, and no two entries share one.",
        SharedPlaces);

    public static readonly AtlasRule EntryOnce = new(
        "rank-entry-once",
        "An entry has one place on a link.",
        ground => ground.Ranks.Places
            .Where(rank => ground.Ranks.OccurrenceOf(rank.Position) > 1)
            .Select(rank => rank.Breach("entry", $"'{rank.Item.EntryId}' has a place on '{rank.Item.LinkId}' already; remove one of the two.")));

    public static readonly AtlasRule Grounded = new(
        "rank-grounded",
        "A rank states its basis, and cites a source unless it is the editors' judgement.",
        ground => ground.Ranks.Places
            .Where(rank => string.IsNullOrWhiteSpace(rank.Item.Basis) || (rank.Item.SourceIds.Count == 0 && rank.Item.BasisKind != RankBasis.Judgement))
            .Select(rank => string.IsNullOrWhiteSpace(rank.Item.Basis)
                ? rank.Breach("basis", "The reason is empty; write the figure or the judgement behind this place.")
                : rank.Breach("sources", "A figure needs its source; cite it, or call the place a judgement.")));

    public static readonly IReadOnlyList<AtlasRule> All = [EndsExist, StandsOnLink, PlaceOnce, EntryOnce, Grounded];

    private static bool StandsOn(Ground ground, Entry entry, string linkId) =>
        entry.SecondaryLinkIds.Prepend(entry.LinkId).Any(id => IsWithin(ground, id, linkId));

    // A circle of larger links is the matter of another rule; here it must not go on for ever.
    private static bool IsWithin(Ground ground, string id, string linkId)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = ground.Links.Find(id); at is not null && seen.Add(at.Id); at = ground.Links.Find(at.ParentId))
        {
            if (at.Id == linkId)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Breach> SharedPlaces(Ground ground)
    {
        var taken = new HashSet<(string, int)>();
        foreach (var rank in ground.Ranks.Places)
        {
            if (rank.Item.Place < 1)
            {
                yield return rank.Breach("place", "Places are counted from 1; write a whole number above 0.");
            }
            else if (!taken.Add((rank.Item.LinkId, rank.Item.Place)))
            {
                yield return rank.Breach("place", $"Place {rank.Item.Place} of '{rank.Item.LinkId}' is taken; give this entry another place.");
            }
        }
    }
}

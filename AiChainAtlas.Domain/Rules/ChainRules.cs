using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Rules;

/// <summary>Stages, links and their parts form a chain, and entries stand on it once.</summary>
internal static class ChainRules
{
    public static readonly AtlasRule Named = new(
        "name-present",
        "Stages, links, entries, terms and models have a name without blanks around it.",
        ground => Unnamed(ground.Stages, s => s.Name)
            .Concat(Unnamed(ground.Links, l => l.Name))
            .Concat(Unnamed(ground.Entries, e => e.Name))
            .Concat(Unnamed(ground.Terms, t => t.Name))
            .Concat(Unnamed(ground.Models, m => m.Name)));

    public static readonly AtlasRule LinkExplained = new(
        "link-explained",
        "A link says what it does.",
        ground => ground.Links.Places
            .Where(link => string.IsNullOrWhiteSpace(link.Item.Purpose))
            .Select(link => link.Breach("purpose", "The purpose is empty; say in a sentence what this link does in the chain.")));

    public static readonly AtlasRule ParentLane = new(
        "link-parent-lane",
        "A part is in the lane of its larger link.",
        ground => ground.Links.Places
            .Where(link => ground.Links.Find(link.Item.ParentId) is { } parent && parent.Lane != link.Item.Lane)
            .Select(link => link.Breach("parent", $"'{link.Item.ParentId}' is in the other lane; choose a larger link of the lane {link.Item.Lane.Key()}.")));

    public static readonly AtlasRule ParentAcyclic = new(
        "link-parent-acyclic",
        "No link is a part of itself, directly or through others.",
        Circles);

    public static readonly AtlasRule SecondaryDistinct = new(
        "secondary-link-distinct",
        "The other links of an entry are different from its own link and from each other.",
        ground => ground.Entries.Places.Where(entry => entry.Item.SecondaryLinkIds.Count > 0).SelectMany(RepeatedLinks));

    public static readonly IReadOnlyList<AtlasRule> All =
        [Named, LinkExplained, ParentLane, ParentAcyclic, SecondaryDistinct];

    private static IEnumerable<Breach> Unnamed<T>(Catalogue<T> things, Func<T, string> name) => things.Places
        .Where(thing => name(thing.Item) is var text && (string.IsNullOrEmpty(text) || text != text.Trim()))
        .Select(thing => thing.Breach("name", "The name is empty or has blanks around it; write the bare name."));

    // Links that were walked through once are known to be free of circles or reported, so each is visited once.
    private static IEnumerable<Breach> Circles(Ground ground)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var link in ground.Links.Places)
        {
            var path = new HashSet<string>(StringComparer.Ordinal);
            var id = link.Id;
            while (ground.Links.Find(id)?.ParentId is { } parent && !done.Contains(id) && path.Add(id))
            {
                id = parent;
            }

            if (path.Contains(id))
            {
                yield return new Breach($"links/{id}/parent", $"The larger links of '{id}' lead back to it; end the circle by removing one parent.");
            }

            done.UnionWith(path);
        }
    }

    private static IEnumerable<Breach> RepeatedLinks(Place<Entry> entry)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { entry.Item.LinkId ?? "" };
        return entry.Item.SecondaryLinkIds
            .Index()
            .Where(link => !seen.Add(link.Item ?? ""))
            .Select(link => entry.Breach($"secondary_links/{link.Index}", $"The entry is already on '{link.Item}'; remove it here."));
    }
}

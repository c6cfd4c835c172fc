using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Rules;

/// <summary>Relations join two different things, once, in the right direction.</summary>
internal static class RelationRules
{
    public static readonly AtlasRule Apart = new(
        "relation-apart",
        "A relation joins two different things.",
        ground => ground.Relations.Places
            .Where(relation => relation.Item.FromId == relation.Item.ToId)
            .Select(relation => relation.Breach("to", $"'{relation.Item.ToId}' is related to itself; name the other end or remove the relation.")));

    public static readonly AtlasRule Unique = new(
        "relation-unique",
        "Two things have at most one relation of a kind.",
        Repeated);

    public static readonly AtlasRule CounterpartLanes = new(
        "counterpart-lanes",
        "A crypto counterpart leads from the crypto lane to the AI lane.",
        ground => ground.Relations.Places
            .Where(relation => relation.Item.Kind == RelationKind.CounterpartOf && !IsAcross(ground, relation.Item))
            .Select(relation => relation.Breach("kind", "A counterpart goes from crypto to AI; swap the ends or choose another kind.")));

    public static readonly IReadOnlyList<AtlasRule> All = [Apart, Unique, CounterpartLanes];

    // Competing reads the same from both ends, so the reverse of it is a repetition too.
    private static IEnumerable<Breach> Repeated(Ground ground)
    {
        var seen = new HashSet<(string, string, RelationKind)>();
        foreach (var relation in ground.Relations.Places)
        {
            var (from, to, kind) = (relation.Item.FromId, relation.Item.ToId, relation.Item.Kind);
            var isReversed = kind == RelationKind.CompetesWith && seen.Contains((to, from, kind));
            if (!seen.Add((from, to, kind)) || (isReversed && from != to))
            {
                yield return new Breach(relation.Path, $"'{from}' and '{to}' have this relation already; put sources and note there and remove this one.");
            }
        }
    }

    // Ends that do not resolve are the matter of another rule.
    private static bool IsAcross(Ground ground, Relation relation) =>
        ground.LaneOf(relation.FromId) is null or Lane.Crypto && ground.LaneOf(relation.ToId) is null or Lane.Ai;
}

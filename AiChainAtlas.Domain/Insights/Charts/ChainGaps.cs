using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Insights.Charts;

/// <summary>Where the chain hangs by one thread, and where the other lane has no answer.</summary>
internal static class ChainGaps
{
    private static readonly IReadOnlyList<(string Name, Func<Atlas, Link, bool> Holds)> Gaps =
    [
        ("Links", (_, _) => true),
        ("Without counterpart", (atlas, link) => atlas.NeighboursOf(link.Id).All(n => n.Direction != Direction.Counterpart)),
        ("Fed by one link only", (atlas, link) => SuppliersOf(atlas, link) == 1),
    ];

    public static readonly InsightChart Chart = new()
    {
        Key = "chain-gaps",
        Title = "Concentration and gaps by stage",
        Topic = "The chain",
        Kind = InsightKind.Bars,
        X = InsightAxis.NamesOf("Stage"),
        Y = new("Links", Unit.One),
        Filters = [InsightFilters.Lane, InsightFilters.Stage],
        HowToRead = "A link without counterpart has no step of the other lane that does the same. A link fed by one link only has one supplying link on record, whoever stands on it. Links outside the stages are left out.",
        Data = Of,
    };

    private static InsightData Of(Atlas atlas, InsightSettings settings)
    {
        var links = atlas.Links.Where(link => link.StageId is not null && settings.Admit(link)).ToList();
        var stages = atlas.Stages.Where(stage => links.Any(link => link.StageId == stage.Id)).ToList();
        if (stages.Count == 0)
        {
            return InsightData.Nothing("No link stands on a stage.");
        }

        return NamedBars.Of(
            $"Of {links.Count} links {Count(links, 1)} have no counterpart in the other lane and {Count(links, 2)} are fed by one link only.",
            "Stage",
            [.. stages.Select(stage => stage.Name)],
            Gaps,
            gap => gap.Name,
            (row, gap) => links.Count(link => link.StageId == stages[row].Id && gap.Holds(atlas, link)),
            Unit.One);

        int Count(IEnumerable<Link> of, int gap) => of.Count(link => Gaps[gap].Holds(atlas, link));
    }

    private static int SuppliersOf(Atlas atlas, Link link) => atlas.NeighboursOf(link.Id)
        .Where(n => n.Direction == Direction.Upstream && atlas.FindLink(n.OtherId) is not null)
        .Select(n => n.OtherId)
        .Distinct()
        .Count();
}

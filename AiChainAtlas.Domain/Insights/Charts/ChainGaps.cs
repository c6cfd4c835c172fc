using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Insights.Charts;

/// <summary>How many links of each stage have no counterpart in the other lane, and how many have one supplying link only.</summary>
internal static class ChainGaps
{
    private static readonly IReadOnlyList<(string Name, Func<Atlas, Link, bool> Holds)> Gaps =
    [
        ("All links", (_, _) => true),
        ("No counterpart", (atlas, link) => atlas.NeighboursOf(link.Id).All(n => n.Direction != Direction.Counterpart)),
        ("One supplying link", (atlas, link) => SuppliersOf(atlas, link) == 1),
    ];

    public static readonly InsightChart Chart = new()
    {
        Key = "chain-gaps",
        Title = "Links without a counterpart or with one supplier",
        Topic = "The chain",
        Kind = InsightKind.Bars,
        X = InsightAxis.NamesOf("Stage"),
        Y = new("All links", Unit.One),
        Filters = [InsightFilters.Lane, InsightFilters.Stage],
        HowToRead = "The bars count links, not market shares. No counterpart: the other lane has no link that does the same. One supplying link: the record names one link that supplies it, however many entries that link has. Links that belong to no stage are left out.",
        Data = Of,
    };

    private static InsightData Of(Atlas atlas, InsightSettings settings)
    {
        var links = atlas.Links.Where(link => link.StageId is not null && settings.Admit(link)).ToList();
        var stages = atlas.Stages.Where(stage => links.Any(link => link.StageId == stage.Id)).ToList();
        if (stages.Count == 0)
        {
            return InsightData.Nothing("No link with a stage is on record.");
        }

        return NamedBars.Of(
            $"Of {links.Count} {(links.Count == 1 ? "link" : "links")} in {stages.Count} {(stages.Count == 1 ? "stage" : "stages")}: {Count(links, 1)} without a counterpart in the other lane, {Count(links, 2)} with one supplying link.",
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

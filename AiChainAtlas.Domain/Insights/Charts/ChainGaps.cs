using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Layout;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Insights.Charts;

/// <summary>How many links of each stage have no counterpart in the other lane, and how many have one supplying link only.</summary>
internal static class ChainGaps
{
    private static readonly IReadOnlyList<(string Name, Func<ChainCard, bool> Holds)> Gaps =
    [
        ("All links", _ => true),
        ("No counterpart", card => card.Counterparts.Count == 0),
        ("One supplying link", card => card.Suppliers.Count == 1),
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
        HowToRead = "The bars count links, not market shares. No counterpart: the other lane has no link that does the same. One supplying link: the record names one link that supplies it, however many entries that link has. Links are counted as on the map: with their parts, without those that belong to no stage.",
        Data = Of,
    };

    private static InsightData Of(Atlas atlas, InsightSettings settings)
    {
        // The cards of the map: what a part has, its link has.
        var cards = ChainLayout.Of(atlas).Cards.Where(card => settings.Admit(card.Link)).ToList();
        var stages = atlas.Stages.Where(stage => cards.Exists(card => card.Link.StageId == stage.Id)).ToList();
        if (stages.Count == 0)
        {
            return InsightData.Nothing("No link with a stage is on record.");
        }

        return NamedBars.Of(
            $"Of {cards.Count} {(cards.Count == 1 ? "link" : "links")} in {stages.Count} {(stages.Count == 1 ? "stage" : "stages")}: {Count(1)} without a counterpart in the other lane, {Count(2)} with one supplying link.",
            "Stage",
            [.. stages.Select(stage => stage.Name)],
            Gaps,
            gap => gap.Name,
            (row, gap) => cards.Count(card => card.Link.StageId == stages[row].Id && gap.Holds(card)),
            Unit.One);

        int Count(int gap) => cards.Count(Gaps[gap].Holds);
    }
}

using AiChainAtlas.Domain.Insights.Charts;

namespace AiChainAtlas.Domain.Insights;

/// <summary>Every chart. Pages, embeds, downloads and the sitemap iterate this list.</summary>
public static class InsightCatalog
{
    public static readonly IReadOnlyList<InsightChart> All =
    [
        EntriesPerLink.Chart,
        FoundingYears.Chart,
        StatusByLane.Chart,
        ChainGaps.Chart,
        .. AcceleratorFigures.Charts,
        ComputeOverYears.Chart,
        ComputeFromSize.Chart,
        .. ChipsInUse.Charts,
        UsefulPrices.Chart,
        FactQuality.Chart,
    ];

    public static InsightChart? Find(string? key) => All.FirstOrDefault(chart => chart.Key == key);
}

using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Insights;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Tests.Insights;

/// <summary>The sample with as many models and data sheets as charts need.</summary>
internal static class InsightSample
{
    public static readonly DateOnly Today = new(2026, 6, 1);

    public static readonly InsightSettings Whole = new(Today);

    public static readonly Atlas Atlas = SampleAtlas.Build(SampleAtlas.Content with
    {
        Accelerators = [.. SampleAtlas.Content.Accelerators.Select(sheet => sheet with { MemoryBandwidthGbs = sheet.Year })],
        Prices = [.. SampleAtlas.Content.Prices],
        Models =
        [
            .. SampleAtlas.Content.Models,
            Model("early", "2010", 1e6, 1e6, 1, 6e12),
            Model("exact", "2012", 1e9, 1e9, 2, 12e18),
            Model("mixture", "2014", 1e12, 1e12, null, 1e24),
            Model("silent", "2016", null, 1e12, null, 1e25),
        ],
        ChipStock =
        [
            .. SampleAtlas.Content.ChipStock,
            SampleAtlas.Content.ChipStock[0] with { Until = new DateOnly(2022, 6, 30), Complete = false },
        ],
    });

    public static InsightData DataOf(string key) => Chart(key).Of(Atlas, Whole).Data;

    public static InsightChart Chart(string key) => InsightCatalog.Find(key)!;

    private static AiModel Model(string id, string date, double? parameters, double? tokens, double? epochs, double flop) => new()
    {
        Id = id,
        Name = id,
        Organisation = "Lab",
        Country = "United States of America; France",
        Date = PartialDate.Parse(date),
        Domain = "Language",
        Params = parameters,
        DatasetDatapoints = tokens,
        Epochs = epochs,
        TrainingFlop = flop,
        Confidence = "confident",
        SourceId = "acme-report",
    };
}

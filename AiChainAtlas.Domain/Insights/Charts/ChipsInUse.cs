using System.Globalization;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Insights.Charts;

/// <summary>The AI chips that makers have shipped: how many, what they draw, what they could train.</summary>
internal static class ChipsInUse
{
    private const double SecondsPerMonth = 365.25 / 12 * 86_400;

    // What the calculators start with: the dense FP16 peak of an H100, and the share of it that a large run reaches.
    private static readonly double Peak = MarketplaceInputs.Peak.FormValue!.Value;
    private static readonly double Utilisation = MarketplaceInputs.Utilisation.Default!.Value;

    private static readonly string Note =
        "All chips shipped by the end of each quarter; chips that were switched off since are still counted. The line is the median of Epoch AI's estimate, the band runs from its 5th to its 95th percentile and is wider on one side where the estimate is. Quarters without complete data are left out. Each step up is a power of ten.";

    public static readonly IReadOnlyList<InsightChart> Charts =
    [
        Of("chip-stock", "AI chips shipped, by maker", new("H100 equivalents", Unit.Chips, AxisScale.Logarithmic), stock => stock.H100Equivalents, 1, Note),
        Of("chip-power", "Power drawn by the AI chips shipped", new("Power", Unit.Watts, AxisScale.Logarithmic), stock => stock.PowerMw, 1e6, Note),
        Of(
            "chip-training",
            "What the AI chips shipped could train in a month",
            new("Training compute in a month", Unit.Flop, AxisScale.Logarithmic),
            stock => stock.H100Equivalents,
            Peak * Utilisation * SecondsPerMonth,
            $"H100 equivalents times {QuantityFormat.Of(Peak, Unit.FlopPerSecond)}, the dense FP16 peak of an H100, at {QuantityFormat.Of(Utilisation, Unit.Share)} utilisation for a month of 30.4 days, if all of them trained all the time. {Note}"),
    ];

    private static InsightChart Of(string key, string title, InsightAxis y, Func<ChipStock, Spread> figure, double factor, string note) => new()
    {
        Key = key,
        Title = title,
        Topic = "Chips shipped",
        Kind = InsightKind.Bands,
        X = InsightAxis.Years,
        Y = y,
        HowToRead = note,
        Credit = EpochAi.Credit,
        Data = (atlas, _) => DataOf(atlas, y, stock => Times(figure(stock), factor)),
    };

    private static InsightData DataOf(Atlas atlas, InsightAxis y, Func<ChipStock, Spread> figure)
    {
        var stocks = atlas.Content.ChipStock
            .Where(stock => stock.Complete && figure(stock).P5 > 0)
            .GroupBy(stock => stock.Vendor)
            .Select(vendor => vendor.OrderBy(stock => stock.Until).ToList())
            .OrderByDescending(vendor => figure(vendor[^1]).Median)
            .ToList();
        return stocks.Count == 0 ? InsightData.Nothing("No complete quarter is on record.") : new InsightData
        {
            Sentence = $"{y.Label}, median estimate with the 5th to 95th percentile in brackets. {string.Join("; ", stocks.Select(vendor => LatestOf(vendor[^1], y, figure(vendor[^1]))))}.",
            Until = string.Create(CultureInfo.InvariantCulture, $"Chip stock to the quarter that ended {stocks.Max(vendor => vendor[^1].Until):yyyy-MM-dd}"),
            Series =
            [
                .. stocks.Select((vendor, i) => new InsightSeries(
                    vendor[0].Vendor,
                    (InsightMark)(i % Enum.GetValues<InsightMark>().Length),
                    [.. vendor.Select(stock => PointOf(stock, figure(stock)))])),
            ],
            Table = new InsightTable(
                ["Maker and quarter", new("5th percentile", y.Unit), new("Median", y.Unit), new("95th percentile", y.Unit)],
                [
                    .. stocks.SelectMany(vendor => vendor).Select(stock => figure(stock) is var spread ? (IReadOnlyList<InsightCell>)
                    [
                        NameOf(stock), new(y.Show(spread.P5), spread.P5), new(y.Show(spread.Median), spread.Median), new(y.Show(spread.P95), spread.P95),
                    ] : []),
                ]),
        };
    }

    private static string LatestOf(ChipStock stock, InsightAxis y, Spread spread) =>
        $"{NameOf(stock)}: {y.Show(spread.Median)} ({QuantityFormat.Range(spread.P5, spread.P95, y.Unit)})";

    private static InsightPoint PointOf(ChipStock stock, Spread spread) => new(NameOf(stock), DecimalYear.Of(stock.Until), spread.Median, spread.P5, spread.P95);

    private static string NameOf(ChipStock stock) => string.Create(CultureInfo.InvariantCulture, $"{stock.Vendor}, {stock.Until:yyyy-MM-dd}");

    private static Spread Times(Spread spread, double factor) => new(spread.P5 * factor, spread.Median * factor, spread.P95 * factor);
}

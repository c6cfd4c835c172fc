using System.Globalization;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Insights.Charts;

/// <summary>Figures of data sheets over the years.</summary>
internal static class AcceleratorFigures
{
    // More shapes than this cannot be told apart at a glance.
    private const int NamedMakers = 3;

    public static readonly IReadOnlyList<InsightChart> Charts =
    [
        Of("accelerator-performance", "Accelerators: dense FP16 performance", new("Dense FP16 peak", Unit.FlopPerSecond, AxisScale.Logarithmic), sheet => sheet.Fp16DenseTflops * 1e12),
        Of("accelerator-memory", "Accelerators: memory", new("Memory", Unit.Bytes, AxisScale.Logarithmic), sheet => sheet.MemoryGb * 1e9),
        Of("accelerator-bandwidth", "Accelerators: memory bandwidth", new("Memory bandwidth", Unit.BytesPerSecond, AxisScale.Logarithmic), sheet => sheet.MemoryBandwidthGbs * 1e9),
        Of("accelerator-power", "Accelerators: power", new("Thermal design power", Unit.Watts, AxisScale.Logarithmic), sheet => sheet.TdpW),
        Of("accelerator-efficiency", "Accelerators: FLOP/s per watt", new("Dense FP16 peak per watt", Unit.FlopPerSecondPerWatt, AxisScale.Logarithmic), sheet => sheet.Fp16DenseTflops * 1e12 / sheet.TdpW),
    ];

    private static InsightChart Of(string key, string title, InsightAxis y, Func<Accelerator, double?> figure) => new()
    {
        Key = key,
        Title = title,
        Topic = "Accelerators",
        Kind = InsightKind.Points,
        X = InsightAxis.Years,
        Y = y,
        HowToRead = "One mark for each data sheet that states the figure; each step up is a power of ten. Peaks are dense: sparse ones are twice as high and of no use to ordinary training. A wafer and a card count as one accelerator each.",
        Data = (atlas, _) => DataOf(atlas, y, figure),
    };

    private static InsightData DataOf(Atlas atlas, InsightAxis y, Func<Accelerator, double?> figure)
    {
        var known = atlas.Content.Accelerators
            .Select(sheet => (Sheet: sheet, Value: figure(sheet)))
            .Where(x => x.Value is > 0)
            .Select(x => (x.Sheet, Value: x.Value!.Value))
            .OrderBy(x => x.Sheet.Year)
            .ThenBy(x => x.Sheet.Name, StringComparer.Ordinal)
            .ToList();
        if (known.Count == 0)
        {
            return InsightData.Nothing("No data sheet on record states this figure.");
        }

        var makers = known.CountBy(x => x.Sheet.Vendor).OrderByDescending(x => x.Value).ThenBy(x => x.Key, StringComparer.Ordinal).Take(NamedMakers).Select(x => x.Key).ToList();
        var (first, highest) = (known[0], known.MaxBy(x => x.Value));
        return new InsightData
        {
            Sentence = $"{y.Label} of {known.Count} accelerators: from {y.Show(first.Value)} ({first.Sheet.Name}, {first.Sheet.Year}) to {y.Show(highest.Value)} ({highest.Sheet.Name}, {highest.Sheet.Year}), {QuantityFormat.Of(highest.Value / first.Value, Unit.Times)}.",
            Series =
            [
                .. known
                    .GroupBy(x => makers.IndexOf(x.Sheet.Vendor) is >= 0 and var at ? at : NamedMakers)
                    .OrderBy(group => group.Key)
                    .Select(group => new InsightSeries(
                        group.Key < makers.Count ? makers[group.Key] : "Other makers",
                        (InsightMark)group.Key,
                        [.. group.Select(x => new InsightPoint(x.Sheet.Name, x.Sheet.Year, x.Value))])),
            ],
            Table = new InsightTable(
                ["Accelerator", "Maker", "Year", new(y.Label, y.Unit)],
                [.. known.Select(x => (IReadOnlyList<InsightCell>)[x.Sheet.Name, x.Sheet.Vendor, x.Sheet.Year.ToString(CultureInfo.InvariantCulture), new(y.Show(x.Value), x.Value)])]),
        };
    }
}

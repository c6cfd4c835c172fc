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
        Of("accelerator-performance", "Dense FP16 peak of accelerators", new("Dense FP16 peak", Unit.FlopPerSecond, AxisScale.Logarithmic), sheet => sheet.Fp16DenseTflops * 1e12),
        Of("accelerator-memory", "Memory of accelerators", new("Memory", Unit.Bytes, AxisScale.Logarithmic), sheet => sheet.MemoryGb * 1e9),
        Of("accelerator-bandwidth", "Memory bandwidth of accelerators", new("Memory bandwidth", Unit.BytesPerSecond, AxisScale.Logarithmic), sheet => sheet.MemoryBandwidthGbs * 1e9),
        Of("accelerator-power", "Power of accelerators", new("Thermal design power", Unit.Watts, AxisScale.Logarithmic), sheet => sheet.TdpW),
        Of("accelerator-efficiency", "FLOP/s per watt of accelerators", new("Dense FP16 peak per watt", Unit.FlopPerSecondPerWatt, AxisScale.Logarithmic), sheet => sheet.Fp16DenseTflops * 1e12 / sheet.TdpW),
    ];

    private static InsightChart Of(string key, string title, InsightAxis y, Func<Accelerator, double?> figure) => new()
    {
        Key = key,
        Title = title,
        Topic = "Accelerators",
        Kind = InsightKind.Points,
        X = InsightAxis.Years,
        Y = y,
        HowToRead = "One mark for each accelerator whose data sheet states the figure; each step up is a power of ten. Peaks are dense: peaks with sparsity are twice as high, and ordinary training cannot use them. A wafer and a card count as one accelerator each.",
        Credit = "data sheets of the makers, collected by AI Chain Atlas, CC BY 4.0",
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
            Sentence = $"{y.Label} on record for {known.Count} of {atlas.Content.Accelerators.Count} accelerators. Highest: {highest.Sheet.Name} ({highest.Sheet.Year}) with {y.Show(highest.Value)}, {QuantityFormat.Digits(highest.Value / first.Value)} times the {y.Show(first.Value)} of {first.Sheet.Name} ({first.Sheet.Year}).",
            Until = string.Create(CultureInfo.InvariantCulture, $"Accelerators to {atlas.Content.Accelerators.Max(sheet => sheet.Year)}"),
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

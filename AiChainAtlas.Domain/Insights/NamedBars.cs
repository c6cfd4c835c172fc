using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Insights;

/// <summary>Bars under construction: a row for each name, a bar in it for each series.</summary>
internal static class NamedBars
{
    public static InsightData Of<T>(
        string sentence,
        string nameColumn,
        IReadOnlyList<string> names,
        IReadOnlyList<T> series,
        Func<T, string> seriesName,
        Func<int, T, double?> valueOf,
        Unit unit)
    {
        var drawn = series
            .Select((one, i) => new InsightSeries(seriesName(one), (InsightMark)i, [.. PointsOf(names, row => valueOf(row, one))]))
            .ToList();
        return new InsightData
        {
            Sentence = sentence,
            Names = names,
            Series = [.. drawn.Where(one => one.Points.Count > 0)],
            Table = new InsightTable(
                [nameColumn, .. drawn.Select(one => new InsightColumn(one.Name, unit))],
                [.. names.Select((name, row) => (IReadOnlyList<InsightCell>)[name, .. series.Select(one => Cell(valueOf(row, one), unit))])]),
        };
    }

    private static IEnumerable<InsightPoint> PointsOf(IReadOnlyList<string> names, Func<int, double?> valueOf) =>
        from row in Enumerable.Range(0, names.Count)
        let value = valueOf(row)
        where value is not null
        select new InsightPoint(names[row], row, value.Value);

    private static InsightCell Cell(double? value, Unit unit) => value is { } known ? new InsightCell(QuantityFormat.Of(known, unit), known) : "";
}

using System.Globalization;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Insights.Charts;

/// <summary>When entries were founded.</summary>
internal static class FoundingYears
{
    // Most years of the last century have no entry; a row for each would be mostly empty rows.
    private const int FirstSingleYear = 2000;

    public static readonly InsightChart Chart = new()
    {
        Key = "founding-years",
        Title = "Founding years of entries",
        Topic = "The chain",
        Kind = InsightKind.Bars,
        X = InsightAxis.NamesOf($"Year (all before {FirstSingleYear} in one row)"),
        SmallRows = InsightRows.All,
        Y = new("Entries", Unit.One),
        Filters = InsightFilters.OfEntries,
        HowToRead = $"The year in which a company or project was founded or, where that is not on record, its product or network launched. All years before {FirstSingleYear} are in one row; every year since then has a row, also where no entry began. Entries without a year on record are left out.",
        Data = Of,
    };

    private static InsightData Of(Atlas atlas, InsightSettings settings)
    {
        var entries = settings.EntriesOf(atlas).ToList();
        var founded = entries
            .Select(entry => (atlas.LinkOf(entry).Lane, Year: StartYear.Of(entry)))
            .Where(x => x.Year is not null)
            .Select(x => (x.Lane, Year: x.Year!.Value))
            .ToList();
        if (founded.Count == 0)
        {
            return InsightData.Nothing("No founding year is on record.");
        }

        var years = Enumerable.Range(FirstSingleYear - 1, Math.Max(1, founded.Max(x => x.Year) - FirstSingleYear + 2)).ToList();
        var busiest = founded.CountBy(x => x.Year).MaxBy(year => year.Value);
        return NamedBars.Of(
            $"Founding year on record for {founded.Count} of {entries.Count} entries. {Medians(founded)}{busiest.Key} was the busiest year ({busiest.Value}).",
            "Year",
            [.. years.Select(year => year < FirstSingleYear ? $"before {FirstSingleYear}" : year.ToString(CultureInfo.InvariantCulture))],
            [.. Lanes.All.Where(lane => founded.Any(x => x.Lane == lane))],
            lane => lane.Label(),
            (row, lane) => founded.Count(x => x.Lane == lane && Math.Max(x.Year, FirstSingleYear - 1) == years[row]),
            Unit.One);
    }

    private static string Medians(IReadOnlyList<(Lane Lane, int Year)> founded) => string.Concat(Lanes.All
        .Select(lane => (lane, Years: founded.Where(x => x.Lane == lane).Select(x => x.Year).Order().ToList()))
        .Where(x => x.Years.Count > 0)
        .Select(x => $"{x.lane.Label()}: {x.Years.Count}, median {x.Years[x.Years.Count / 2]}. "));
}

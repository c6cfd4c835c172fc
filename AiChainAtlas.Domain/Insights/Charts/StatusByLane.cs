using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Insights.Charts;

/// <summary>How many entries of each lane run, have stopped or were merged.</summary>
internal static class StatusByLane
{
    public static readonly InsightChart Chart = new()
    {
        Key = "status-by-lane",
        Title = "Status of entries by lane",
        Topic = "The chain",
        Kind = InsightKind.Bars,
        X = InsightAxis.NamesOf("Status"),
        Y = new("Entries", Unit.One),
        Filters = [InsightFilters.Lane, InsightFilters.Stage],
        HowToRead = string.Join(" ", EntryStatus.All.Select(status => $"{status.Label}: {status.Meaning}")),
        Data = Of,
    };

    private static InsightData Of(Atlas atlas, InsightSettings settings)
    {
        var counts = settings.EntriesOf(atlas).CountBy(entry => (atlas.LinkOf(entry).Lane, EntryStatus.Of(entry).Key)).ToDictionary();
        if (counts.Count == 0)
        {
            return InsightData.Nothing("No entry is on record.");
        }

        var lanes = Lanes.All.Where(lane => counts.Keys.Any(key => key.Lane == lane)).ToList();
        return NamedBars.Of(
            string.Join(" ", lanes.Select(lane => SentenceOf(lane, status => counts.GetValueOrDefault((lane, status.Key))))),
            "Status",
            [.. EntryStatus.All.Select(status => status.Label)],
            lanes,
            lane => lane.Label(),
            (row, lane) => counts.GetValueOrDefault((lane, EntryStatus.All[row].Key)),
            Unit.One);
    }

    private static string SentenceOf(Lane lane, Func<EntryStatus, int> count) =>
        $"{lane.Label()}: of {EntryStatus.All.Sum(count)} entries {string.Join(", ", EntryStatus.All.Where(status => count(status) > 0).Select(status => $"{count(status)} {WordOf(status)}"))}.";

    private static string WordOf(EntryStatus status) => status.Label.ToLowerInvariant();
}

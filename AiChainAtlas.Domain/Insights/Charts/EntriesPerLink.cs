using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Insights.Charts;

/// <summary>How many entries stand on each link.</summary>
internal static class EntriesPerLink
{
    public static readonly InsightChart Chart = new()
    {
        Key = "entries-per-link",
        Title = "Entries on each link",
        Topic = "The chain",
        Kind = InsightKind.Bars,
        X = InsightAxis.NamesOf("Link"),
        Y = new("Entries", Unit.One),
        Filters = InsightFilters.OfEntries,
        HowToRead = "Each entry counts once, on its main link. A link whose entries are all on its parts has no bar of its own. A short bar may mean few suppliers, or few that the atlas has found.",
        Data = Of,
    };

    private static InsightData Of(Atlas atlas, InsightSettings settings)
    {
        var counts = settings.EntriesOf(atlas).CountBy(entry => entry.LinkId).ToDictionary();
        if (counts.Count == 0)
        {
            return InsightData.Nothing("No entry is on record.");
        }

        // A link whose entries are all on its parts would show as empty, which it is not.
        var admitted = atlas.Links.Where(settings.Admit).ToList();
        var links = admitted.Where(link => atlas.EntriesOn(link).Any() || !atlas.PartsOf(link).Any()).ToList();
        var most = links.MaxBy(link => counts.GetValueOrDefault(link.Id))!;
        return NamedBars.Of(
            $"{counts.Values.Sum()} {(counts.Values.Sum() == 1 ? "entry" : "entries")} on {counts.Count} of {admitted.Count} links. {most.Name} ({most.Lane.Label()}) has the most, {counts[most.Id]}.",
            "Link",
            NamesOf(links),
            [.. Lanes.All.Where(lane => links.Any(link => link.Lane == lane))],
            lane => lane.Label(),
            (row, lane) => links[row].Lane == lane ? counts.GetValueOrDefault(links[row].Id) : null,
            Unit.One);
    }

    // Both lanes have links of the same name.
    private static IReadOnlyList<string> NamesOf(IReadOnlyList<Link> links)
    {
        var often = links.CountBy(link => link.Name).ToDictionary();
        return [.. links.Select(link => often[link.Name] == 1 ? link.Name : $"{link.Name} ({link.Lane.Label()})")];
    }
}

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
        HowToRead = "An entry counts on every link that it is on; a link counts the entries of its parts too. A short bar may mean few suppliers, or few that the atlas has found.",
        Data = Of,
    };

    private static InsightData Of(Atlas atlas, InsightSettings settings)
    {
        var admitted = settings.EntriesOf(atlas).ToHashSet();
        if (admitted.Count == 0)
        {
            return InsightData.Nothing("No entry is on record.");
        }

        List<(Link Link, int Count)> links =
        [
            .. atlas.Links
                .Where(settings.Admit)
                .Select(link => (Link: link, Count: atlas.AllOn(link).Count(admitted.Contains)))
                .OrderByDescending(x => x.Count),
        ];
        if (links.Count == 0)
        {
            return InsightData.Nothing("No link is on record.");
        }

        var (most, count) = links[0];
        return NamedBars.Of(
            $"{admitted.Count} {(admitted.Count == 1 ? "entry" : "entries")} on {links.Count(x => x.Count > 0)} of {links.Count} links. {most.Name} ({most.Lane.Label()}) has the most, {count}.",
            "Link",
            NamesOf([.. links.Select(x => x.Link)]),
            [.. Lanes.All.Where(lane => links.Exists(x => x.Link.Lane == lane))],
            lane => lane.Label(),
            (row, lane) => links[row].Link.Lane == lane ? links[row].Count : null,
            Unit.One);
    }

    // Both lanes have links of the same name.
    private static IReadOnlyList<string> NamesOf(IReadOnlyList<Link> links)
    {
        var often = links.CountBy(link => link.Name).ToDictionary();
        return [.. links.Select(link => often[link.Name] == 1 ? link.Name : $"{link.Name} ({link.Lane.Label()})")];
    }
}

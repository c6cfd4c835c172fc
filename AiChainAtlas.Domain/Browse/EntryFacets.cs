using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Browse;

/// <summary>Every facet. The map's filters, the table of entries and the API iterate this list.</summary>
public static class EntryFacets
{
    public static readonly EntryFacet Lane = new(
        "lane",
        "Lane",
        (atlas, entry) => [atlas.LinkOf(entry).Lane.Key()],
        (_, value) => Lanes.TryParse(value, out var lane) ? lane.Label() : value,
        _ => Lanes.All.Select(lane => lane.Key()));

    public static readonly EntryFacet Stage = new(
        "stage",
        "Stage",
        (atlas, entry) => LinksOf(atlas, entry).Select(link => link.StageId).OfType<string>().Distinct(),
        (atlas, value) => atlas.FindStage(value)?.Name ?? value,
        atlas => atlas.Stages.Select(stage => stage.Id),
        new NotRecorded(NotRecorded.None, "Outside the chain"));

    public static readonly EntryFacet Link = new(
        "link",
        "Link",
        (atlas, entry) => LinksOf(atlas, entry).SelectMany(link => AndParents(atlas, link)).Distinct(),
        (atlas, value) => atlas.FindLink(value)?.Name ?? value,
        atlas => atlas.Links.Select(link => link.Id));

    public static readonly EntryFacet Status = new(
        "status",
        "Status",
        (_, entry) => [EntryStatus.Of(entry).Key],
        (_, value) => EntryStatus.Find(value)?.Label ?? value,
        _ => EntryStatus.All.Select(status => status.Key),
        new NotRecorded(EntryStatus.Unknown.Key, EntryStatus.Unknown.Label));

    public static readonly EntryFacet HasToken = new(
        "has_token",
        "Has a token",
        (_, entry) => [HasTokenOf(entry) ? "true" : "false"],
        (_, value) => value == "true" ? "With a token" : "No token on record",
        _ => ["true", "false"]);

    public static readonly EntryFacet Origin = new(
        "origin",
        "Origin",
        (_, entry) => [entry.Origin.Key()],
        (_, value) => Origins.TryParse(value, out var origin) ? origin.Label() : value,
        _ => [Chain.Origin.Seed.Key(), Chain.Origin.Added.Key()]);

    public static readonly EntryFacet Sourced = new(
        "sourced",
        "Sourced",
        (_, entry) => [Sourcing.Of(entry).Key],
        (_, value) => Sourcing.All.FirstOrDefault(s => s.Key == value)?.Label ?? value,
        _ => Sourcing.All.Select(s => s.Key));

    public static readonly EntryFacet Country = new(
        "country",
        "Country",
        (_, entry) => entry.Values(EntryFields.Country),
        (_, value) => value,
        NotRecorded: new NotRecorded(NotRecorded.None, "No country on record"));

    public static readonly IReadOnlyList<EntryFacet> All = [Lane, Stage, Link, Status, HasToken, Origin, Sourced, Country];

    public static EntryFacet? Find(string key) => All.FirstOrDefault(f => f.Key == key);

    /// <summary>Whether a crypto token (an asset on a chain) is known for the entry.</summary>
    public static bool HasTokenOf(Entry entry) =>
        entry.Best(EntryFields.Ticker) is not null || entry.Best(EntryFields.CoinGeckoId) is not null;

    private static IEnumerable<Link> LinksOf(Atlas atlas, Entry entry) =>
        entry.SecondaryLinkIds.Select(id => atlas.FindLink(id)!).Prepend(atlas.LinkOf(entry));

    private static IEnumerable<string> AndParents(Atlas atlas, Link link)
    {
        for (var at = link; at is not null; at = atlas.FindLink(at.ParentId))
        {
            yield return at.Id;
        }
    }
}

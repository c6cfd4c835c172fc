using System.Collections.Frozen;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Layout;
using AiChainAtlas.Domain.Learn;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Search;

namespace AiChainAtlas.Domain.Chain;

/// <summary>
/// The published chain at one revision: immutable, with every lookup that pages, API and exports need.
/// Content must have passed <see cref="Rules.AtlasRules"/>; a reference that does not resolve is a programming error here.
/// </summary>
public sealed class Atlas
{
    private readonly AtlasContent given;
    private readonly FrozenDictionary<string, Stage> stages;
    private readonly FrozenDictionary<string, Link> links;
    private readonly Dictionary<string, Entry> entries;
    private readonly FrozenDictionary<string, Source> sources;
    private readonly FrozenDictionary<string, string> redirects;
    private readonly ILookup<string?, Link> children;
    private readonly ILookup<string, Entry> entriesByLink;
    private readonly ILookup<string, Entry> guestsByLink;
    private readonly ILookup<string, PlayerRank> ranks;
    private readonly FrozenDictionary<(string LinkId, string EntryId), int> places;
    private readonly FrozenDictionary<string, int> bestPlaces;
    private readonly ILookup<string, Neighbour> neighbours;
    private readonly ILookup<string, Claim> claims;
    private readonly Lazy<Citations> citations;
    private readonly Lazy<AtlasSearch> search;
    private readonly Lazy<FacetIndex> facetIndex;
    private readonly Lazy<ChainLayout> layout;
    private readonly Lazy<TermFinder> termFinder;

    public Atlas(AtlasContent content, long revision, DateTime publishedAt)
        : this(content, revision, publishedAt, null)
    {
    }

    // An edit changes one list or two: the lookups of the others are taken over as they are, whatever their size.
    private Atlas(AtlasContent content, long revision, DateTime publishedAt, Atlas? before)
    {
        given = content;
        Revision = revision;
        PublishedAt = publishedAt;
        var sameStages = ReferenceEquals(content.Stages, before?.given.Stages);
        var sameLinks = ReferenceEquals(content.Links, before?.given.Links);
        var sameEntries = ReferenceEquals(content.Entries, before?.given.Entries);
        Content = content with
        {
            Stages = sameStages ? before!.Stages : [.. content.Stages.OrderBy(s => s.Order)],
            Links = sameLinks ? before!.Links : [.. content.Links.OrderBy(l => l.Lane).ThenBy(l => l.Order)],
            Entries = sameEntries ? before!.Entries : [.. content.Entries.OrderByName(e => e.Name)],
        };
        stages = sameStages ? before!.stages : Content.Stages.ToFrozenDictionary(s => s.Id);
        links = sameLinks ? before!.links : Content.Links.ToFrozenDictionary(l => l.Id);
        children = sameLinks ? before!.children : Content.Links.ToLookup(l => l.ParentId);
        entries = sameEntries ? before!.entries : Content.Entries.ToDictionary(e => e.Id);
        entriesByLink = sameEntries ? before!.entriesByLink : Content.Entries.ToLookup(e => e.LinkId);
        guestsByLink = sameEntries
            ? before!.guestsByLink
            : Content.Entries.SelectMany(e => e.SecondaryLinkIds, (entry, link) => (entry, link)).ToLookup(x => x.link, x => x.entry);
        sources = ReferenceEquals(content.Sources, before?.given.Sources) ? before!.sources : Content.Sources.ToFrozenDictionary(s => s.Id);
        redirects = ReferenceEquals(content.Redirects, before?.given.Redirects)
            ? before!.redirects
            : Content.Redirects.ToFrozenDictionary(r => r.FormerId, r => r.EntryId);
        var sameRanks = ReferenceEquals(content.Ranks, before?.given.Ranks);
        ranks = sameRanks ? before!.ranks : Content.Ranks.OrderBy(r => r.Place).ToLookup(r => r.LinkId);
        places = sameRanks ? before!.places : Content.Ranks.ToFrozenDictionary(r => (r.LinkId, r.EntryId), r => r.Place);
        bestPlaces = sameRanks ? before!.bestPlaces : Content.Ranks.GroupBy(r => r.EntryId).ToFrozenDictionary(g => g.Key, g => g.Min(r => r.Place));
        neighbours = ReferenceEquals(content.Relations, before?.given.Relations)
            ? before!.neighbours
            : Content.Relations.SelectMany(r => new[] { (Id: r.FromId, r), (Id: r.ToId, r) }).ToLookup(x => x.Id, x => Neighbour.Read(x.r, x.Id));
        claims = ReferenceEquals(content.Claims, before?.given.Claims)
            ? before!.claims
            : Content.Claims.SelectMany(c => c.About, (claim, id) => (claim, id)).ToLookup(x => x.id, x => x.claim);
        citations = new Lazy<Citations>(() => new Citations(Content));
        facetIndex = new Lazy<FacetIndex>(() => new FacetIndex(this));
        layout = new Lazy<ChainLayout>(() => ChainLayout.Of(this));
        termFinder = new Lazy<TermFinder>(() => new TermFinder(Content.Terms));
        search = new Lazy<AtlasSearch>(() => AtlasSearch.Build(this));
    }

    public AtlasContent Content { get; }

    /// <summary>The atlas after a change: what a new one of this content would be, at the cost of the lists that changed.</summary>
    public Atlas Next(AtlasContent content, long revision, DateTime publishedAt) => new(content, revision, publishedAt, this);

    /// <summary>Number of the last committed change.</summary>
    public long Revision { get; }

    /// <summary>When that change was committed, UTC.</summary>
    public DateTime PublishedAt { get; }

    /// <summary>Columns, upstream first.</summary>
    public IReadOnlyList<Stage> Stages => Content.Stages;

    /// <summary>Links by lane, upstream first.</summary>
    public IReadOnlyList<Link> Links => Content.Links;

    /// <summary>Entries by name.</summary>
    public IReadOnlyList<Entry> Entries => Content.Entries;

    public AtlasSearch Search => search.Value;

    public FacetIndex FacetIndex => facetIndex.Value;

    /// <summary>Where every card and tie of the map stands.</summary>
    public ChainLayout Layout => layout.Value;

    /// <summary>Finds glossary terms in running text.</summary>
    public TermFinder TermFinder => termFinder.Value;

    public Citations Citations => citations.Value;

    public Stage? FindStage(string? id) => id is null ? null : stages.GetValueOrDefault(id);

    public Link? FindLink(string? id) => id is null ? null : links.GetValueOrDefault(id);

    public Entry? FindEntry(string? id) => id is null ? null : entries.GetValueOrDefault(id);

    public Source? FindSource(string? id) => id is null ? null : sources.GetValueOrDefault(id);

    public Link LinkOf(Entry entry) => links[entry.LinkId];

    public Stage? StageOf(Link link) => FindStage(link.StageId);

    public IEnumerable<Source> SourcesOf(IEnumerable<string> ids) => ids.Select(id => sources[id]);

    /// <summary>The entry that answers today for an id it had before; null when the id never was one.</summary>
    public Entry? FindSuccessor(string id) =>
        redirects.TryGetValue(id, out var current) ? FindEntry(current) : null;

    /// <summary>The name of a link or an entry.</summary>
    public string NameOf(string id) => FindLink(id)?.Name ?? entries[id].Name;

    public IEnumerable<Link> PartsOf(Link link) => children[link.Id];

    /// <summary>The link itself and all its parts.</summary>
    public IEnumerable<Link> WithParts(Link link) => PartsOf(link).SelectMany(WithParts).Prepend(link);

    /// <summary>Entries whose own link this is, without those of its parts.</summary>
    public IEnumerable<Entry> EntriesOn(Link link) => entriesByLink[link.Id];

    /// <summary>
    /// All entries on a link and its parts, those whose main link is another one too, each once: what every count of a link counts.
    /// </summary>
    public IEnumerable<Entry> AllOn(Link link) =>
        WithParts(link).SelectMany(part => EntriesOn(part).Concat(GuestsOn(part))).DistinctBy(entry => entry.Id);

    /// <summary>Entries that are on this link too, but have another as their main link.</summary>
    public IEnumerable<Entry> GuestsOn(Link link) => guestsByLink[link.Id];

    /// <summary>The order of the main players of a link, the largest first.</summary>
    public IEnumerable<PlayerRank> RanksOn(string linkId) => ranks[linkId];

    /// <summary>The place of an entry among the main players of a link, from 1; null when it has none.</summary>
    public int? PlaceOn(string linkId, string entryId) => places.TryGetValue((linkId, entryId), out var place) ? place : null;

    /// <summary>The best place that an entry has on any link; null when it has none.</summary>
    public int? BestPlaceOf(string entryId) => bestPlaces.TryGetValue(entryId, out var place) ? place : null;

    /// <summary>Relations of a link or entry, each read from its side.</summary>
    public IEnumerable<Neighbour> NeighboursOf(string id) => neighbours[id];

    /// <summary>Claims of the article about a link or entry.</summary>
    public IEnumerable<Claim> ClaimsAbout(string id) => claims[id];
}

using System.Collections.Frozen;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Layout;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Search;

namespace AiChainAtlas.Domain.Chain;

/// <summary>
/// The published chain at one revision: immutable, with every lookup that pages, API and exports need.
/// Content must have passed <see cref="Rules.AtlasRules"/>; a reference that does not resolve is a programming error here.
/// </summary>
public sealed class Atlas
{
    private readonly FrozenDictionary<string, Stage> stages;
    private readonly FrozenDictionary<string, Link> links;
    private readonly FrozenDictionary<string, Entry> entries;
    private readonly FrozenDictionary<string, Source> sources;
    private readonly FrozenDictionary<string, string> redirects;
    private readonly ILookup<string?, Link> children;
    private readonly ILookup<string, Entry> entriesByLink;
    private readonly ILookup<string, Entry> guestsByLink;
    private readonly ILookup<string, Neighbour> neighbours;
    private readonly ILookup<string, Claim> claims;
    private readonly Lazy<Citations> citations;
    private readonly Lazy<AtlasSearch> search;
    private readonly Lazy<FacetIndex> facetIndex;
    private readonly Lazy<ChainLayout> layout;

    public Atlas(AtlasContent content, long revision, DateTime publishedAt)
    {
        Content = content with
        {
            Stages = [.. content.Stages.OrderBy(s => s.Order)],
            Links = [.. content.Links.OrderBy(l => l.Lane).ThenBy(l => l.Order)],
            Entries = [.. content.Entries.OrderByName(e => e.Name)],
        };
        Revision = revision;
        PublishedAt = publishedAt;
        stages = Content.Stages.ToFrozenDictionary(s => s.Id);
        links = Content.Links.ToFrozenDictionary(l => l.Id);
        entries = Content.Entries.ToFrozenDictionary(e => e.Id);
        sources = Content.Sources.ToFrozenDictionary(s => s.Id);
        redirects = Content.Redirects.ToFrozenDictionary(r => r.FormerId, r => r.EntryId);
        children = Content.Links.ToLookup(l => l.ParentId);
        entriesByLink = Content.Entries.ToLookup(e => e.LinkId);
        guestsByLink = Content.Entries
            .SelectMany(e => e.SecondaryLinkIds, (entry, link) => (entry, link))
            .ToLookup(x => x.link, x => x.entry);
        neighbours = Content.Relations
            .SelectMany(r => new[] { (Id: r.FromId, r), (Id: r.ToId, r) })
            .ToLookup(x => x.Id, x => Neighbour.Read(x.r, x.Id));
        claims = Content.Claims.SelectMany(c => c.About, (claim, id) => (claim, id)).ToLookup(x => x.id, x => x.claim);
        citations = new Lazy<Citations>(() => new Citations(Content));
        facetIndex = new Lazy<FacetIndex>(() => new FacetIndex(this));
        layout = new Lazy<ChainLayout>(() => ChainLayout.Of(this));
        search = new Lazy<AtlasSearch>(() => AtlasSearch.Build(this));
    }

    public AtlasContent Content { get; }

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

    /// <summary>Entries that also stand on this link but belong to another.</summary>
    public IEnumerable<Entry> GuestsOn(Link link) => guestsByLink[link.Id];

    /// <summary>Relations of a link or entry, each read from its side.</summary>
    public IEnumerable<Neighbour> NeighboursOf(string id) => neighbours[id];

    /// <summary>Claims of the article about a link or entry.</summary>
    public IEnumerable<Claim> ClaimsAbout(string id) => claims[id];
}

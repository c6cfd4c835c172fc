using System.Runtime.CompilerServices;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Learn;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Rules;

/// <summary>The lookups that rules share, made once for each content; they tolerate duplicates and missing references.</summary>
internal sealed class Ground
{
    private static readonly ConditionalWeakTable<AtlasContent, Ground> Made = [];

    private FactPlace[]? facts;

    private Ground(AtlasContent content, IReadOnlySet<string>? onlyEntries = null)
    {
        Stages = new Catalogue<Stage>("stages", content.Stages, s => s.Id, _ => onlyEntries is null);
        Links = new Catalogue<Link>("links", content.Links, l => l.Id, _ => onlyEntries is null);
        Entries = new Catalogue<Entry>("entries", content.Entries, e => e.Id, entry => onlyEntries?.Contains(entry.Id) != false);
        Sources = new Catalogue<Source>("sources", content.Sources, s => s.Id, _ => onlyEntries is null);
        Claims = new Catalogue<Claim>("claims", content.Claims, c => c.Id, _ => onlyEntries is null);
        Terms = new Catalogue<Term>("terms", content.Terms, t => t.Id, _ => onlyEntries is null);
        Models = new Catalogue<AiModel>("models", content.Models, m => m.Id, _ => onlyEntries is null);
        Milestones = new Catalogue<Milestone>("milestones", content.Milestones, m => m.Id, _ => onlyEntries is null);
        Prices = new Catalogue<GpuPrice>("prices", content.Prices, p => p.Id, _ => onlyEntries is null);
        Relations = Unnamed("relations", content.Relations, onlyEntries is null);
        Accelerators = Unnamed("accelerators", content.Accelerators, onlyEntries is null);
        ChipStock = Unnamed("chip_stock", content.ChipStock, onlyEntries is null);
        Redirects = Unnamed("redirects", content.Redirects, onlyEntries is null);
    }

    public Catalogue<Stage> Stages { get; }
    public Catalogue<Link> Links { get; }
    public Catalogue<Entry> Entries { get; }
    public Catalogue<Source> Sources { get; }
    public Catalogue<Claim> Claims { get; }
    public Catalogue<Term> Terms { get; }
    public Catalogue<AiModel> Models { get; }
    public Catalogue<Relation> Relations { get; }
    public Catalogue<Milestone> Milestones { get; }
    public Catalogue<Accelerator> Accelerators { get; }
    public Catalogue<GpuPrice> Prices { get; }
    public Catalogue<ChipStock> ChipStock { get; }
    public Catalogue<Redirect> Redirects { get; }

    /// <summary>Every fact of every entry with its place.</summary>
    public IReadOnlyList<FactPlace> Facts => facts ??=
        [.. Entries.Places.SelectMany(owner => owner.Item.Facts.Select((fact, number) => new FactPlace(owner, fact, number)))];

    public static Ground Of(AtlasContent content) => Made.GetValue(content, c => new Ground(c));

    /// <summary>Has the rules judge these entries alone, against everything.</summary>
    public static void Focus(AtlasContent content, IReadOnlySet<string> entries) => Made.AddOrUpdate(content, new Ground(content, entries));

    /// <summary>Frees the lookups once all rules have run; published content lives long and needs them no more.</summary>
    public static void Leave(AtlasContent content) => Made.Remove(content);

    /// <summary>Whether a link or an entry has this id.</summary>
    public bool HasNode(string? id) => Links.Has(id) || Entries.Has(id);

    /// <summary>The lane of a link, or of the link an entry stands on; null when that does not resolve.</summary>
    public Lane? LaneOf(string? id) => (Links.Find(id) ?? Links.Find(Entries.Find(id)?.LinkId))?.Lane;

    private static Catalogue<T> Unnamed<T>(string name, IReadOnlyList<T> items, bool areJudged) => new(name, items, _ => "", _ => areJudged);
}

/// <summary>A fact where it stands.</summary>
internal readonly record struct FactPlace(Place<Entry> Owner, Fact Fact, int Number)
{
    public Breach Breach(string part, string message) => Owner.Breach($"facts/{Number}/{part}", message);
}

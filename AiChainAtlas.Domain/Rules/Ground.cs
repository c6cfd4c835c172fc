using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Learn;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Rules;

/// <summary>The lookups that rules share, made once for all of them; they tolerate duplicates and missing references.</summary>
internal sealed class Ground
{
    private FactPlace[]? facts;

    /// <param name="content">What is judged; it may be broken in any way.</param>
    /// <param name="onlyEntries">Has the rules judge these entries alone, against everything.</param>
    public Ground(AtlasContent content, IReadOnlySet<string>? onlyEntries = null)
    {
        int[]? others = onlyEntries is null ? null : [];
        Stages = new Catalogue<Stage>("stages", content.Stages, s => s.Id, others);
        Links = new Catalogue<Link>("links", content.Links, l => l.Id, others);
        Entries = new Catalogue<Entry>("entries", content.Entries, e => e.Id, onlyEntries is null ? null : PositionsOf(content.Entries, onlyEntries));
        Sources = new Catalogue<Source>("sources", content.Sources, s => s.Id, others);
        Claims = new Catalogue<Claim>("claims", content.Claims, c => c.Id, others);
        Terms = new Catalogue<Term>("terms", content.Terms, t => t.Id, others);
        Models = new Catalogue<AiModel>("models", content.Models, m => m.Id, others);
        Milestones = new Catalogue<Milestone>("milestones", content.Milestones, m => m.Id, others);
        Prices = new Catalogue<GpuPrice>("prices", content.Prices, p => p.Id, others);
        Ranks = new Catalogue<PlayerRank>("ranks", content.Ranks, r => r.Id, others);
        Relations = Unnamed("relations", content.Relations, others);
        Accelerators = Unnamed("accelerators", content.Accelerators, others);
        ChipStock = Unnamed("chip_stock", content.ChipStock, others);
        Redirects = Unnamed("redirects", content.Redirects, others);
    }

    public Catalogue<Stage> Stages { get; }
    public Catalogue<Link> Links { get; }
    public Catalogue<Entry> Entries { get; }
    public Catalogue<Source> Sources { get; }
    public Catalogue<Claim> Claims { get; }
    public Catalogue<Term> Terms { get; }
    public Catalogue<AiModel> Models { get; }
    public Catalogue<Relation> Relations { get; }
    public Catalogue<PlayerRank> Ranks { get; }
    public Catalogue<Milestone> Milestones { get; }
    public Catalogue<Accelerator> Accelerators { get; }
    public Catalogue<GpuPrice> Prices { get; }
    public Catalogue<ChipStock> ChipStock { get; }
    public Catalogue<Redirect> Redirects { get; }

    /// <summary>Every fact of every entry with its place.</summary>
    public IReadOnlyList<FactPlace> Facts => facts ??=
        [.. Entries.Places.SelectMany(owner => owner.Item.Facts.Select((fact, number) => new FactPlace(owner, fact, number)))];

    /// <summary>Whether there is a data sheet of this name.</summary>
    public bool HasAccelerator(string name) => Accelerators.Items.Any(chip => chip.Name == name);

    /// <summary>Whether a link or an entry has this id.</summary>
    public bool HasNode(string? id) => Links.Has(id) || Entries.Has(id);

    /// <summary>The lane of a link, or of the link an entry stands on; null when that does not resolve.</summary>
    public Lane? LaneOf(string? id) => (Links.Find(id) ?? Links.Find(Entries.Find(id)?.LinkId))?.Lane;

    private static Catalogue<T> Unnamed<T>(string name, IReadOnlyList<T> items, IReadOnlyList<int>? judged) => new(name, items, _ => "", judged);

    private static int[] PositionsOf(IReadOnlyList<Entry> entries, IReadOnlySet<string> ids) =>
        [.. Enumerable.Range(0, entries.Count).Where(position => ids.Contains(entries[position].Id))];
}

/// <summary>A fact where it stands.</summary>
internal readonly record struct FactPlace(Place<Entry> Owner, Fact Fact, int Number)
{
    public Breach Breach(string part, string message) => Owner.Breach($"facts/{Number}/{part}", message);
}

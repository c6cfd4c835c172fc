using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Learn;

namespace AiChainAtlas.Domain.Provenance;

/// <summary>What cites one source.</summary>
public sealed record CitedBy
{
    public required IReadOnlyList<(Entry Entry, Fact Fact)> Facts { get; init; }
    public required IReadOnlyList<Relation> Relations { get; init; }
    public required IReadOnlyList<Claim> Claims { get; init; }
    public required IReadOnlyList<Milestone> Milestones { get; init; }
    public required IReadOnlyList<Term> Terms { get; init; }
    public required IReadOnlyList<PlayerRank> Ranks { get; init; }
    public required IReadOnlyList<GpuPrice> Prices { get; init; }
    public required IReadOnlyList<Accelerator> Accelerators { get; init; }
    public required int Models { get; init; }
    public required int ChipStock { get; init; }

    public int Total => Facts.Count + Relations.Count + Claims.Count + Milestones.Count + Terms.Count
        + Ranks.Count + Prices.Count + Accelerators.Count + Models + ChipStock;
}

/// <summary>The way back from a source to everything that cites it.</summary>
public sealed class Citations(AtlasContent content)
{
    private readonly ILookup<string, (Entry, Fact)> facts = content.Entries
        .SelectMany(entry => entry.Facts, (entry, fact) => (entry, fact))
        .SelectMany(x => x.fact.SourceIds, (x, id) => (id, x))
        .ToLookup(x => x.id, x => x.x);

    private readonly ILookup<string, Relation> relations = ByKey(content.Relations, r => r.SourceIds);
    private readonly ILookup<string, Claim> claims = ByKey(content.Claims, c => c.SourceIds);
    private readonly ILookup<string, Milestone> milestones = ByKey(content.Milestones, m => m.SourceIds);
    private readonly ILookup<string, Term> terms = ByKey(content.Terms, t => t.SourceIds);
    private readonly ILookup<string, PlayerRank> ranks = ByKey(content.Ranks, r => r.SourceIds);
    private readonly ILookup<string, GpuPrice> prices = ByKey(content.Prices, p => p.SourceIds);
    private readonly ILookup<string, Accelerator> accelerators = ByKey(content.Accelerators, a => a.SourceIds);
    private readonly ILookup<string, string> models = content.Models
        .SelectMany(m => new[] { m.SourceId, m.ShapeSourceId }.OfType<string>().Distinct(), (m, id) => (m.Id, Source: id))
        .ToLookup(x => x.Source, x => x.Id);
    private readonly ILookup<string, string> stock = content.ChipStock.ToLookup(s => s.SourceId, s => s.Vendor);

    public CitedBy Of(string sourceId) => new()
    {
        Facts = [.. facts[sourceId]],
        Relations = [.. relations[sourceId]],
        Claims = [.. claims[sourceId]],
        Milestones = [.. milestones[sourceId]],
        Terms = [.. terms[sourceId]],
        Ranks = [.. ranks[sourceId]],
        Prices = [.. prices[sourceId]],
        Accelerators = [.. accelerators[sourceId]],
        Models = models[sourceId].Count(),
        ChipStock = stock[sourceId].Count(),
    };

    private static ILookup<string, T> ByKey<T>(IEnumerable<T> items, Func<T, IReadOnlyList<string>> keys) => items
        .SelectMany(keys, (item, id) => (id, item))
        .ToLookup(x => x.id, x => x.item);
}

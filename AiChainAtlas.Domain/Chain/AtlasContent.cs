using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Learn;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Chain;

/// <summary>Everything the atlas knows, as plain lists: what the store holds, seed files carry and rules check.</summary>
public sealed record AtlasContent
{
    public IReadOnlyList<Stage> Stages { get; init; } = [];
    public IReadOnlyList<Link> Links { get; init; } = [];
    public IReadOnlyList<Entry> Entries { get; init; } = [];
    public IReadOnlyList<Relation> Relations { get; init; } = [];

    /// <summary>The order of the main players of links.</summary>
    public IReadOnlyList<PlayerRank> Ranks { get; init; } = [];
    public IReadOnlyList<Source> Sources { get; init; } = [];
    public IReadOnlyList<Claim> Claims { get; init; } = [];
    public IReadOnlyList<Milestone> Milestones { get; init; } = [];
    public IReadOnlyList<Term> Terms { get; init; } = [];
    public IReadOnlyList<Accelerator> Accelerators { get; init; } = [];
    public IReadOnlyList<GpuPrice> Prices { get; init; } = [];
    public IReadOnlyList<AiModel> Models { get; init; } = [];
    public IReadOnlyList<ChipStock> ChipStock { get; init; } = [];

    /// <summary>Ids that once named an entry, with the id that answers for them now.</summary>
    public IReadOnlyList<Redirect> Redirects { get; init; } = [];
}

/// <summary>An id that an entry had before, which keeps answering with a permanent redirect.</summary>
public sealed record Redirect(string FormerId, string EntryId);

using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Layout;

/// <summary>One card of the map: a link with its parts, the entries on them, and the cards it is joined to.</summary>
public sealed record ChainCard
{
    public required Link Link { get; init; }

    /// <summary>Its short mark: 1, 2, 3 … in the AI lane, A, B, C … in the crypto lane.</summary>
    public required string Mark { get; init; }

    public required IReadOnlyList<Link> Parts { get; init; }

    /// <summary>All entries on the link and its parts, main players first.</summary>
    public required IReadOnlyList<Entry> Entries { get; init; }

    /// <summary>Those that the card may show as chips: without the ones that are mainly elsewhere and have no rank here.</summary>
    public required IReadOnlyList<Entry> Players { get; init; }

    /// <summary>How many players the card shows as chips; the rest stands behind "+N more".</summary>
    public required int ChipCount { get; init; }

    /// <summary>Ids of the links on cards that feed this one.</summary>
    public required IReadOnlyList<string> Suppliers { get; init; }

    /// <summary>Ids of the links on cards that this one feeds.</summary>
    public required IReadOnlyList<string> Customers { get; init; }

    /// <summary>Ids of the links on cards of the other lane that it is paired with.</summary>
    public required IReadOnlyList<string> Counterparts { get; init; }

    /// <summary>Ids of the links on all cards that this one is joined to, each once.</summary>
    public IEnumerable<string> Near => Suppliers.Concat(Customers).Concat(Counterparts).Distinct();
}

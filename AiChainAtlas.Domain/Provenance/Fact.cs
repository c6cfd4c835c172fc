namespace AiChainAtlas.Domain.Provenance;

/// <summary>One value of one field of one entry, with where it comes from.</summary>
public sealed record Fact
{
    /// <summary>Key of the field in <see cref="Chain.EntryFields"/>.</summary>
    public required string Field { get; init; }

    public required string Value { get; init; }

    /// <summary>Ids of the sources; <see cref="Source.FromMemory"/> alone means that none was read.</summary>
    public required IReadOnlyList<string> SourceIds { get; init; }

    /// <summary>When the value was known to hold.</summary>
    public required PartialDate AsOf { get; init; }

    public required Confidence Confidence { get; init; }
    public required Rank Rank { get; init; }

    /// <summary>What the source does or does not show.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether at least one source was read for it.</summary>
    public bool IsSourced => SourceIds.Any(id => id != Source.FromMemory);
}

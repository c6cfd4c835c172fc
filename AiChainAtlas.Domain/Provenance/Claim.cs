namespace AiChainAtlas.Domain.Provenance;

/// <summary>A checkable statement of the source article with what the record says about it.</summary>
public sealed record Claim
{
    public required string Id { get; init; }

    /// <summary>The section of the article it stands in.</summary>
    public required string Section { get; init; }

    public required string Statement { get; init; }
    public required Verdict Verdict { get; init; }
    public required string Record { get; init; }
    public required IReadOnlyList<string> SourceIds { get; init; }
    public required PartialDate AsOf { get; init; }

    /// <summary>Ids of the links and entries it speaks of.</summary>
    public IReadOnlyList<string> About { get; init; } = [];
}

namespace AiChainAtlas.Domain.Chain;

/// <summary>One step of the chain: a node of the map that entries stand on.</summary>
public sealed record Link
{
    public required string Id { get; init; }
    public required Lane Lane { get; init; }
    public required string Name { get; init; }

    /// <summary>Position within the lane, upstream first.</summary>
    public required int Order { get; init; }

    /// <summary>The larger link this one is a part of.</summary>
    public string? ParentId { get; init; }

    public required string Purpose { get; init; }
    public required Origin Origin { get; init; }

    /// <summary>The column it stands in; null for names the article cites outside the chain.</summary>
    public string? StageId { get; init; }

    /// <summary>Its number in the article's own list.</summary>
    public int? ArticleItem { get; init; }

    public int Version { get; init; } = 1;
}

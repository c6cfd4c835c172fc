namespace AiChainAtlas.Domain.Learn;

/// <summary>A glossary term.</summary>
public sealed record Term
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Definition { get; init; }

    /// <summary>The section of the article where it first matters.</summary>
    public required string Section { get; init; }

    public required IReadOnlyList<string> SourceIds { get; init; }
}

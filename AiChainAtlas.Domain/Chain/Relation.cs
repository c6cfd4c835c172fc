using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Chain;

/// <summary>A directed edge between two links, two entries, or one of each.</summary>
public sealed record Relation
{
    /// <summary>Two things have at most one relation of a kind, so ends and kind name it.</summary>
    public string Id => $"{FromId}.{Kind.Key}.{ToId}";

    public required string FromId { get; init; }
    public required string ToId { get; init; }
    public required RelationKind Kind { get; init; }
    public string Note { get; init; } = "";

    /// <summary>Whether the relation itself is in doubt; the map then draws it dotted.</summary>
    public bool Contested { get; init; }

    public required Origin Origin { get; init; }
    public required IReadOnlyList<string> SourceIds { get; init; }
    public required PartialDate AsOf { get; init; }
}

namespace AiChainAtlas.Domain.Chain;

/// <summary>A column of the map; <paramref name="Order"/> runs from upstream (1) to downstream.</summary>
public sealed record Stage(string Id, int Order, string Name, string Covers);

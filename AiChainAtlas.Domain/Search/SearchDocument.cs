namespace AiChainAtlas.Domain.Search;

/// <summary>One thing that a search can find.</summary>
internal readonly record struct SearchDocument(SearchKind Kind, string Id, string Title);

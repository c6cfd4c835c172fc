namespace AiChainAtlas.Domain.Search;

/// <summary>What a search result is.</summary>
public enum SearchKind
{
    Entry,
    Link,
    Term,
    Source,
    Claim,
}

/// <summary>One result of a search.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id within its kind.</param>
/// <param name="Title">Its name, title or statement.</param>
/// <param name="Score">Higher is better; only comparable within one search.</param>
/// <param name="Corrected">True when a word matched only after mending a typing error.</param>
public sealed record SearchHit(SearchKind Kind, string Id, string Title, double Score, bool Corrected);

namespace AiChainAtlas.Domain.Search;

/// <summary>One result of a search.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id within its kind.</param>
/// <param name="Title">Its name, title or statement.</param>
/// <param name="Score">Higher is better; only comparable within one search.</param>
/// <param name="Corrected">True when a word matched only after mending a typing error.</param>
public sealed record SearchHit(SearchKind Kind, string Id, string Title, double Score, bool Corrected)
{
    /// <summary>Where a result of the kind <see cref="SearchKind.Answer"/> leads; null for all others.</summary>
    public SearchAnswer? Answer { get; init; }
}

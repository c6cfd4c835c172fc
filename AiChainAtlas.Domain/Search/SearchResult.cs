namespace AiChainAtlas.Domain.Search;

/// <summary>What a search found, in the order in which pages, suggestions and the API show it.</summary>
/// <param name="Groups">Results under the heading of their kind, the group with the best result first.</param>
/// <param name="Unknown">Words of the question that stand nowhere on the site.</param>
/// <param name="IsPartial">Whether nothing holds all of the words, and what holds some of them is shown.</param>
public sealed record SearchResult(IReadOnlyList<SearchGroup> Groups, IReadOnlyList<string> Unknown, bool IsPartial)
{
    public static readonly SearchResult Nothing = new([], [], false);

    /// <summary>All results shown.</summary>
    public IEnumerable<SearchHit> Hits => Groups.SelectMany(group => group.Hits);

    /// <summary>How many there are, shown or not.</summary>
    public int Total => Groups.Sum(group => group.Total);
}

/// <summary>Results of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Hits">The best of them, best first.</param>
/// <param name="Total">How many there are, shown or not.</param>
public sealed record SearchGroup(SearchKind Kind, IReadOnlyList<SearchHit> Hits, int Total);

using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Search;

/// <summary>
/// Full-text search over one <see cref="Atlas"/>, in memory. A word of the query matches in full, as the beginning of a word, as
/// the plural of one or, in words of five letters or more that match nothing else, with one typing error.
/// </summary>
public sealed class AtlasSearch
{
    private readonly SearchIndex records;
    private readonly IReadOnlyList<SearchIndex> indexes;
    private readonly Lazy<Dictionary<string, int>> entryPositions;

    private AtlasSearch(SearchIndex records, IReadOnlyList<SearchIndex> indexes, Lazy<Dictionary<string, int>> entryPositions) =>
        (this.records, this.indexes, this.entryPositions) = (records, indexes, entryPositions);

    public static AtlasSearch Build(Atlas atlas)
    {
        var records = SearchIndex.Of(atlas);
        return new AtlasSearch(records, [records], new Lazy<Dictionary<string, int>>(() => PositionsOfEntries(records)));
    }

    /// <summary>The same search with what the site has besides the store; costs next to nothing.</summary>
    public AtlasSearch With(SearchIndex site) => new(records, [records, site], entryPositions);

    /// <summary>
    /// The best answers to a question, or to words, as a person types them: what bears the name first, then what holds the words.
    /// Words without meaning are passed over, words such as "price" ask for a kind of result, and where nothing holds
    /// all of the words, what holds some of them is shown and the result says so.
    /// </summary>
    public SearchResult Ask(string text, int limit = 20) =>
        new QuestionSearch(indexes, text ?? throw new ArgumentNullException(nameof(text)), limit).Answer();

    /// <summary>The best results that hold every word, best first; empty for a text without letters or digits.</summary>
    public IReadOnlyList<SearchHit> Find(string text, int limit = 20, SearchKind? kind = null)
    {
        using var found = Match(indexes, text, kind);
        return [.. found.Best(limit)];
    }

    /// <summary>Ids of all entries that hold every word, with their scores; costs memory only for what matches.</summary>
    public IReadOnlyDictionary<string, double> MatchEntries(string text)
    {
        using var found = Match([records], text, SearchKind.Entry);
        var part = found.Parts[0];
        var scores = part.Scores;
        var matched = new int[scores.Length - scores.Count(0f)];
        var matchedScores = new float[matched.Length];
        for (int i = 0, next = 0; i < scores.Length; i++)
        {
            if (scores[i] > 0)
            {
                matched[next] = part.Start + i;
                matchedScores[next++] = scores[i];
            }
        }

        return new EntryMatches(records.Documents, entryPositions.Value, matched, matchedScores);
    }

    /// <summary>Names that come closest to a text for which nothing was found, the closest first.</summary>
    public IReadOnlyList<SearchHit> Near(string text, int limit = 5) => NearNames.Of(indexes, text, limit);

    private static Matchings Match(IReadOnlyList<SearchIndex> indexes, string text, SearchKind? kind)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new Matchings(indexes, kind);
        found.Require(QueryWords.All(QueryWords.Read(text)));
        return found;
    }

    private static Dictionary<string, int> PositionsOfEntries(SearchIndex records)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        var (start, end) = records.RangeOf(SearchKind.Entry);
        for (var i = start; i < end; i++)
        {
            positions[records.Documents[i].Id] = i;
        }

        return positions;
    }
}

using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Search;

/// <summary>
/// Full-text search over one <see cref="Atlas"/>, in memory. Every word of the query must match: in full, as the
/// beginning of a word or, in words of five letters or more that match nothing else, with one typing error.
/// </summary>
public sealed class AtlasSearch
{
    // Bounds for hostile input. Pages and API refuse long texts before they come here.
    private const int ReadAtMost = 400;
    private const int WordsAtMost = 12;

    private readonly IReadOnlyList<SearchDocument> documents;
    private readonly InvertedIndex words;
    private readonly InvertedIndex wholeNames;
    private readonly Dictionary<SearchKind, (int Start, int End)> ranges = [];
    private readonly Dictionary<string, int> entryPositions = new(StringComparer.Ordinal);

    private AtlasSearch(AtlasIndexer indexer)
    {
        documents = indexer.Documents;
        words = indexer.Words();
        wholeNames = indexer.WholeNames();
        for (var i = 0; i < documents.Count; i++)
        {
            var kind = documents[i].Kind;
            ranges[kind] = (ranges.TryGetValue(kind, out var range) ? range.Start : i, i + 1);
            if (kind == SearchKind.Entry)
            {
                entryPositions[documents[i].Id] = i;
            }
        }
    }

    public static AtlasSearch Build(Atlas atlas)
    {
        ArgumentNullException.ThrowIfNull(atlas);
        var indexer = new AtlasIndexer();
        indexer.Read(atlas.Content);
        return new AtlasSearch(indexer);
    }

    /// <summary>
    /// The best results, best first; empty for a text without letters or digits. What bears the text as its name,
    /// ticker or former name comes first; equally good results come as entries, links, terms, claims, sources, by name.
    /// </summary>
    public IReadOnlyList<SearchHit> Find(string text, int limit = 20, SearchKind? kind = null)
    {
        var (start, end) = kind is { } only ? ranges.GetValueOrDefault(only) : (0, documents.Count);
        using var matching = Match(text, start, end);
        var best = BestScores.Of(matching.Scores, limit);
        return Array.ConvertAll(best, hit =>
        {
            var document = documents[start + hit.Position];
            return new SearchHit(document.Kind, document.Id, document.Title, hit.Score, matching.Corrected);
        });
    }

    /// <summary>Ids of all entries that match, with their scores; costs memory only for what matches.</summary>
    public IReadOnlyDictionary<string, double> MatchEntries(string text)
    {
        var (start, end) = ranges.GetValueOrDefault(SearchKind.Entry);
        using var matching = Match(text, start, end);
        var scores = matching.Scores;
        var matched = new int[scores.Length - scores.Count(0f)];
        var matchedScores = new float[matched.Length];
        for (int i = 0, next = 0; i < scores.Length; i++)
        {
            if (scores[i] > 0)
            {
                matched[next] = start + i;
                matchedScores[next++] = scores[i];
            }
        }

        return new EntryMatches(documents, entryPositions, matched, matchedScores);
    }

    private Matching Match(string text, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new WordReader();
        reader.Read(text.Length > ReadAtMost ? text[..ReadAtMost] : text);
        var matching = MatchWords(reader, start, end);

        if (reader.Words.Count > 1 && (matching.Corrected || matching.IsEmpty))
        {
            matching = PreferJoined(matching, reader, start, end);
        }

        matching.Lift(wholeNames, reader.Joined);
        return matching;
    }

    // "core weave" for "CoreWeave": words that fit nowhere as they are may belong together.
    private Matching PreferJoined(Matching apart, WordReader reader, int start, int end)
    {
        var joined = new Matching(words, start, end);
        joined.Require(reader.Joined, mendErrors: false);
        var (better, other) = joined.IsEmpty ? (apart, joined) : (joined, apart);
        other.Dispose();
        return better;
    }

    private Matching MatchWords(WordReader reader, int start, int end)
    {
        var matching = new Matching(words, start, end);
        foreach (var word in QueryWords(reader).Take(WordsAtMost))
        {
            matching.Require(reader.Letters(word));
        }

        return matching;
    }

    private static IEnumerable<Word> QueryWords(WordReader reader) =>
        reader.Words.SelectMany(word => word.IsCjk ? reader.Pairs(word, withLast: false) : [word]);
}

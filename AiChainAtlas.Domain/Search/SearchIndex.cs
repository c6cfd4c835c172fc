using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Search;

/// <summary>Documents laid out for searching: which words each holds and what it is called. Immutable.</summary>
public sealed class SearchIndex
{
    private const double TextWeight = 1;

    private readonly Dictionary<SearchKind, (int Start, int End)> ranges = [];

    internal SearchIndex(IReadOnlyList<SearchDocument> documents, InvertedIndex words, InvertedIndex wholeNames)
    {
        (Documents, Words, WholeNames) = (documents, words, wholeNames);
        for (var i = 0; i < documents.Count; i++)
        {
            var kind = documents[i].Kind;
            ranges[kind] = (ranges.TryGetValue(kind, out var range) ? range.Start : i, i + 1);
        }
    }

    /// <summary>Those of one kind stand together; of equally good ones the earlier is shown first.</summary>
    internal IReadOnlyList<SearchDocument> Documents { get; }

    internal InvertedIndex Words { get; }

    /// <summary>Names, tickers and former names read joined, for finding what was typed in full.</summary>
    internal InvertedIndex WholeNames { get; }

    internal IEnumerable<KeyValuePair<SearchKind, (int Start, int End)>> Ranges => ranges;

    /// <summary>Everything that the store holds.</summary>
    public static SearchIndex Of(Atlas atlas)
    {
        ArgumentNullException.ThrowIfNull(atlas);
        var writer = new IndexWriter();
        AtlasDocuments.Write(atlas, writer);
        return writer.Close();
    }

    /// <summary>What the site has besides the store, in the order given.</summary>
    public static SearchIndex Of(IEnumerable<SiteDocument> documents)
    {
        var writer = new IndexWriter();
        foreach (var document in documents.OrderBy(document => document.Kind))
        {
            writer.Open(document.Kind, document.Id, document.Title);
            if (document.IsSection)
            {
                writer.AddName(document.Title, IndexWriter.OtherNameWeight);
            }
            else
            {
                writer.AddName(document.Title);
            }

            foreach (var name in document.OtherNames)
            {
                writer.AddName(name, IndexWriter.OtherNameWeight);
            }

            writer.AddText(document.Text, TextWeight);
        }

        return writer.Close();
    }

    /// <summary>Where the documents of a kind stand; an empty range for a kind it has none of.</summary>
    internal (int Start, int End) RangeOf(SearchKind kind) => ranges.GetValueOrDefault(kind);

    /// <summary>Position of a document, or -1.</summary>
    internal int Find(SearchKind kind, string id)
    {
        var (start, end) = RangeOf(kind);
        for (var i = start; i < end; i++)
        {
            if (Documents[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }
}

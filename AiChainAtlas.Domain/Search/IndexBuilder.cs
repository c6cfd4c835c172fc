using System.Runtime.InteropServices;

namespace AiChainAtlas.Domain.Search;

/// <summary>Collects the words of documents, one document after the other, and lays them out for searching.</summary>
internal sealed class IndexBuilder
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> numbersBySpan;
    private readonly List<int> latest = [];
    private readonly List<int> words = [];
    private readonly List<int> documents = [];
    private readonly List<byte> weights = [];

    public IndexBuilder() => numbersBySpan = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds a word of a document; of several in one document the best weight counts.</summary>
    public void Add(int document, ReadOnlySpan<char> word, double weight)
    {
        if (!numbersBySpan.TryGetValue(word, out var number))
        {
            number = numbers.Count;
            numbersBySpan[word] = number;
            latest.Add(-1);
        }

        var tenths = (byte)Math.Clamp(Math.Round(weight / InvertedIndex.WeightUnit), 1, byte.MaxValue);
        var posting = latest[number];
        if (posting >= 0 && documents[posting] == document)
        {
            weights[posting] = Math.Max(weights[posting], tenths);
            return;
        }

        latest[number] = words.Count;
        words.Add(number);
        documents.Add(document);
        weights.Add(tenths);
    }

    public InvertedIndex Build()
    {
        var sorted = numbers.Keys.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        var places = new int[sorted.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            places[numbers[sorted[i]]] = i;
        }

        var starts = new int[sorted.Length + 1];
        foreach (var word in CollectionsMarshal.AsSpan(words))
        {
            starts[places[word] + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        return LayOut(new Vocabulary(sorted), places, starts);
    }

    // A counting sort: stable, so the documents of a word stay in ascending order.
    private InvertedIndex LayOut(Vocabulary vocabulary, int[] places, int[] starts)
    {
        var next = starts[..^1];
        var sortedDocuments = new int[documents.Count];
        var sortedWeights = new byte[documents.Count];
        for (var i = 0; i < documents.Count; i++)
        {
            var at = next[places[words[i]]]++;
            sortedDocuments[at] = documents[i];
            sortedWeights[at] = weights[i];
        }

        return new InvertedIndex(vocabulary, starts, sortedDocuments, sortedWeights);
    }
}

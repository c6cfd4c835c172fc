namespace AiChainAtlas.Domain.Search;

/// <summary>
/// Which documents hold which words, with the weight of the best field, in flat arrays:
/// the postings of word <c>w</c> stand from <c>starts[w]</c> to <c>starts[w + 1]</c>, documents ascending.
/// </summary>
internal sealed class InvertedIndex(Vocabulary vocabulary, int[] starts, int[] documents, byte[] weights)
{
    /// <summary>Weights are kept in one byte, in tenths.</summary>
    public const float WeightUnit = 0.1f;

    /// <summary>The least weight, in tenths, of a word that stands in a name, a former name, a ticker or an id.</summary>
    public const int NameLevel = (int)(IndexWriter.IdWeight * 10);

    /// <summary>The weight, in tenths, of what a thing is called today.</summary>
    public const int FullNameLevel = (int)(IndexWriter.NameWeight * 10);

    public Vocabulary Vocabulary => vocabulary;

    public ReadOnlySpan<int> DocumentsOf(int word) => documents.AsSpan(starts[word]..starts[word + 1]);

    public ReadOnlySpan<byte> WeightsOf(int word) => weights.AsSpan(starts[word]..starts[word + 1]);
}

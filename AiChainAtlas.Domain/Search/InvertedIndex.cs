namespace AiChainAtlas.Domain.Search;

/// <summary>
/// Which documents hold which words, with the weight of the best field, in flat arrays:
/// the postings of word <c>w</c> stand from <c>starts[w]</c> to <c>starts[w + 1]</c>, documents ascending.
/// </summary>
internal sealed class InvertedIndex(Vocabulary vocabulary, int[] starts, int[] documents, byte[] weights)
{
    /// <summary>Weights are kept in one byte, in tenths.</summary>
    public const float WeightUnit = 0.1f;

    public Vocabulary Vocabulary => vocabulary;

    public ReadOnlySpan<int> DocumentsOf(int word) => documents.AsSpan(starts[word]..starts[word + 1]);

    public ReadOnlySpan<byte> WeightsOf(int word) => weights.AsSpan(starts[word]..starts[word + 1]);
}

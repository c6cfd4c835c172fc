using System.Buffers;

namespace AiChainAtlas.Domain.Search;

/// <summary>One search in progress over a run of documents: which still match every word so far, and how well.</summary>
internal sealed class Matching : IDisposable
{
    // A beginning of a word is worth less than the word, more so the more of the word is missing.
    private const float PrefixBase = 0.4f;
    private const float PrefixShare = 0.3f;
    private const float ErrorShare = 0.3f;

    // Lifts what was typed in full above every sum of partial matches.
    private const float WholeNameLift = 100 * InvertedIndex.WeightUnit;

    private readonly InvertedIndex index;
    private readonly int start;
    private readonly int count;
    private readonly float[] totals;
    private readonly float[] current;
    private bool started;

    /// <summary>Begins with all documents from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public Matching(InvertedIndex index, int start, int end)
    {
        this.index = index;
        this.start = start;
        count = end - start;
        totals = ArrayPool<float>.Shared.Rent(count);
        current = ArrayPool<float>.Shared.Rent(count);
        Array.Clear(totals, 0, count);
        Array.Clear(current, 0, count);
    }

    /// <summary>Whether a word was found only after mending a typing error.</summary>
    public bool Corrected { get; private set; }

    /// <summary>Scores of the documents in their order; 0 where a word is missing.</summary>
    public ReadOnlySpan<float> Scores => totals.AsSpan(0, count);

    public bool IsEmpty => Scores.IndexOfAnyExcept(0f) < 0;

    /// <summary>Keeps only documents with this word, a word it begins or, when there is none, a word one error away.</summary>
    public void Require(ReadOnlySpan<char> word, bool mendErrors = true)
    {
        var (first, end) = index.Vocabulary.StartingWith(word);
        for (var i = first; i < end; i++)
        {
            var found = index.Vocabulary[i].Length;
            Collect(i, found == word.Length ? 1 : PrefixBase + (PrefixShare * word.Length / found));
        }

        if (mendErrors && first == end && word.Length >= TypingError.ShortestWord)
        {
            foreach (var i in index.Vocabulary.OneErrorFrom(word))
            {
                Corrected = true;
                Collect(i, ErrorShare);
            }
        }

        Combine();
    }

    /// <summary>Puts first what bears exactly this name; says whether any document does.</summary>
    public void Lift(InvertedIndex wholeNames, ReadOnlySpan<char> name)
    {
        var place = wholeNames.Vocabulary.IndexOf(name);
        if (place < 0)
        {
            return;
        }

        var documents = wholeNames.DocumentsOf(place);
        var weights = wholeNames.WeightsOf(place);
        for (var i = 0; i < documents.Length; i++)
        {
            var at = documents[i] - start;
            if ((uint)at < (uint)count && totals[at] > 0)
            {
                totals[at] += WholeNameLift * weights[i];
            }
        }
    }

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(totals);
        ArrayPool<float>.Shared.Return(current);
    }

    private void Collect(int word, float quality)
    {
        var documents = index.DocumentsOf(word);
        var weights = index.WeightsOf(word);
        quality *= InvertedIndex.WeightUnit;
        for (var i = 0; i < documents.Length; i++)
        {
            var at = documents[i] - start;
            if ((uint)at < (uint)count)
            {
                current[at] = Math.Max(current[at], weights[i] * quality);
            }
        }
    }

    private void Combine()
    {
        for (var i = 0; i < count; i++)
        {
            var keeps = current[i] > 0 && (!started || totals[i] > 0);
            totals[i] = keeps ? totals[i] + current[i] : 0;
        }

        Array.Clear(current, 0, count);
        started = true;
    }
}

using System.Buffers;

namespace AiChainAtlas.Domain.Search;

/// <summary>One search in progress over a run of documents of one index: which still match, and how well.</summary>
internal sealed class Matching : IDisposable
{
    // A beginning of a word is worth less than the word, more so the more of the word is missing.
    private const float PrefixBase = 0.4f;
    private const float PrefixShare = 0.3f;
    private const float SingularShare = 0.9f;
    private const float ErrorShare = 0.3f;

    private readonly SearchIndex index;
    private readonly int start;
    private readonly int count;
    private readonly float[] totals;
    private readonly float[] current;
    private bool started;

    /// <summary>Begins with all documents from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public Matching(SearchIndex index, int start, int end)
    {
        (this.index, this.start, count) = (index, start, end - start);
        totals = ArrayPool<float>.Shared.Rent(count);
        current = ArrayPool<float>.Shared.Rent(count);
        Array.Clear(totals, 0, count);
        Array.Clear(current, 0, count);
    }

    /// <summary>Scores of the documents in their order; 0 where a word is missing.</summary>
    public ReadOnlySpan<float> Scores => totals.AsSpan(0, count);

    public SearchIndex Index => index;

    public int Start => start;

    public bool IsEmpty => Scores.IndexOfAnyExcept(0f) < 0;

    /// <summary>Another search over the same documents.</summary>
    public Matching Anew() => new(index, start, start + count);

    /// <summary>Keeps only documents with the word; says whether the index knows the word.</summary>
    public bool Require(ReadOnlySpan<char> word, Spelling spelling)
    {
        var isKnown = Collect(word, spelling, InvertedIndex.NameLevel);
        for (var i = 0; i < count; i++)
        {
            var keeps = current[i] > 0 && (!started || totals[i] > 0);
            totals[i] = keeps ? totals[i] + current[i] : 0;
        }

        Array.Clear(current, 0, count);
        started = true;
        return isKnown;
    }

    /// <summary>Adds documents with the word; how many of the words a document has counts most.</summary>
    public void Gather(ReadOnlySpan<char> word)
    {
        Collect(word, Spelling.WholeWord, countedFrom: 1);
        for (var i = 0; i < count; i++)
        {
            totals[i] += current[i];
        }

        Array.Clear(current, 0, count);
    }

    /// <summary>Prefers documents with the word among those that match.</summary>
    public void Prefer(ReadOnlySpan<char> word)
    {
        Collect(word, Spelling.AsTyped, countedFrom: byte.MaxValue + 1);
        for (var i = 0; i < count; i++)
        {
            totals[i] += totals[i] > 0 ? current[i] : 0;
        }

        Array.Clear(current, 0, count);
    }

    /// <summary>Takes out documents with fewer than so many of the words that were gathered.</summary>
    public void KeepAtLeast(int words)
    {
        for (var i = 0; i < count; i++)
        {
            totals[i] = totals[i] >= words * Ranking.Counted ? totals[i] : 0;
        }
    }

    /// <summary>Takes in what another search over the same documents found.</summary>
    public void Join(Matching other)
    {
        for (var i = 0; i < count; i++)
        {
            totals[i] = Math.Max(totals[i], other.totals[i]);
        }
    }

    /// <summary>The scores, to be ranked after the last word.</summary>
    public Ranking Ranking => new(index, start, totals.AsMemory(0, count));

    /// <summary>The document at a position of the index as a result.</summary>
    public SearchHit Hit(int position, float score, bool corrected)
    {
        var document = index.Documents[position];
        return new SearchHit(document.Kind, document.Id, document.Title, score, corrected);
    }

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(totals);
        ArrayPool<float>.Shared.Return(current);
    }

    private bool Collect(ReadOnlySpan<char> word, Spelling spelling, int countedFrom)
    {
        var vocabulary = index.Words.Vocabulary;
        if (spelling == Spelling.OneError)
        {
            var near = vocabulary.OneErrorFrom(word);
            foreach (var i in near)
            {
                Collect(i, ErrorShare, countedFrom);
            }

            return near.Count > 0;
        }

        var (first, end) = vocabulary.StartingWith(word);
        for (var i = first; i < end; i++)
        {
            var found = vocabulary[i].Length;
            if (found > word.Length && spelling == Spelling.WholeWord)
            {
                break;
            }

            Collect(i, found == word.Length ? 1 : PrefixBase + (PrefixShare * word.Length / found), countedFrom);
        }

        var singular = vocabulary.IndexOf(Plural.Singular(word));
        if (singular >= 0)
        {
            Collect(singular, SingularShare, countedFrom);
        }

        return singular >= 0 || end > first;
    }

    private void Collect(int word, float quality, int countedFrom)
    {
        var documents = index.Words.DocumentsOf(word);
        var weights = index.Words.WeightsOf(word);
        quality *= InvertedIndex.WeightUnit;
        for (var i = 0; i < documents.Length; i++)
        {
            var at = documents[i] - start;
            if ((uint)at < (uint)count)
            {
                var counted = weights[i] >= countedFrom ? Ranking.Counted : 0;
                current[at] = Math.Max(current[at], (weights[i] * quality) + counted);
            }
        }
    }
}

using System.Buffers;

namespace AiChainAtlas.Domain.Search;

/// <summary>One search in progress over a run of documents of one index: which still match, and how well.</summary>
internal sealed class Matching : IDisposable
{
    /// <summary>Every score is its tier times this, and something smaller.</summary>
    public const float TierUnit = 4096;

    // 15 kinds fit into a tier, and the words of a query, each worth at most the weight of a name, into a kind.
    private const float KindUnit = 256;

    // A beginning of a word is worth less than the word, more so the more of the word is missing.
    private const float PrefixBase = 0.4f;
    private const float PrefixShare = 0.3f;
    private const float SingularShare = 0.9f;
    private const float ErrorShare = 0.3f;

    // Added to a score for each word that counts for the tier, so that one number holds both.
    private const float Counted = 1024;

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

    /// <summary>The tier of a result.</summary>
    public static Tier TierOf(SearchHit hit) => (Tier)(int)(hit.Score / TierUnit);

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
            totals[i] = totals[i] >= words * Counted ? totals[i] : 0;
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

    /// <summary>Turns sums of words into scores by tier and kind; comes after the last word.</summary>
    /// <param name="wordCount">How many words were required.</param>
    /// <param name="asked">The kind that the question asks for.</param>
    public void Rank(int wordCount, SearchKind? asked)
    {
        foreach (var (kind, range) in index.Ranges)
        {
            var ofKind = (SearchKind.Source - kind) * KindUnit;
            var lift = kind == asked ? TierUnit * (int)Tier.AskedKind : 0;
            for (var i = Math.Max(range.Start - start, 0); i < Math.Min(range.End - start, count); i++)
            {
                if (totals[i] > 0)
                {
                    var counted = (int)(totals[i] / Counted);
                    var tier = counted >= wordCount ? Tier.NameWords : Tier.Text;
                    totals[i] += (TierUnit * (int)tier) + ofKind + lift - (Counted * counted);
                }
            }
        }
    }

    /// <summary>As <see cref="Rank"/>, for words that were gathered: the more of them, the better.</summary>
    public void RankByCount()
    {
        foreach (var (kind, range) in index.Ranges)
        {
            var ofKind = (SearchKind.Source - kind) * KindUnit;
            for (var i = Math.Max(range.Start - start, 0); i < Math.Min(range.End - start, count); i++)
            {
                if (totals[i] > 0)
                {
                    var counted = (int)(totals[i] / Counted);
                    totals[i] += (TierUnit * counted) + ofKind - (Counted * counted);
                }
            }
        }
    }

    /// <summary>Lifts what bears a name, or a name that begins with it, into the tiers given; comes after <see cref="Rank"/>.</summary>
    public void LiftNames(ReadOnlySpan<char> name, Tier isName, Tier isOtherName, Tier isStart, SearchKind? asked)
    {
        if (name.IsEmpty)
        {
            return;
        }

        var (first, end) = index.WholeNames.Vocabulary.StartingWith(name);
        for (var i = first; i < end; i++)
        {
            var isWhole = index.WholeNames.Vocabulary[i].Length == name.Length;
            var bearers = index.WholeNames.DocumentsOf(i);
            var weights = index.WholeNames.WeightsOf(i);
            for (var j = 0; j < bearers.Length; j++)
            {
                var tier = !isWhole ? isStart : weights[j] >= InvertedIndex.FullNameLevel ? isName : isOtherName;
                Lift(bearers[j] - start, tier, asked);
            }
        }
    }

    /// <summary>Lifts what bears a name one typing error away.</summary>
    public void LiftNearNames(ReadOnlySpan<char> name)
    {
        if (!TypingError.IsForgivenIn(name))
        {
            return;
        }

        foreach (var i in index.WholeNames.Vocabulary.OneErrorFrom(name))
        {
            foreach (var bearer in index.WholeNames.DocumentsOf(i))
            {
                Lift(bearer - start, Tier.NameStart, asked: null);
            }
        }
    }

    /// <summary>Makes a document the answer, whether its words matched or not.</summary>
    public void Answer(int position)
    {
        if ((uint)(position - start) < (uint)count)
        {
            totals[position - start] = TierUnit * (int)Tier.Answer;
        }
    }

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

    private void Lift(int at, Tier tier, SearchKind? asked)
    {
        if ((uint)at >= (uint)count || totals[at] <= 0)
        {
            return;
        }

        var lifted = (int)tier + (tier <= Tier.Name && index.Documents[start + at].Kind == asked ? (int)Tier.AskedKind : 0);
        var before = (int)(totals[at] / TierUnit);
        totals[at] += Math.Max(lifted - before, 0) * TierUnit;
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
                var counted = weights[i] >= countedFrom ? Counted : 0;
                current[at] = Math.Max(current[at], (weights[i] * quality) + counted);
            }
        }
    }
}

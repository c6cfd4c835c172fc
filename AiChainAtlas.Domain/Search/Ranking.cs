namespace AiChainAtlas.Domain.Search;

/// <summary>Turns sums of matched words into scores by tier and kind.</summary>
/// <param name="index">The index that was searched.</param>
/// <param name="start">Position of the first document that was searched.</param>
/// <param name="scores">Scores of the documents from there on; 0 for those that do not match, which stay so.</param>
internal readonly struct Ranking(SearchIndex index, int start, Memory<float> scores)
{
    /// <summary>Every score is its tier times this, and something smaller.</summary>
    public const float TierUnit = 4096;

    /// <summary>Part of a sum for each word that counts for the tier, so that one number holds both.</summary>
    public const float Counted = 1024;

    // 15 kinds fit into a tier, and the words of a query, each worth at most the weight of a name, into a kind.
    private const float KindUnit = 256;

    /// <summary>The tier of a result.</summary>
    public static Tier TierOf(SearchHit hit) => (Tier)(int)(hit.Score / TierUnit);

    /// <summary>The tiers of matches that hold every word.</summary>
    /// <param name="wordCount">How many words were required.</param>
    /// <param name="asked">The kind that the question asks for.</param>
    public void ByWords(int wordCount, SearchKind? asked)
    {
        foreach (var (kind, at, length) in Runs())
        {
            var lift = OfKind(kind) + (kind == asked ? TierUnit * (int)Tier.AskedKind : 0);
            foreach (ref var score in scores.Span.Slice(at, length))
            {
                if (score > 0)
                {
                    var counted = (int)(score / Counted);
                    var tier = counted >= wordCount ? Tier.NameWords : Tier.Text;
                    score += lift + (TierUnit * (int)tier) - (Counted * counted);
                }
            }
        }
    }

    /// <summary>For matches that hold some of the words: the more of them, the better.</summary>
    public void ByCount()
    {
        foreach (var (kind, at, length) in Runs())
        {
            foreach (ref var score in scores.Span.Slice(at, length))
            {
                if (score > 0)
                {
                    score += OfKind(kind) + ((TierUnit - Counted) * (int)(score / Counted));
                }
            }
        }
    }

    /// <summary>Lifts what bears a name, or a name that begins with it, into the tiers given.</summary>
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
                Lift(bearers[j], !isWhole ? isStart : weights[j] >= InvertedIndex.FullNameLevel ? isName : isOtherName, asked);
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
                Lift(bearer, Tier.NameStart, asked: null);
            }
        }
    }

    /// <summary>Makes a document the answer, whether its words matched or not.</summary>
    public void Answer(int position)
    {
        if ((uint)(position - start) < (uint)scores.Length)
        {
            scores.Span[position - start] = TierUnit * (int)Tier.Answer;
        }
    }

    private static float OfKind(SearchKind kind) => (SearchKind.Source - kind) * KindUnit;

    private void Lift(int position, Tier tier, SearchKind? asked)
    {
        var at = position - start;
        if ((uint)at >= (uint)scores.Length || scores.Span[at] <= 0)
        {
            return;
        }

        ref var score = ref scores.Span[at];
        var lifted = (int)tier + (tier <= Tier.Name && index.Documents[position].Kind == asked ? (int)Tier.AskedKind : 0);
        score += Math.Max(lifted - (int)(score / TierUnit), 0) * TierUnit;
    }

    // Where the documents of each kind stand among the scores.
    private IEnumerable<(SearchKind Kind, int At, int Length)> Runs()
    {
        foreach (var (kind, range) in index.Ranges)
        {
            var (from, to) = (Math.Max(range.Start - start, 0), Math.Min(range.End - start, scores.Length));
            if (from < to)
            {
                yield return (kind, from, to - from);
            }
        }
    }
}

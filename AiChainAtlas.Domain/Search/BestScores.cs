namespace AiChainAtlas.Domain.Search;

/// <summary>Picks the best of many scores without sorting them all.</summary>
internal static class BestScores
{
    /// <summary>Positions of the best scores above 0, best first; of equal scores the earlier position is better.</summary>
    public static (int Position, float Score)[] Of(ReadOnlySpan<float> scores, int limit)
    {
        if (limit <= 0)
        {
            return [];
        }

        var worstFirst = new PriorityQueue<int, (float Score, int Earliness)>();
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] <= 0)
            {
                continue;
            }

            if (worstFirst.Count < limit)
            {
                worstFirst.Enqueue(i, (scores[i], -i));
            }
            else if (scores[i] > scores[worstFirst.Peek()])
            {
                worstFirst.DequeueEnqueue(i, (scores[i], -i));
            }
        }

        var best = new (int, float)[worstFirst.Count];
        for (var place = best.Length - 1; place >= 0; place--)
        {
            var position = worstFirst.Dequeue();
            best[place] = (position, scores[position]);
        }

        return best;
    }
}

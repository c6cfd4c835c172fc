namespace AiChainAtlas.Domain.Search;

/// <summary>Chooses which of many results are shown, and puts them under headings.</summary>
internal static class Grouping
{
    private const int FewestOfKind = 3;

    /// <summary>
    /// The best results. No kind takes more than a third of the room while others have something to show, so that 300 entries
    /// do not hide the one article.
    /// </summary>
    public static IReadOnlyList<SearchGroup> Of(Matchings found, int limit)
    {
        var all = found.Parts.SelectMany(part => part.Index.Ranges.Select(range => Ranked(part, range.Key, range.Value, limit, found.Corrected)))
            .Where(group => group.Total > 0)
            .ToList();
        var most = Math.Max(FewestOfKind, limit / 3);
        var shown = Best(all.SelectMany(group => group.Hits.Take(most)), limit).ToHashSet();
        shown.UnionWith(Best(all.SelectMany(group => group.Hits.Skip(most)), limit - shown.Count));
        return
        [
            .. all.Select(group => group with { Hits = [.. group.Hits.Where(shown.Contains)] })
                .Where(group => group.Hits.Count > 0)
                .OrderByDescending(group => group.Hits[0].Score),
        ];
    }

    private static SearchGroup Ranked(Matching part, SearchKind kind, (int Start, int End) range, int limit, bool corrected)
    {
        var scores = part.Scores[(range.Start - part.Start)..(range.End - part.Start)];
        var hits = Array.ConvertAll(BestScores.Of(scores, limit), best => part.Hit(range.Start + best.Position, best.Score, corrected));
        return new SearchGroup(kind, hits, scores.Length - scores.Count(0f));
    }

    // The order is stable, so equally good results stay as the index has them.
    private static IEnumerable<SearchHit> Best(IEnumerable<SearchHit> hits, int limit) => hits.OrderByDescending(hit => hit.Score).Take(limit);
}

namespace AiChainAtlas.Domain.Search;

/// <summary>Names that come close to a text for which nothing was found.</summary>
internal static class NearNames
{
    private const int LongestAsked = 40;
    private const int ShortestAsked = 3;

    public static IReadOnlyList<SearchHit> Of(IReadOnlyList<SearchIndex> indexes, string text, int limit)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = QueryWords.Read(text);
        IEnumerable<string> asked = words.Count == 1 ? words : [string.Concat(words), .. words.Where(word => !StopWords.All.Contains(word))];
        return
        [
            .. asked
                .Where(word => word.Length is >= ShortestAsked and <= LongestAsked)
                .SelectMany(word => indexes.SelectMany(index => Of(index, word)))
                .OrderByDescending(hit => hit.Score)
                .ThenBy(hit => hit.Kind)
                .DistinctBy(hit => hit.Title)
                .Take(limit),
        ];
    }

    private static IEnumerable<SearchHit> Of(SearchIndex index, string asked)
    {
        // One letter in four may differ, and two at most: more makes another word.
        var most = asked.Length > 5 ? 2 : 1;
        var names = index.WholeNames.Vocabulary;
        for (var i = 0; i < names.Count; i++)
        {
            var edits = Math.Abs(names[i].Length - asked.Length) > most ? most + 1 : EditDistance.Of(asked, names[i]);
            if (edits > most)
            {
                continue;
            }

            foreach (var bearer in index.WholeNames.DocumentsOf(i).ToArray())
            {
                var document = index.Documents[bearer];
                yield return new SearchHit(document.Kind, document.Id, document.Title, -edits, Corrected: true);
            }
        }
    }
}

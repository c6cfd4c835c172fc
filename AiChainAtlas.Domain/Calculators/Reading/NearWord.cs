namespace AiChainAtlas.Domain.Calculators.Reading;

/// <summary>Finds the words somebody may have meant by one that is not known.</summary>
public static class NearWord
{
    // Whoever writes more than this did not mistype a key; and the work grows with the square of the length.
    private const int LongestAsked = 40;
    private const int MostOffered = 3;

    /// <summary>Known words that come close, the closest first: one edit in three letters, or one word inside the other.</summary>
    public static IReadOnlyList<string> Of(string asked, IEnumerable<string> known) => asked.Length is 0 or > LongestAsked
        ? []
        : [.. known.Select(word => (Word: word, Edits: Edits(asked, word))).Where(x => IsNear(asked, x.Word, x.Edits)).OrderBy(x => x.Edits).Take(MostOffered).Select(x => x.Word)];

    private static bool IsNear(string asked, string word, int edits) =>
        edits <= Math.Max(1, word.Length / 3) || (asked.Length >= 3 && (word.Contains(asked, StringComparison.OrdinalIgnoreCase) || asked.Contains(word, StringComparison.OrdinalIgnoreCase)));

    // Levenshtein distance, one row at a time; letters of either case count as the same.
    private static int Edits(string from, string to)
    {
        Span<int> row = stackalloc int[from.Length + 1];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = i;
        }

        foreach (var letter in to)
        {
            var diagonal = row[0]++;
            for (var i = 1; i < row.Length; i++)
            {
                var replaced = diagonal + (char.ToLowerInvariant(from[i - 1]) == char.ToLowerInvariant(letter) ? 0 : 1);
                diagonal = row[i];
                row[i] = Math.Min(replaced, Math.Min(row[i], row[i - 1]) + 1);
            }
        }

        return row[^1];
    }
}

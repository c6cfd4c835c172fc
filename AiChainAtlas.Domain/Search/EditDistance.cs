namespace AiChainAtlas.Domain.Search;

/// <summary>How many letters have to be added, left out or replaced to turn one word into another (Levenshtein).</summary>
internal static class EditDistance
{
    public static int Of(string from, string to)
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
                var replaced = diagonal + (from[i - 1] == letter ? 0 : 1);
                diagonal = row[i];
                row[i] = Math.Min(replaced, Math.Min(row[i], row[i - 1]) + 1);
            }
        }

        return row[^1];
    }
}

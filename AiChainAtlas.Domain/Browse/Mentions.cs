using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Browse;

/// <summary>Finds entries named in the words of another one's succession.</summary>
public static class Mentions
{
    /// <summary>Other entries whose name or id stands as a whole word in "changes".</summary>
    public static IReadOnlyList<Entry> In(Atlas atlas, Entry entry)
    {
        var words = string.Join(' ', entry.Values(EntryFields.Succession));
        return words.Length == 0 ? [] : [.. atlas.Entries.Where(other => other.Id != entry.Id && (Stands(other.Name, words) || Stands(other.Id, words)))];
    }

    private static bool Stands(string name, string words)
    {
        for (var at = words.IndexOf(name, StringComparison.Ordinal); at >= 0; at = words.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(words[at - 1])) && (end == words.Length || !char.IsLetterOrDigit(words[end])))
            {
                return true;
            }
        }

        return false;
    }
}

namespace AiChainAtlas.Domain.Search;

/// <summary>All words of an index in ordinal order, so that words with one beginning stand side by side.</summary>
internal sealed class Vocabulary
{
    private readonly string[] words;

    // Beside the words, so that looking for typing errors reads memory in order and opens few words.
    private readonly uint[] signatures;
    private readonly byte[] lengths;

    public Vocabulary(string[] sortedWords)
    {
        words = sortedWords;
        signatures = Array.ConvertAll(words, w => TypingError.Signature(w));
        lengths = Array.ConvertAll(words, w => (byte)Math.Min(w.Length, byte.MaxValue));
    }

    public int Count => words.Length;

    public string this[int position] => words[position];

    /// <summary>Positions of the words that begin with <paramref name="prefix"/>; the word itself comes first.</summary>
    public (int Start, int End) StartingWith(ReadOnlySpan<char> prefix)
    {
        var start = Boundary(prefix, 0, static (word, p) => word.SequenceCompareTo(p) < 0);
        var end = Boundary(prefix, start, static (word, p) => word.StartsWith(p));
        return (start, end);
    }

    /// <summary>Position of the word itself, or -1.</summary>
    public int IndexOf(ReadOnlySpan<char> word)
    {
        var start = Boundary(word, 0, static (w, p) => w.SequenceCompareTo(p) < 0);
        return start < words.Length && word.SequenceEqual(words[start]) ? start : -1;
    }

    /// <summary>Whether a word, one that it begins or its singular is here.</summary>
    public bool Knows(ReadOnlySpan<char> word)
    {
        var (start, end) = StartingWith(word);
        return end > start || IndexOf(Plural.Singular(word)) >= 0;
    }

    /// <summary>Positions of the words one typing error away.</summary>
    public List<int> OneErrorFrom(ReadOnlySpan<char> word)
    {
        var found = new List<int>();
        var signature = TypingError.Signature(word);
        for (var i = 0; i < words.Length; i++)
        {
            if (TypingError.IsPossible(signature, word.Length, signatures[i], lengths[i])
                && TypingError.Separates(word, words[i]))
            {
                found.Add(i);
            }
        }

        return found;
    }

    private delegate bool Before(ReadOnlySpan<char> word, ReadOnlySpan<char> sought);

    private int Boundary(ReadOnlySpan<char> sought, int low, Before isBefore)
    {
        var high = words.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (isBefore(words[middle], sought))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}

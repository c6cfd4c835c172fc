using System.Text;

namespace AiChainAtlas.Domain.Search;

/// <summary>Scripts written without spaces between words, which are searched by pairs of characters.</summary>
internal static class Cjk
{
    public static bool Contains(Rune rune) => rune.Value
        is (>= 0x3005 and <= 0x3007)
        or (>= 0x3040 and <= 0x30FF)
        or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xAC00 and <= 0xD7AF)
        or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>What a word of a query is looked for by: its pairs where it is written without spaces, else the word.</summary>
    public static IEnumerable<string> SearchedParts(string word)
    {
        if (!Contains(word.EnumerateRunes().First()))
        {
            return [word];
        }

        var letters = word.ToCharArray();
        return Pairs(new Word(0, letters.Length, IsCjk: true), letters, withLast: false).Select(pair => new string(letters, pair.Start, pair.Length));
    }

    /// <summary>
    /// The pairs of neighbouring characters of a word. For the index the last character follows alone, so that every
    /// single character begins something and is found as a prefix; a query has it only when it is the whole word.
    /// </summary>
    public static IEnumerable<Word> Pairs(Word word, char[] letters, bool withLast)
    {
        var end = word.Start + word.Length;
        for (var first = word.Start; first < end;)
        {
            var second = first + Width(letters, first);
            if (second < end)
            {
                yield return word with { Start = first, Length = second + Width(letters, second) - first };
            }
            else if (withLast || first == word.Start)
            {
                yield return word with { Start = first, Length = end - first };
            }

            first = second;
        }
    }

    private static int Width(char[] letters, int at) => char.IsHighSurrogate(letters[at]) ? 2 : 1;
}

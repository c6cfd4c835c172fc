using System.Numerics;

namespace AiChainAtlas.Domain.Search;

/// <summary>Words that are one typing error apart: a letter too many, missing, wrong, or two letters swapped.</summary>
internal static class TypingError
{
    /// <summary>Words with fewer letters are taken as they are: one error in four letters makes another word.</summary>
    public const int ShortestWord = 5;

    /// <summary>Whether a word may be a mistyped one. With another digit a name names another thing: the GB200 is not the GB300.</summary>
    public static bool IsForgivenIn(ReadOnlySpan<char> word) => word.Length >= ShortestWord && !word.ContainsAnyInRange('0', '9');

    /// <summary>A set of the letters of a word, for ruling most words out without comparing them.</summary>
    public static uint Signature(ReadOnlySpan<char> word)
    {
        var signature = 0u;
        foreach (var letter in word)
        {
            signature |= 1u << (letter & 31);
        }

        return signature;
    }

    /// <summary>False only when the words cannot be one error apart; a wrong letter changes at most two bits.</summary>
    public static bool IsPossible(uint signature, int length, uint otherSignature, int otherLength) =>
        Math.Abs(length - otherLength) <= 1 && BitOperations.PopCount(signature ^ otherSignature) <= 2;

    public static bool Separates(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > b.Length)
        {
            return Separates(b, a);
        }

        var same = a.CommonPrefixLength(b);
        if (a.Length < b.Length)
        {
            return b.Length == a.Length + 1 && a[same..].SequenceEqual(b[(same + 1)..]);
        }

        return same < a.Length && (IsWrongLetter(a[same..], b[same..]) || IsSwap(a[same..], b[same..]));
    }

    private static bool IsWrongLetter(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => a[1..].SequenceEqual(b[1..]);

    private static bool IsSwap(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]);
}

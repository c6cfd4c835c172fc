using System.Globalization;
using System.Text;

namespace AiChainAtlas.Domain.Search;

/// <summary>
/// Reads a text as search words: without case, accents, punctuation and the difference between American and British spelling.
/// The letters of all words stand side by side in one buffer, so that neighbouring words can also be read joined ("io.net" as
/// "ionet"). Reused for many texts.
/// </summary>
internal sealed class WordReader
{
    private readonly List<Word> words = [];
    private char[] letters = new char[256];
    private int length;

    public IReadOnlyList<Word> Words => words;

    /// <summary>All words without anything between them.</summary>
    public ReadOnlySpan<char> Joined => letters.AsSpan(0, length);

    public ReadOnlySpan<char> Letters(Word word) => letters.AsSpan(word.Start, word.Length);

    /// <summary>Two neighbouring words without anything between them.</summary>
    public ReadOnlySpan<char> Pair(int first) =>
        letters.AsSpan(words[first].Start, words[first].Length + words[first + 1].Length);

    /// <summary>What a word of a script without spaces is searched by; see <see cref="Cjk.Pairs"/>.</summary>
    public IEnumerable<Word> Pairs(Word word, bool withLast) => Cjk.Pairs(word, letters, withLast);

    public void Read(string text)
    {
        words.Clear();
        length = 0;
        var start = 0;
        var startIsCjk = false;
        foreach (var rune in Plain(text).EnumerateRunes())
        {
            var isLetter = Rune.IsLetterOrDigit(rune);
            var isCjk = isLetter && Cjk.Contains(rune);
            if (!isLetter || isCjk != startIsCjk)
            {
                Close(start, startIsCjk);
                start = length;
                startIsCjk = isCjk;
            }

            if (isLetter)
            {
                Append(rune);
            }
        }

        Close(start, startIsCjk);
    }

    // Compatibility forms turn full-width letters into plain ones. Composing again keeps Korean syllables whole.
    private static string Plain(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var rune in WithoutLoneSurrogates(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(rune);
            }
        }

        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    // Normalize throws on half a pair; enumerating runes puts U+FFFD in its place.
    private static string WithoutLoneSurrogates(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune);
        }

        return whole.ToString();
    }

    private void Append(Rune rune)
    {
        if (length + 2 > letters.Length)
        {
            Array.Resize(ref letters, letters.Length * 2);
        }

        // By way of upper case, so that letters with two lower forms (final sigma) become one.
        length += Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune)).EncodeToUtf16(letters.AsSpan(length));
    }

    // American and British spellings of one length are read as one: "decentralized data center" finds "decentralised data centre".
    private static void UnifySpelling(Span<char> word)
    {
        for (var z = word.IndexOf("iz"); z >= 0; z = word.IndexOf("iz"))
        {
            word[z + 1] = 's';
        }

        if (word.StartsWith("center"))
        {
            "centre".CopyTo(word);
        }
    }

    private void Close(int start, bool isCjk)
    {
        if (length > start)
        {
            UnifySpelling(letters.AsSpan(start, length - start));
            words.Add(new Word(start, length - start, isCjk));
        }
    }
}

/// <summary>A stretch of letters in the buffer of a <see cref="WordReader"/>.</summary>
internal readonly record struct Word(int Start, int Length, bool IsCjk);

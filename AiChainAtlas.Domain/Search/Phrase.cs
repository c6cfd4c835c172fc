namespace AiChainAtlas.Domain.Search;

/// <summary>A question with places for names, such as "who depends on {a}".</summary>
internal sealed class Phrase
{
    private readonly string[] parts;
    private readonly string[] fixedWords;

    private Phrase(string[] parts) => (this.parts, fixedWords) = (parts, Array.FindAll(parts, part => part[0] != '{'));

    public static Phrase Parse(string text) => new(text.Split(' '));

    /// <summary>The words that are no names.</summary>
    public IReadOnlyList<string> Words => fixedWords;

    /// <summary>
    /// Every way to read the words as this phrase: for each place, in the order of the phrase, the first word of the name and the
    /// word after its last. Fillers are to be taken out of the words before.
    /// </summary>
    public IEnumerable<IReadOnlyList<(int Start, int End)>> Readings(IReadOnlyList<string> words) =>
        Array.TrueForAll(fixedWords, words.Contains) ? Readings(words, 0, 0, []) : [];

    private IEnumerable<IReadOnlyList<(int Start, int End)>> Readings(
        IReadOnlyList<string> words, int word, int part, IReadOnlyList<(int Start, int End)> names)
    {
        if (part == parts.Length)
        {
            return word == words.Count ? [names] : [];
        }

        if (parts[part][0] != '{')
        {
            return word < words.Count && words[word] == parts[part] ? Readings(words, word + 1, part + 1, names) : [];
        }

        return Enumerable.Range(word + 1, Math.Max(words.Count - word, 0))
            .SelectMany(end => Readings(words, end, part + 1, [.. names, (word, end)]));
    }
}

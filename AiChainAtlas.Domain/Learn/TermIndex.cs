using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Learn;

/// <summary>Terms under the letters that they begin with; those that begin with a digit stand first.</summary>
public static class TermIndex
{
    public const string Digits = "0–9";

    /// <summary>Terms by letter whose name or definition holds the words.</summary>
    public static IReadOnlyList<IGrouping<string, Term>> Of(IEnumerable<Term> terms, string text = "") =>
    [
        .. terms
            .Where(term => $"{term.Name}\n{term.Definition}".Contains(text, StringComparison.OrdinalIgnoreCase))
            .OrderByName(term => term.Name)
            .GroupBy(term => LetterOf(term.Name))
            .OrderBy(letter => letter.Key == Digits ? "" : letter.Key, StringComparer.Ordinal),
    ];

    private static string LetterOf(string name) => NameOrder.KeyOf(name)[0] is var first && char.IsLetter(first) ? char.ToUpperInvariant(first).ToString() : Digits;
}

using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Learn;

/// <summary>Terms under the letters that they begin with; those that begin with a digit stand first.</summary>
public static class TermIndex
{
    public const string Digits = "0–9";

    /// <summary>The query key that asks for one term alone.</summary>
    public const string TermKey = "term";

    /// <summary>The term of an id, or what is wrong with the id; neither where none is asked for.</summary>
    public static (Term? Term, QueryProblem? Problem) Read(IEnumerable<Term> terms, string? id)
    {
        var term = string.IsNullOrWhiteSpace(id) ? null : terms.FirstOrDefault(term => term.Id == id.Trim());
        return (term, term is null && !string.IsNullOrWhiteSpace(id)
            ? new QueryProblem(QueryProblem.NotFound, TermKey, "The glossary has no such term; choose one from the list of all terms.")
            : null);
    }

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

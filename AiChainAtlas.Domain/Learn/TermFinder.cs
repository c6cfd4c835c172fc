using System.Text.RegularExpressions;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Learn;

/// <summary>A glossary term where a text uses it.</summary>
public readonly record struct TermMention(int Start, int Length, Term Term);

/// <summary>
/// Finds glossary terms in running text by their names: <c>FP16 / BF16</c> are two, what stands in brackets says which sense
/// is meant, and a name with capitals is told from a word without.
/// </summary>
public sealed partial class TermFinder
{
    // Names of terms that are everyday words as well: only a writer knows which is meant.
    private static readonly HashSet<string> Everyday = new(StringComparer.OrdinalIgnoreCase) { "attention", "gas", "oracle", "retention" };

    private readonly Dictionary<string, List<(Term Term, string Sense)>> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Regex? names;

    public TermFinder(IEnumerable<Term> terms)
    {
        foreach (var term in terms)
        {
            foreach (var (name, sense) in NamesOf(term.Name).Where(name => !Everyday.Contains(name.Name)))
            {
                (byName.TryGetValue(name, out var senses) ? senses : byName[name] = []).Add((term, sense));
            }
        }

        var known = byName.Keys.OrderByDescending(name => name.Length).Select(Regex.Escape).ToList();
        names = known.Count == 0 ? null : new Regex($@"(?<![\w/-])(?<name>{string.Join('|', known)})s?(?![\w/-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    /// <summary>The first use of each term that is not yet known to the reader; those found become known.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="lane">Whose words it uses: a token is text in one lane and an asset in the other.</param>
    /// <param name="known">Ids of terms that need no mention any more.</param>
    public IReadOnlyList<TermMention> Find(string text, Lane lane, ISet<string> known)
    {
        var mentions = new List<TermMention>();
        foreach (Match match in names?.Matches(text) ?? Enumerable.Empty<Match>())
        {
            var name = match.Groups["name"].Value;
            if ((Meant(name, lane) ?? Singular(name, lane)) is { } term && known.Add(term.Id))
            {
                mentions.Add(new TermMention(match.Index, match.Length, term));
            }
        }

        return mentions;
    }

    private static IEnumerable<(string Name, string Sense)> NamesOf(string written)
    {
        var (head, bracket) = Bracketed().Match(written) is { Success: true } match
            ? (match.Groups["head"].Value, match.Groups["bracket"].Value)
            : (written, "");
        foreach (var name in head.Split(" / ", StringSplitOptions.TrimEntries))
        {
            yield return (name, bracket);
        }

        // "FLOPS (FLOP/s)" gives a second name; "Token (text)" and "Sparsity (2:4)" a sense.
        if (bracket.Contains('/', StringComparison.Ordinal))
        {
            yield return (bracket, bracket);
        }
    }

    private Term? Meant(string name, Lane lane)
    {
        var fitting = byName[name].Where(sense => IsWrittenLike(name, sense.Term.Name)).ToList();
        return fitting.Count <= 1 ? fitting.FirstOrDefault().Term : fitting.Find(sense => (sense.Sense == Lane.Crypto.Key()) == (lane == Lane.Crypto)).Term;
    }

    // FLOPs are many FLOP and no FLOPS: a name that another one ends with an s is found under it first.
    private Term? Singular(string name, Lane lane) =>
        name.EndsWith('s') && byName.ContainsKey(name[..^1]) ? Meant(name[..^1], lane) : null;

    // RAG is a term and rag is cloth; Fine-tuning and fine-tuning are the same.
    private static bool IsWrittenLike(string found, string written) =>
        written.Take(Math.Min(found.Length, written.Length)).Count(char.IsUpper) < 2 || written.Contains(found, StringComparison.Ordinal);

    [GeneratedRegex(@"^(?<head>.+?) \((?<bracket>[^)]+)\)$")]
    private static partial Regex Bracketed();
}

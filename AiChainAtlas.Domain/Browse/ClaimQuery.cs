using System.Collections.Immutable;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Browse;

/// <summary>Which claims to show: everything an address of the fact check says.</summary>
public sealed record ClaimQuery
{
    /// <summary>Keys that mean something; all others are ignored.</summary>
    public static readonly IReadOnlyList<string> Keys = ["verdict", "section", "q"];

    private static readonly HashSet<string> VerdictKeys = [.. Verdict.All.Select(verdict => verdict.Key)];

    /// <summary>Keys of the verdicts that are shown; all of them when empty.</summary>
    public ImmutableSortedSet<string> Verdicts { get; init; } = [];

    /// <summary>Only claims of this section of the article.</summary>
    public string? Section { get; init; }

    /// <summary>Words that stand in the statement or in what the record says.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether it leaves any claim out.</summary>
    public bool IsFiltered => !Verdicts.IsEmpty || Section is not null || Text.Length > 0;

    /// <summary>The query, or the first problem with it.</summary>
    public static (ClaimQuery Query, QueryProblem? Problem) Read(Atlas atlas, Func<string, string?> value)
    {
        var reading = new QueryReading(value);
        var verdicts = reading.Choice("verdict", "a verdict", VerdictKeys);
        var section = reading.OneOf("section", "a section of the article", [.. atlas.Content.Claims.InOrder().Select(claim => claim.Section).Distinct()]);
        var query = new ClaimQuery { Verdicts = verdicts, Section = section, Text = reading.Text("q", EntryQuery.MaxTextLength) };
        return (query, reading.Problem);
    }

    /// <summary>The query with a verdict put in, or taken out when it is in.</summary>
    public ClaimQuery Toggle(Verdict verdict) =>
        this with { Verdicts = Verdicts.Contains(verdict.Key) ? Verdicts.Remove(verdict.Key) : Verdicts.Add(verdict.Key) };

    /// <summary>The parts that differ from the default, in one fixed order.</summary>
    public IEnumerable<KeyValuePair<string, string>> ToPairs()
    {
        if (!Verdicts.IsEmpty)
        {
            yield return new("verdict", string.Join(',', Verdict.All.Where(verdict => Verdicts.Contains(verdict.Key)).Select(verdict => verdict.Key)));
        }

        if (Section is not null)
        {
            yield return new("section", Section);
        }

        if (Text.Length > 0)
        {
            yield return new("q", Text);
        }
    }

    internal bool Holds(Claim claim) => HoldsWhateverTheVerdict(claim) && (Verdicts.IsEmpty || Verdicts.Contains(claim.Verdict.Key));

    internal bool HoldsWhateverTheVerdict(Claim claim) => (Section is null || claim.Section == Section)
        && (Text.Length == 0 || claim.Statement.Contains(Text, StringComparison.OrdinalIgnoreCase) || claim.Record.Contains(Text, StringComparison.OrdinalIgnoreCase));
}

using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Chain;

/// <summary>A company, project, product or network placed on a link: an identity plus its facts.</summary>
public sealed record Entry
{
    /// <summary>Permanent and never reused; does not contain the link, so that an entry can move.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }
    public required string LinkId { get; init; }

    /// <summary>Other links it also stands on.</summary>
    public IReadOnlyList<string> SecondaryLinkIds { get; init; } = [];

    public required Origin Origin { get; init; }

    /// <summary>Whether its CoinGecko id was in the list dated 2026-05-12; null when not looked up.</summary>
    public bool? CoinGeckoListed { get; init; }

    /// <summary>All facts in the order of the store; several of one field may stand side by side.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>What editors tell each other about it; readers never see it.</summary>
    public string EditorNote { get; init; } = "";

    /// <summary>Whether it was taken out of the published atlas; kept, so that its id is never given away and it can come back.</summary>
    public bool IsRetired { get; init; }

    public int Version { get; init; } = 1;

    /// <summary>The facts of one field, best rank first; superseded (deprecated) ones last.</summary>
    public IEnumerable<Fact> FactsOf(EntryField field) =>
        Facts.Where(f => f.Field == field.Key).OrderBy(f => f.Rank);

    /// <summary>The fact to show when there is room for one: best rank, never a deprecated one.</summary>
    public Fact? Best(EntryField field)
    {
        Fact? best = null;
        foreach (var fact in Facts)
        {
            if (fact.Field == field.Key && fact.Rank != Rank.Deprecated && (best is null || fact.Rank < best.Rank))
            {
                best = fact;
            }
        }

        return best;
    }

    /// <summary>The value of <see cref="Best"/>, or null when nothing is known.</summary>
    public string? Value(EntryField field) => Best(field)?.Value;

    /// <summary>All current values of a field that may have several.</summary>
    public IEnumerable<string> Values(EntryField field) =>
        FactsOf(field).Where(f => f.Rank != Rank.Deprecated).Select(f => f.Value).Distinct();
}

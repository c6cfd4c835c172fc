using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Rules;

/// <summary>Every rule that published content keeps. Seed loading, import and saving run this one list.</summary>
public static class AtlasRules
{
    public static readonly IReadOnlyList<AtlasRule> All =
    [
        .. IdentityRules.All,
        .. ReferenceRules.All,
        .. ChainRules.All,
        .. ProvenanceRules.All,
        .. EntryRules.All,
        .. ValueRules.All,
        .. RelationRules.All,
        .. RankRules.All,
        .. LearnRules.All,
        .. ComputeRules.All,
    ];

    /// <summary>All breaches, in the order of the rules.</summary>
    public static IReadOnlyList<Finding> Check(AtlasContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Run(new Ground(content));
    }

    /// <summary>
    /// Breaches at these entries alone, where nothing else can have been broken: they were there before, and neither they
    /// nor what they stand on was moved.
    /// </summary>
    public static IReadOnlyList<Finding> CheckEntries(AtlasContent content, IReadOnlySet<string> entries)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Run(new Ground(content, entries));
    }

    private static Finding[] Run(Ground ground) => [.. All.SelectMany(rule => rule.Check(ground))];
}

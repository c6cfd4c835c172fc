using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Browse;

/// <summary>The claims of one query under the sections of the article, with how many there are of each verdict.</summary>
public sealed class ClaimList
{
    private readonly ILookup<string, Claim> byVerdict;

    private ClaimList(IReadOnlyList<Claim> ofAnyVerdict, ClaimQuery query)
    {
        byVerdict = ofAnyVerdict.ToLookup(claim => claim.Verdict.Key);
        Sections = [.. ofAnyVerdict.Where(query.Holds).GroupBy(claim => claim.Section)];
    }

    /// <summary>Claims by section, both in the order of the article.</summary>
    public IReadOnlyList<IGrouping<string, Claim>> Sections { get; }

    public int Total => Sections.Sum(section => section.Count());

    public static ClaimList Of(Atlas atlas, ClaimQuery query) => new([.. atlas.Content.Claims.InOrder().Where(query.HoldsWhateverTheVerdict)], query);

    /// <summary>How many claims of a verdict the section and the words let through, chosen or not.</summary>
    public int CountOf(Verdict verdict) => byVerdict[verdict.Key].Count();
}

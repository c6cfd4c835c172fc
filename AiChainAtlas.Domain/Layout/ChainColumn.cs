using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Layout;

/// <summary>One column of the map: AI cards above, ties between, crypto cards below.</summary>
/// <param name="Stage">The stage it stands for.</param>
/// <param name="Ai">Cards of the AI lane, top to bottom.</param>
/// <param name="Ties">Ties of this column's cards; a tie between two columns stands in the AI card's column.</param>
/// <param name="Crypto">Cards of the crypto lane, top to bottom.</param>
/// <param name="FeedsNext">Whether an AI card here supplies one in the next column.</param>
public sealed record ChainColumn(
    Stage Stage,
    IReadOnlyList<ChainCard> Ai,
    IReadOnlyList<ChainTie> Ties,
    IReadOnlyList<ChainCard> Crypto,
    bool FeedsNext)
{
    public IReadOnlyList<ChainCard> Cards(Lane lane) => lane == Lane.Ai ? Ai : Crypto;
}

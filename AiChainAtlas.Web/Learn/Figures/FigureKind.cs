using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Learn.Reading;

namespace AiChainAtlas.Web.Learn.Figures;

/// <summary>What figures are looked up in.</summary>
public sealed record FigureGround(Atlas Atlas, CalculatorCatalog Calculators, DateOnly Today);

/// <summary>A sort of figure that a text may ask for.</summary>
/// <param name="Word">The first word of the request.</param>
/// <param name="Grammar">What follows it, for those who write.</param>
/// <param name="Find">The figure; null when there is none of that name.</param>
public sealed record FigureKind(string Word, string Grammar, Func<FigureGround, FigureRequest, Figure?> Find);

namespace AiChainAtlas.Domain.Calculators.Declaring;

/// <summary>Something that must hold between inputs; a breach is reported as out of range.</summary>
/// <param name="Field">The later of the inputs concerned.</param>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Sentence">How to mend it.</param>
public sealed record InputRule(Input Field, Func<InputValues, bool> Holds, string Sentence);

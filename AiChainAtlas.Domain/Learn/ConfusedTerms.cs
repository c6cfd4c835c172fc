namespace AiChainAtlas.Domain.Learn;

/// <summary>Two terms that are taken for one another.</summary>
/// <param name="FirstId">Id of a term.</param>
/// <param name="SecondId">Id of the other one.</param>
/// <param name="Difference">What tells them apart.</param>
public sealed record ConfusedTerms(string FirstId, string SecondId, string Difference)
{
    /// <summary>Every pair that the glossary tells apart.</summary>
    public static readonly IReadOnlyList<ConfusedTerms> All =
    [
        new("flop", "flops-flop-s", "FLOP counts operations, FLOP/s how many are done in a second."),
        new("token-text", "token-crypto", "One is a piece of text that a model reads, the other an asset on a chain."),
    ];

    /// <summary>The terms that one is taken for, each with the difference.</summary>
    public static IEnumerable<(string OtherId, string Difference)> Of(string termId) => All
        .Where(pair => pair.FirstId == termId || pair.SecondId == termId)
        .Select(pair => (pair.FirstId == termId ? pair.SecondId : pair.FirstId, pair.Difference));
}

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>Chips come whole: how many a fractional need takes.</summary>
internal static class WholeChips
{
    /// <summary>Share or number that rounding may add: keeps a need of exactly 35, computed as 35.000000000000007, from becoming 36.</summary>
    public const double Slack = 1e-9;

    public static double For(double need) => Math.Max(1, Math.Ceiling(need - Slack));
}

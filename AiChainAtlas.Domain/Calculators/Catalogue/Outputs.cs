using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>Declares outputs in one line each.</summary>
internal static class Outputs
{
    /// <summary>Why a quotient may be null although its inputs are within bounds: one of them vanishes beside the other.</summary>
    public const string TooFarApart = "the inputs are too far apart for a number to come out";

    /// <param name="key">The name used by the API.</param>
    /// <param name="label">The name on pages.</param>
    /// <param name="meaning">What the value says, in one sentence.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="said">Which inputs it takes; none if left out.</param>
    /// <param name="nullReason">Why it may be null although they are there.</param>
    /// <param name="restates">The output that says the same in another unit.</param>
    public static NumberOutput Number(
        string key, string label, string meaning, Unit unit, Condition? said = null, string nullReason = "", NumberOutput? restates = null) => new()
        {
            Key = key,
            Label = label,
            Meaning = meaning,
            Unit = unit,
            Said = said ?? Condition.Always,
            NullReason = nullReason,
            Restates = restates,
        };
}

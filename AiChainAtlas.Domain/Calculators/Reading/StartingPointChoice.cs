using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;

namespace AiChainAtlas.Domain.Calculators.Reading;

/// <summary>
/// What the choice of a starting point takes back of what stood there before, so that no figure of one model or chip is left beside
/// another.
/// </summary>
internal static class StartingPointChoice
{
    /// <summary>Whether a starting point that was named before goes: a model brings its own chip, a chip its own price.</summary>
    /// <param name="chosen">Key of the starting point that was just chosen; empty where none was.</param>
    /// <param name="key">Key of another one.</param>
    public static bool Drops(string chosen, string key) => (chosen, key) switch
    {
        (StartingPointReader.ModelKey,
            StartingPointReader.ChipKey or StartingPointReader.PrecisionKey or StartingPointReader.PriceKey) => true,
        (StartingPointReader.ChipKey, StartingPointReader.PrecisionKey or StartingPointReader.PriceKey) => true,
        _ => false,
    };

    /// <summary>Whether what was sent for an input goes: the choice fills it, or it was of the one before.</summary>
    public static bool Empties(Calculator calculator, string chosen, NumberInput input, StartingPoints from, RawInput sent) => chosen switch
    {
        StartingPointReader.ModelKey => StartingPoint.GoesWithModel(calculator, input),
        StartingPointReader.ChipKey => StartingPoint.GoesWithChip(input) || IsUtilisationOfModel(input, from, sent),
        StartingPointReader.PrecisionKey => StartingPoint.IsOfPrecision(input) || IsUtilisationOfModel(input, from, sent),
        StartingPointReader.PriceKey => input.IsChipPrice,
        _ => false,
    };

    private static bool IsUtilisationOfModel(NumberInput input, StartingPoints from, RawInput sent) =>
        input.IsShareOfPeak
            && from.Model is { } model
            && input.FromModel?.Invoke(model) is { } own
            && InputReader.ReadOne(input, sent).Number == own;
}

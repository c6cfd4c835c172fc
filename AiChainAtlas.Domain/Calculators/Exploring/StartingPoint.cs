using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;

namespace AiChainAtlas.Domain.Calculators.Exploring;

/// <summary>Which records of the store a calculator can start from, and which inputs go with the choice of one.</summary>
public static class StartingPoint
{
    public static bool TakesModels(Calculator calculator) => calculator.NumberInputs.Any(input => input.FromModel is not null);

    public static bool TakesChips(Calculator calculator) => calculator.NumberInputs.Any(IsOfChip);

    public static bool TakesPrecisions(Calculator calculator) => calculator.NumberInputs.Any(IsOfPrecision);

    public static bool TakesPrices(Calculator calculator) => calculator.NumberInputs.Any(input => input.IsChipPrice);

    /// <summary>Whether a model brings the chip that it was trained on.</summary>
    public static bool TakesChipOfModel(Calculator calculator) =>
        TakesModels(calculator) && calculator.NumberInputs.Any(input => IsOfChip(input) && !input.IsOfChosenChipOnly);

    /// <summary>Whether some starting point can fill an input.</summary>
    public static bool Fills(Input input) =>
        input is NumberInput number && (number.FromModel is not null || number.IsChipPrice || IsOfChip(number) || IsOfPrecision(number));

    /// <summary>Inputs that say something of one model: emptied when another is chosen.</summary>
    public static bool GoesWithModel(Calculator calculator, NumberInput input) =>
        input.FromModel is not null || input.IsOfOneModel || input.FromPrecision is not null
        || (TakesChipOfModel(calculator) && GoesWithChip(input) && !input.IsOfChosenChipOnly);

    /// <summary>Inputs that say something of one chip: emptied when another is chosen.</summary>
    public static bool GoesWithChip(NumberInput input) => IsOfChip(input) || input.IsChipPrice;

    /// <summary>Inputs that depend on the precision.</summary>
    public static bool IsOfPrecision(NumberInput input) => input.IsPeak || input.FromPrecision is not null;

    /// <summary>Inputs that a data sheet fills.</summary>
    public static bool IsOfChip(NumberInput input) => input.IsPeak || input.FromAccelerator is not null;

    /// <summary>Prices of a chip, cheapest first.</summary>
    public static IReadOnlyList<GpuPrice> Prices(Atlas atlas, Accelerator? chip) =>
        [.. atlas.Content.Prices.Where(price => chip is not null && price.Accelerator == chip.Name).OrderBy(price => price.UsdPerGpuHour)];

    /// <summary>The name of a price in addresses and lists; a chip has one price of that name.</summary>
    public static string NameOf(GpuPrice price) => $"{price.Provider}, {price.Terms}, {price.AsOf}";
}

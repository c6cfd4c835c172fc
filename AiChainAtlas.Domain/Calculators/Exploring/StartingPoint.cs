using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Compute;

namespace AiChainAtlas.Domain.Calculators.Exploring;

/// <summary>What the store knows that fills inputs of a calculator: models, data sheets, prices.</summary>
public static class StartingPoint
{
    /// <summary>Inputs that the reported figures of a model fill.</summary>
    public static IEnumerable<Setting> Of(Calculator calculator, AiModel model) =>
        Fill(calculator, input => input.FromModel?.Invoke(model));

    /// <summary>Inputs that a data sheet fills.</summary>
    public static IEnumerable<Setting> Of(Calculator calculator, Accelerator chip) =>
        Fill(calculator, input => input.FromAccelerator?.Invoke(chip));

    /// <summary>The input that a price fills.</summary>
    public static IEnumerable<Setting> Of(Calculator calculator, GpuPrice price) =>
        Fill(calculator, input => input.IsChipPrice ? price.UsdPerGpuHour : null);

    public static bool TakesModels(Calculator calculator) => calculator.NumberInputs.Any(input => input.FromModel is not null);

    public static bool TakesChips(Calculator calculator) => calculator.NumberInputs.Any(input => input.FromAccelerator is not null);

    public static bool TakesPrices(Calculator calculator) => calculator.NumberInputs.Any(input => input.IsChipPrice);

    // A figure that the input would refuse, such as a zero, fills nothing.
    private static IEnumerable<Setting> Fill(Calculator calculator, Func<NumberInput, double?> figure) =>
        from input in calculator.NumberInputs
        let value = figure(input)
        where value is { } known && input.Admits(known)
        select new Setting(input, value.Value);
}

using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Chain;
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

    /// <summary>Whether some starting point can fill an input.</summary>
    public static bool Fills(Input input) => input is NumberInput { FromModel: not null } or NumberInput { FromAccelerator: not null } or NumberInput { IsChipPrice: true };

    /// <summary>Prices of a chip, cheapest first.</summary>
    public static IReadOnlyList<GpuPrice> Prices(Atlas atlas, Accelerator? chip) =>
        [.. atlas.Content.Prices.Where(price => chip is not null && price.Accelerator == chip.Name).OrderBy(price => price.UsdPerGpuHour)];

    /// <summary>The name of a price in addresses and lists; a chip has one price of that name.</summary>
    public static string NameOf(GpuPrice price) => $"{price.Provider}, {price.Terms}, {price.AsOf}";

    // A figure that the input would refuse, such as a zero, fills nothing.
    private static IEnumerable<Setting> Fill(Calculator calculator, Func<NumberInput, double?> figure) =>
        from input in calculator.NumberInputs
        let value = figure(input)
        where value is { } known && input.Admits(known)
        select new Setting(input, value.Value);
}

using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>Inputs that several calculators share word for word.</summary>
internal static class CommonInputs
{
    /// <summary>The chip's dense 16-bit peak, FLOP/s.</summary>
    public static readonly NumberInput PeakFlops = new()
    {
        Key = "peak_flops_per_chip",
        Label = "Dense peak of one chip",
        Symbol = "F",
        Help = "FLOP/s at the precision used, dense: data sheets often print the sparse figure, which is twice as high.",
        Unit = Unit.FlopPerSecond,
        IsAboveMinimum = true,
        Required = Condition.Always,
        FormValue = 312e12,
        Slider = (1e13, 5e15),
        FromAccelerator = chip => chip.Fp16DenseTflops * 1e12,
    };

    public static readonly NumberInput Chips = new()
    {
        Key = "chips",
        Label = "Chips",
        Symbol = "n",
        Help = "How many chips work at the same time.",
        Unit = Unit.Chips,
        Minimum = 1,
        Required = Condition.Always,
        FormValue = 1024,
        Slider = (1, 100_000),
        FromModel = model => model.HardwareQuantity,
    };

    /// <summary>Optional everywhere: what needs it is left out without it.</summary>
    public static readonly NumberInput PricePerChipHour = new()
    {
        Key = "price_per_chip_hour",
        Label = "Price of a chip-hour",
        Help = "What one chip costs for one hour; listed prices carry their date.",
        Unit = Unit.DollarsPerHour,
        FormValue = 2,
        Slider = (0.1, 20),
        Uncertainty = (0.5, 2),
        IsChipPrice = true,
    };
}

using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>Inputs that several calculators share word for word.</summary>
internal static class CommonInputs
{
    /// <summary>The chip's dense peak, FLOP/s.</summary>
    /// <param name="required">When a calculator cannot do without.</param>
    /// <param name="formValue">What the form starts with, FLOP/s.</param>
    /// <param name="missingAdvice">What would do in its place.</param>
    public static NumberInput Peak(Condition required, double formValue, string missingAdvice = "") => new()
    {
        Key = "peak_flops_per_chip",
        Label = "Dense peak of one chip",
        Symbol = "F",
        Help = "FLOP/s at the precision used, dense: data sheets often print the sparse figure, which is twice as high.",
        Unit = Unit.FlopPerSecond,
        Usual = UsualRanges.Peak,
        IsAboveMinimum = true,
        Required = required,
        MissingAdvice = missingAdvice,
        FormValue = formValue,
        Slider = (1e13, 5e15),
        Uncertainty = (1, 1),
        IsPeak = true,
    };

    public static readonly NumberInput Chips = new()
    {
        Key = "chips",
        Label = "Chips",
        Symbol = "n",
        Help = "How many chips work at the same time.",
        Unit = Unit.Chips,
        IsWhole = true,
        Usual = UsualRanges.Chips,
        Minimum = 1,
        Required = Condition.Always,
        FormValue = 1024,
        Slider = (1, 100_000),
        FromModel = model => model.HardwareQuantity,
    };

    /// <summary>What a chip-hour costs, USD.</summary>
    /// <param name="required">When a calculator cannot do without.</param>
    /// <param name="formValue">What the form starts with, USD/h.</param>
    public static NumberInput Price(Condition required, double formValue) => new()
    {
        Key = "price_per_chip_hour",
        Label = "Price of a chip-hour",
        Symbol = "c",
        Help = "What one chip costs for one hour; listed prices carry their date.",
        Unit = Unit.DollarsPerHour,
        Usual = UsualRanges.ChipPrice,
        Required = required,
        FormValue = formValue,
        Slider = (0.1, 20),
        Uncertainty = (0.7, 1.5),
        IsChipPrice = true,
    };
}

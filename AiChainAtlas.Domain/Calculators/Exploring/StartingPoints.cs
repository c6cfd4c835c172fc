using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Prices;

namespace AiChainAtlas.Domain.Calculators.Exploring;

/// <summary>The records of the store that fill inputs of one query. A model brings its chip and its precision, a chip its price.</summary>
public sealed record StartingPoints
{
    public static readonly StartingPoints None = new();

    public AiModel? Model { get; init; }

    /// <summary>The data sheet of the chip that the model was trained on; null where none is known.</summary>
    public Accelerator? ModelChip { get; init; }

    /// <summary>The chip that was named itself; null: the model's.</summary>
    public Accelerator? ChosenChip { get; init; }

    /// <summary>The precision that was named itself; null: the model's, or 16 bits.</summary>
    public Precision? ChosenPrecision { get; init; }

    /// <summary>The listed price that was named itself; null: the median.</summary>
    public GpuPrice? ChosenPrice { get; init; }

    /// <summary>The median price of <see cref="Chip"/>; null where none counts.</summary>
    public MedianPrice? Median { get; init; }

    public Accelerator? Chip => ChosenChip ?? ModelChip;

    /// <summary>Whether the chip in use is the one that the model was trained on.</summary>
    public bool IsOnModelChip => ModelChip is not null && Chip == ModelChip;

    /// <summary>
    /// The precision whose peak counts: as named; the model's on its own chip; 16 bits; or the widest that the chip has a peak for.
    /// </summary>
    public Precision? Precision => ChosenPrecision ?? UsualPrecision;

    /// <summary>The precision that counts where none is named itself; null where no chip is known.</summary>
    public Precision? UsualPrecision => Chip is null
        ? null
        : Offered(IsOnModelChip ? Model?.MfuPrecision : null) ?? Offered(Precision.Bf16) ?? Precision.Of(Chip).FirstOrDefault();

    /// <summary>Whether the model's utilisation belongs to the peak in use: it is a share of that peak and of no other.</summary>
    public bool TakesUtilisation => IsOnModelChip && Model?.MfuPrecision is { } precision && precision == Precision;

    /// <summary>The same with nothing but the model: what its record says.</summary>
    public StartingPoints OfRecord => this with { ChosenChip = null, ChosenPrecision = null, ChosenPrice = null, Median = null };

    /// <summary>The inputs that each record fills, with words for where the figures come from.</summary>
    public IEnumerable<(string Name, IReadOnlyList<Setting> Settings)> Filled(Calculator calculator)
    {
        if (Model is not null)
        {
            yield return (
                Model.Name, Fill(calculator, input => input.IsShareOfPeak && !TakesUtilisation ? null : input.FromModel?.Invoke(Model)));
        }

        if (Chip is not null)
        {
            var peak = Fill(calculator, input => input.IsPeak ? Precision?.PeakOf(Chip) : null);
            var sheet = Fill(
                calculator, input => input.IsOfChosenChipOnly && ChosenChip is null ? null : input.FromAccelerator?.Invoke(Chip));
            if (sheet.Count > 0 || peak.Count == 0)
            {
                yield return (Chip.Name, sheet);
            }

            if (peak.Count > 0)
            {
                yield return ($"{Chip.Name} at {Precision!.Label}", peak);
            }
        }

        // 16 bits by default say nothing of how the weights are stored.
        if ((ChosenPrecision ?? (TakesUtilisation ? Precision : null)) is { } precision
            && Fill(calculator, input => input.FromPrecision?.Invoke(precision)) is { Count: > 0 } sizes)
        {
            yield return (precision.Label, sizes);
        }

        if (ChosenPrice is not null)
        {
            var price = Fill(calculator, input => input.IsChipPrice ? ChosenPrice.UsdPerGpuHour : null);
            yield return ($"{ChosenPrice.Accelerator} at {StartingPoint.NameOf(ChosenPrice)}", price);
        }
        else if (Median is not null && Fill(calculator, input => input.IsChipPrice ? Median.UsdPerGpuHour : null) is { Count: > 0 } median)
        {
            yield return ($"{Median.Accelerator} ({Median.Basis})", median);
        }
    }

    /// <summary>All inputs that they fill; where two fill the same one, the later counts.</summary>
    public IEnumerable<Setting> Settings(Calculator calculator) => Filled(calculator).SelectMany(filled => filled.Settings);

    /// <summary>Where the figure that an input would be filled with comes from; null where nothing fills it.</summary>
    public (string Name, Setting Setting)? OriginOf(Calculator calculator, Input input)
    {
        foreach (var (name, settings) in Filled(calculator).Reverse())
        {
            if (settings.FirstOrDefault(setting => setting.Input == input) is { } setting)
            {
                return (name, setting);
            }
        }

        return null;
    }

    private Precision? Offered(Precision? precision) => Chip is not null && precision?.PeakTflops(Chip) is not null ? precision : null;

    // A figure that the input would refuse, such as a zero, fills nothing.
    private static IReadOnlyList<Setting> Fill(Calculator calculator, Func<NumberInput, double?> figure) =>
    [
        .. from input in calculator.NumberInputs
           let value = figure(input)
           where value is { } known && input.Admits(known)
           select new Setting(input, value.Value),
    ];
}

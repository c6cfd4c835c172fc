using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>What training time and cost are made of: work, rate of a chip, number of chips, price.</summary>
internal static class TimeCostInputs
{
    public static readonly NumberInput Flops = new()
    {
        Key = "flops",
        Label = "Training compute",
        Symbol = "C",
        Help = "All floating-point operations of the run; leave empty to compute it from parameters and tokens.",
        Unit = Unit.Flop,
        Usual = UsualRanges.TrainingFlops,
        Slider = (1e18, 1e28),
        FromModel = model => model.TrainingFlop,
    };

    /// <summary>Parameters and tokens, in place of a count of operations.</summary>
    public static readonly ComputeInputs Work = new(Condition.Absent(Flops), "send flops, or params and tokens");

    public static readonly NumberInput Achieved = new()
    {
        Key = "achieved_flops_per_chip",
        Label = "Measured rate of one chip",
        Symbol = "X",
        Help = "FLOP/s that one chip sustained in training; leave empty to take a share of the peak.",
        Unit = Unit.FlopPerSecond,
        Usual = UsualRanges.Achieved,
        IsAboveMinimum = true,
        Slider = (1e12, 2e15),
    };

    public static readonly NumberInput Peak = CommonInputs.Peak(
        Condition.Absent(Achieved), 312e12, "send achieved_flops_per_chip, or peak_flops_per_chip and utilisation");

    public static readonly NumberInput Utilisation = new()
    {
        Key = "utilisation",
        Label = "Utilisation",
        Symbol = "u",
        Help = "Share of the dense peak that does useful work: MFU with 6 FLOP per parameter and token, HFU with 8.",
        Unit = Unit.Share,
        Usual = UsualRanges.Utilisation,
        IsAboveMinimum = true,
        Maximum = 1,
        Default = 0.40,
        Applies = Condition.Absent(Achieved),
        FormValue = 0.40,
        Slider = (0.05, 1),
        IsLogarithmic = false,
        Uncertainty = (0.75, 1.25),
        Menu =
        [
            new(0.197, "GPT-3 on V100"),
            new(0.375, "median of 33 runs known to Epoch AI"),
            new(0.477, "LLaMA 65B on A100"),
            new(0.28, "consumer cards over PCIe"),
            new(1, "as the article assumed"),
        ],
        FromModel = model => model.Mfu,
        IsShareOfPeak = true,
    };

    public static readonly NumberInput Goodput = new()
    {
        Key = "goodput",
        Label = "Goodput",
        Symbol = "g",
        Help = "Share of the time in which training moves forward; failures and restarts take the rest.",
        Unit = Unit.Share,
        Usual = UsualRanges.Goodput,
        IsAboveMinimum = true,
        Maximum = 1,
        Default = 1,
        Slider = (0.5, 1),
        IsLogarithmic = false,
        Menu = [new(1, "no interruption"), new(0.9, "runs of more than two weeks")],
    };

    public static readonly NumberInput Chips = new()
    {
        Key = "chips",
        Label = "Chips",
        Symbol = "n",
        Help = "How many chips work at the same time; leave empty to ask how many a deadline takes.",
        Unit = Unit.Chips,
        IsWhole = true,
        Usual = UsualRanges.Chips,
        Minimum = 1,
        FormValue = 1_024,
        Slider = (1, 100_000),
        Uncertainty = (1, 1),
        FromModel = model => model.HardwareQuantity,
    };

    public static readonly NumberInput TargetDays = new()
    {
        Key = "target_days",
        Label = "Deadline",
        Help = "Days in which the run has to be done; gives the number of chips.",
        Unit = Unit.Days,
        Usual = UsualRanges.Deadline,
        IsAboveMinimum = true,
        Applies = Condition.Absent(Chips),
        Slider = (1, 365),
    };

    public static readonly NumberInput Price = CommonInputs.Price(Condition.Never, 2);

    /// <summary>In the order in which they are asked for.</summary>
    public static IReadOnlyList<Input> All =>
        [Flops, .. Work.All, Achieved, Peak, Utilisation, Goodput, Chips, TargetDays, Price];

    /// <summary>Operations of the run.</summary>
    public static double TotalFlops(InputValues x) => x.IsGiven(Flops) ? x[Flops] : Work.DenseFlops(x) + Work.AttentionFlops(x);

    /// <summary>FLOP/s that one chip sustains while training moves forward.</summary>
    public static double Rate(InputValues x) => x.IsGiven(Achieved) ? x[Achieved] : x[Peak] * x[Utilisation];

    /// <summary>Share of the peak that the rate is; NaN where no peak is known.</summary>
    public static double ShareOfPeak(InputValues x) => x.IsGiven(Achieved) ? x[Achieved] / x.OrNaN(Peak) : x[Utilisation];
}

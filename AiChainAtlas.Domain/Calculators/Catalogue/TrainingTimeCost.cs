using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;
using In = AiChainAtlas.Domain.Calculators.Catalogue.TimeCostInputs;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>Days, chips and dollars of a training run: work over rate (Narayanan 2021, equation 4, with any count of the work).</summary>
internal static class TrainingTimeCost
{
    private const double SecondsPerHour = 3_600;
    private const double SecondsPerDay = 86_400;
    private const double ModelsMostlyMixtures = 1e12;
    private const double ChipsThatStrainABatch = 10_000;

    private static readonly Condition KnowsChips = Condition.Given(In.Chips) | Condition.Given(In.TargetDays);

    internal static readonly NumberOutput Seconds = new()
    {
        Key = "seconds",
        Label = "Training time",
        Meaning = "From start to finish on all chips.",
        Unit = Unit.Seconds,
        Said = KnowsChips,
        NullReason = "chips or chip-hours are too many to be written as a number",
        Reported = model => model.TrainingHours * SecondsPerHour,
    };
    internal static readonly NumberOutput Days = new()
    {
        Key = "days",
        Label = "In days",
        Meaning = "The same in days.",
        Unit = Unit.Days,
        Restates = Seconds,
        Said = KnowsChips,
        NullReason = "chips or chip-hours are too many to be written as a number",
        Reported = model => model.TrainingHours / 24,
    };
    internal static readonly NumberOutput Cost = new()
    {
        Key = "cost_usd",
        Label = "Rent of the chips",
        Meaning = "Chip-hours at the price of a chip-hour.",
        Unit = Unit.Dollars,
        Said = Condition.Given(In.Price),
        NullReason = "the chip-hours are too many to be written as a number",
    };
    internal static readonly NumberOutput ChipHours = new()
    {
        Key = "chip_hours",
        Label = "Chip-hours",
        Meaning = "Hours of one chip, however many share them.",
        Unit = Unit.ChipHours,
        Reported = model => model.TrainingHours * model.HardwareQuantity,
    };
    internal static readonly NumberOutput Chips = new()
    {
        Key = "chips",
        Label = "Chips",
        Meaning = "Chips at work: as entered, or the fewest that meet the deadline.",
        Unit = Unit.Chips,
        Said = KnowsChips,
        Reported = model => model.HardwareQuantity,
    };
    internal static readonly NumberOutput SingleChipDays = new()
    {
        Key = "single_chip_days",
        Label = "On a single chip",
        Meaning = "Days that one chip alone would take.",
        Unit = Unit.Days,
    };
    internal static readonly NumberOutput Utilisation = new()
    {
        Key = "utilisation",
        Label = "Utilisation",
        Meaning = "Measured rate as a share of the dense peak.",
        Unit = Unit.Share,
        Said = Condition.Given(In.Achieved) & Condition.Given(In.Peak),
        Reported = model => model.Mfu,
    };
    internal static readonly NumberOutput Flops = new()
    {
        Key = "flops",
        Label = "Training compute",
        Meaning = "Floating-point operations of the run.",
        Unit = Unit.Flop,
        Reported = model => model.TrainingFlop,
    };

    public static readonly Calculator Declaration = new()
    {
        Slug = "training-time-cost",
        Name = "Training time and cost",
        Question = "How long does training take on these chips, and what do they cost?",
        Topic = "Training time and cost",
        Inputs = In.All,
        Outputs = [Seconds, Days, Cost, ChipHours, Chips, SingleChipDays, Utilisation, Flops],
        Compute = Compute,
        Formula =
        [
            "X = F · u, or as measured",
            "chip-hours = C ÷ (X · g · 3,600)",
            "time = chip-hours ÷ n; with a deadline, n = chip-hours ÷ hours of the deadline, rounded up",
            "cost = chip-hours · price",
        ],
        Working = (x, y) => [.. Work(x, y)],
        Notes =
        [
            .. MeasuredPeaks.SuspectSparse(In.Peak),
            .. MeasuredPeaks.TooHigh((x, _) => In.ShareOfPeak(x)),
            Note.Remark(
                (x, _) => !x.IsGiven(In.Flops) && x[In.Work.FlopsPerParamPerToken] == 8,
                "8 FLOP per parameter and token include recomputed work: the utilisation that belongs to it is HFU, a third higher than MFU."),
            Note.Warn(
                (x, _) => !x.IsGiven(In.Flops) && x[In.Work.FlopsPerParamPerToken] == 1,
                "1 FLOP per parameter and token is how the article counted: it leaves out the 6 of its own formula."),
            Note.Remark(
                (x, _) => !x.IsGiven(In.Flops) && x[In.Work.Params] > ModelsMostlyMixtures && x[In.Work.ActiveFraction] == 1,
                "Models of this size are mostly mixtures of experts: if this one is, enter the active share of its parameters, or the time is too long."),
            Note.Remark((_, y) => y[Days] is > 0 and < 1, "Less than a day: starting up, saving and waiting are not counted and may take as long."),
            Note.Remark(
                (x, y) => y[Days] > 14 && x[In.Goodput] == 1,
                "More than two weeks without any interruption is rare: a goodput of 0.9 allows for failures and restarts."),
            Note.Warn(
                (_, y) => y[Chips] > ChipsThatStrainABatch,
                "Twice the chips in half the time is an assumption: each copy of the model needs sequences of its own, so the batch limits how many can share the work."),
            Note.Remark(
                (x, _) => x.IsGiven(In.Chips) && x.IsGiven(In.TargetDays),
                "Chips and a deadline were both sent: the chips count. Leave chips out to ask what the deadline takes."),
        ],
        Citations =
        [
            Works.Narayanan2021.At("section 5.1, equation 4 and tables 1 and 2"), Works.Patterson2021.At("table 4"), Works.Touvron2023.At("section 2.4"),
            Works.Cottier2024, Works.MlEngineering.At("measured peaks"),
        ],
        Examples = TrainingTimeCostRecord.Examples(),
        ArticleChecks = TrainingTimeCostRecord.Checks(),
        Method = TrainingTimeCostRecord.Method,
    };

    private static void Compute(InputValues x, OutputValues y)
    {
        var flops = In.TotalFlops(x);
        var chipSeconds = flops == 0 ? 0 : flops / (In.Rate(x) * x[In.Goodput]);
        y[Flops] = flops;
        y[ChipHours] = chipSeconds / SecondsPerHour;
        y[SingleChipDays] = chipSeconds / SecondsPerDay;
        y[Utilisation] = x.IsGiven(In.Achieved) && x.IsGiven(In.Peak) ? x[In.Achieved] / x[In.Peak] : null;
        y[Cost] = x.Has(In.Price) ? chipSeconds / SecondsPerHour * x[In.Price] : null;
        if (ChipsAtWork(x, chipSeconds) is { } chips)
        {
            y[Chips] = chips;
            y[Seconds] = chipSeconds / chips;
            y[Days] = chipSeconds / chips / SecondsPerDay;
        }
    }

    private static double? ChipsAtWork(InputValues x, double chipSeconds) =>
        x.Has(In.Chips) ? x[In.Chips]
        : x.Has(In.TargetDays) ? WholeChips.For(chipSeconds / (x[In.TargetDays] * SecondsPerDay))
        : null;

    private static IEnumerable<string> Work(InputValues x, OutputValues y)
    {
        var (flops, rate) = (y.Show(Flops), QuantityFormat.Of(In.Rate(x), Unit.FlopPerSecond));
        if (!x.IsGiven(In.Flops))
        {
            var attention = x[In.Work.IncludeAttention] ? $" + {QuantityFormat.Of(In.Work.AttentionFlops(x), Unit.Flop)} of attention" : "";
            yield return $"{x.Show(In.Work.FlopsPerParamPerToken)} × {x.Show(In.Work.Params)} × {x.Show(In.Work.ActiveFraction)} × {x.Show(In.Work.Tokens)}{attention} = {flops}";
        }

        if (!x.IsGiven(In.Achieved))
        {
            yield return $"{x.Show(In.Peak)} × {x.Show(In.Utilisation)} = {rate}";
        }

        yield return $"{flops} ÷ ({rate} × {x.Show(In.Goodput)} × 3,600 s) = {y.Show(ChipHours)}";
        if (!x.Has(In.Chips) && x.Has(In.TargetDays))
        {
            yield return $"{y.Show(ChipHours)} ÷ {QuantityFormat.Digits(x[In.TargetDays])} days ÷ 24, rounded up = {y.Show(Chips)}";
        }

        if (y[Seconds] is not null)
        {
            yield return $"{y.Show(ChipHours)} ÷ {y.Show(Chips)} = {y.Show(Seconds)}";
        }

        if (y[Cost] is not null)
        {
            yield return $"{y.Show(ChipHours)} × {x.Show(In.Price)} = {y.Show(Cost)}";
        }
    }
}

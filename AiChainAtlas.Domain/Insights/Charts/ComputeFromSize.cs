using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Insights.Charts;

/// <summary>How well 6 × parameters × tokens predicts what was reported, model by model.</summary>
internal static class ComputeFromSize
{
    private const string Language = "Language";
    private const double Near = 2;

    private static readonly InsightAxis Predicted = new("6 × parameters × tokens", Unit.Flop, AxisScale.Logarithmic);
    private static readonly InsightAxis Reported = new("Reported training compute", Unit.Flop, AxisScale.Logarithmic);

    public static readonly InsightChart Chart = new()
    {
        Key = "compute-from-size",
        Title = "Reported training compute against 6 × parameters × tokens",
        Topic = "Models",
        Kind = InsightKind.Points,
        X = Predicted,
        Y = Reported,
        Filters = [InsightFilters.Country],
        HowToRead = "Language models with parameters, tokens and compute on record; tokens are counted once for each epoch. On the line, the rule 6ND (6 × parameters N × tokens D) and the report agree. Much of the record was itself computed by the rule, so agreement is weaker evidence than it looks. Mixtures of experts lie below the line: only a part of their parameters works on each token.",
        Credit = EpochAi.Credit,
        Data = Of,
    };

    private static InsightData Of(Atlas atlas, InsightSettings settings)
    {
        var all = settings.ModelsOf(atlas).Where(model => model.Domain == Language).ToList();
        var checks = all
            .Where(model => model.TrainingFlop is > 0)
            .Select(model => new Check(model, PredictionFor(model), model.TrainingFlop!.Value))
            .Where(check => check.Predicted > 0)
            .OrderBy(check => check.Model.Date)
            .ToList();
        if (checks.Count == 0)
        {
            return InsightData.Nothing("No language model on record has parameters, tokens and compute.");
        }

        var (least, most) = (checks.Min(check => check.Predicted), checks.Max(check => check.Predicted));
        return new InsightData
        {
            Sentence = $"All three figures are on record for {checks.Count} of {all.Count} language {(all.Count == 1 ? "model" : "models")}. Of these {checks.Count}, {checks.Count(check => check.IsNear)} ({QuantityFormat.Of((double)checks.Count(check => check.IsNear) / checks.Count, Unit.Share)}) are within a factor of two of 6 × parameters × tokens; the median of reported ÷ predicted is {QuantityFormat.Digits(MedianOf([.. checks.Select(check => check.Ratio).Order()]))}.",
            Until = EpochAi.ModelsUntil(atlas),
            Series =
            [
                .. new[]
                {
                    new InsightSeries("Within a factor of two", InsightMark.Circle, PointsOf(checks.Where(check => check.IsNear))),
                    new InsightSeries("Further off", InsightMark.Diamond, PointsOf(checks.Where(check => !check.IsNear))),
                }.Where(series => series.Points.Count > 0),
            ],
            Line = new InsightLine("Reported = predicted", least, least, most, most),
            Table = new InsightTable(
                ["Model", "Date", new("Predicted", Unit.Flop), new("Reported", Unit.Flop), new("Reported ÷ predicted", Unit.Times)],
                [
                    .. checks.Select(check => (IReadOnlyList<InsightCell>)
                    [
                        check.Model.Name, check.Model.Date.ToString(), new(Predicted.Show(check.Predicted), check.Predicted), new(Reported.Show(check.Reported), check.Reported),
                        new(QuantityFormat.Digits(check.Ratio), check.Ratio),
                    ]),
                ]),
        };
    }

    // The calculator of training compute, filled with what the record says: 0 where it says too little.
    private static double PredictionFor(AiModel model) => model.Params is > 0 && ComputeInputs.TokensOf(model) is > 0
        ? Calculation.Of(TrainingCompute.Declaration, new StartingPoints { Model = model }.Settings(TrainingCompute.Declaration)).Outputs[TrainingCompute.Flops] ?? 0
        : 0;

    private static IReadOnlyList<InsightPoint> PointsOf(IEnumerable<Check> checks) =>
        [.. checks.Select(check => new InsightPoint(check.Model.Name, check.Predicted, check.Reported))];

    private static double MedianOf(IReadOnlyList<double> sorted) => (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;

    private sealed record Check(AiModel Model, double Predicted, double Reported)
    {
        public double Ratio => Reported / Predicted;

        public bool IsNear => Ratio is >= 1 / Near and <= Near;
    }
}

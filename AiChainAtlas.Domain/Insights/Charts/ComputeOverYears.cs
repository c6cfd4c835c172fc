using System.Globalization;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Insights.Charts;

/// <summary>Training compute of notable models, and how fast it grows.</summary>
internal static class ComputeOverYears
{
    /// <summary>Deep learning brought another pace; a line through both eras would fit neither.</summary>
    private const int FittedFrom = 2010;

    private const string Marked = "Named in the article";

    // The two models that the article works out.
    private static readonly string[] MarkedIds = ["gpt-3-175b-davinci", "gpt-4"];

    private static readonly InsightAxis Compute = new("Training compute", Unit.Flop, AxisScale.Logarithmic);

    public static readonly InsightChart Chart = new()
    {
        Key = "training-compute",
        Title = "Training compute of AI models",
        Topic = "Models",
        Kind = InsightKind.Points,
        X = InsightAxis.Years,
        Y = Compute,
        Filters = InsightFilters.OfModels,
        HowToRead = $"One mark for each model whose training compute is on record; each step up is a power of ten. The line is an ordinary least squares fit of log10(FLOP) on the date, for models since {FittedFrom}. The record holds notable models only, so the line shows how those grew. Its error leaves out that many figures are estimates.",
        Credit = EpochAi.Credit,
        Data = Of,
    };

    private static InsightData Of(Atlas atlas, InsightSettings settings)
    {
        var all = settings.ModelsOf(atlas).ToList();
        var models = all.Where(model => model.TrainingFlop is > 0 && model.Date.IsDated).OrderBy(model => model.Date).ToList();
        if (models.Count == 0)
        {
            return InsightData.Nothing("No training compute is on record.");
        }

        var fit = ExponentialFit.Of([.. models.Where(model => model.Date.Start.Year >= FittedFrom).Select(model => (DecimalYear.Of(model.Date), model.TrainingFlop!.Value))]);
        var last = DecimalYear.Of(models[^1].Date);
        return new InsightData
        {
            Sentence = $"Training compute on record for {models.Count} of {all.Count} {(all.Count == 1 ? "model" : "models")}. {SentenceOf(fit)}{HighestOf(models)}",
            Until = EpochAi.ModelsUntil(atlas),
            Series =
            [
                .. models
                    .GroupBy(SeriesOf)
                    .OrderBy(group => Order.IndexOf(group.Key))
                    .Select(group => new InsightSeries(
                        group.Key,
                        (InsightMark)Order.IndexOf(group.Key),
                        [.. group.Select(model => new InsightPoint(model.Name, DecimalYear.Of(model.Date), model.TrainingFlop!.Value))],
                        IsNamed: group.Key == Marked)),
            ],
            Line = fit is null ? null : new InsightLine($"Fit since {FittedFrom}", FittedFrom, fit.At(FittedFrom), last, fit.At(last)),
            Table = new InsightTable(
                ["Model", "Date", "Domain", "Country", new("Training compute", Unit.Flop), "Confidence"],
                [
                    .. models.Select(model => (IReadOnlyList<InsightCell>)
                    [
                        model.Name, model.Date.ToString(), model.Domain, model.Country ?? "", new(Compute.Show(model.TrainingFlop!.Value), model.TrainingFlop.Value), model.Confidence,
                    ]),
                ]),
        };
    }

    private static readonly List<string> Order = ["Language", "Vision", "Other domains", Marked];

    private static string SeriesOf(AiModel model) =>
        MarkedIds.Contains(model.Id) ? Marked : Order.Take(2).FirstOrDefault(InsightFilters.DomainsOf(model).Contains) ?? Order[2];

    private static string SentenceOf(ExponentialFit? fit) => fit switch
    {
        null => $"Too few are from {FittedFrom} or later to say how fast compute grows. ",
        { Slope: < 0 } => $"Among the {fit.Count} since {FittedFrom}, compute falls. ",
        _ => $"Among the {fit.Count} since {FittedFrom}, compute doubled every {WithError(fit.DoublingMonths, fit.DoublingMonthsError)} months (± one standard error). ",
    };

    // As many digits as the error leaves standing.
    private static string WithError(double value, double error)
    {
        var decimals = Math.Clamp(-(int)Math.Floor(Math.Log10(Math.Max(error, 1e-6))), 0, 6);
        return $"{value.ToString($"F{decimals}", CultureInfo.InvariantCulture)} ± {error.ToString($"F{decimals}", CultureInfo.InvariantCulture)}";
    }

    private static string HighestOf(IReadOnlyList<AiModel> models) =>
        models.MaxBy(model => model.TrainingFlop)! is var highest ? $"Highest: {highest.Name}, {Compute.Show(highest.TrainingFlop!.Value)}." : "";
}

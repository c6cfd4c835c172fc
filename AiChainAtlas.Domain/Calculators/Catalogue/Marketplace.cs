using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;
using static AiChainAtlas.Domain.Calculators.Catalogue.MarketplaceInputs;
using static AiChainAtlas.Domain.Calculators.Catalogue.Outputs;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>
/// Price of useful work on a rented chip: what is paid, divided by peak × utilisation (Chowdhery 2022, appendix B) less what
/// outages, interruptions and double runs take.
/// </summary>
internal static class Marketplace
{
    private static readonly Condition Baselined = Condition.Given(Baseline);

    public static readonly NumberOutput EffectivePrice = Number("usd_per_effective_pflop_hour", "Price of useful work", "US dollars for an hour of 1e15 useful FLOP a second.", Unit.DollarsPerPflopHour, nullReason: TooFarApart);
    public static readonly NumberOutput Saving = Number("saving_fraction", "Saved", "Share of the compared price that is saved; negative where this offer is dearer.", Unit.Share, Baselined, TooFarApart);
    public static readonly NumberOutput BreakEven = Number(
        "break_even_utilisation", "Utilisation to break even", "Share of the peak at which both offers cost the same; above 100 % this offer cannot.", Unit.Share, Baselined, TooFarApart);
    private static readonly NumberOutput Ratio = Number("ratio_to_baseline", "Against the compared price", "This price divided by the other.", Unit.Times, Baselined, TooFarApart);
    private static readonly NumberOutput PeakPrice = Number("usd_per_peak_pflop_hour", "Price at peak", "The same if the chip always ran at its peak.", Unit.DollarsPerPflopHour, nullReason: TooFarApart);
    private static readonly NumberOutput Effective = Number("effective_pflops", "Useful speed", "What remains of the peak.", Unit.PflopPerSecond);
    private static readonly NumberOutput FlopsPerUsd = Number("flops_per_usd", "FLOP for a dollar", "Useful operations that a dollar buys.", Unit.FlopPerDollar, nullReason: "what costs nothing has no FLOP per dollar");

    public static readonly Calculator Declaration = new()
    {
        Slug = "marketplace",
        Name = "GPU marketplaces",
        Question = "What does useful compute cost on a rented chip, and is it cheaper than elsewhere?",
        Topic = "GPU marketplaces",
        Inputs = All,
        Outputs = [EffectivePrice, Saving, BreakEven, Ratio, Effective, PeakPrice, FlopsPerUsd],
        Compute = Compute,
        Formula =
        [
            "useful speed = F · u · a · (1 − v) ÷ r",
            "price of useful work = (c + e) ÷ useful speed in PFLOP/s",
            "FLOP for a dollar = useful speed · 3,600 ÷ (c + e)",
            "utilisation to break even = (c + e) · r ÷ (F · a · (1 − v) · b), F in PFLOP/s",
        ],
        Working = (x, y) => [.. Work(x, y)],
        Notes =
        [
            Note.Remark((x, _) => x[Price] == 0, "A price of nothing is a subsidy: somebody pays the electricity."),
            Note.Warn((_, y) => y[BreakEven] > 1, "Even at its full peak this offer would not reach the compared price."),
            Note.Warn((_, y) => y[Saving] < 0, "Dearer than the compared price once outages, losses and double runs count."),
            Note.Warn((x, _) => x[Utilisation] > 0.6, "More than 60 % of the dense peak is hardly ever reached in training."),
            Note.Remark((x, _) => x[Redundancy] >= 2, "Every job runs more than once: the price of a result rises as much, and so does the discount that this offer has to give."),
            Note.Remark((_, _) => true, "A chip of one name comes in several versions: an H100 is sold as SXM, PCIe and NVL with different peaks and prices. Compare within one."),
        ],
        Citations = [Works.Chowdhery2022.At("appendix B"), Works.MlEngineering.At("chapter on accelerators"), Works.Young1974],
        Examples = MarketplaceRecord.Examples,
        ArticleChecks = MarketplaceRecord.Checks,
        Method = MarketplaceRecord.Method,
    };

    private static void Compute(InputValues x, OutputValues y)
    {
        var paid = x[Price] + x[Extra];
        var usable = x[Peak] / 1e15 * x[Availability] * (1 - x[Waste]) / x[Redundancy];
        var effective = usable * x[Utilisation];
        var price = paid / effective;
        y[Effective] = effective;
        y[EffectivePrice] = price;
        y[PeakPrice] = paid / (x[Peak] / 1e15);
        y[FlopsPerUsd] = paid > 0 ? effective * 1e15 * 3_600 / paid : null;
        if (x.Has(Baseline))
        {
            y[Ratio] = price / x[Baseline];
            y[Saving] = 1 - (price / x[Baseline]);
            y[BreakEven] = paid / (usable * x[Baseline]);
        }
    }

    private static IEnumerable<string> Work(InputValues x, OutputValues y)
    {
        yield return $"{x.Show(Peak)} × {x.Show(Utilisation)} × {x.Show(Availability)} × (1 − {x.Show(Waste)}) ÷ {QuantityFormat.Digits(x[Redundancy])} = {y.Show(Effective)}";
        if (y[EffectivePrice] is not null)
        {
            yield return $"({x.Show(Price)} + {x.Show(Extra)}) ÷ {y.Show(Effective)} = {y.Show(EffectivePrice)}";
        }

        if (y[Ratio] is not null)
        {
            yield return $"{y.Show(EffectivePrice)} ÷ {x.Show(Baseline)} = {y.Show(Ratio)}";
        }
    }
}

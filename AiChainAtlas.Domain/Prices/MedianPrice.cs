using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Prices;

/// <summary>
/// What an hour of one accelerator costs on demand: the median of the newest price of each offer, without those that are stale.
/// </summary>
/// <param name="Accelerator">Name of the accelerator.</param>
/// <param name="UsdPerGpuHour">US dollars an hour.</param>
/// <param name="Offers">How many offers it is the median of.</param>
/// <param name="Oldest">Date of the oldest of them.</param>
/// <param name="Newest">Date of the newest of them.</param>
public sealed record MedianPrice(string Accelerator, double UsdPerGpuHour, int Offers, PartialDate Oldest, PartialDate Newest)
{
    /// <summary>Count and dates of the offers, to stand beside the price.</summary>
    public string Basis => Offers == 1
        ? $"the only on-demand offer on record, {Newest}"
        : $"median of {Offers} on-demand offers, {(Oldest == Newest ? $"{Newest}" : $"{Oldest} to {Newest}")}";

    /// <summary>The median of an accelerator's prices; null where none counts.</summary>
    public static MedianPrice? Of(string accelerator, IEnumerable<GpuPrice> prices, DateOnly today)
    {
        GpuPrice[] counted = [.. PriceBook.Latest(prices.Where(price => price.Accelerator == accelerator)).Where(price => Counts(price,
            today))];
        return counted.Length == 0
            ? null
            : new MedianPrice(
                accelerator, Middle([.. counted.Select(price => price.UsdPerGpuHour)]), counted.Length, counted.Min(price => price.AsOf),
                    counted.Max(price => price.AsOf));
    }

    /// <summary>Whether a price counts: on demand, for spot prices may be taken away at any minute, and at most 12 months old.</summary>
    public static bool Counts(GpuPrice price, DateOnly today) => price.Terms == GpuPrice.OnDemand && !IsStale(price, today);

    /// <summary>Whether a price is too old to say what an hour costs today, or carries no date.</summary>
    public static bool IsStale(GpuPrice price, DateOnly today) => FactAges.Of(price.AsOf, today) != FactAge.Fresh;

    /// <summary>The middle of sorted figures; of an even number, the mean of the two in the middle.</summary>
    internal static double Middle(IReadOnlyList<double> sorted) =>
        sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
}

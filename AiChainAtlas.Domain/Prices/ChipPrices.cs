using AiChainAtlas.Domain.Compute;

namespace AiChainAtlas.Domain.Prices;

/// <summary>One offer, with what useful work costs at it.</summary>
/// <param name="Price">The dated figure.</param>
/// <param name="UsdPerUsefulPflopHour">US dollars for an hour of 1e15 useful FLOP/s; null when no peak is known.</param>
public sealed record PriceOffer(GpuPrice Price, double? UsdPerUsefulPflopHour);

/// <summary>Lowest, middle and highest on-demand price of one market, US dollars an hour.</summary>
public sealed record PriceSpread(string Market, int Offers, double Low, double Median, double High);

/// <summary>Every offer of one accelerator.</summary>
/// <param name="Name">Name of the accelerator.</param>
/// <param name="Sheet">Its data sheet, where the atlas holds one.</param>
/// <param name="Offers">Cheapest first.</param>
/// <param name="Spreads">Per market; spot prices are left out, because they may be taken away at any minute.</param>
public sealed record ChipPrices(string Name, Accelerator? Sheet, IReadOnlyList<PriceOffer> Offers, IReadOnlyList<PriceSpread> Spreads)
{
    /// <summary>The offers of one market alone.</summary>
    public ChipPrices On(string market) => this with
    {
        Offers = [.. Offers.Where(offer => offer.Price.Market == market)],
        Spreads = [.. Spreads.Where(spread => spread.Market == market)],
    };

    internal static ChipPrices Of(string name, Accelerator? sheet, IReadOnlyList<GpuPrice> prices) => new(
        name,
        sheet,
        [.. prices.Select(price => new PriceOffer(price, PriceBook.UsefulPriceOf(price, sheet)))],
        [
            .. prices
                .Where(price => price.Terms == GpuPrice.OnDemand)
                .GroupBy(price => price.Market)
                .OrderBy(market => GpuPrice.Markets.ToList().IndexOf(market.Key))
                .Select(market => SpreadOf(market.Key, [.. market.Select(price => price.UsdPerGpuHour).Order()])),
        ]);

    private static PriceSpread SpreadOf(string market, IReadOnlyList<double> sorted) => new(market, sorted.Count, sorted[0], MedianPrice.Middle(sorted), sorted[^1]);
}

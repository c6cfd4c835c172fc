using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Prices;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Insights.Charts;

/// <summary>What useful work costs at the cheapest offer of each market.</summary>
internal static class UsefulPrices
{
    public static readonly InsightChart Chart = new()
    {
        Key = "useful-prices",
        Title = "Price of a useful PFLOP-hour",
        Topic = "Prices",
        Kind = InsightKind.Bars,
        X = InsightAxis.NamesOf("Accelerator"),
        Y = new("Lowest price of a useful PFLOP-hour", Unit.Dollars),
        HowToRead = $"The cheapest dated on-demand offer of each market, for an hour of 1e15 useful FLOP/s: {QuantityFormat.Of(PriceBook.Utilisation, Unit.Share)} of the dense FP16 peak, in the share of hours in which machines of the market are taken to answer. Accelerators without a dense FP16 peak on record are left out.",
        Data = (atlas, _) => Of(atlas),
    };

    private static InsightData Of(Atlas atlas)
    {
        var chips = PriceBook.Of(atlas)
            .Select(chip => (chip.Name, Lowest: LowestOf(chip)))
            .Where(chip => chip.Lowest.Count > 0)
            .OrderBy(chip => chip.Lowest.Values.Min())
            .ToList();
        if (chips.Count == 0)
        {
            return InsightData.Nothing("No dated price of an accelerator with a known peak is on record.");
        }

        var cheapest = chips[0].Lowest.MinBy(market => market.Value);
        return NamedBars.Of(
            $"A useful PFLOP-hour is cheapest on {chips[0].Name} ({cheapest.Key}): {QuantityFormat.Of(cheapest.Value, Unit.Dollars)}. Of {chips.Count} accelerators, {chips[^1].Name} costs the most at its cheapest: {QuantityFormat.Of(chips[^1].Lowest.Values.Min(), Unit.Dollars)}.",
            "Accelerator",
            [.. chips.Select(chip => chip.Name)],
            GpuPrice.Markets,
            market => market,
            (row, market) => chips[row].Lowest.TryGetValue(market, out var price) ? price : null,
            Unit.Dollars);
    }

    private static Dictionary<string, double> LowestOf(ChipPrices chip) => chip.Offers
        .Where(offer => offer.UsdPerUsefulPflopHour is not null && offer.Price.Terms == GpuPrice.OnDemand)
        .GroupBy(offer => offer.Price.Market)
        .ToDictionary(market => market.Key, market => market.Min(offer => offer.UsdPerUsefulPflopHour!.Value));
}

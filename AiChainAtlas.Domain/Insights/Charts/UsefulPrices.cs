using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Prices;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Insights.Charts;

/// <summary>Lowest price per useful PFLOP-hour of each accelerator and market.</summary>
internal static class UsefulPrices
{
    public static readonly InsightChart Chart = new()
    {
        Key = "useful-prices",
        Title = "Lowest price per useful PFLOP-hour",
        Topic = "Prices",
        Kind = InsightKind.Bars,
        SmallRows = InsightRows.First,
        X = InsightAxis.NamesOf("Accelerator"),
        Y = new("Lowest price per useful PFLOP-hour", Unit.Dollars),
        HowToRead = $"The cheapest dated on-demand offer of each market, per useful PFLOP-hour: 1e15 useful FLOP/s for one hour. Useful is {QuantityFormat.Of(PriceBook.Utilisation, Unit.Share)} of the dense FP16 peak while the machine is up; machines are assumed to be up {QuantityFormat.Of(PriceBook.Uptime(GpuPrice.Centralised), Unit.Share)} of the time in data centres and {QuantityFormat.Of(PriceBook.Uptime(GpuPrice.Markets[^1]), Unit.Share)} elsewhere. Accelerators without a dense FP16 peak on record are left out.",
        Data = (atlas, _) => Of(atlas),
    };

    private static InsightData Of(Atlas atlas)
    {
        var priced = PriceBook.Of(atlas);
        var chips = priced
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
            $"Computed for {chips.Count} of {priced.Count} accelerators with a dated price. Cheapest: {chips[0].Name} ({cheapest.Key}), {QuantityFormat.Of(cheapest.Value, Unit.Dollars)} per useful PFLOP-hour. Dearest at its best offer: {chips[^1].Name}, {QuantityFormat.Of(chips[^1].Lowest.Values.Min(), Unit.Dollars)}.",
            "Accelerator",
            [.. chips.Select(chip => chip.Name)],
            GpuPrice.Markets,
            market => market,
            (row, market) => chips[row].Lowest.TryGetValue(market, out var price) ? price : null,
            Unit.Dollars) with
        {
            Until = PriceBook.Until(atlas),
        };
    }

    private static Dictionary<string, double> LowestOf(ChipPrices chip) => chip.Offers
        .Where(offer => offer.UsdPerUsefulPflopHour is not null && offer.Price.Terms == GpuPrice.OnDemand)
        .GroupBy(offer => offer.Price.Market)
        .ToDictionary(market => market.Key, market => market.Min(offer => offer.UsdPerUsefulPflopHour!.Value));
}

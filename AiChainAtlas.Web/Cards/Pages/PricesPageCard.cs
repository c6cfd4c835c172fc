using System.Globalization;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Prices;
using AiChainAtlas.Domain.Units;
using AiChainAtlas.Web.Cards.Bodies;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Cards.Pages;

/// <summary>The card of prices: of one accelerator its range on each market, of all the range of those with most offers.</summary>
public static class PricesPageCard
{
    private const int MostChips = 4;

    public static readonly CardKind Kind = new(SiteUrls.Prices, request =>
    {
        var (accelerator, market) = (request.Query("accelerator") ?? "", request.Query("market") ?? "");
        return accelerator.Length > 0 && PriceBook.Of(request.Atlas).All(chip => chip.Name != accelerator) ? CardAnswer.None
            : market.Length > 0 && !GpuPrice.Markets.Contains(market)
                ? QueryProblem.Unknown("market", market, "a market", [.. GpuPrice.Markets])
            : Of(request.Atlas, accelerator, market);
    });

    /// <summary>What the page of all prices is.</summary>
    public static string About(IReadOnlyList<ChipPrices> all) =>
        "What an hour of an accelerator costs: " +
            $"{all.Sum(chip => chip.Offers.Count)} dated offers of clouds, marketplaces and token networks, and what useful work costs at each.";

    /// <param name="atlas">Where the prices are from.</param>
    /// <param name="accelerator">Name of the accelerator; empty for all.</param>
    /// <param name="market">One of the markets; empty for all.</param>
    public static Card Of(Atlas atlas, string accelerator, string market)
    {
        var all = PriceBook.Of(atlas);
        IReadOnlyList<ChipPrices> shown =
            [.. all.Where(chip => accelerator.Length == 0 || chip.Name == accelerator)
                .Select(chip => market.Length == 0 ? chip : chip.On(market)).Where(chip => chip.Offers.Count > 0)];
        var offers = shown.SelectMany(chip => chip.Offers).Select(offer => offer.Price).ToList();
        var rows = accelerator.Length == 0 ? shown.Take(MostChips).Select(chip => (chip.Name, Spread: Whole(chip, market))) : shown
            .SelectMany(chip => chip.Spreads).Select(spread => (Name: spread.Market, Spread: (PriceSpread?)spread));
        var drawn = rows.Where(row => row.Spread is not null).Select(row => (row.Name, Spread: row.Spread!)).ToList();
        var most = drawn.Select(row => row.Spread.High).DefaultIfEmpty(1).Max();
        IReadOnlyList<KeyValuePair<string, string>> chosen = [new("accelerator", accelerator), new("market", market)];
        return new Card
        {
            Path = SiteUrls.Prices,
            State = [.. chosen.Where(pair => pair.Value.Length > 0)],
            Title = (accelerator, market) switch
            {
                ("", "") => "Prices of GPU hours",
                ("", _) => $"Prices of GPU hours: {market}",
                (_, "") => $"Prices of {accelerator}",
                _ => $"Prices of {accelerator}: {market}",
            },
            Text = accelerator.Length == 0 && market.Length == 0
                ? About(all)
                : Sentence(offers),
            Kicker = $"Prices of GPU hours · {CardText.Count(offers.Count, "dated offer")}",
            Heading = accelerator.Length > 0 ? accelerator : market.Length > 0 ? $"On the market: {market}" : "What a GPU hour costs",
            Lead = Sentence(offers),
            Body = drawn.Count == 0 ? null : new CardRows([.. drawn.Select(row => Row(row.Name, row.Spread, most))]),
            Note = Dates(offers),
        };
    }

    private static CardRow Row(string name, PriceSpread spread, double most) => new(
        name,
        spread.Offers == 1 ? $"{Money(spread.Low)}, one offer"
            : $"{Money(spread.Low)} to {Money(spread.High)}, median {Money(spread.Median)}",
        new CardBar(spread.Market == GpuPrice.Markets[^1] ? CardTone.Crypto : CardTone.Ai, spread.Low / most, spread.High / most,
            spread.Median / most));

    // All markets in one, on-demand offers alone, as in the spread of each.
    private static PriceSpread? Whole(ChipPrices chip, string market)
    {
        var prices = chip.Offers.Select(offer => offer.Price).Where(price => price.Terms == GpuPrice.OnDemand)
            .Select(price => price.UsdPerGpuHour).Order().ToList();
        var middle = prices.Count / 2;
        return prices.Count == 0 ? null : new PriceSpread(
            market, prices.Count, prices[0], prices.Count % 2 == 1 ? prices[middle] : (prices[middle - 1] + prices[middle]) / 2,
                prices[^1]);
    }

    private static string Sentence(List<GpuPrice> offers) => offers.Count switch
    {
        0 => "No dated offer is on record.",
        1 => $"One dated offer: {Money(offers[0].UsdPerGpuHour)} an hour.",
        _ => string.Create(CultureInfo.InvariantCulture,
            $"{offers.Count} dated offers from " +
            $"{Money(offers.Min(offer => offer.UsdPerGpuHour))} to {Money(offers.Max(offer => offer.UsdPerGpuHour))} an hour, spot prices included."),
    };

    private static string Dates(List<GpuPrice> offers) => offers.Count == 0 ? ""
        : offers.Min(offer => offer.AsOf) is var first && offers.Max(offer => offer.AsOf) is var last && first == last
            ? $"dated {first.InWords}"
        : $"dated {offers.Min(offer => offer.AsOf).InWords} to {offers.Max(offer => offer.AsOf).InWords}";

    private static string Money(double dollars) => QuantityFormat.Of(dollars, Unit.Dollars);
}

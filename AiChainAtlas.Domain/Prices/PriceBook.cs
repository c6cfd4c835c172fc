using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;

namespace AiChainAtlas.Domain.Prices;

/// <summary>What an hour of each accelerator is offered for: the newest dated figure of each offer, never an undated one.</summary>
public static class PriceBook
{
    /// <summary>The calculator that turns a price into one of useful work.</summary>
    public static Calculator Calculator => Marketplace.Declaration;

    /// <summary>Share of the peak that useful work is taken to reach.</summary>
    public static double Utilisation => MarketplaceInputs.Utilisation.Default!.Value;

    /// <summary>Share of the paid hours in which machines of a market are taken to answer.</summary>
    public static double Uptime(string market) => (market == GpuPrice.Centralised ? MarketplaceInputs.DataCentre : MarketplaceInputs.OtherHosts).Value;

    /// <summary>Accelerators with their offers: those offered on several markets first, then by the number of offers.</summary>
    public static IReadOnlyList<ChipPrices> Of(Atlas atlas) =>
    [
        .. Latest(atlas.Content.Prices)
            .GroupBy(price => price.Accelerator)
            .Select(offers => ChipPrices.Of(offers.Key, atlas.Content.Accelerators.FirstOrDefault(sheet => sheet.Name == offers.Key), [.. offers]))
            .OrderByDescending(chip => chip.Spreads.Count)
            .ThenByDescending(chip => chip.Offers.Count)
            .ThenBy(chip => chip.Name, StringComparer.Ordinal),
    ];

    /// <summary>The newest date of a price on record, in words: <c>Prices to 2026-11-09</c>; empty where none is dated.</summary>
    public static string Until(Atlas atlas) =>
        atlas.Content.Prices.Where(price => price.AsOf.IsDated).Select(price => price.AsOf).DefaultIfEmpty().Max() is { IsDated: true } newest ? $"Prices to {newest}" : "";

    /// <summary>The newest figure of each offer, cheapest first. What has no date says nothing about today, and an older figure nothing beside a newer one.</summary>
    public static IEnumerable<GpuPrice> Latest(IEnumerable<GpuPrice> prices) => prices
        .Where(price => price.AsOf.IsDated)
        .GroupBy(price => (price.Accelerator, price.Provider, price.Terms))
        .Select(offer => offer.OrderByDescending(price => price.AsOf).ThenBy(price => price.UsdPerGpuHour).First())
        .OrderBy(price => price.UsdPerGpuHour);

    /// <summary>The inputs of the calculator for an offer; null when the data sheet states no dense FP16 peak.</summary>
    public static IReadOnlyList<Setting>? SettingsOf(GpuPrice price, Accelerator? sheet) => sheet?.Fp16DenseTflops is not { } tflops
        ? null
        :
        [
            new(MarketplaceInputs.Price, price.UsdPerGpuHour),
            new(MarketplaceInputs.Peak, tflops * 1e12),
            new(MarketplaceInputs.Availability, Uptime(price.Market)),
        ];

    internal static double? UsefulPriceOf(GpuPrice price, Accelerator? sheet) => SettingsOf(price, sheet) is { } settings
        ? Calculation.Of(Calculator, settings).Outputs[Marketplace.EffectivePrice]
        : null;
}

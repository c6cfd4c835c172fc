using AiChainAtlas.Domain.Compute;

namespace AiChainAtlas.Domain.Rules;

/// <summary>Figures of hardware, prices and models are possible.</summary>
internal static class ComputeRules
{
    public static readonly AtlasRule AcceleratorUnique = new(
        "accelerator-unique",
        "Accelerators have a name, and no two have the same.",
        UnnamedAccelerators);

    public static readonly AtlasRule FigurePossible = new(
        "figure-possible",
        "Figures are numbers that are not negative.",
        ground => ground.Accelerators.Places.SelectMany(chip => Impossible(chip, FiguresOf(chip.Item)))
            .Concat(ground.Models.Places.SelectMany(model => Impossible(model, FiguresOf(model.Item))))
            .Concat(ground.ChipStock.Places.SelectMany(stock => SpreadsOf(stock.Item)
                .SelectMany(spread => Impossible(stock, [(spread.Part, spread.Value.P5), (spread.Part, spread.Value.Median), (spread.Part, spread.Value.P95)]))
                .Distinct())));

    public static readonly AtlasRule SpreadOrder = new(
        "spread-order",
        "The 5th percentile is not above the median, nor the median above the 95th percentile.",
        ground => ground.ChipStock.Places.SelectMany(stock => SpreadsOf(stock.Item)
            .Where(spread => spread.Value.P5 > spread.Value.Median || spread.Value.Median > spread.Value.P95)
            .Select(spread => stock.Breach(spread.Part, "The percentiles are out of order; write the lowest first."))));

    public static readonly AtlasRule StockPeriod = new(
        "stock-period",
        "A stock of chips is counted from a first day to a later one.",
        ground => ground.ChipStock.Places
            .Where(stock => stock.Item.Since > stock.Item.Until)
            .Select(stock => stock.Breach("until", "The last day is before the first; swap the days.")));

    public static readonly AtlasRule PricePositive = new(
        "price-positive",
        "A price is above zero.",
        ground => ground.Prices.Places
            .Where(price => !(double.IsFinite(price.Item.UsdPerGpuHour) && price.Item.UsdPerGpuHour > 0))
            .Select(price => price.Breach("usd_per_gpu_hour", "The price is not above zero; give USD for one accelerator and one hour, or remove the row.")));

    public static readonly AtlasRule MfuRange = new(
        "mfu-range",
        "Model FLOP utilisation lies between 0 and 1.",
        ground => ground.Models.Places
            .Where(model => model.Item.Mfu > 1)
            .Select(model => model.Breach("mfu", "Utilisation is above 1; write 38 % as 0.38.")));

    public static readonly AtlasRule MixtureWithin = new(
        "mixture-within",
        "The parameters that work on a token are not more than all, nor the experts of a token more than all experts.",
        ground => ground.Models.Places.SelectMany(model => new[]
            {
                (Key: "active_params", Part: model.Item.ActiveParams, Whole: model.Item.Params),
                (Key: "experts_per_token", Part: (double?)model.Item.Shape?.ExpertsPerToken, Whole: (double?)model.Item.Shape?.Experts),
            }
            .Where(figure => figure.Part > figure.Whole)
            .Select(figure => model.Breach(figure.Key, "A part cannot be more than the whole; correct one of the two figures."))));

    public static readonly IReadOnlyList<AtlasRule> All =
        [MixtureWithin, AcceleratorUnique, FigurePossible, SpreadOrder, StockPeriod, PricePositive, MfuRange];

    private static IEnumerable<Breach> UnnamedAccelerators(Ground ground)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return ground.Accelerators.Places
            .Where(chip => string.IsNullOrWhiteSpace(chip.Item.Name) || !seen.Add(chip.Item.Name))
            .Select(chip => chip.Breach("name", $"'{chip.Item.Name}' is empty or used before; give every accelerator its own name."));
    }

    private static IEnumerable<Breach> Impossible<T>(Place<T> place, IEnumerable<(string Part, double? Value)> figures) => figures
        .Where(figure => figure.Value is { } value && !(double.IsFinite(value) && value >= 0))
        .Select(figure => place.Breach(figure.Part, "The figure is negative or no number; correct it, or leave it out when no source states it."));

    private static IEnumerable<(string Part, double? Value)> FiguresOf(Accelerator chip) =>
    [
        ("fp32_tflops", chip.Fp32Tflops),
        ("tf32_dense_tflops", chip.Tf32DenseTflops),
        ("fp16_dense_tflops", chip.Fp16DenseTflops),
        ("fp16_sparse_tflops", chip.Fp16SparseTflops),
        ("fp8_dense_tflops", chip.Fp8DenseTflops),
        ("fp4_dense_tflops", chip.Fp4DenseTflops),
        ("int8_dense_tops", chip.Int8DenseTops),
        ("memory_gb", chip.MemoryGb),
        ("memory_bandwidth_gbs", chip.MemoryBandwidthGbs),
        ("interconnect_gbs_one_way", chip.InterconnectGbsOneWay),
        ("tdp_w", chip.TdpW),
    ];

    private static IEnumerable<(string Part, double? Value)> FiguresOf(AiModel model) =>
    [
        ("params", model.Params),
        ("active_params", model.ActiveParams),
        ("layers", model.Shape?.Layers),
        ("width", model.Shape?.Width),
        ("heads", model.Shape?.Heads),
        ("kv_heads", model.Shape?.KvHeads),
        ("head_dim", model.Shape?.HeadDim),
        ("latent_dim", model.Shape?.LatentDim),
        ("vocabulary", model.Shape?.Vocabulary),
        ("context_tokens", model.Shape?.ContextTokens),
        ("experts", model.Shape?.Experts),
        ("experts_per_token", model.Shape?.ExpertsPerToken),
        ("dataset_datapoints", model.DatasetDatapoints),
        ("epochs", model.Epochs),
        ("training_flop", model.TrainingFlop),
        ("training_hours", model.TrainingHours),
        ("hardware_quantity", model.HardwareQuantity),
        ("mfu", model.Mfu),
    ];

    private static IEnumerable<(string Part, Spread Value)> SpreadsOf(ChipStock stock) =>
        [("units", stock.Units), ("h100_equivalents", stock.H100Equivalents), ("power_mw", stock.PowerMw)];
}

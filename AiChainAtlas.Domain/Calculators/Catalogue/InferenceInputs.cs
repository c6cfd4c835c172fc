using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>What serving a language model depends on.</summary>
internal static class InferenceInputs
{
    public static readonly NumberInput Params = new()
    {
        Key = "params",
        Label = "Parameters",
        Symbol = "N",
        Help = "All parameters: they fill the memory, whether a token uses them or not.",
        Unit = Unit.Parameters,
        Usual = UsualRanges.Params,
        IsAboveMinimum = true,
        Required = Condition.Always,
        FormValue = 70e9,
        Slider = (1e8, 1e13),
        FromModel = model => model.Params,
    };

    public static readonly NumberInput ActiveParams = new()
    {
        Key = "active_params",
        Label = "Active parameters",
        Symbol = "Nₐ",
        Help = "Parameters that work on each token: fewer than all in a mixture of experts.",
        Unit = Unit.Parameters,
        Usual = UsualRanges.Params,
        IsAboveMinimum = true,
        DefaultFrom = x => x.OrNaN(Params),
        DefaultFormula = "params",
        FromModel = model => model.IsMixture ? model.ActiveParams : null,
        ConcernsModel = model => model.IsMixture,
    };

    public static readonly NumberInput BytesWeight = new()
    {
        Key = "bytes_weight",
        Label = "Bytes per weight",
        Symbol = "w",
        Help = "How many bytes a stored weight takes.",
        Unit = Unit.BytesPerParameter,
        Usual = UsualRanges.BytesPerNumber,
        IsAboveMinimum = true,
        Default = 2,
        Uncertainty = (1, 1),
        Menu = [new(2, "16 bits"), new(1, "8 bits"), new(0.5, "4 bits")],
        FromPrecision = precision => precision.BytesPerNumber,
    };

    public static readonly NumberInput Context = new()
    {
        Key = "context_tokens",
        Label = "Context of a sequence",
        Symbol = "c",
        Help = "Tokens of text that a sequence holds on average, prompt and answer together.",
        Unit = Unit.TextTokens,
        Usual = UsualRanges.ContextLength,
        Default = 0,
        FormValue = 4_096,
        Slider = (128, 1e6),
        Uncertainty = (0.5, 2),
    };

    public static readonly NumberInput Batch = new()
    {
        Key = "batch",
        Label = "Sequences at once",
        Symbol = "B",
        Help = "How many sequences are generated side by side.",
        Unit = Unit.Sequences,
        IsWhole = true,
        Usual = UsualRanges.Batch,
        Minimum = 1,
        Default = 1,
        FormValue = 16,
        Slider = (1, 1_024),
        Uncertainty = (0.5, 2),
    };

    public static readonly NumberInput Bandwidth = new()
    {
        Key = "mem_bandwidth",
        Label = "Memory bandwidth of one chip",
        Symbol = "W",
        Help = "Bytes per second between a chip and its own memory.",
        Unit = Unit.BytesPerSecond,
        Usual = UsualRanges.MemoryBandwidth,
        IsAboveMinimum = true,
        FormValue = 3.35e12,
        Slider = (1e11, 2e13),
        FromAccelerator = chip => chip.MemoryBandwidthGbs * 1e9,
    };

    public static readonly NumberInput Peak = CommonInputs.Peak(Condition.Never, 989.5e12);

    public static readonly NumberInput Price = CommonInputs.Price(Condition.Never, 2);

    public static readonly NumberInput Chips = new()
    {
        Key = "chips",
        Label = "Chips",
        Symbol = "n",
        Help = "Chips that hold one copy of the model between them.",
        Unit = Unit.Chips,
        IsWhole = true,
        Usual = UsualRanges.Chips,
        Minimum = 1,
        Default = 1,
        Applies = Condition.Given(Bandwidth) | Condition.Given(Peak),
        FormValue = 8,
        Slider = (1, 1_024),
    };

    public static readonly NumberInput Mbu = new()
    {
        Key = "mbu",
        Label = "Share of the bandwidth reached",
        Symbol = "m",
        Help = "1 is the ideal; servers reach about 60 %.",
        Unit = Unit.Share,
        Usual = UsualRanges.Utilisation,
        IsAboveMinimum = true,
        Maximum = 1,
        Default = 1,
        Applies = Condition.Given(Bandwidth),
        FormValue = 0.6,
        Slider = (0.05, 1),
        IsLogarithmic = false,
        Uncertainty = (0.75, 1.25),
    };

    public static readonly FlagInput ReadActive = new()
    {
        Key = "moe_read_active",
        Label = "Read active weights only",
        Help = "For a mixture of experts at a batch of one or a few; many sequences together use nearly all experts.",
        Applies = Condition.Given(Bandwidth),
    };

    public static readonly NumberInput Utilisation = new()
    {
        Key = "utilisation",
        Label = "Share of the peak reached",
        Symbol = "u",
        Help = "Share of the dense peak that matrix products reach; 1 is the ideal.",
        Unit = Unit.Share,
        Usual = UsualRanges.Utilisation,
        IsAboveMinimum = true,
        Maximum = 1,
        Default = 1,
        Applies = Condition.Given(Peak),
        FormValue = 0.5,
        Slider = (0.05, 1),
        IsLogarithmic = false,
        Uncertainty = (0.75, 1.25),
    };

    public static readonly NumberInput Prompt = new()
    {
        Key = "prompt_tokens",
        Label = "Prompt",
        Symbol = "p",
        Help = "Tokens of the prompt, read in one go before the first word of the answer.",
        Unit = Unit.TextTokens,
        Usual = UsualRanges.ContextLength,
        Applies = Condition.Given(Peak),
        FormValue = 1_000,
        Slider = (1, 1e6),
    };

    public static readonly NumberInput ChipMemory = new()
    {
        Key = "chip_memory_bytes",
        Label = "Memory of one chip",
        Symbol = "M",
        Help = "Bytes of memory on one chip, to see whether model and cache fit.",
        Unit = Unit.Bytes,
        Usual = UsualRanges.ChipMemory,
        IsAboveMinimum = true,
        FormValue = 80e9,
        Uncertainty = (1, 1),
        FromAccelerator = chip => chip.MemoryGb * 1e9,
    };

    /// <summary>In the order in which they are asked for.</summary>
    public static IReadOnlyList<Input> All =>
    [
        Params, ActiveParams, BytesWeight, Context, Batch, .. KvCacheInputs.All,
        Bandwidth, Chips, Mbu, ReadActive, Peak, Utilisation, Prompt, Price, ChipMemory,
    ];
}

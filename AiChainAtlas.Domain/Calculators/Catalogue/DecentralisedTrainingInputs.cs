using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>What training between distant workers depends on.</summary>
internal static class DecentralisedTrainingInputs
{
    public static readonly LinkInputs Link = new(bandwidth: 12.5e6, workers: 64, latency: 0.05);

    public static readonly NumberInput Params = new()
    {
        Key = "params",
        Label = "Parameters",
        Symbol = "N",
        Help = "Parameters of the model; each has a gradient that workers exchange.",
        Unit = Unit.Parameters,
        Usual = UsualRanges.Params,
        IsAboveMinimum = true,
        Required = Condition.Always,
        FormValue = 1e9,
        Slider = (1e7, 1e13),
        FromModel = model => model.Params,
    };

    public static readonly NumberInput BytesPerGrad = new()
    {
        Key = "bytes_per_grad",
        Label = "Bytes per gradient",
        Symbol = "g",
        Help = "Bytes of one gradient before compression.",
        Unit = Unit.BytesPerElement,
        Usual = UsualRanges.BytesPerNumber,
        IsAboveMinimum = true,
        Default = 2,
        Uncertainty = (1, 1),
        Menu = [new(2, "16 bits"), new(4, "32 bits")],
    };

    public static readonly NumberInput LocalSteps = new()
    {
        Key = "local_steps",
        Label = "Local steps",
        Symbol = "H",
        Help = "Steps that each worker takes alone between two exchanges: 1 is synchronous training.",
        Unit = Unit.One,
        IsWhole = true,
        Usual = UsualRanges.LocalSteps,
        Minimum = 1,
        Default = 1,
        FormValue = 100,
        Slider = (1, 1_000),
        Menu = [new(1, "synchronous"), new(100, "DiLoCo, frequent"), new(500, "DiLoCo, as published")],
    };

    public static readonly NumberInput Compression = new()
    {
        Key = "compression",
        Label = "Compression",
        Symbol = "q",
        Help = "How many times smaller the exchanged gradients are made: 2 from 16 bits to 8.",
        Unit = Unit.Times,
        Usual = UsualRanges.Compression,
        Minimum = 1,
        Default = 1,
        FormValue = 2,
        Slider = (1, 100),
        Menu = [new(1, "none"), new(2, "8 bits from 16"), new(4, "4 bits from 16")],
    };

    public static readonly NumberInput ModelParallel = new()
    {
        Key = "model_parallel",
        Label = "Chips that share a copy",
        Symbol = "s",
        Help = "Where a worker is a group of chips that split the model and each has a link of its own, how many.",
        Unit = Unit.Chips,
        IsWhole = true,
        Usual = UsualRanges.ParallelDegree,
        Minimum = 1,
        Default = 1,
    };

    public static readonly NumberInput StepSeconds = new()
    {
        Key = "step_compute_seconds",
        Label = "Computing time of a step",
        Symbol = "T",
        Help = "Seconds that a worker computes between two steps, if known; used in place of the next two.",
        Unit = Unit.Seconds,
        Usual = UsualRanges.StepSeconds,
        IsAboveMinimum = true,
        Slider = (0.1, 1_000),
        Uncertainty = (0.5, 2),
    };

    private static readonly Condition Unmeasured = Condition.Absent(StepSeconds);

    public static readonly NumberInput TokensPerStep = new()
    {
        Key = "tokens_per_step_per_worker",
        Label = "Tokens of a worker per step",
        Symbol = "D",
        Help = "Tokens of text that one worker processes in a step.",
        Unit = Unit.TextTokens,
        Usual = UsualRanges.StepTokens,
        IsAboveMinimum = true,
        Applies = Unmeasured,
        Required = Unmeasured,
        MissingAdvice = "send step_compute_seconds, or tokens_per_step_per_worker and worker_flops",
        FormValue = 8_192,
        Slider = (512, 1e7),
        Uncertainty = (0.5, 2),
    };

    public static readonly NumberInput WorkerFlops = new()
    {
        Key = "worker_flops",
        Label = "Speed of a worker",
        Symbol = "X",
        Help = "FLOP/s that a worker achieves: peak times utilisation, all its chips together.",
        Unit = Unit.FlopPerSecond,
        Usual = UsualRanges.WorkerSpeed,
        IsAboveMinimum = true,
        Applies = Unmeasured,
        Required = Unmeasured,
        FormValue = 57.82e12,
        Slider = (1e12, 1e17),
        Uncertainty = (0.75, 1.25),
    };

    public static readonly NumberInput Overlap = new()
    {
        Key = "overlap_seconds",
        Label = "Hidden behind computing",
        Symbol = "o",
        Help = "Seconds of each exchange during which the chips compute on.",
        Unit = Unit.Seconds,
        Usual = UsualRanges.ExchangeSeconds,
        Default = 0,
    };

    public static readonly NumberInput MeasuredSync = new()
    {
        Key = "sync_seconds_override",
        Label = "Measured exchange",
        Help = "Seconds of an exchange as measured; used in place of the formula.",
        Unit = Unit.Seconds,
        Usual = UsualRanges.ExchangeSeconds,
    };

    public static readonly NumberInput Target = new()
    {
        Key = "target_utilisation",
        Label = "Utilisation to reach",
        Symbol = "U",
        Help = "Share of the time that chips should compute, for the bandwidth that takes.",
        Unit = Unit.Share,
        IsAboveMinimum = true,
        Maximum = 1,
        Default = 0.9,
        Slider = (0.05, 0.99),
        IsLogarithmic = false,
        Uncertainty = (0.9, 1.1),
    };

    /// <summary>In the order in which they are asked for.</summary>
    public static IReadOnlyList<Input> All =>
    [
        Params, BytesPerGrad, LocalSteps, Compression, ModelParallel, Link.Workers, Link.Bandwidth, Link.Latency, StepSeconds, TokensPerStep,
        WorkerFlops, Overlap, MeasuredSync, Target,
    ];
}

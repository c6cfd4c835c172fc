using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>What training keeps in GPU memory, how it is shared out, and how much room there is.</summary>
internal static class TrainingMemoryInputs
{
    public static readonly NumberInput Params = new()
    {
        Key = "params",
        Label = "Parameters",
        Symbol = "N",
        Help = "All parameters of the model, whether active or not.",
        Unit = Unit.Parameters,
        Usual = UsualRanges.Params,
        IsAboveMinimum = true,
        Required = Condition.Always,
        FormValue = 175e9,
        Slider = (1e6, 1e13),
        FromModel = model => model.Params,
    };

    public static readonly NumberInput WeightBytes =
        PerParameter("bytes_weights", "Weights", "w", "Bytes of each parameter itself.", 2, UsualRanges.BytesPerNumber, new(2, "16 bits"), new(4, "32 bits"), new(1, "8 bits"));
    public static readonly NumberInput GradientBytes =
        PerParameter("bytes_grads", "Gradients", "g", "Bytes of its gradient.", 2, UsualRanges.BytesPerNumber, new(2, "16 bits"), new(4, "summed up in 32 bits"), new(0, "no training"));
    public static readonly NumberInput OptimizerBytes = PerParameter(
        "bytes_optimizer", "Optimiser", "o", "Bytes the optimiser keeps for it, the 32-bit copy of the weight included.", 12, UsualRanges.OptimizerBytes,
        new(12, "Adam: copy and two moments in 32 bits"), new(8, "SGD with momentum"), new(6, "Adam with moments in 8 bits"), new(0, "no training"));

    public static readonly NumberInput ZeroStage = new()
    {
        Key = "zero_stage",
        Label = "ZeRO stage",
        Help = "What data-parallel GPUs share out instead of each keeping a copy.",
        Unit = Unit.One,
        Maximum = 3,
        IsWhole = true,
        Default = 0,
        FormValue = 1,
        Uncertainty = (1, 1),
        Menu = [new(0, "nothing"), new(1, "optimiser"), new(2, "optimiser and gradients"), new(3, "optimiser, gradients and weights")],
    };

    public static readonly NumberInput DataParallel = new()
    {
        Key = "dp",
        Label = "Data parallel",
        Symbol = "d",
        Help = "Copies of the model that train side by side.",
        Unit = Unit.One,
        IsWhole = true,
        Usual = UsualRanges.DataParallel,
        Minimum = 1,
        Default = 1,
        FormValue = 16,
        Slider = (1, 4_096),
        Uncertainty = (1, 1),
    };

    /// <summary>The shape of the model, in place of a number of bytes.</summary>
    public static readonly ActivationInputs Activations = new(isRequired: false);

    public static readonly NumberInput ActivationBytes = new()
    {
        Key = "activation_bytes",
        Label = "Activations of one GPU",
        Help = "Bytes, where known; with a sequence length they are computed instead.",
        Unit = Unit.Bytes,
        Usual = UsualRanges.ActivationBytes,
        Default = 0,
        Applies = Condition.Absent(Activations.SequenceLength),
    };

    public static readonly NumberInput Overhead = new()
    {
        Key = "overhead_fraction",
        Label = "Overhead",
        Help = "What comes on top for buffers and fragmentation, as a share; 10 to 20 % is usual.",
        Unit = Unit.Share,
        Usual = UsualRanges.Overhead,
        Maximum = 5,
        Default = 0,
        FormValue = 0.10,
        Slider = (0, 0.5),
        IsLogarithmic = false,
        Uncertainty = (0.5, 2),
    };

    public static readonly NumberInput GpuMemory = new()
    {
        Key = "gpu_memory_bytes",
        Label = "Memory of one GPU",
        Symbol = "M",
        Help = "Bytes of memory on the chip's package; with it follows whether and where it fits.",
        Unit = Unit.Bytes,
        Usual = UsualRanges.ChipMemory,
        IsAboveMinimum = true,
        FormValue = 80e9,
        Slider = (8e9, 512e9),
        Uncertainty = (1, 1),
        FromAccelerator = chip => chip.MemoryGb * 1e9,
        Menu = [new(80e9, "A100 or H100"), new(141e9, "H200"), new(192e9, "MI300X"), new(24e9, "RTX 4090")],
    };

    /// <summary>In the order in which they are asked for.</summary>
    public static IReadOnlyList<Input> All =>
    [
        Params, WeightBytes, GradientBytes, OptimizerBytes, ZeroStage, DataParallel, Activations.TensorParallel, Activations.PipelineParallel,
        ActivationBytes, Activations.SequenceLength, Activations.MicroBatch, Activations.Width, Activations.Layers, Activations.Heads,
        Activations.Recompute, Activations.SequenceParallel, Activations.OneForwardOneBackward, Overhead, GpuMemory,
    ];

    /// <summary>Parameters that one GPU is responsible for when nothing is sharded further.</summary>
    public static double ParamsPerGpu(InputValues x) => x[Params] / ModelParallel(x);

    /// <summary>GPUs that hold the model once.</summary>
    public static double ModelParallel(InputValues x) => x[Activations.TensorParallel] * x[Activations.PipelineParallel];

    public static double BytesOfActivations(InputValues x) => x.IsGiven(Activations.SequenceLength) ? Activations.Bytes(x) : x[ActivationBytes];

    private static NumberInput PerParameter(string key, string label, string symbol, string help, double otherwise, UsualRange usual, params NamedValue[] menu) => new()
    {
        Key = key,
        Label = label,
        Symbol = symbol,
        Help = help,
        Unit = Unit.BytesPerParameter,
        Usual = usual,
        Default = otherwise,
        Uncertainty = (1, 1),
        Menu = menu,
    };
}

using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;
using In = AiChainAtlas.Domain.Calculators.Catalogue.TrainingMemoryInputs;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>Memory of one GPU in training: model state by ZeRO stage (Rajbhandari 2020), activations, and the fewest GPUs on which it fits.</summary>
internal static class TrainingMemory
{
    private const string NeverFits = "no number of GPUs is enough: what stays on every GPU at this ZeRO stage and split fills it";

    private static readonly Condition KnowsMemory = Condition.Given(In.GpuMemory);

    internal static readonly NumberOutput PerGpu = Number("per_gpu_bytes", "Memory of one GPU", "Model state and activations of one GPU, overhead included.", Unit.Bytes);
    internal static readonly FlagOutput Fits = new()
    {
        Key = "fits",
        Label = "Fits in the memory of the GPU",
        LabelFrom = x => $"Fits in {x.Show(In.GpuMemory)}",
        Meaning = "Whether that is at most the memory of the GPU.",
        Said = KnowsMemory,
    };
    internal static readonly NumberOutput MinGpus = new()
    {
        Key = "min_gpus",
        Label = "Fewest GPUs",
        Meaning = "GPUs on which it fits at this ZeRO stage and split of the model.",
        Unit = Unit.Chips,
        Said = KnowsMemory,
        NullReason = NeverFits,
    };
    internal static readonly NumberOutput MinDataParallel = new()
    {
        Key = "min_dp",
        Label = "Least data parallelism",
        Meaning = "Copies of the model from which on each GPU has room.",
        Unit = Unit.One,
        Said = KnowsMemory,
        NullReason = NeverFits,
    };
    internal static readonly NumberOutput Gpus = Number("gpus", "GPUs", "Data × tensor × pipeline parallel.", Unit.Chips);
    internal static readonly NumberOutput ModelState =
        Number("model_state_bytes", "Whole model state", "Weights, gradients and optimiser of one copy, over all GPUs that hold it.", Unit.Bytes);
    internal static readonly NumberOutput Weights = Number("weights_bytes", "Weights of one GPU", "Its part of the parameters.", Unit.Bytes);
    internal static readonly NumberOutput Gradients = Number("grads_bytes", "Gradients of one GPU", "Its part of the gradients.", Unit.Bytes);
    internal static readonly NumberOutput Optimizer = Number("optimizer_bytes", "Optimiser of one GPU", "Its part of what the optimiser keeps.", Unit.Bytes);
    internal static readonly NumberOutput Activations = Number("activation_bytes", "Activations of one GPU", "As entered or computed; 0 when neither is given.", Unit.Bytes);
    internal static readonly NumberOutput PerGpuGigabytes = Number("per_gpu_gb", "Memory of one GPU in GB", "The first figure in units of 1e9 bytes.", Unit.Gigabytes, PerGpu);

    public static readonly Calculator Declaration = new()
    {
        Slug = "training-memory",
        Name = "Training memory",
        Question = "How much memory does each GPU need to train this model, and does it fit?",
        Topic = "Training memory",
        Inputs = In.All,
        Outputs = [PerGpu, Fits, MinGpus, MinDataParallel, Gpus, ModelState, Weights, Gradients, Optimizer, Activations, PerGpuGigabytes],
        Compute = Compute,
        Formula =
        [
            "Ψ = N ÷ (t · p)",
            "stage 0: (w + g + o) · Ψ; stage 1: (w + g) · Ψ + o · Ψ ÷ d; stage 2: w · Ψ + (g + o) · Ψ ÷ d; stage 3: (w + g + o) · Ψ ÷ d",
            "one GPU = (that + activations) · (1 + overhead)",
            "fewest d: the shared part ÷ (M ÷ (1 + overhead) − activations − the part on every GPU), rounded up",
        ],
        Working = (x, y) => [.. Work(x, y)],
        Notes =
        [
            Note.Warn((_, y) => y[Fits] == false && y[MinGpus] is not null, (_, y) => $"Does not fit: at this ZeRO stage and split it needs at least {y.Show(MinGpus)}, data parallel over {y.Show(MinDataParallel)}."),
            Note.Warn(
                (x, y) => KnowsMemory.Holds(x) && y[MinGpus] is null,
                (x, _) => $"Does not fit on any number of GPUs: {QuantityFormat.Of((Kept(x) + In.BytesOfActivations(x)) * (1 + x[In.Overhead]), Unit.Bytes)} stay on every one. Raise the ZeRO stage, split the model further or recompute activations."),
            Note.Remark((x, _) => x[In.DataParallel] == 1 && x[In.ZeroStage] > 0, "With one copy of the model there is nothing to share out: all ZeRO stages are the same."),
            Note.Remark((_, y) => y[Activations] == 0, "Activations are not counted: give a sequence length and the shape, or their bytes. They often take as much as the model state."),
            Note.Remark((x, _) => x.IsGiven(In.Activations.SequenceLength) && x.IsGiven(In.ActivationBytes) && x[In.ActivationBytes] > 0, "Activations are computed from the sequence length; the bytes sent along are not used."),
            Note.Remark((x, y) => y[Fits] == true && x[In.Overhead] == 0, "No overhead is counted: buffers and fragmentation usually take another 10 to 20 %."),
            .. In.Activations.Notes(Condition.Given(In.Activations.SequenceLength)),
        ],
        Citations = [Works.Rajbhandari2020.At("section 5 and figure 1"), Works.Korthikanti2022.At("section 4"), Works.TransformerMath, Works.MlEngineering],
        Examples = TrainingMemoryRecord.Examples(),
        ArticleChecks = TrainingMemoryRecord.Checks(),
        Method = TrainingMemoryRecord.Method,
    };

    private static void Compute(InputValues x, OutputValues y)
    {
        var (stage, dp, psi) = (x[In.ZeroStage], x[In.DataParallel], In.ParamsPerGpu(x));
        var weights = x[In.WeightBytes] * psi / (stage >= 3 ? dp : 1);
        var gradients = x[In.GradientBytes] * psi / (stage >= 2 ? dp : 1);
        var optimizer = x[In.OptimizerBytes] * psi / (stage >= 1 ? dp : 1);
        var activations = In.BytesOfActivations(x);
        var perGpu = (weights + gradients + optimizer + activations) * (1 + x[In.Overhead]);
        y[Weights] = weights;
        y[Gradients] = gradients;
        y[Optimizer] = optimizer;
        y[Activations] = activations;
        y[PerGpu] = perGpu;
        y[PerGpuGigabytes] = perGpu / 1e9;
        y[ModelState] = StateBytes(x) * x[In.Params];
        y[Gpus] = dp * In.ModelParallel(x);
        if (x.Has(In.GpuMemory))
        {
            var fewest = FewestCopies(x, activations);
            y[Fits] = perGpu <= x[In.GpuMemory] * (1 + WholeChips.Slack);
            y[MinDataParallel] = fewest;
            y[MinGpus] = fewest * In.ModelParallel(x);
        }
    }

    /// <summary>Copies from which on each GPU has room; null when none is enough.</summary>
    private static double? FewestCopies(InputValues x, double activations)
    {
        var room = (x[In.GpuMemory] / (1 + x[In.Overhead])) - activations - Kept(x);
        var shared = (StateBytes(x) * In.ParamsPerGpu(x)) - Kept(x);
        return shared <= 0 && room >= -WholeChips.Slack * x[In.GpuMemory] ? 1
            : room > 0 ? WholeChips.For(shared / room)
            : null;
    }

    /// <summary>Bytes of model state that every GPU keeps whatever the number of copies.</summary>
    private static double Kept(InputValues x) => In.ParamsPerGpu(x) * x[In.ZeroStage] switch
    {
        0 => StateBytes(x),
        1 => x[In.WeightBytes] + x[In.GradientBytes],
        2 => x[In.WeightBytes],
        _ => 0,
    };

    private static double StateBytes(InputValues x) => x[In.WeightBytes] + x[In.GradientBytes] + x[In.OptimizerBytes];

    private static IEnumerable<string> Work(InputValues x, OutputValues y)
    {
        yield return $"({x.Show(In.WeightBytes)} + {x.Show(In.GradientBytes)} + {x.Show(In.OptimizerBytes)}) × {x.Show(In.Params)} = {y.Show(ModelState)}";
        yield return $"Ψ = {x.Show(In.Params)} ÷ ({x.Show(In.Activations.TensorParallel)} × {x.Show(In.Activations.PipelineParallel)}) = {QuantityFormat.Of(In.ParamsPerGpu(x), Unit.Parameters)}";
        yield return $"weights {y.Show(Weights)}, gradients {y.Show(Gradients)}, optimiser {y.Show(Optimizer)} at ZeRO stage {x.Show(In.ZeroStage)} over {x.Show(In.DataParallel)} copies";
        if (x.IsGiven(In.Activations.SequenceLength))
        {
            yield return "activations: " + In.Activations.Work(x, y.Show(Activations) ?? "more than a number holds");
        }

        yield return $"({y.Show(Weights)} + {y.Show(Gradients)} + {y.Show(Optimizer)} + {y.Show(Activations)}) × (1 + {x.Show(In.Overhead)}) = {y.Show(PerGpu)}";
        if (y[MinDataParallel] is not null)
        {
            yield return $"{y.Show(MinDataParallel)} × {QuantityFormat.Digits(In.ModelParallel(x))} = {y.Show(MinGpus)} at least, with {x.Show(In.GpuMemory)} each";
        }
    }

    private static NumberOutput Number(string key, string label, string meaning, Unit unit, NumberOutput? restates = null) =>
        new() { Key = key, Label = label, Meaning = meaning, Unit = unit, Restates = restates };
}

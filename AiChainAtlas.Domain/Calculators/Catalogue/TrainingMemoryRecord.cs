using AiChainAtlas.Domain.Calculators.Declaring;
using In = AiChainAtlas.Domain.Calculators.Catalogue.TrainingMemoryInputs;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>Published memory figures, the article's sentence on the A100, and the method in words.</summary>
internal static class TrainingMemoryRecord
{
    public static readonly Method Method = new()
    {
        Article =
        [
            "Training keeps more than the weights. Each parameter has a gradient, and Adam adds a 32-bit copy of the weight and two moments: 2 + 2 + 12 = 16 bytes for a parameter that takes two when the model is merely used.",
            "Data-parallel GPUs all hold a copy of that. ZeRO lets them share it out: stage 1 the optimiser, stage 2 the gradients as well, stage 3 the weights too. Tensor and pipeline parallelism split the model itself, matrices and layers.",
            "Activations come on top: what the forward pass must keep for the backward pass. They depend on the batch and the sequence length and are the part that recomputation makes smaller.",
            "The training text hardly counts. A micro-batch of 2,048 token numbers is a few kilobytes, and the rest waits on disk.",
        ],
        Assumptions =
        [
            "Mixed precision with Adam unless other bytes are entered; every part is divided evenly among the GPUs that share it.",
            "Weights and gradients are divided by tensor and by pipeline parallelism.",
            "GB is 1e9 bytes. A card sold with 80 GB is taken as 80e9 bytes, though a little of it is never free.",
        ],
        Disagreements =
        [
            "The ZeRO paper counts 16 bytes for each parameter. Frameworks that sum gradients in 32 bits need 18; enter 4 bytes for gradients.",
            "EleutherAI's script does not divide gradients by tensor parallelism, and divides what ZeRO shares among all GPUs after having divided it by tensor and pipeline already. Only its single parts can be compared.",
        ],
        Limits =
        [
            "Stages are not equally loaded: the first holds embeddings and, under 1F1B, the most activations.",
            "Moving state to main memory or disk, and keeping it in 8 bits, are only covered by entering other bytes.",
            "That it fits does not say that it is fast: the higher the ZeRO stage, the more has to be exchanged.",
        ],
    };

    public static IReadOnlyList<Example> Examples() =>
    [
        ZeroFigure("ZeRO figure: no sharing", 0, 120),
        ZeroFigure("ZeRO figure: stage 1", 1, 31.4),
        ZeroFigure("ZeRO figure: stage 2", 2, 16.6),
        ZeroFigure("ZeRO figure: stage 3", 3, 1.9),
        new()
        {
            Name = "GPT-3 on A100",
            Settings = [(In.Params, 175e9), (In.ZeroStage, 3d), (In.DataParallel, 64d), (In.GpuMemory, 80e9)],
            Expected = [new(TrainingMemory.ModelState, 2.8e12, 1e-12), new(TrainingMemory.MinGpus, 35, 0)],
            Source = "Derived: 16 bytes × 175 billion parameters ÷ 80 GB, activations left out",
        },
        new()
        {
            Name = "GPT-3 weights on one A100",
            Settings = WeightsAlone,
            Expected = [new(TrainingMemory.PerGpuGigabytes, 350, 1e-4)],
            Source = "Derived: 2 bytes × 175 billion parameters",
        },
        new()
        {
            Name = "A trillion parameters",
            Settings = [(In.Params, 1e12)],
            Expected = [new(TrainingMemory.PerGpuGigabytes, 16_000, 1e-4)],
            Source = Works.Rajbhandari2020.At("section 1").Text,
        },
        new()
        {
            Name = "GPT-NeoX 20B",
            Settings = [(In.Params, 20.58e9), (In.GradientBytes, 4d), (In.ZeroStage, 1d)],
            Expected = [new(TrainingMemory.Weights, 41.146e9, 0.002), new(TrainingMemory.Gradients, 82.302e9, 0.002), new(TrainingMemory.Optimizer, 246.907e9, 0.002)],
            Source = "EleutherAI cookbook, calc_transformer_mem.py with its default model",
        },
    ];

    public static IReadOnlyList<ArticleCheck> Checks() =>
    [
        new()
        {
            Title = "What does not fit into 80 GB",
            Lead = "The article says an A100 has 80 GB and cannot hold all data and parameters. For the parameters that is right and even mild. The data never has to be there: a micro-batch of text is a few kilobytes.",
            ClaimIds = ["c49"],
            Output = TrainingMemory.PerGpu,
            Steps =
            [
                new("The weights alone on one GPU, 2 bytes each: enough to run the model", WeightsAlone),
                new("With a gradient for each", [(In.GradientBytes, 2d)]),
                new("With Adam's 12 bytes for each: the state that training keeps", [(In.OptimizerBytes, 12d)]),
                new("Shared among 35 A100 by ZeRO stage 3, before any activation", [(In.ZeroStage, 3d), (In.DataParallel, 35d)]),
            ],
            Verdict = "350 GB of weights are 4.4 A100, 2.8 TB of state are 35, with no room left. What competes with the parameters for memory is not data but activations.",
        },
    ];

    private static IReadOnlyList<Setting> WeightsAlone => [(In.Params, 175e9), (In.GradientBytes, 0d), (In.OptimizerBytes, 0d), (In.GpuMemory, 80e9)];

    private static Example ZeroFigure(string name, double stage, double gigabytes) => new()
    {
        Name = name,
        Settings = [(In.Params, 7.5e9), (In.ZeroStage, stage), (In.DataParallel, 64d)],
        Expected = [new(TrainingMemory.PerGpuGigabytes, gigabytes, 0.015)],
        Source = Works.Rajbhandari2020.At("figure 1").Text,
    };
}

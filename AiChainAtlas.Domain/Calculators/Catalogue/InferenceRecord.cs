using AiChainAtlas.Domain.Calculators.Declaring;
using static AiChainAtlas.Domain.Calculators.Catalogue.InferenceInputs;
using static AiChainAtlas.Domain.Calculators.Catalogue.KvCacheInputs;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>What is published about the speed of inference, what the article made of it, and the method in words.</summary>
internal static class InferenceRecord
{
    public static Method Method => new()
    {
        Article =
        [
            "A model writes its answer token by token. For each token every active parameter takes part in one multiplication and one addition: 2 FLOP per parameter. That is the 2np of the rule of thumb, and n counts tokens, not requests.",
            "Before it can multiply by a weight a chip has to fetch it from its memory, and at a batch of one each weight is fetched to be used once. Chips multiply hundreds of times faster than they fetch, so a single conversation leaves the arithmetic idle and the speed is memory bandwidth divided by the size of the model. Several sequences at once share each fetch: up to the critical batch they come almost free.",
            "Every sequence also keeps keys and values of all it has read, the KV cache. It is read anew at every step, belongs to one sequence only, and so gains nothing from a larger batch. Long contexts and many users make it the larger part of both memory and time.",
            "A step is the reading of the KV cache plus the longer of two things: reading the weights, or multiplying by them. The prompt is different: its tokens are known at once, pass through together and are limited by arithmetic.",
        ],
        Assumptions =
        [
            "Chips split the model evenly and exchange nothing that takes time. Real tensor parallelism adds an exchange after every layer.",
            "All sequences have the same length, and the batch stays full.",
            "The arithmetic of attention itself is left out of the FLOP per token; it grows with the context.",
        ],
        Disagreements =
        [
            "kipply takes the longer of arithmetic and communication as the step; How to Scale Your Model adds the reading of the KV cache to the longer of the two. The latter is used here, because the cache cannot be read while the weights occupy the memory.",
            "EleutherAI's memory script leaves out the factor 2 for keys and values and ignores shared KV heads, so its KV line is half of this one or less.",
            "For a mixture of experts the weights read depend on the batch: at a batch of one only the active experts, with many sequences nearly all. The switch chooses between the two ends.",
        ],
        Limits =
        [
            "The price of a million tokens is that of output from busy chips. Idle hours, prompts, staff and profit come on top.",
            "Speculative decoding, prefix caches and the like give more than one token per reading of the weights and are not modelled.",
            "Windows of attention are not computed: each layer is taken to keep the whole context. Models such as Gemma 3 and gpt-oss keep only a window of recent tokens in many of their layers, so at long contexts their cache is smaller than computed here, up to several times; enter its bytes per token where they are known.",
            "Memory counts weights and KV cache only; buffers and activations take perhaps a fifth of the weights more.",
        ],
    };

    public static IReadOnlyList<Example> Examples =>
    [
        new()
        {
            Name = "260B on 16 A100, one sequence",
            Settings = [(Params, 260e9), (Chips, 16d), (Bandwidth, 1.5e12), (Peak, 312e12)],
            Expected = [new(Inference.StepSeconds, 0.0217, 0.005)],
            Source = $"{Works.Kipply2022.Text}: about 22 ms per token",
        },
        new()
        {
            Name = "260B on 16 A100, 512 sequences",
            Settings = [(Params, 260e9), (Chips, 16d), (Bandwidth, 1.5e12), (Peak, 312e12), (Batch, 512d)],
            Expected = [new(Inference.StepSeconds, 0.053, 0.01)],
            Source = $"{Works.Kipply2022.Text}: about 53 ms, limited by arithmetic",
        },
        new()
        {
            Name = "52B on one A100",
            Settings = [(Params, 52e9), (Layers, 64d), (KvHeads, 64d), (HeadDim, 128d), (Bandwidth, 1.5e12), (Peak, 312e12)],
            Expected =
            [
                new(Inference.CriticalBatch, 208, 0.005), new(Inference.StepSeconds, 0.0693, 0.005), new(Inference.KvBytesPerToken, 2_097_152, 1e-4), new(Inference.WeightBytes, 104e9, 1e-4),
            ],
            Source = $"{Works.Kipply2022.Text}: 312e12 ÷ 1.5e12 = 208, 69 ms",
        },
        new()
        {
            Name = "30B on 16 TPU v5e, batch 256",
            Settings =
            [
                (Params, 30e9), (BytesWeight, 1d), (KvBytes, 1e5), (Context, 8_192d), (Batch, 256d), (Chips, 16d), (Bandwidth, 810e9), (Peak, 197e12),
            ],
            Expected = [new(Inference.StepSeconds, 0.021, 0.02)],
            Source = Works.ScalingBook.At("chapter on inference, pop quiz").Text,
        },
    ];

    public static IReadOnlyList<ArticleCheck> Checks =>
    [
        new()
        {
            Title = "Why 2np does not tell how fast a model answers",
            Lead = "The article counts inference as 2np. The rule holds: 350 GFLOP for each token of GPT-3. Yet a server that divides its FLOP/s by that number promises far more than it delivers, because the weights have to be read for every token.",
            ClaimIds = ["c39"],
            Output = Inference.TokensPerSecond,
            Steps =
            [
                new("GPT-3 on 8 A100 if only FLOP counted", [(Params, 175e9), (Chips, 8d), (Peak, 312e12), (Bandwidth, 1e30)]),
                new("With the memory bandwidth of the A100: one sequence", [(Bandwidth, 2.039e12)]),
                new("At 60 % of that bandwidth and half the peak", [(Mbu, 0.6), (Utilisation, 0.5)]),
                new("With 64 sequences side by side", [(Batch, 64d)]),
            ],
            Verdict = "One conversation uses less than one per cent of the arithmetic. Bandwidth and batch decide; FLOP matter once many sequences share each reading of the weights.",
        },
        new()
        {
            Title = "Which bandwidth is the bandwidth of a chip?",
            Lead = "The article calls it the speed between hard drive and memory. The figure on a data sheet is that between the processor and its own memory; the link to the rest of the machine is some sixty times slower.",
            ClaimIds = ["c50"],
            Output = Inference.TokensPerSecond,
            Steps =
            [
                new("GPT-3 on 8 A100, weights fetched over host links of 32 GB/s", [(Params, 175e9), (Chips, 8d), (Bandwidth, 32e9)]),
                new("Weights in the memory of the chips, at 2.04 TB/s", [(Bandwidth, 2.039e12)]),
            ],
            Verdict = "A model that has to be fetched from outside the chips for every token is of no use, however fast the chips multiply: this is why memory on the chip is scarce and dear.",
        },
    ];
}

using AiChainAtlas.Domain.Calculators.Declaring;
using static AiChainAtlas.Domain.Calculators.Catalogue.ZkmlInputs;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>What is published about proofs of inference, what the article made of them, and the method in words.</summary>
internal static class ZkmlRecord
{
    public static Method Method => new()
    {
        Article =
        [
            "A zero-knowledge proof lets somebody show that a certain model gave a certain answer, without showing the model. The price is time: every multiplication of the model becomes several steps of arithmetic over large numbers, with a commitment to all of them.",
            "The overhead is the time of the proof divided by the time of the plain run. The plain run is either given or estimated from its FLOP. A proof is cheap to check, so where a contract does the checking its gas is what counts.",
            "A larger model takes at least proportionally longer. Commitments grow a little faster than that, and memory runs out earlier, so the scaled time is a lower bound.",
        ],
        Assumptions =
        [
            "On the form a proof takes 25 seconds, for GPT-2 with 124 million parameters over 32 tokens, and the plain run has 1e12 FLOP/s. zkGPT reports less than 25 seconds; the number of tokens and the speed are assumed.",
            "Provers work without pause, and each proof is made by itself.",
        ],
        Disagreements =
        [
            "Papers differ in the length of the text, in hardware and in what is proved: one token or a whole answer, integers or floating point. Ratios within one paper can be used; times from two papers cannot be compared.",
            "zkLLM reports a proof for LLaMA-2 13B in less than 15 minutes on one GPU; zkGPT one for GPT-2 in less than 25 seconds, 185 times faster than ZKML; NANOZK one at the scale of GPT-2 in 43 seconds. EZKL reports itself 66 times faster than RISC Zero on small models, a vendor's own measurement.",
            "zkPyTorch states 2.2 seconds for VGG-16 in its paper and 6.3 in a later post.",
        ],
        Limits =
        [
            "It speaks of inference. Nothing published proves the training of a large model.",
            "Trusted hardware and repeating a sample of the work give weaker guarantees and cost far less: confidential computing on an H100 takes less than 7 % of its throughput.",
            "A proof shows which model answered, not that the answer is right.",
        ],
    };

    public static IReadOnlyList<Example> Examples =>
    [
        new()
        {
            Name = "GPT-2, 32 tokens",
            Settings = [(Prove, 25d), (ModelFlops, 7.936e9), (NativeSpeed, 1e12)],
            Expected = [new(Zkml.NativeSeconds, 0.007936, 0.001), new(Zkml.Overhead, 3150.2, 0.001)],
            Source = "Derived: 124 million parameters, 32 tokens and 1e12 FLOP/s assumed",
        },
        new()
        {
            Name = "zkGPT against ZKML",
            Settings = [(Prove, 25d), (Speedup, 185d)],
            Expected = [new(Zkml.BaselineSeconds, 4_625, 0.001)],
            Source = Works.ZkGpt2025.Text,
        },
        new()
        {
            Name = "LLaMA-2 13B by zkLLM",
            Settings = [(Prove, 900d), (ProverPrice, 2.69), (Provers, 1d)],
            Expected = [new(Zkml.ProveCost, 0.6725, 0.001)],
            Source = $"{Works.Sun2024.At("abstract").Text}: less than 15 minutes on one GPU; at a list price of November 2026",
        },
        new()
        {
            Name = "A check on chain",
            Settings = [(Prove, 1d), (VerifyGas, 300_000d), (GasPrice, 10d), (TokenPrice, 3_000d)],
            Expected = [new(Zkml.VerifyCost, 9, 1e-4)],
            Source = "Derived: gas × price × token price",
        },
    ];

    public static IReadOnlyList<ArticleCheck> Checks =>
    [
        new()
        {
            Title = "Could the training of GPT-3 be proved?",
            Lead = "The article has ZKML achieve private training. What exists proves inference. Scaled in proportion, which flatters it, the fastest proof of GPT-2 tells how far training is away.",
            ClaimIds = ["c90"],
            Output = Zkml.Scaled,
            Steps =
            [
                new("GPT-2 answering 32 tokens: 25 seconds", [(Prove, 25d), (ModelFlops, 7.936e9), (ScaleTo, 7.936e9)]),
                new("GPT-3 answering 32 tokens", [(ScaleTo, 2 * 175e9 * 32d)]),
                new("GPT-3 in training: 3.14e23 FLOP", [(ScaleTo, 3.14e23)]),
            ],
            Verdict = "Hours for one short answer and tens of millions of years for the training on the same prover. Proofs of inference are work in progress; proofs of training a large model are not in sight.",
        },
    ];
}

using AiChainAtlas.Domain.Calculators.Declaring;
using In = AiChainAtlas.Domain.Calculators.Catalogue.TimeCostInputs;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>Published training times, the article's 584 days taken apart, and the method in words.</summary>
internal static class TrainingTimeCostRecord
{
    public static readonly Method Method = new()
    {
        Article =
        [
            "Time is work divided by speed. The work is a number of floating-point operations; the speed is what a chip really sustains, a good deal less than the peak its data sheet prints. Their quotient is chip-hours, and those do not depend on how many chips share them. Divided by the chips they give the time, multiplied by a price the cost.",
            "Utilisation is the share of the dense peak that ends up in useful work. Chips wait for memory, for each other and for data, and not all they do is a product of matrices. Published large runs lie between a fifth and a half. No other input is as uncertain: ten points of utilisation more or less change days and dollars by 20 to 30 %.",
            "A deadline turns the question around: the chip-hours divided by the hours until then give the number of chips, rounded up.",
        ],
        Assumptions =
        [
            "The rate per chip stays the same however many chips there are. In practice communication eats into it, and the batch limits how many chips can share one step.",
            "The peak is the dense one at the precision of the run. Sparse peaks are twice as high and of no use to ordinary training.",
            "The cost is the rent of the chips alone, at one price for the whole run.",
        ],
        Disagreements =
        [
            "Utilisation means two things. MFU sets useful operations against the peak, HFU all that were executed; with full recomputation HFU is a third higher. MFU with 6 FLOP per parameter and token is the default here; with 8, enter an HFU.",
            "GPT-3's MFU is 19.7 % from Patterson et al. and in Epoch AI's records, 21.3 % in the PaLM paper. The former is used here.",
            "Older rules of thumb took 30 % for language models. The median of the 33 runs for which Epoch AI knows it is 37.5 %; 40 % stands here as a round figure for large runs on chips since the A100.",
        ],
        Limits =
        [
            "Researchers, failed runs, experiments, storage, network and electricity of owned machines are not in the cost.",
            "The 10,000 chips of the GPT-3 example are an assumption of Patterson et al.; only the compute was published by those who trained it.",
        ],
    };

    public static IReadOnlyList<Example> Examples() =>
    [
        new()
        {
            Name = "GPT-3 on V100",
            Settings = [(In.Flops, 3.14e23), (In.Achieved, 24.6e12), (In.Peak, 125e12), (In.Chips, 10_000d)],
            Expected = [new(TrainingTimeCost.Days, 14.8, 0.005), new(TrainingTimeCost.Utilisation, 0.1968, 0.005)],
            Source = Works.Patterson2021.At("table 4").Text,
        },
        new()
        {
            Name = "GPT-3 on 1,024 A100",
            Settings = MegatronRun,
            Expected = [new(TrainingTimeCost.Days, 34, 0.01), new(TrainingTimeCost.Utilisation, 0.45, 0.01)],
            Source = Works.Narayanan2021.At("section 5.1").Text,
        },
        new()
        {
            Name = "LLaMA 65B",
            Settings = [(In.Work.Params, 65.2e9), (In.Work.Tokens, 1.4e12), (In.Achieved, 148.656e12), (In.Peak, 312e12), (In.Chips, 2_048d)],
            Expected = [new(TrainingTimeCost.Days, 21, 0.01), new(TrainingTimeCost.Utilisation, 0.4765, 0.001)],
            Source = Works.Touvron2023.At("section 2.4: 380 tokens per second and GPU").Text,
        },
        new()
        {
            Name = "MPT-7B for $200K",
            Settings = [(In.Flops, 3.38038272e22), (In.Peak, 312e12), (In.Utilisation, 0.3), (In.Chips, 440d), (In.Price, 2d)],
            Expected = [new(TrainingTimeCost.Days, 9.5, 0.001), new(TrainingTimeCost.ChipHours, 100_320, 0.001), new(TrainingTimeCost.Cost, 200_640, 0.001)],
            Source = "MosaicML 2023, blog on MPT-7B: 440 A100 for about 9.5 days, about $200,000 at $2 per GPU-hour",
        },
        new()
        {
            Name = "GPT-3 in 30 days",
            Settings = [(In.Flops, 3.14e23), (In.Peak, 312e12), (In.Utilisation, 0.4), (In.TargetDays, 30d)],
            Expected = [new(TrainingTimeCost.Chips, 971, 0)],
            Source = "Derived: 3.14e23 FLOP on A100 at 40 % of the dense peak",
        },
        new()
        {
            Name = "As the article printed",
            Settings = [(In.Flops, 3.15e22), (In.Peak, 624e12), (In.Utilisation, 1d), (In.Chips, 1d)],
            Expected = [new(TrainingTimeCost.Days, 584, 0.001)],
            Source = Works.SourceArticle.Text,
        },
    ];

    public static IReadOnlyList<ArticleCheck> Checks() =>
    [
        new()
        {
            Title = "From 584 days to 79.7 years on one A100",
            Lead = "The article says one A100 would train GPT-3 in 584 days. That takes a compute figure ten times too low, a peak that holds for sparse matrices only, and a chip that never waits.",
            ClaimIds = ["c46", "c45", "c44"],
            Output = TrainingTimeCost.SingleChipDays,
            Steps =
            [
                new(
                    "As printed: 1 FLOP per parameter and token, 180 billion tokens, 624 TFLOP/s all the time",
                    [
                        (In.Work.Params, 175e9), (In.Work.Tokens, 180e9), (In.Work.FlopsPerParamPerToken, 1d),
                        (In.Peak, 624e12), (In.Utilisation, 1d), (In.Chips, 1d),
                    ]),
                new("With the dense peak of 312 TFLOP/s", [(In.Peak, 312e12)]),
                new("With the 6 of its own formula", [(In.Work.FlopsPerParamPerToken, 6d)]),
                new("With all 300 billion tokens", [(In.Work.Tokens, 300e9)]),
                new("With 40 % of the peak in use, as good runs reach", [(In.Utilisation, 0.4)]),
                new("With the 3.14e23 FLOP that the GPT-3 paper gives", [(In.Flops, 3.14e23)]),
            ],
            Verdict = "29,121 days are 79.7 years: fifty times what the article says. No single correction is subtle; each makes it longer, and together they multiply.",
        },
        new()
        {
            Title = "How GPT-3 is trained in a month",
            Lead = "Nobody trains such a model on one chip. The Megatron paper measured 140 TFLOP/s on each of 1,024 A100 and put the whole run at 34 days.",
            ClaimIds = ["c46"],
            Output = TrainingTimeCost.Seconds,
            Steps =
            [
                new(
                    "One A100 at 40 % of its dense peak, useful work only",
                    [(In.Work.Params, 175e9), (In.Work.Tokens, 300e9), (In.Peak, 312e12), (In.Utilisation, 0.4), (In.Chips, 1d)]),
                new("As measured: 140 TFLOP/s, recomputed work counted", [(In.Work.FlopsPerParamPerToken, 8d), (In.Achieved, 140e12)]),
                new("1,024 of them", [(In.Chips, 1_024d)]),
            ],
            Verdict = "The 140 TFLOP/s are 45 % of the dense peak, a quarter of which is work done twice to save memory.",
        },
    ];

    private static IReadOnlyList<Setting> MegatronRun =>
    [
        (In.Work.Params, 175e9), (In.Work.Tokens, 300e9), (In.Work.FlopsPerParamPerToken, 8d), (In.Achieved, 140e12), (In.Peak, 312e12), (In.Chips, 1_024d),
    ];
}

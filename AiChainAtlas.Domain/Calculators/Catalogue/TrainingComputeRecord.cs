using AiChainAtlas.Domain.Calculators.Declaring;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>What is published about training compute, what the article made of it, and the method in words.</summary>
internal static class TrainingComputeRecord
{
    public static readonly Method Method = new()
    {
        Article =
        [
            "A transformer spends nearly all its work in products of matrices. Each parameter takes part in one multiplication and one addition for every token that passes: 2 FLOP. Learning from that token runs backwards through the same matrices twice, once for the activations and once for the weights: 4 FLOP more. Six in all, so the bill is six times parameters times tokens.",
            "Tokens are counted as often as they are read. A corpus seen for two epochs counts twice; a corpus of which only a part is sampled counts for that part.",
            "In a mixture of experts each token meets only some of the parameters. The active share puts that right; with the total and a share of 1 the result is too high.",
        ],
        Assumptions =
        [
            "Dense transformer whose parameters are far more than its embeddings.",
            "Sequences shorter than about six times the model width, unless attention is counted: at a length of 2,048 attention adds 2.8 % to GPT-3.",
        ],
        Disagreements =
        [
            "Hoffmann et al. count embeddings and logits as well and come out between 0.99 and 1.10 of 6ND. The plain rule is used here because the GPT-3 paper, Epoch AI and the press use it.",
            "EleutherAI's script assumes recomputation unless told otherwise (a factor of 8) and prints 4.29e23 for GPT-3, and 3.22e23 with recomputation off. Here recomputation is a choice, off at first.",
        ],
        Limits =
        [
            "It counts useful operations, not time: how fast they are done is a question of utilisation.",
            "Failed runs, experiments and the training of smaller trial models are not part of it.",
        ],
    };

    public static IReadOnlyList<Example> Examples(ComputeInputs x, NumberOutput flops, NumberOutput pfDays) =>
    [
        new()
        {
            Name = "GPT-3",
            Settings = [(x.Params, 174.6e9), (x.Tokens, 300e9)],
            Expected = [new(flops, 3.14e23, 0.006), new(pfDays, 3640, 0.006)],
            Source = Works.Brown2020.At("table D.1").Text,
        },
        new()
        {
            Name = "LLaMA 65B",
            Settings = [(x.Params, 65.2e9), (x.Tokens, 1.4e12)],
            Expected = [new(flops, 5.5e23, 0.005)],
            Source = "Epoch AI, note on LLaMA-65B",
        },
        new()
        {
            Name = "GPT-3 with attention",
            Settings =
            [
                (x.Params, 174.6e9), (x.Tokens, 300e9), (x.IncludeAttention, true), (x.Layers, 96d), (x.AttentionWidth, 12_288d), (x.SequenceLength, 2_048d),
            ],
            Expected = [new(flops, 3.22e23, 0.005)],
            Source = "EleutherAI cookbook, calc_transformer_flops.py without recomputation",
        },
        new()
        {
            Name = "As the article printed",
            Settings = [(x.Params, 175e9), (x.Tokens, 180e9), (x.FlopsPerParamPerToken, 1d)],
            Expected = [new(flops, 3.15e22, 1e-4)],
            Source = Works.SourceArticle.Text,
        },
    ];

    public static IReadOnlyList<ArticleCheck> Checks(ComputeInputs x, NumberOutput flops) =>
    [
        new()
        {
            Title = "Why the article's figure for GPT-3 is ten times too low",
            Lead = "The article gives the rule 6np and then prints n times p: the 6 is gone. Its 180 billion tokens are the Common Crawl part of what GPT-3 read, 60 % of 300 billion.",
            ClaimIds = ["c45"],
            Output = flops,
            Steps =
            [
                new("As printed: parameters × tokens", [(x.Params, 175e9), (x.Tokens, 180e9), (x.FlopsPerParamPerToken, 1d)]),
                new("With the 6 of its own formula", [(x.FlopsPerParamPerToken, 6d)]),
                new("With all 300 billion tokens", [(x.Tokens, 300e9)]),
                new("With the 174.6 billion parameters of the paper's table", [(x.Params, 174.6e9)]),
            ],
            ReportedModel = "GPT-3 175B (davinci)",
            Verdict = "The printed 3.15e22 and the paper's 3.14e23 share their first digits and differ tenfold, which is why the slip is easy to miss.",
        },
        new()
        {
            Title = "Is GPT-4 a hundred times GPT-3?",
            Lead = "Ten times the parameters and ten times the data do make a hundred times the compute. Nobody has published either factor.",
            ClaimIds = ["c47"],
            Output = flops,
            Steps =
            [
                new("GPT-3, as its paper counts", [(x.Params, 174.6e9), (x.Tokens, 300e9), (x.FlopsPerParamPerToken, 6d)]),
                new("Ten times the parameters and the tokens", [(x.Params, 1.746e12), (x.Tokens, 3e12)]),
            ],
            ReportedModel = "GPT-4",
            Verdict = "The rule is right and its inputs are guesses. The estimate in the record is lower, and GPT-4 is said to be a mixture of experts, of which not every parameter works on every token.",
        },
    ];
}

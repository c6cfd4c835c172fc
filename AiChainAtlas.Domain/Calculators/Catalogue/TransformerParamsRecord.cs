using AiChainAtlas.Domain.Calculators.Declaring;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>Published parameter counts and the method in words.</summary>
internal static class TransformerParamsRecord
{
    public static readonly Method Method = new()
    {
        Article =
        [
            "A transformer layer holds two blocks of matrices. Attention has four square ones: queries, keys, values and the way out. The feed-forward part has two that are four times as long: into a wider space and back. In widths squared that is 4 + 8 = 12 for each layer, which is where the 12 of the formula comes from.",
            "Biases and normalisation add 13 numbers per layer and unit of width. Embeddings add one vector for each token of the vocabulary and, in GPT style, one for each position in the sequence.",
            "Later models depart from that shape: several query heads share one head of keys and values, and the feed-forward part is gated and has three matrices. Counting by matrix covers them.",
        ],
        Assumptions =
        [
            "Every layer has the same shape. In GPT style, input and output share one embedding matrix and positions are learned.",
            "By matrix, biases and normalisation are left out: they are far below one percent of a large model.",
        ],
        Disagreements =
        [
            "Papers differ in whether embeddings count as parameters: Kaplan et al. leave them out, most model names include them. They are counted here.",
            "Tables round: the smallest model of the Megatron paper is called 1.7 billion and its own formula gives 3 % less.",
        ],
        Limits =
        [
            "Mixtures of experts, latent attention and models that mix layer types need their own count.",
            "The number of parameters says nothing about quality: how many tokens they were trained on matters as much.",
        ],
    };

    public static IReadOnlyList<Example> Examples() =>
    [
        GptStyle("GPT-3", 96, 12_288, 174.6e9, 0.001, Works.Brown2020.At("table D.1, counted with the padded vocabulary of 51,200").Text),
        GptStyle("Megatron 7.5B", 36, 4_096, 7.5e9, 0.008, Works.Narayanan2021.At("table 1").Text),
        GptStyle("Megatron 145.6B", 80, 12_288, 145.6e9, 0.008, Works.Narayanan2021.At("table 1").Text),
        GptStyle("Megatron 529.6B", 105, 20_480, 529.6e9, 0.008, Works.Narayanan2021.At("table 1").Text),
        new()
        {
            Name = "LLaMA 2 13B",
            Settings =
            [
                (TransformerParams.Style, TransformerParams.ByMatrix), (ShapeInputs.Layers, 40d), (ShapeInputs.Width, 5_120d), (ShapeInputs.Vocabulary, 32_000d),
                (TransformerParams.Heads, 40d), (TransformerParams.KeyValueHeads, 40d), (TransformerParams.HeadSize, 128d),
                (TransformerParams.FeedForwardWidth, 13_824d), (TransformerParams.FeedForwardMatrices, 3d),
            ],
            Expected = [new(TransformerParams.Params, 13e9, 0.01)],
            Source = Works.ScalingBook.At("chapter on inference").Text,
        },
    ];

    private static Example GptStyle(string name, double layers, double width, double parameters, double tolerance, string source) => new()
    {
        Name = name,
        Settings =
        [
            (TransformerParams.Style, TransformerParams.GptStyle), (ShapeInputs.Layers, layers), (ShapeInputs.Width, width),
            (ShapeInputs.Vocabulary, 51_200d), (TransformerParams.SequenceLength, 2_048d),
        ],
        Expected = [new(TransformerParams.Params, parameters, tolerance)],
        Source = source,
    };
}

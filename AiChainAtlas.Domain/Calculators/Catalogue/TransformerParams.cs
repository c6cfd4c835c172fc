using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>Parameters of a transformer from its shape: GPT style (Narayanan 2021, equation 2) or matrix by matrix (Austin 2025).</summary>
internal static class TransformerParams
{
    internal const string GptStyle = "megatron";
    internal const string ByMatrix = "gqa";

    internal static readonly ChoiceInput Style = new()
    {
        Key = "style",
        Label = "How to count",
        Help = "GPT style needs four numbers; by matrix also covers grouped queries and gated layers.",
        Default = GptStyle,
        Choices =
        [
            new(GptStyle, "GPT style: full attention, feed-forward four times as wide"),
            new(ByMatrix, "By matrix: grouped queries, any feed-forward", "generic"),
        ],
    };

    internal static readonly NumberInput SequenceLength = ShapeInputs.SequenceLength(Condition.Is(Style, GptStyle));

    internal static readonly NumberInput Heads = new()
    {
        Key = "n_heads",
        Label = "Attention heads",
        Symbol = "H",
        Help = "Query heads of one layer.",
        Unit = Unit.One,
        IsWhole = true,
        Usual = UsualRanges.Heads,
        Minimum = 1,
        Applies = Condition.Is(Style, ByMatrix),
        Required = Condition.Is(Style, ByMatrix),
        FormValue = 96,
        Slider = (1, 256),
    };

    internal static readonly NumberInput KeyValueHeads =
        Matrix("n_kv_heads", "Key-value heads", "K", "Heads of keys and values; fewer than query heads when these share them.", x => x.OrNaN(Heads), "n_heads", UsualRanges.Heads, (1, 256));
    internal static readonly NumberInput HeadSize =
        Matrix("head_dim", "Size of a head", "d", "Numbers in one head.", x => x.OrNaN(ShapeInputs.Width) / x.OrNaN(Heads), "d_model ÷ n_heads", UsualRanges.HeadSize, (16, 512));
    internal static readonly NumberInput FeedForwardWidth =
        Matrix("d_ff", "Feed-forward width", "w", "Inner width of the feed-forward layer.", x => 4 * x.OrNaN(ShapeInputs.Width), "4 × d_model", UsualRanges.FeedForwardWidth, (128, 131_072));

    internal static readonly NumberInput FeedForwardMatrices = new()
    {
        Key = "ffn_matrices",
        Label = "Feed-forward matrices",
        Symbol = "m",
        Help = "Two in the plain layer, three in a gated one such as SwiGLU.",
        Unit = Unit.One,
        IsWhole = true,
        Usual = UsualRanges.FeedForwardMatrices,
        Minimum = 1,
        Default = 2,
        Applies = Condition.Is(Style, ByMatrix),
        Uncertainty = (1, 1),
        Menu = [new(2, "plain: up and down"), new(3, "gated: up, gate and down")],
    };

    internal static readonly FlagInput TiedEmbeddings = new()
    {
        Key = "tied_embeddings",
        Label = "Tied embeddings",
        Help = "Input and output use one embedding matrix rather than two.",
        Applies = Condition.Is(Style, ByMatrix),
    };

    internal static readonly NumberOutput Params = new()
    {
        Key = "params",
        Label = "Parameters",
        Meaning = "All parameters of the model.",
        Unit = Unit.Parameters,
        Reported = model => model.Params,
    };
    internal static readonly NumberOutput AttentionParams = Part("attention_params", "In attention", "Queries, keys, values and output of every layer.");
    internal static readonly NumberOutput FeedForwardParams = Part("ffn_params", "In feed-forward layers", "Feed-forward matrices of every layer.");
    internal static readonly NumberOutput EmbeddingParams = Part("embedding_params", "In embeddings", "A vector for every token of the vocabulary, once when tied and twice otherwise.");

    public static readonly Calculator Declaration = new()
    {
        Slug = "transformer-params",
        Name = "Parameters from shape",
        Question = "How many parameters does a transformer of this shape have?",
        Topic = "Training compute",
        Inputs =
        [
            Style, ShapeInputs.Layers, ShapeInputs.Width, ShapeInputs.Vocabulary, SequenceLength,
            Heads, KeyValueHeads, HeadSize, FeedForwardWidth, FeedForwardMatrices, TiedEmbeddings,
        ],
        Outputs = [Params, AttentionParams, FeedForwardParams, EmbeddingParams],
        Compute = Compute,
        Formula =
        [
            "GPT style: P = 12 · l · h² · (1 + 13 ÷ (12h) + (V + s) ÷ (12 · l · h))",
            "By matrix: P = l · (2 · h · H · d + 2 · h · K · d) + l · m · h · w + V · h · (1 if tied, else 2)",
        ],
        Working = Work,
        Notes =
        [
            Note.Warn(
                (x, _) => CountsMatrices(x) && x[KeyValueHeads] > x[Heads],
                "More key-value heads than query heads: heads of keys are shared, never added; check the two numbers."),
            Note.Warn(
                (x, _) => CountsMatrices(x) && x[HeadSize] != Math.Floor(x[HeadSize]),
                (x, _) => $"The model width is no multiple of the number of heads: a head of size {x.Show(HeadSize)} does not exist. Check the two, or give the size of a head."),
            Note.Remark(
                (x, _) => CountsMatrices(x) && x[Heads] * x[HeadSize] != x[ShapeInputs.Width],
                "Heads × size of a head differs from the model width: a few models are built so, in most it is a slip."),
            Note.Remark(
                (x, _) => CountsMatrices(x) && x[FeedForwardMatrices] == 3 && !x.IsGiven(FeedForwardWidth),
                "Gated layers are mostly about 2.7 times as wide as the model, not four times: with d_ff left out the count is too high."),
            Note.Remark(
                (x, y) => x[ShapeInputs.Vocabulary] * x[ShapeInputs.Width] > 0.1 * y[Params],
                "Embeddings are more than a tenth of this model: rules that count compute as 6ND fit it less well."),
        ],
        Citations = [Works.Narayanan2021.At("equation 2"), Works.ScalingBook, Works.Brown2020.At("table 2.1")],
        Examples = TransformerParamsRecord.Examples(),
        Method = TransformerParamsRecord.Method,
    };

    private static void Compute(InputValues x, OutputValues y)
    {
        var (l, h, v) = (x[ShapeInputs.Layers], x[ShapeInputs.Width], x[ShapeInputs.Vocabulary]);
        if (!CountsMatrices(x))
        {
            y[Params] = 12 * l * h * h * (1 + (13 / (12 * h)) + ((v + x[SequenceLength]) / (12 * l * h)));
            return;
        }

        var attention = l * 2 * h * x[HeadSize] * (x[Heads] + x[KeyValueHeads]);
        var feedForward = l * x[FeedForwardMatrices] * h * x[FeedForwardWidth];
        var embeddings = v * h * (x[TiedEmbeddings] ? 1 : 2);
        y[AttentionParams] = attention;
        y[FeedForwardParams] = feedForward;
        y[EmbeddingParams] = embeddings;
        y[Params] = attention + feedForward + embeddings;
    }

    private static IReadOnlyList<string> Work(InputValues x, OutputValues y)
    {
        var (layers, width, vocabulary) = (QuantityFormat.Digits(x[ShapeInputs.Layers]), QuantityFormat.Digits(x[ShapeInputs.Width]), QuantityFormat.Digits(x[ShapeInputs.Vocabulary]));
        return !CountsMatrices(x)
            ? [$"12 × {layers} × {width}² × (1 + 13 ÷ (12 × {width}) + ({vocabulary} + {QuantityFormat.Digits(x[SequenceLength])}) ÷ (12 × {layers} × {width})) = {y.Show(Params)}"]
            :
            [
                $"attention: {layers} × 2 × {width} × {x.Show(HeadSize)} × ({x.Show(Heads)} + {x.Show(KeyValueHeads)}) = {y.Show(AttentionParams)}",
                $"feed-forward: {layers} × {x.Show(FeedForwardMatrices)} × {width} × {x.Show(FeedForwardWidth)} = {y.Show(FeedForwardParams)}",
                $"embeddings: {vocabulary} × {width} × {(x[TiedEmbeddings] ? 1 : 2)} = {y.Show(EmbeddingParams)}",
                $"together {y.Show(Params)}",
            ];
    }

    private static bool CountsMatrices(InputValues x) => x[Style] == ByMatrix;

    private static NumberInput Matrix(
        string key, string label, string symbol, string help, Func<InputValues, double> otherwise, string formula, UsualRange usual, (double Low, double High) slider) => new()
        {
            Key = key,
            Label = label,
            Symbol = symbol,
            Help = help,
            Unit = Unit.One,
            IsWhole = true,
            Usual = usual,
            Minimum = 1,
            DefaultFrom = otherwise,
            DefaultFormula = formula,
            Applies = Condition.Is(Style, ByMatrix),
            Slider = slider,
        };

    private static NumberOutput Part(string key, string label, string meaning) =>
        new() { Key = key, Label = label, Meaning = meaning, Unit = Unit.Parameters, Said = Condition.Is(Style, ByMatrix) };
}

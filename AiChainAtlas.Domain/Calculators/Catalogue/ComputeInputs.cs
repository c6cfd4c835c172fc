using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>
/// What training compute is made of. <see cref="TrainingCompute"/> requires parameters and tokens;
/// training-time-cost takes them in place of a FLOP count.
/// </summary>
internal sealed class ComputeInputs
{
    public ComputeInputs(Condition required, string missingAdvice = "")
    {
        Params = new NumberInput
        {
            Key = "params",
            Label = "Parameters",
            Symbol = "N",
            Help = "All parameters of the model; for a mixture of experts set the active share below.",
            Unit = Unit.Parameters,
            Usual = UsualRanges.Params,
            Applies = required,
            Required = required,
            MissingAdvice = missingAdvice,
            FormValue = 175e9,
            Slider = (1e6, 1e13),
            FromModel = model => model.Params,
        };
        Tokens = new NumberInput
        {
            Key = "tokens",
            Label = "Training tokens",
            Symbol = "D",
            Help = "Tokens of text processed: a text read twice counts twice.",
            Unit = Unit.TextTokens,
            Usual = UsualRanges.TrainingTokens,
            Applies = required,
            Required = required,
            FormValue = 300e9,
            Slider = (1e6, 1e14),
            FromModel = TokensOf,
        };
        FlopsPerParamPerToken = new NumberInput
        {
            Key = "flops_per_param_per_token",
            Label = "FLOP per parameter and token",
            Symbol = "k",
            Help = "6 for training; other values count other things.",
            Unit = Unit.FlopPerParameterToken,
            Usual = UsualRanges.FlopsPerParamPerToken,
            Maximum = 100,
            Default = 6,
            Applies = required,
            Uncertainty = (1, 1),
            Menu =
            [
                new(6, "training: 2 forward, 4 backward"),
                new(8, "training that recomputes all activations: FLOP the hardware does"),
                new(2, "one forward pass"),
                new(3, "half of it active: encoder-decoder"),
                new(1, "as the article printed"),
            ],
        };
        ActiveFraction = new NumberInput
        {
            Key = "active_fraction",
            Label = "Active share of the parameters",
            Symbol = "f",
            Help = "Parameters that work on each token: below 1 for a mixture of experts, 0.5 for an encoder-decoder.",
            Unit = Unit.Share,
            Usual = UsualRanges.ActiveShare,
            IsAboveMinimum = true,
            Maximum = 1,
            Default = 1,
            Applies = required,
            Slider = (0.01, 1),
            FromModel = model => model.IsMixture ? model.ActiveParams / model.Params : null,
            ConcernsModel = model => model.IsMixture,
        };
        FullRecompute = new FlagInput
        {
            Key = "full_recompute",
            Label = "Recompute activations",
            Help = "Runs the forward pass a second time to save memory: attention then costs 4/3.",
            Applies = required,
        };
        IncludeAttention = new FlagInput
        {
            Key = "include_attention",
            Label = "Count attention",
            Help = "Adds what attention costs on top; it matters when sequences are longer than twice the model width.",
            Applies = required,
        };
        var attention = ReferenceEquals(required, Condition.Always) ? Condition.On(IncludeAttention) : required & Condition.On(IncludeAttention);
        Layers = ShapeInputs.Whole(
            "n_layers", "Layers", "L", "Transformer layers.", Unit.Layers, UsualRanges.Layers, 96, attention, new(FromModel: model => model.Shape?.Layers));
        AttentionWidth = ShapeInputs.Whole(
            "d_attn", "Attention width", "d", "Heads × size of a head.", Unit.One, UsualRanges.Width, 12_288, attention,
            new(FromModel: model => model.Shape?.Heads * model.Shape?.HeadDim));
        SequenceLength = ShapeInputs.Whole(
            "seq_len", "Sequence length", "s", "Tokens of text in one training sequence.", Unit.TextTokens, UsualRanges.SequenceLength, 2_048, attention,
            new(IsOfOneModel: true));
        Causal = new FlagInput
        {
            Key = "causal",
            Label = "Count half the square",
            Help = "A causal model looks back only; papers mostly count the full square all the same.",
            Applies = attention,
        };
    }

    public NumberInput Params { get; }
    public NumberInput Tokens { get; }
    public NumberInput FlopsPerParamPerToken { get; }
    public NumberInput ActiveFraction { get; }
    public FlagInput FullRecompute { get; }
    public FlagInput IncludeAttention { get; }
    public NumberInput Layers { get; }
    public NumberInput AttentionWidth { get; }
    public NumberInput SequenceLength { get; }
    public FlagInput Causal { get; }

    /// <summary>In the order in which they are asked for.</summary>
    public IReadOnlyList<Input> All =>
    [
        Params, Tokens, FlopsPerParamPerToken, ActiveFraction, FullRecompute, IncludeAttention, Layers, AttentionWidth, SequenceLength, Causal,
    ];

    /// <summary>FLOP of the dense part: k·N·f·D.</summary>
    public double DenseFlops(InputValues x) => x[FlopsPerParamPerToken] * x[Params] * x[ActiveFraction] * x[Tokens];

    /// <summary>FLOP of attention: 12·L·d·s·D, times 4/3 when recomputed, halved when causal (Chowdhery 2022, appendix B).</summary>
    public double AttentionFlops(InputValues x) => !x[IncludeAttention]
        ? 0
        : 12 * x[Layers] * x[AttentionWidth] * x[SequenceLength] * x[Tokens] * (x[FullRecompute] ? 4d / 3 : 1) * (x[Causal] ? 0.5 : 1);

    /// <summary>Tokens that a model was trained on: most language models report them; an unreported number of epochs is taken as one.</summary>
    public static double? TokensOf(AiModel model) => model.DatasetDatapoints * (model.Epochs ?? 1);
}

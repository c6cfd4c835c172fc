using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>
/// What the memory of activations is made of. <see cref="ActivationMemory"/> requires it;
/// training-memory takes it in place of a number of bytes, once a sequence length is given.
/// </summary>
internal sealed class ActivationInputs
{
    private const string None = "none";
    private const string Selective = "selective";
    private const string Full = "full";

    public ActivationInputs(bool isRequired)
    {
        SequenceLength = new NumberInput
        {
            Key = "seq_len",
            Label = "Sequence length",
            Symbol = "s",
            Help = isRequired
                ? "Tokens of text in one training sequence."
                : "Tokens of text in one training sequence; with it, activations are computed from the shape below.",
            Unit = Unit.TextTokens,
            IsWhole = true,
            Usual = UsualRanges.SequenceLength,
            Minimum = 1,
            Required = isRequired ? Condition.Always : Condition.Never,
            FormValue = 2_048,
            Slider = (128, 131_072),
        };
        var when = isRequired ? Condition.Always : Condition.Given(SequenceLength);
        var advice = isRequired ? "" : "seq_len asks for d_model, n_layers and n_heads; leave it out to send activation_bytes instead";
        WholeOptions Shape((double, double) slider, Func<ModelShape, int?> figure) =>
            new(slider, advice, model => model.Shape is { } shape ? figure(shape) : null);

        MicroBatch = new NumberInput
        {
            Key = "micro_batch",
            Label = "Micro-batch",
            Symbol = "b",
            Help = "Sequences that one GPU works through at once.",
            Unit = Unit.Sequences,
            IsWhole = true,
            Usual = UsualRanges.MicroBatch,
            Minimum = 1,
            Default = 1,
            Applies = when,
            Slider = (1, 64),
        };
        Width = ShapeInputs.Whole(
            "d_model", "Model width", "h", ShapeInputs.WidthHelp, Unit.One, UsualRanges.Width, 12_288, when,
            Shape((128, 32_768), shape => shape.Width));
        Layers = ShapeInputs.Whole(
            "n_layers", "Layers", "L", "Transformer layers of the whole model.", Unit.Layers, UsualRanges.Layers, 96, when,
            Shape((1, 200), shape => shape.Layers));
        Heads = ShapeInputs.Whole(
            "n_heads", "Attention heads", "a", "Heads of one layer.", Unit.One, UsualRanges.Heads, 96, when,
            Shape((1, 256), shape => shape.Heads));
        Recompute = new ChoiceInput
        {
            Key = "recompute",
            Label = "Recomputation",
            Help = "What is thrown away after the forward pass and computed again: nothing, attention, or all but the input of each layer.",
            Default = None,
            Applies = when,
            Choices = [new(None, "none"), new(Selective, "attention only"), new(Full, "every layer")],
        };
        SequenceParallel = new FlagInput
        {
            Key = "sequence_parallel",
            Label = "Sequence parallel",
            Help = "Tensor-parallel GPUs also share the parts that are otherwise kept on each: normalisation and dropout.",
            Applies = when,
        };
        OneForwardOneBackward = new FlagInput
        {
            Key = "one_f_one_b",
            Label = "First pipeline stage under 1F1B",
            Help = "The first stage keeps one micro-batch for every stage behind it, as much as all layers take for one.",
            Applies = when,
        };
    }

    /// <summary>Starts as in the 1,024-GPU runs of the other calculators: 8 × 8 GPUs hold the model once.</summary>
    public NumberInput TensorParallel { get; } = Split("tp", "Tensor parallel", "t", "GPUs among which every matrix is split.");

    public NumberInput PipelineParallel { get; } = Split("pp", "Pipeline parallel", "p", "Groups of GPUs that hold consecutive layers.");

    public NumberInput SequenceLength { get; }
    public NumberInput MicroBatch { get; }
    public NumberInput Width { get; }
    public NumberInput Layers { get; }
    public NumberInput Heads { get; }
    public ChoiceInput Recompute { get; }
    public FlagInput SequenceParallel { get; }
    public FlagInput OneForwardOneBackward { get; }

    /// <summary>Bytes of one GPU, 16 bits a number: s·b·h·L times <see cref="BytesPerUnit"/> (Korthikanti 2022).</summary>
    public double Bytes(InputValues x) => x[SequenceLength] * x[MicroBatch] * x[Width] * LayersAlive(x) * BytesPerUnit(x);

    /// <summary>Bytes of attention scores for each token, layer and unit of width: 5·a·s/h.</summary>
    public double AttentionTerm(InputValues x) => 5 * x[Heads] * x[SequenceLength] / x[Width];

    /// <summary>The working, in one line.</summary>
    public string Work(InputValues x, string result) =>
        $"{x.Show(SequenceLength)} × {x.Show(MicroBatch)} × {x.Show(Width)} × {QuantityFormat.Of(LayersAlive(x), Unit.Layers)} × {QuantityFormat.Of(BytesPerUnit(x), Unit.BytesPerElement)} = {result}";

    /// <summary>Remarks on the choice of inputs.</summary>
    public IReadOnlyList<Note> Notes(Condition when) =>
    [
        Note.Remark(
            (x, _) => when.Holds(x) && x[SequenceParallel] && x[TensorParallel] == 1,
            "Sequence parallelism shares work among tensor-parallel GPUs: with tp = 1 there is nothing to share."),
        Note.Remark(
            (x, _) => when.Holds(x) && x[OneForwardOneBackward] && x[PipelineParallel] == 1,
            "Without a pipeline (pp = 1) there is no first stage that keeps more than the others."),
        Note.Warn(
            (x, _) => when.Holds(x) && x[PipelineParallel] > x[Layers],
            "More pipeline stages than layers: a stage holds at least one layer."),
        Note.Remark(
            (x, _) => when.Holds(x) && x[Recompute] == None && AttentionTerm(x) / x[TensorParallel] > BytesPerUnit(x) / 2,
            "Attention scores take most of this; recomputing attention alone does away with them for little extra work, and fused kernels such as FlashAttention never store them."),
    ];

    /// <summary>Bytes kept for each token, layer and unit of width.</summary>
    private double BytesPerUnit(InputValues x)
    {
        var t = x[TensorParallel];
        return (x[Recompute], x[SequenceParallel]) switch
        {
            (Full, true) => 2 / t,
            (Full, false) => 2,
            (Selective, true) => 34 / t,
            (Selective, false) => 10 + (24 / t),
            (_, true) => (34 + AttentionTerm(x)) / t,
            (_, false) => 10 + (24 / t) + (AttentionTerm(x) / t),
        };
    }

    private double LayersAlive(InputValues x) => x[OneForwardOneBackward] ? x[Layers] : x[Layers] / x[PipelineParallel];

    private static NumberInput Split(string key, string label, string symbol, string help) => new()
    {
        Key = key,
        Label = label,
        Symbol = symbol,
        Help = help,
        Unit = Unit.One,
        IsWhole = true,
        Usual = UsualRanges.ParallelDegree,
        Minimum = 1,
        Default = 1,
        FormValue = 8,
        Slider = (1, 128),
        Uncertainty = (1, 1),
    };
}

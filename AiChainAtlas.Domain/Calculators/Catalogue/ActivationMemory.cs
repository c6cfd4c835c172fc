using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>Memory of activations of one micro-batch on one GPU (Korthikanti 2022).</summary>
internal static class ActivationMemory
{
    private static readonly ActivationInputs In = new(isRequired: true);

    private static readonly NumberOutput ActivationBytes = new()
    {
        Key = "activation_bytes",
        Label = "Activations of one GPU",
        Meaning = "Bytes kept between forward and backward pass, 16 bits a number.",
        Unit = Unit.Bytes,
    };

    private static readonly NumberOutput AttentionTerm = new()
    {
        Key = "attention_term",
        Label = "Attention term",
        Meaning = "Bytes of attention scores for each token, layer and unit of width, beside 34 for the rest.",
        Unit = Unit.One,
    };

    public static readonly Calculator Declaration = new()
    {
        Slug = "activation-memory",
        Name = "Activation memory",
        Question = "How much GPU memory do activations take during training?",
        Topic = "Training memory",
        Inputs =
        [
            In.SequenceLength, In.MicroBatch, In.Width, In.Layers, In.Heads, In.TensorParallel, In.PipelineParallel,
            In.Recompute, In.SequenceParallel, In.OneForwardOneBackward,
        ],
        Outputs = [ActivationBytes, AttentionTerm],
        Compute = static (x, y) =>
        {
            y[ActivationBytes] = In.Bytes(x);
            y[AttentionTerm] = In.AttentionTerm(x);
        },
        Formula =
        [
            "nothing recomputed: s · b · h · L · (10 + 24 ÷ t + 5 · a · s ÷ (h · t)) bytes",
            "attention recomputed: s · b · h · L · (10 + 24 ÷ t)",
            "every layer recomputed: 2 · s · b · h · L",
            "sequence parallel: 34 in place of 10 + 24 ÷ t, and all of it divided by t",
            "with a pipeline L ÷ p in place of L, except on the first stage under 1F1B",
        ],
        Working = (x, y) =>
        [
            $"5 × {x.Show(In.Heads)} × {x.Show(In.SequenceLength)} ÷ {x.Show(In.Width)} = {y.Show(AttentionTerm)}",
            In.Work(x, y.Show(ActivationBytes) ?? "more than a number holds"),
        ],
        Notes = In.Notes(Condition.Always),
        Citations = [Works.Korthikanti2022.At("section 4"), Works.TransformerMath],
        Examples =
        [
            Example("GPT-3, nothing recomputed", 96, 12_288, 96, 8, "none", new(ActivationBytes, 55.566e9, 1e-4), "Derived: Transformer Math 101, formula without recomputation"),
            Example("GPT-3, every layer recomputed", 96, 12_288, 96, 8, "full", new(ActivationBytes, 4.8318e9, 1e-4), "Derived: Transformer Math 101, formula with full recomputation"),
            Example("GPT-3's attention term", 96, 12_288, 96, 1, "none", new(AttentionTerm, 80, 1e-4), Works.Korthikanti2022.At("section 5").Text),
            Example("GPT-NeoX 20B", 44, 6_144, 64, 1, "selective", new(ActivationBytes, 18.8227e9, 0.001), "EleutherAI cookbook, calc_transformer_mem.py with its checkpointing on"),
        ],
        Method = new Method
        {
            Article =
            [
                "To learn from a token, the backward pass needs the numbers that the forward pass produced: the activations. They are kept from one to the other, and they grow with the batch and the length of the sequences, not with the number of parameters alone.",
                "In 16 bits a layer keeps 34 bytes for each token and unit of width: inputs of its matrices, masks of dropout, inputs of normalisation. Attention adds its scores, every token against every other, which at GPT-3's length is more than twice the rest.",
                "What is thrown away can be computed again. Recomputing attention only saves the large part for little work; recomputing whole layers keeps just their inputs and costs about a third more computing.",
            ],
            Assumptions =
            [
                "GPT style layers in 16 bits with dropout, attention scores written to memory, feed-forward four times the width.",
                "One micro-batch at a time on each GPU, unless the first stage of a 1F1B pipeline is asked for.",
            ],
            Disagreements =
            [
                "EleutherAI's text gives 2sbhL for full recomputation while the checkpointing of its script computes 34sbhL, which is recomputation of attention only. The formulas of the paper are used here.",
            ],
            Limits =
            [
                "Fused attention kernels do not store the scores at all: take attention only as recomputed for them.",
                "Embeddings, the output layer, buffers of communication and fragmentation are not counted.",
            ],
        },
    };

    private static Example Example(
        string name, double layers, double width, double heads, double tensorParallel, string recompute, Expected expected, string source) => new()
        {
            Name = name,
            Settings =
            [
                (In.SequenceLength, 2_048d), (In.MicroBatch, 1d), (In.Width, width), (In.Layers, layers), (In.Heads, heads),
                (In.TensorParallel, tensorParallel), (In.Recompute, recompute),
            ],
            Expected = [expected],
            Source = source,
        };
}

using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>FLOP of one training step from shape and batch (Narayanan 2021, equation 3).</summary>
internal static class MegatronIteration
{
    private static readonly NumberInput SequenceLength = ShapeInputs.SequenceLength(Condition.Always);

    private static readonly NumberInput GlobalBatch = new()
    {
        Key = "global_batch",
        Label = "Batch",
        Symbol = "B",
        Help = "Sequences that all chips together work through in one step.",
        Unit = Unit.Sequences,
        IsWhole = true,
        Usual = UsualRanges.Batch,
        Minimum = 1,
        Required = Condition.Always,
        FormValue = 1_536,
        Slider = (1, 16_384),
    };

    private static readonly FlagInput FullRecompute = new()
    {
        Key = "full_recompute",
        Label = "Recompute activations",
        Help = "Runs the forward pass of the layers a second time to save memory, as Megatron did.",
        Default = true,
    };

    private static readonly NumberOutput FlopsPerIteration = new()
    {
        Key = "flops_per_iteration",
        Label = "FLOP per step",
        Meaning = "Floating-point operations of one step over the whole batch, all chips together.",
        Unit = Unit.Flop,
    };

    public static readonly Calculator Declaration = new()
    {
        Slug = "megatron-flops-per-iteration",
        Name = "FLOP of one training step",
        Question = "How many floating-point operations is one training step of this model and batch?",
        Topic = "Training compute",
        Inputs = [ShapeInputs.Layers, ShapeInputs.Width, ShapeInputs.Vocabulary, SequenceLength, GlobalBatch, FullRecompute],
        Outputs = [FlopsPerIteration],
        Compute = Compute,
        Formula =
        [
            "recomputed: F = 96 · B · s · l · h² · (1 + s ÷ (6h) + V ÷ (16 · l · h))",
            "kept in memory: F = 72 · B · s · l · h² · (1 + s ÷ (6h) + V ÷ (12 · l · h))",
        ],
        Working = (x, y) =>
        [
            $"{Factor(x)} × {x.Show(GlobalBatch)} × {x.Show(SequenceLength)} × {x.Show(ShapeInputs.Layers)} × {x.Show(ShapeInputs.Width)}² × (1 + {Share(AttentionShare(x))} + {Share(LogitShare(x))}) = {y.Show(FlopsPerIteration)}",
            "in the brackets: the matrices of the layers, attention and the output layer over the vocabulary",
        ],
        Notes =
        [
            Note.Remark((x, _) => x[FullRecompute], "With recomputation this is what the hardware does: set against time it gives HFU, which is higher than MFU."),
            Note.Warn((x, _) => x[SequenceLength] > 6 * x[ShapeInputs.Width], "The sequence is longer than six times the width: attention costs more than all matrices together."),
        ],
        Citations = [Works.Narayanan2021.At("equation 3"), Works.Korthikanti2022],
        Examples =
        [
            Example("GPT-3", 96, 12_288, 1_536, true, 4.511e18, "Derived from equation 3 of Narayanan et al. 2021 with the shape of GPT-3"),
            Example("GPT-3, no recomputation", 96, 12_288, 1_536, false, 3.386e18, "Derived: the same equation without the second forward pass of the layers"),
            Example("Megatron 145.6B", 80, 12_288, 2_304, true, 5.642e18, "Derived from equation 3 and table 1 of Narayanan et al. 2021"),
        ],
        Method = new Method
        {
            Article =
            [
                "One pass of a token through a layer costs 24h² FLOP in its matrices, h being the width, and 4sh in attention. Learning costs twice that again on the way back: 72h² in all. When activations are not kept, the forward pass runs once more: 96h².",
                "The output layer turns the last activations into a score for each token of the vocabulary. It is never recomputed, so its share has another divisor in the two forms.",
                "Divided by the step time and the number of chips, the result is the rate each chip sustains; that is how the Megatron paper measures its 135 to 163 TFLOP/s per A100.",
            ],
            Assumptions =
            [
                "GPT style: full attention over the whole square, feed-forward layers four times as wide as the model.",
                "Only products of matrices count; normalisation, activation functions and the optimiser are far cheaper.",
            ],
            Disagreements =
            [
                "The rule 6ND counts what learning needs, this formula what the hardware does. For GPT-3 with recomputation it gives 2.7 % more than 8 FLOP per parameter and token, because it includes attention.",
            ],
            Limits = ["It counts operations, not time; selective recomputation, grouped queries and gated layers are not in it."],
        },
    };

    private static void Compute(InputValues x, OutputValues y) =>
        y[FlopsPerIteration] = Factor(x) * x[GlobalBatch] * x[SequenceLength] * x[ShapeInputs.Layers] * x[ShapeInputs.Width] * x[ShapeInputs.Width]
            * (1 + AttentionShare(x) + LogitShare(x));

    private static double Factor(InputValues x) => x[FullRecompute] ? 96 : 72;

    private static double AttentionShare(InputValues x) => x[SequenceLength] / (6 * x[ShapeInputs.Width]);

    private static double LogitShare(InputValues x) => x[ShapeInputs.Vocabulary] / ((x[FullRecompute] ? 16 : 12) * x[ShapeInputs.Layers] * x[ShapeInputs.Width]);

    private static string Share(double value) => QuantityFormat.Digits(value);

    private static Example Example(string name, double layers, double width, double batch, bool recomputed, double flops, string source) => new()
    {
        Name = name,
        Settings =
        [
            (ShapeInputs.Layers, layers), (ShapeInputs.Width, width), (ShapeInputs.Vocabulary, 51_200d), (SequenceLength, 2_048d),
            (GlobalBatch, batch), (FullRecompute, recomputed),
        ],
        Expected = [new(FlopsPerIteration, flops, 0.001)],
        Source = source,
    };
}

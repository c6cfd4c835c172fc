using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>Model FLOP utilisation: useful operations over what the chips could do (Chowdhery 2022, appendix B).</summary>
internal static class Mfu
{
    private const double SecondsPerHour = 3_600;
    private const string Advice = "send tokens_per_second, or tokens and chip_hours";

    private static readonly NumberInput Peak = CommonInputs.Peak(Condition.Always, 312e12);

    private static readonly NumberInput Params = new()
    {
        Key = "params",
        Label = "Parameters",
        Symbol = "N",
        Help = "Parameters that work on each token: the active ones of a mixture of experts.",
        Unit = Unit.Parameters,
        Usual = UsualRanges.Params,
        IsAboveMinimum = true,
        Required = Condition.Always,
        FormValue = 175e9,
        Slider = (1e6, 1e13),
        FromModel = model => model.ParamsPerToken,
    };

    // Brings the switch for attention and the three numbers that come with it.
    private static readonly ComputeInputs Attention = new(Condition.Always);

    private static readonly NumberInput TokensPerSecond = new()
    {
        Key = "tokens_per_second",
        Label = "Tokens per second",
        Help = "Training tokens that all chips together get through in a second; leave empty to use a whole run.",
        Unit = Unit.TokensPerSecond,
        Usual = UsualRanges.TokensPerSecond,
        Slider = (1e3, 1e8),
    };

    private static readonly NumberInput Tokens = new()
    {
        Key = "tokens",
        Label = "Training tokens",
        Symbol = "D",
        Help = "Tokens processed in the whole run.",
        Unit = Unit.TextTokens,
        Usual = UsualRanges.TrainingTokens,
        Applies = Condition.Absent(TokensPerSecond),
        Required = Condition.Absent(TokensPerSecond),
        MissingAdvice = Advice,
        FormValue = 300e9,
        Slider = (1e6, 1e14),
        FromModel = ComputeInputs.TokensOf,
    };

    private static readonly NumberInput ChipHours = new()
    {
        Key = "chip_hours",
        Label = "Chip-hours",
        Help = "Hours of one chip that the whole run took, over all chips.",
        Unit = Unit.ChipHours,
        Usual = UsualRanges.ChipHours,
        IsAboveMinimum = true,
        Applies = Condition.Absent(TokensPerSecond),
        Required = Condition.Absent(TokensPerSecond),
        MissingAdvice = Advice,
        FormValue = 835_584,
        Slider = (1, 1e8),
        FromModel = model => model.TrainingHours * model.HardwareQuantity,
    };

    private static readonly NumberOutput Utilisation = new()
    {
        Key = "mfu",
        Label = "MFU",
        Meaning = "Useful operations as a share of what the chips could do at their dense peak.",
        Unit = Unit.Share,
        NullReason = "the capacity of the chips is too small to divide by",
        Reported = model => model.Mfu,
    };

    private static readonly FlagOutput Plausible = new()
    {
        Key = "plausible",
        Label = "At most the peak",
        Meaning = "Whether the share is at most one.",
        NullReason = "the capacity of the chips is too small to divide by",
    };

    public static readonly Calculator Declaration = new()
    {
        Slug = "mfu",
        Name = "Model FLOP utilisation",
        Question = "What share of their peak do these chips turn into training?",
        Topic = "Training time and cost",
        Inputs =
        [
            Params, CommonInputs.Chips, Peak, Attention.IncludeAttention, Attention.Layers, Attention.AttentionWidth, Attention.SequenceLength,
            TokensPerSecond, Tokens, ChipHours,
        ],
        Outputs = [Utilisation, Plausible],
        Compute = Compute,
        Formula =
        [
            "MFU = tokens per second · (6N + 12 · L · d · s) ÷ (n · F)",
            "from a whole run: MFU = D · (6N + 12 · L · d · s) ÷ (chip-hours · 3,600 · F)",
        ],
        Working = Work,
        Notes =
        [
            .. MeasuredPeaks.SuspectSparse(Peak),
            .. MeasuredPeaks.TooHigh((_, y) => y[Utilisation] ?? 0),
            Note.Remark((_, y) => y[Utilisation] is > 0 and < 0.1, "Below a tenth of the peak: either the chips mostly wait, or some chip-hours went into other things than this run."),
        ],
        Citations = [Works.Chowdhery2022.At("appendix B"), Works.Touvron2023.At("tables 2 and 15"), Works.Narayanan2021.At("table 1")],
        Examples =
        [
            FromRun("LLaMA 65B", 65.2e9, 1.4e12, 1_022_362, 2_048, 0.477, 0.005, "Derived from " + Works.Touvron2023.At("table 15").Text),
            FromRun("LLaMA 7B", 6.7e9, 1e12, 82_432, 2_048, 0.434, 0.003, "Derived from " + Works.Touvron2023.At("tables 2 and 15").Text),
            FromRun("Pythia 12B", 12e9, 299_892_736_000, 72_300, 256, 0.2659, 0.002, "Epoch AI, note on Pythia-12b"),
            new()
            {
                Name = "PaLM 540B",
                Settings =
                [
                    (Params, 540e9), (CommonInputs.Chips, 6_144d), (Peak, 275e12), (TokensPerSecond, 238_300d),
                    (Attention.IncludeAttention, true), (Attention.Layers, 118d), (Attention.AttentionWidth, 12_288d), (Attention.SequenceLength, 2_048d),
                ],
                Expected = [new(Utilisation, 0.462, 0.005)],
                Source = Works.Chowdhery2022.At("appendix B").Text,
            },
        ],
        Method = new Method
        {
            Article =
            [
                "MFU compares two rates: the operations that the model needs for the tokens it gets through, and the operations that all chips could do in the same time at their dense peak. It asks nothing about how the training is programmed, so runs on different hardware can be compared.",
                "The rate of tokens can be measured while training runs. Of a finished run, tokens and chip-hours say the same: how much was learnt in how much chip time, restarts and idle hours included.",
            ],
            Assumptions =
            [
                "6 FLOP per parameter and token; attention comes on top when it is counted, over the full square.",
                "The peak is the dense one at the precision of the matrix products.",
            ],
            Disagreements =
            [
                "Some papers give HFU, which counts recomputed operations as well: with full recomputation it is a third higher than the MFU of the same run. Megatron's 43 to 52 % on A100 are HFU, LLaMA's 43 to 51 % MFU.",
                "PaLM 540B has 46.2 % with attention and 45.7 % without: papers that leave attention out look slightly worse.",
            ],
            Limits =
            [
                "Chip-hours that also hold experiments or failed runs make a run look less efficient than it was.",
                "A high share is no aim in itself: a slower model can keep its chips busier.",
            ],
        },
    };

    private static void Compute(InputValues x, OutputValues y)
    {
        var share = x.IsGiven(TokensPerSecond)
            ? x[TokensPerSecond] * FlopPerToken(x) / (x[CommonInputs.Chips] * x[Peak])
            : x[Tokens] * FlopPerToken(x) / (x[ChipHours] * SecondsPerHour * x[Peak]);
        y[Utilisation] = share;
        y[Plausible] = double.IsNaN(share) ? null : share <= 1;
    }

    private static double FlopPerToken(InputValues x) =>
        (6 * x[Params]) + (x[Attention.IncludeAttention] ? 12 * x[Attention.Layers] * x[Attention.AttentionWidth] * x[Attention.SequenceLength] : 0);

    private static IReadOnlyList<string> Work(InputValues x, OutputValues y)
    {
        var perToken = QuantityFormat.Of(FlopPerToken(x), Unit.FlopPerToken);
        var attention = x[Attention.IncludeAttention] ? $" + 12 × {x.Show(Attention.Layers)} × {x.Show(Attention.AttentionWidth)} × {x.Show(Attention.SequenceLength)}" : "";
        return
        [
            $"6 × {x.Show(Params)}{attention} = {perToken}",
            x.IsGiven(TokensPerSecond)
                ? $"{x.Show(TokensPerSecond)} × {perToken} ÷ ({x.Show(CommonInputs.Chips)} × {x.Show(Peak)}) = {y.Show(Utilisation)}"
                : $"{x.Show(Tokens)} × {perToken} ÷ ({x.Show(ChipHours)} × 3,600 s × {x.Show(Peak)}) = {y.Show(Utilisation)}",
        ];
    }

    private static Example FromRun(string name, double parameters, double tokens, double chipHours, double chips, double mfu, double tolerance, string source) => new()
    {
        Name = name,
        Settings = [(Params, parameters), (Tokens, tokens), (ChipHours, chipHours), (CommonInputs.Chips, chips), (Peak, 312e12)],
        Expected = [new(Utilisation, mfu, tolerance)],
        Source = source,
    };
}

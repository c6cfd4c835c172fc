using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>FLOP to train a transformer: C = 6ND (Kaplan 2020) with attention on request (Chowdhery 2022).</summary>
internal static class TrainingCompute
{
    private const double PfDay = 1e15 * 86_400;

    private static readonly ComputeInputs In = new(Condition.Always);

    internal static readonly NumberOutput Flops = Number("flops", "Training compute", "All floating-point operations of the run.", Unit.Flop, m => m.TrainingFlop);
    private static readonly NumberOutput PfDays = Number("pf_days", "In PF-days", "The same in days at 1e15 FLOP/s.", Unit.PfDays);
    private static readonly NumberOutput DenseFlops = Number("dense_flops", "Dense part", "Matrix products with the parameters.", Unit.Flop);
    private static readonly NumberOutput AttentionFlops = Number("attention_flops", "Attention", "Queries against keys and weights against values; 0 unless counted.", Unit.Flop);
    private static readonly NumberOutput ForwardFlops = Number("forward_flops", "Forward passes", "2 FLOP per active parameter and token.", Unit.Flop);
    private static readonly NumberOutput BackwardFlops = Number("backward_flops", "Backward passes", "4 FLOP per active parameter and token.", Unit.Flop);
    private static readonly NumberOutput TokensPerParam = new()
    {
        Key = "tokens_per_param",
        Label = "Tokens per parameter",
        Meaning = "Training tokens for each parameter.",
        Unit = Unit.TokensPerParameter,
        NullReason = "a model without parameters has no tokens per parameter",
    };
    private static readonly NumberOutput FlopsPerToken = new()
    {
        Key = "flops_per_token",
        Label = "FLOP per token",
        Meaning = "Compute of the run divided by its tokens.",
        Unit = Unit.FlopPerToken,
        NullReason = "a run without tokens has no FLOP per token",
    };

    public static readonly Calculator Declaration = new()
    {
        Slug = "training-compute",
        Name = "Training compute",
        Question = "How many floating-point operations does it take to train this model?",
        Topic = "Training compute",
        Inputs = In.All,
        Outputs = [Flops, PfDays, FlopsPerToken, TokensPerParam, DenseFlops, AttentionFlops, ForwardFlops, BackwardFlops],
        Compute = Compute,
        Formula = ["C = k · N · f · D + C_attention", "C_attention = 12 · L · d · s · D", "1 PF-day = 8.64e19 FLOP"],
        Working = (x, y) =>
        [
            $"{x.Show(In.FlopsPerParamPerToken)} × {x.Show(In.Params)} × {x.Show(In.ActiveFraction)} × {x.Show(In.Tokens)} = {y.Show(DenseFlops)}",
            .. x[In.IncludeAttention]
                ? [$"12 × {x.Show(In.Layers)} × {x.Show(In.AttentionWidth)} × {x.Show(In.SequenceLength)} × {x.Show(In.Tokens)} = {y.Show(AttentionFlops)}"]
                : Array.Empty<string>(),
            $"{y.Show(Flops)} ÷ 8.64 × 10¹⁹ FLOP = {y.Show(PfDays)}",
        ],
        Notes =
        [
            Note.Warn((x, _) => x[In.FlopsPerParamPerToken] == 1, "1 FLOP per parameter and token is how the article counted: it leaves out the 6 of its own formula."),
            Note.Remark((x, _) => x[In.FlopsPerParamPerToken] == 8, "8 counts what the hardware does with full recomputation; utilisation measured against it is HFU, not MFU."),
            Note.Warn((x, _) => x[In.IncludeAttention] && x[In.SequenceLength] > 2 * x[In.AttentionWidth], "The sequence is longer than twice the attention width: attention is no longer a small part."),
            Note.Remark((_, y) => y[Flops] >= 1e26, "Above 1e26 FLOP, the reporting threshold of the US executive order of 2023, since revoked."),
            Note.Remark((_, y) => y[Flops] is >= 1e25 and < 1e26, "Above 1e25 FLOP, from which the EU AI Act presumes a systemic risk."),
        ],
        Citations =
        [
            Works.Kaplan2020.At("section 2.1"), Works.TransformerMath, Works.Chowdhery2022.At("appendix B"), Works.Brown2020.At("appendix D, table D.1"),
        ],
        Examples = TrainingComputeRecord.Examples(In, Flops, PfDays),
        ArticleChecks = TrainingComputeRecord.Checks(In, Flops),
        Method = TrainingComputeRecord.Method,
    };

    private static void Compute(InputValues x, OutputValues y)
    {
        var dense = In.DenseFlops(x);
        var attention = In.AttentionFlops(x);
        var active = x[In.Params] * x[In.ActiveFraction] * x[In.Tokens];
        y[DenseFlops] = dense;
        y[AttentionFlops] = attention;
        y[Flops] = dense + attention;
        y[PfDays] = (dense + attention) / PfDay;
        y[FlopsPerToken] = x[In.Tokens] > 0 ? (dense + attention) / x[In.Tokens] : null;
        y[ForwardFlops] = 2 * active;
        y[BackwardFlops] = 4 * active;
        y[TokensPerParam] = x[In.Params] > 0 ? x[In.Tokens] / x[In.Params] : null;
    }

    private static NumberOutput Number(string key, string label, string meaning, Unit unit, Func<Domain.Compute.AiModel, double?>? reported = null) =>
        new() { Key = key, Label = label, Meaning = meaning, Unit = unit, Reported = reported };
}

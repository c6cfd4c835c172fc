using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;
using static AiChainAtlas.Domain.Calculators.Catalogue.InferenceInputs;
using static AiChainAtlas.Domain.Calculators.Catalogue.Outputs;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>
/// Speed, memory and price of a language model that answers: a roofline of weights and KV cache read from memory against
/// 2 FLOP per parameter and token (kipply 2022; Austin et al. 2025).
/// </summary>
internal static class Inference
{
    // So many sequences may still share the experts that are read for one.
    private const double FewSequences = 4;

    private static readonly NumberInput Price = InferenceInputs.Price;
    private static readonly Condition Timed = Condition.Given(Bandwidth);
    private static readonly Condition Compared = Timed & Condition.Given(Peak);

    public static readonly NumberOutput TokensPerSecond = Number("tokens_per_second", "Tokens per second", "Tokens of text that all sequences together gain in a second.", Unit.TokensPerSecond, Timed, TooFarApart);
    public static readonly NumberOutput FlopsPerToken = Number("flops_per_token", "FLOP per token", "2 FLOP per active parameter.", Unit.FlopPerToken);
    public static readonly NumberOutput WeightBytes = Number("weight_bytes", "Weights", "Memory that the weights take.", Unit.Bytes);
    public static readonly NumberOutput KvBytesPerToken = Number("kv_bytes_per_token", "KV cache per token", "Keys and values kept for each token of context.", Unit.Bytes);
    public static readonly NumberOutput StepSeconds = Number("step_seconds", "Time of a step", "Every sequence gains one token in a step.", Unit.Seconds, Timed, TooFarApart);
    public static readonly NumberOutput CriticalBatch = Number(
        "critical_batch", "Critical batch", "Sequences from which multiplying takes longer than reading the weights, by the data sheet: at the full peak and bandwidth.", Unit.Sequences, Compared, TooFarApart);
    private static readonly NumberOutput PerUser = Number("tokens_per_second_per_user", "Tokens per second and user", "Tokens of text that one sequence gains in a second.", Unit.TokensPerSecond, Timed, TooFarApart);
    private static readonly NumberOutput PerChip = Number("tokens_per_second_per_chip", "Tokens per second and chip", "Tokens of all sequences divided by the chips.", Unit.TokensPerSecond, Timed, TooFarApart);
    private static readonly NumberOutput KvBytes = Number("kv_bytes", "KV cache", "Keys and values of all sequences.", Unit.Bytes);
    private static readonly NumberOutput TotalBytes = Number("total_bytes", "Weights and KV cache", "Memory for both; what else a server holds comes on top.", Unit.Bytes);
    private static readonly NumberOutput PrefillSeconds = Number("prefill_seconds", "Time to read the prompts", "One prompt of every sequence, before the first token of the answers.", Unit.Seconds, Condition.Given(Peak) & Condition.Given(Prompt), TooFarApart);
    private static readonly NumberOutput Cost = Number(
        "cost_per_million_tokens_usd", "Price of a million tokens", "Chip-hours spent while a million tokens come out, prompts not counted.", Unit.DollarsPerMillionTokens, Timed & Condition.Given(Price), TooFarApart);
    private static readonly NumberOutput MinChips = Number("min_chips", "Chips needed for memory", "Fewest chips whose memory takes weights and KV cache.", Unit.Chips, Condition.Given(ChipMemory));
    private static readonly WordOutput Bound = new()
    {
        Key = "bound",
        Label = "Limited by",
        Meaning = "Whether products with the weights wait for memory or for arithmetic.",
        Words = ["compute", "memory"],
        Said = Compared,
        NullReason = TooFarApart,
    };

    public static readonly Calculator Declaration = new()
    {
        Slug = "inference",
        Name = "Inference",
        Question = "How fast does a model answer, what memory does it take and what does a million tokens cost?",
        Topic = "Inference",
        Inputs = All,
        Outputs =
        [
            TokensPerSecond, PerUser, Cost, StepSeconds, Bound, CriticalBatch, TotalBytes, MinChips, WeightBytes, KvBytes, KvBytesPerToken,
            FlopsPerToken, PrefillSeconds, PerChip,
        ],
        Compute = Compute,
        Formula =
        [
            "step = B · c · κ ÷ (n · W · m) + max(2 · B · Nₐ ÷ (n · F · u), N · w ÷ (n · W · m))",
            "κ = 2 · L · h · d · b; with a latent vector L · latent · b",
            "tokens per second = B ÷ step; price = chips × price per hour ÷ 3,600 ÷ tokens per second × 10⁶",
            "critical batch = F · N · w ÷ (2 · Nₐ · W)",
            "prefill = 2 · Nₐ · p · B ÷ (n · F · u)",
        ],
        Working = (x, y) => [.. Work(x, y)],
        Notes =
        [
            Note.Warn((x, y) => y[MinChips] > x[Chips], (_, y) => $"Does not fit: {y.Show(TotalBytes)} of weights and KV cache need {y.Show(MinChips)}. The speed is that of chips with room for it."),
            Note.Warn(
                (x, y) => x[Batch] > FewSequences && StepsTooFast(x, y) > 1.01,
                (x, y) => $"{x.Show(Batch)} at once choose different experts: about {QuantityFormat.Of(ShareRead(x), Unit.Share)} of the weights are read in each step, not the {QuantityFormat.Of(x[ActiveParams] / x[Params], Unit.Share)} counted here, so the speed is about {QuantityFormat.Digits(StepsTooFast(x, y))} times too high. Switch off “{ReadActive.Label}”."),
            Note.Warn((x, _) => x[ActiveParams] > x[Params], "More parameters are active than there are."),
            new Note(
                NoteKind.Remark, (_, y) => y[Bound] == "memory",
                (x, y) => $"Limited by memory: reading the weights takes longer than multiplying by them. More sequences at once cost little time{(x[Batch] < y[CriticalBatch] ? $", up to roughly {y.Show(CriticalBatch)}" : "")}."),
            Note.Remark((_, y) => y[Bound] == "compute", "Limited by arithmetic: the weights are read faster than they are used. More sequences at once lengthen the step in proportion."),
            Note.Warn((x, y) => y[StepSeconds] is { } step && KvSeconds(x) > step / 2, "More than half of each step goes into reading the KV cache: shorter contexts, fewer KV heads or fewer bytes help, faster arithmetic does not."),
            Note.Warn((x, _) => Timed.Holds(x) && x[Mbu] == 1, "No server reaches the bandwidth of the data sheet; set a share below 1 for a speed to expect."),
            Note.Remark((x, y) => y[Cost] is > 0, "The price is that of chips that are busy all the time: at half load every token costs twice as much."),
        ],
        Citations =
        [
            Works.Kipply2022, Works.ScalingBook.At("chapter on inference: step time in general"), Works.Kaplan2020.At("section 2.1"), Works.TransformerMath,
        ],
        Examples = InferenceRecord.Examples,
        ArticleChecks = InferenceRecord.Checks,
        Method = InferenceRecord.Method,
    };

    // What is read at least once when every sequence draws its experts independently of the others.
    private static double ShareRead(InputValues x) => 1 - Math.Pow(Math.Max(0, 1 - (x[ActiveParams] / x[Params])), x[Batch]);

    // By how much the step would be longer if all those weights were counted; 1 where the switch is off.
    private static double StepsTooFast(InputValues x, OutputValues y) => x[ReadActive] && y[StepSeconds] is > 0 and var step
        ? Math.Max(1, (KvSeconds(x) + (ShareRead(x) * x[Params] * x[BytesWeight] / (x[Chips] * x[Bandwidth] * x[Mbu]))) / step)
        : 1;

    private static double KvSeconds(InputValues x) => x[Batch] * x[Context] * KvCacheInputs.BytesPerToken(x) / (x[Chips] * x[Bandwidth] * x[Mbu]);

    private static void Compute(InputValues x, OutputValues y)
    {
        var weights = x[Params] * x[BytesWeight];
        var kvPerToken = KvCacheInputs.BytesPerToken(x);
        var kv = kvPerToken * x[Context] * x[Batch];
        y[FlopsPerToken] = 2 * x[ActiveParams];
        y[WeightBytes] = weights;
        y[KvBytesPerToken] = kvPerToken;
        y[KvBytes] = kv;
        y[TotalBytes] = weights + kv;
        if (x.Has(ChipMemory))
        {
            y[MinChips] = Math.Max(1, Math.Ceiling(((weights + kv) / x[ChipMemory]) - 1e-9));
        }

        var arithmetic = x.Has(Peak) ? 2 * x[Batch] * x[ActiveParams] / (x[Chips] * x[Peak] * x[Utilisation]) : 0;
        if (x.Has(Peak) && x.Has(Prompt))
        {
            y[PrefillSeconds] = arithmetic * x[Prompt];
        }

        if (x.Has(Bandwidth))
        {
            SetSpeed(x, y, arithmetic);
        }
    }

    private static void SetSpeed(InputValues x, OutputValues y, double arithmetic)
    {
        var read = (x[ReadActive] ? x[ActiveParams] : x[Params]) * x[BytesWeight];
        var reading = read / (x[Chips] * x[Bandwidth] * x[Mbu]);
        var step = KvSeconds(x) + Math.Max(arithmetic, reading);
        var perSecond = x[Batch] / step;
        y[StepSeconds] = step;
        y[TokensPerSecond] = perSecond;
        y[PerUser] = 1 / step;
        y[PerChip] = perSecond / x[Chips];
        if (x.Has(Price))
        {
            y[Cost] = x[Price] * x[Chips] / 3_600 / perSecond * 1e6;
        }

        if (x.Has(Peak))
        {
            y[Bound] = arithmetic > reading ? "compute" : "memory";
            y[CriticalBatch] = x[Peak] / x[Bandwidth] * (read / (2 * x[ActiveParams]));
        }
    }

    private static IEnumerable<string> Work(InputValues x, OutputValues y)
    {
        yield return $"{x.Show(Params)} × {x.Show(BytesWeight)} = {y.Show(WeightBytes)}";
        yield return $"{x.Show(Context)} × {x.Show(Batch)} × {y.Show(KvBytesPerToken)} = {y.Show(KvBytes)}";
        if (y[StepSeconds] is { } step)
        {
            var wait = step - KvSeconds(x);
            yield return $"{y.Show(KvBytes)} ÷ ({x.Show(Chips)} × {x.Show(Bandwidth)} × {x.Show(Mbu)}) = {QuantityFormat.Of(KvSeconds(x), Unit.Seconds)}";
            yield return $"larger of {(x.Has(Peak) ? "multiplying and " : "")}reading the weights = {QuantityFormat.Of(wait, Unit.Seconds)}";
            yield return $"{x.Show(Batch)} ÷ {y.Show(StepSeconds)} = {y.Show(TokensPerSecond)}";
        }

        if (y[Cost] is not null)
        {
            yield return $"{x.Show(Price)} × {x.Show(Chips)} ÷ 3,600 ÷ {y.Show(TokensPerSecond)} × 10⁶ = {y.Show(Cost)}";
        }
    }
}

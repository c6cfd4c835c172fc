using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;
using static AiChainAtlas.Domain.Calculators.Catalogue.Outputs;
using static AiChainAtlas.Domain.Calculators.Catalogue.ZkmlInputs;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>What it costs to prove in zero knowledge that a model was run: time against the plain run, machines, gas.</summary>
internal static class Zkml
{
    private static readonly Condition Timed = Condition.Given(Native) | (Condition.Given(ModelFlops) & Condition.Given(NativeSpeed));
    private static readonly Condition Compared = Condition.Given(Baseline) | Condition.Given(Speedup);

    public static readonly NumberOutput Overhead = Number("overhead", "Overhead", "How many times longer the proof takes than the run itself.", Unit.Times, Timed, TooFarApart);
    public static readonly NumberOutput NativeSeconds = Number("native_seconds", "Time without a proof", "The plain run.", Unit.Seconds, Timed);
    public static readonly NumberOutput ProveCost = Number("prove_cost_usd", "Price of a proof", "Machine-hours of the prover.", Unit.Dollars, Condition.Given(ProverPrice));
    public static readonly NumberOutput VerifyCost = Number("verify_cost_usd", "Price of a check on chain", "Gas of one verification.", Unit.Dollars, Condition.Given(VerifyGas));
    public static readonly NumberOutput Scaled = Number(
        "scaled_prove_seconds", "Time of the larger proof", "In proportion to FLOP, which is the best that can be hoped for.", Unit.Seconds, Condition.Given(ModelFlops) & Condition.Given(ScaleTo), TooFarApart);
    private static readonly NumberOutput Needed = Number("provers_needed", "Provers for the day", "Provers, or groups of machines that share a proof, working round the clock.", Unit.Provers, Condition.Given(ProofsPerDay));
    private static readonly NumberOutput ProverRate = Number(
        "prover_flops_equiv_per_s", "Speed of the prover", "FLOP of the model that are proved in a second.", Unit.FlopPerSecond, Condition.Given(ModelFlops), TooFarApart);
    public static readonly NumberOutput BaselineSeconds = Number("baseline_prove_seconds", "Time of the other prover", "For the same proof.", Unit.Seconds, Compared);
    private static readonly NumberOutput SpeedupOut = Number("speedup", "Speed-up", "How many times faster than the other prover.", Unit.Times, Compared, TooFarApart);

    public static readonly Calculator Declaration = new()
    {
        Slug = "zkml",
        Name = "Proofs of inference",
        Question = "How much longer and dearer is a model's answer that comes with a zero-knowledge proof?",
        Topic = "Proofs of inference",
        Inputs = All,
        Outputs = [Overhead, ProveCost, VerifyCost, Scaled, Needed, NativeSeconds, ProverRate, BaselineSeconds, SpeedupOut],
        Compute = Compute,
        Formula =
        [
            "overhead = t ÷ τ; τ = C ÷ X",
            "price of a proof = t ÷ 3,600 · c · n",
            "price of a check = γ · π · 10⁻⁹ · p",
            "time of a larger proof = t · its FLOP ÷ C",
            "provers = proofs in a day · t ÷ 86,400, rounded up",
        ],
        Working = (x, y) => [.. Work(x, y)],
        Notes =
        [
            Note.Warn((_, y) => y[Overhead] < 1, "A proof faster than the run itself is implausible: check that both times are of the same run on comparable hardware."),
            Note.Warn((_, y) => y[Overhead] > 1e6, "More than a million times the run: beyond what published systems report, so check the inputs."),
            Note.Remark((_, y) => y[Overhead] is >= 1 and <= 1e6, "Published systems lie between a thousand and a million times. Much of that range is the choice of what to compare with: the plain run on a processor or on a GPU."),
            Note.Warn((_, y) => y[Scaled] > 86_400, (_, y) => $"The larger proof would take {y.Show(Scaled)} at best: memory grows as well, and commitments grow faster than the model."),
            Note.Remark((_, y) => y[VerifyCost] > y[ProveCost], "Checking on chain costs more than proving. Proofs are often bundled so that many share one check."),
        ],
        Citations = [Works.ZkmlRepository, Works.Sun2024.At("abstract"), Works.ZkGpt2025, Works.Nanozk2026.At("abstract")],
        Examples = ZkmlRecord.Examples,
        ArticleChecks = ZkmlRecord.Checks,
        Method = ZkmlRecord.Method,
    };

    private static void Compute(InputValues x, OutputValues y)
    {
        var prove = x[Prove];
        double? native = x.Has(Native) ? x[Native] : x.Has(ModelFlops) && x.Has(NativeSpeed) ? x[ModelFlops] / x[NativeSpeed] : null;
        y[NativeSeconds] = native;
        y[Overhead] = prove / native;
        if (x.Has(ModelFlops))
        {
            y[ProverRate] = x[ModelFlops] / prove;
            y[Scaled] = x.Has(ScaleTo) ? prove * (x[ScaleTo] / x[ModelFlops]) : null;
        }

        double? other = x.Has(Baseline) ? x[Baseline] : x.Has(Speedup) ? prove * x[Speedup] : null;
        y[BaselineSeconds] = other;
        y[SpeedupOut] = x.Has(Baseline) ? other / prove : x.Has(Speedup) ? x[Speedup] : null;
        SetPrices(x, y);
    }

    private static void SetPrices(InputValues x, OutputValues y)
    {
        if (x.Has(ProverPrice))
        {
            y[ProveCost] = x[Prove] / 3_600 * x[ProverPrice] * x[Provers];
        }

        if (x.Has(VerifyGas))
        {
            y[VerifyCost] = x[VerifyGas] * x[GasPrice] * 1e-9 * x[TokenPrice];
        }

        if (x.Has(ProofsPerDay))
        {
            y[Needed] = Math.Max(0, Math.Ceiling((x[ProofsPerDay] * x[Prove] / 86_400) - 1e-9));
        }
    }

    private static IEnumerable<string> Work(InputValues x, OutputValues y)
    {
        if (y[Overhead] is not null)
        {
            yield return $"{x.Show(Prove)} ÷ {y.Show(NativeSeconds)} = {y.Show(Overhead)}";
        }

        if (y[ProveCost] is not null)
        {
            yield return $"{x.Show(Prove)} × {x.Show(ProverPrice)} × {x.Show(Provers)} = {y.Show(ProveCost)}";
        }

        if (y[VerifyCost] is not null)
        {
            yield return $"{x.Show(VerifyGas)} × {x.Show(GasPrice)} × 10⁻⁹ × {x.Show(TokenPrice)} = {y.Show(VerifyCost)}";
        }

        if (y[Scaled] is not null)
        {
            yield return $"{x.Show(Prove)} × {x.Show(ScaleTo)} ÷ {x.Show(ModelFlops)} = {y.Show(Scaled)}";
        }

        if (y[Needed] is not null)
        {
            yield return $"{x.Show(ProofsPerDay)} × {x.Show(Prove)} ÷ 86,400 s = {y.Show(Needed)}";
        }
    }
}

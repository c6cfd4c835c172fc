using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>What the proof of a model's run depends on.</summary>
internal static class ZkmlInputs
{
    public static readonly NumberInput Prove = new()
    {
        Key = "prove_seconds",
        Label = "Time of a proof",
        Symbol = "t",
        Help = "Seconds that the prover takes for one run of the model.",
        Unit = Unit.Seconds,
        Usual = UsualRanges.ProofSeconds,
        IsAboveMinimum = true,
        Required = Condition.Always,
        FormValue = 25,
        Slider = (0.1, 1e5),
        Uncertainty = (0.3, 3),
    };

    public static readonly NumberInput Native = new()
    {
        Key = "native_seconds",
        Label = "Time without a proof",
        Symbol = "τ",
        Help = "Seconds of the same run without a proof, if known; used in place of FLOP and speed.",
        Unit = Unit.Seconds,
        Usual = UsualRanges.RunSeconds,
        IsAboveMinimum = true,
        Uncertainty = (0.3, 3),
    };

    public static readonly NumberInput ModelFlops = new()
    {
        Key = "model_flops",
        Label = "FLOP of the proved run",
        Symbol = "C",
        Help = "2 × parameters × tokens for a language model.",
        Unit = Unit.Flop,
        Usual = UsualRanges.ProvedFlops,
        IsAboveMinimum = true,
        FormValue = 2 * 124e6 * 32,
        Slider = (1e6, 1e16),
    };

    public static readonly NumberInput NativeSpeed = new()
    {
        Key = "native_flops_per_s",
        Label = "Speed without a proof",
        Symbol = "X",
        Help = "FLOP/s that the hardware achieves on the plain model: about 1e12 for a processor, far more for a GPU.",
        Unit = Unit.FlopPerSecond,
        Usual = UsualRanges.PlainSpeed,
        IsAboveMinimum = true,
        Applies = Condition.Absent(Native),
        FormValue = 1e12,
        Slider = (1e9, 1e15),
        Uncertainty = (0.1, 10),
    };

    public static readonly NumberInput Baseline = new()
    {
        Key = "baseline_prove_seconds",
        Label = "Time of another prover",
        Help = "Seconds that another system takes for the same proof; used in place of the speed-up.",
        Unit = Unit.Seconds,
        Usual = UsualRanges.ProofSeconds,
        IsAboveMinimum = true,
    };

    public static readonly NumberInput Speedup = new()
    {
        Key = "speedup",
        Label = "Speed-up over another prover",
        Help = "How many times faster than another system, as its paper states.",
        Unit = Unit.Times,
        Usual = UsualRanges.Speedup,
        IsAboveMinimum = true,
        Applies = Condition.Absent(Baseline),
    };

    public static readonly NumberInput ProverPrice = new()
    {
        Key = "prover_usd_per_hour",
        Label = "Price of a prover",
        Symbol = "c",
        Help = "What one proving machine costs for an hour.",
        Unit = Unit.DollarsPerHour,
        Usual = UsualRanges.ChipPrice,
        FormValue = 2,
        Slider = (0.1, 20),
        Uncertainty = (0.5, 2),
        IsChipPrice = true,
    };

    public static readonly NumberInput Provers = new()
    {
        Key = "provers",
        Label = "Machines for a proof",
        Symbol = "n",
        Help = "How many machines work on one proof at the same time.",
        Unit = Unit.Provers,
        IsWhole = true,
        Usual = UsualRanges.Provers,
        Default = 1,
        Applies = Condition.Given(ProverPrice),
    };

    public static readonly NumberInput VerifyGas = new()
    {
        Key = "verify_gas",
        Label = "Gas of a check",
        Symbol = "γ",
        Help = "Gas that a contract uses to check one proof.",
        Unit = Unit.Gas,
        Usual = UsualRanges.Gas,
        FormValue = 300_000,
        Slider = (5e4, 1e7),
        Uncertainty = (0.6, 1.7),
    };

    private static readonly Condition OnChain = Condition.Given(VerifyGas);

    public static readonly NumberInput GasPrice = new()
    {
        Key = "gas_price_gwei",
        Label = "Price of gas",
        Symbol = "π",
        Help = "Gwei for a unit of gas.",
        Unit = Unit.Gwei,
        Usual = UsualRanges.GasPrice,
        Applies = OnChain,
        Required = OnChain,
        FormValue = 10,
        Slider = (0.01, 200),
        Uncertainty = (0.1, 5),
    };

    public static readonly NumberInput TokenPrice = new()
    {
        Key = "native_token_usd",
        Label = "Price of the chain's token",
        Symbol = "p",
        Help = "US dollars for one native token, such as ether.",
        Unit = Unit.Dollars,
        Usual = UsualRanges.ChainTokenPrice,
        Applies = OnChain,
        Required = OnChain,
        FormValue = 3_000,
        Slider = (1, 10_000),
        Uncertainty = (0.5, 2),
    };

    public static readonly NumberInput ScaleTo = new()
    {
        Key = "scale_flops_to",
        Label = "FLOP of a larger run",
        Help = "FLOP of a run whose proof is to be estimated from this one.",
        Unit = Unit.Flop,
        Usual = UsualRanges.LargerFlops,
        FormValue = 2 * 70e9 * 32d,
        Slider = (1e6, 1e25),
    };

    public static readonly NumberInput ProofsPerDay = new()
    {
        Key = "proofs_per_day",
        Label = "Proofs in a day",
        Help = "How many runs have to be proved in a day.",
        Unit = Unit.One,
        Usual = UsualRanges.ProofsPerDay,
        FormValue = 10_000,
        Slider = (1, 1e9),
        Uncertainty = (0.5, 2),
    };

    /// <summary>In the order in which they are asked for.</summary>
    public static IReadOnlyList<Input> All =>
    [
        Prove, Native, ModelFlops, NativeSpeed, Baseline, Speedup, ProverPrice, Provers, VerifyGas, GasPrice, TokenPrice, ScaleTo, ProofsPerDay,
    ];
}

using AiChainAtlas.Domain.Calculators.Declaring;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>
/// What inputs lie between in practice. Wide enough for everything that was built or published, narrow enough for slips of a
/// unit to show.
/// </summary>
internal static class UsualRanges
{
    public static readonly UsualRange Params = new(1e4, 1e14, "models have");
    public static readonly UsualRange TrainingTokens = new(1e6, 1e14, "models are trained on");
    public static readonly UsualRange TrainingFlops = new(1e10, 1e29, "training runs take");
    public static readonly UsualRange FlopsPerParamPerToken = new(1, 12, "training and inference take");
    public static readonly UsualRange ActiveShare = new(0.005, 1, "models use");
    public static readonly UsualRange TokensPerParam = new(0.1, 1e5, "models see");

    public static readonly UsualRange Layers = new(1, 1_000, "transformers have");
    public static readonly UsualRange Width = new(16, 131_072, "models have a width of");
    public static readonly UsualRange FeedForwardWidth = new(16, 1_048_576, "models have a width of");
    public static readonly UsualRange Heads = new(1, 1_024, "layers have");
    public static readonly UsualRange HeadSize = new(4, 4_096, "heads have a size of");
    public static readonly UsualRange LatentSize = new(16, 16_384, "models keep");
    public static readonly UsualRange FeedForwardMatrices = new(1, 8, "layers have");
    public static readonly UsualRange Vocabulary = new(10, 1e7, "models know");
    public static readonly UsualRange SequenceLength = new(8, 1e7, "sequences have");
    public static readonly UsualRange ContextLength = new(1, 1e8, "sequences hold");
    public static readonly UsualRange MicroBatch = new(1, 10_000, "micro-batches have");
    public static readonly UsualRange Batch = new(1, 1e6, "batches have");
    public static readonly UsualRange ParallelDegree = new(1, 1_024, "models are split over");
    public static readonly UsualRange DataParallel = new(1, 100_000, "runs have");
    public static readonly UsualRange BytesPerNumber = new(0.1, 8, "numbers take");
    public static readonly UsualRange OptimizerBytes = new(0.1, 16, "optimisers keep");
    public static readonly UsualRange ActivationBytes = new(1e6, 1e13, "activations take");
    public static readonly UsualRange Overhead = new(0.01, 1, "buffers take");
    public static readonly UsualRange KvBytesPerToken = new(100, 1e8, "models keep");

    public static readonly UsualRange Peak = new(1e12, 2e16, "accelerators reach");
    public static readonly UsualRange Achieved = new(1e12, 2e16, "accelerators sustain");
    public static readonly UsualRange WorkerSpeed = new(1e10, 1e19, "workers sustain");
    public static readonly UsualRange Utilisation = new(0.01, 1, "runs reach");
    public static readonly UsualRange Goodput = new(0.1, 1, "runs move forward for");
    public static readonly UsualRange ChipMemory = new(1e8, 1e12, "accelerators have");
    public static readonly UsualRange MemoryBandwidth = new(1e10, 1e14, "memories deliver");
    public static readonly UsualRange Chips = new(1, 1e6, "clusters have");
    public static readonly UsualRange ChipPrice = new(0.01, 100, "chips are rented at");
    public static readonly UsualRange OtherChipCost = new(1e-4, 100, "they come to");
    public static readonly UsualRange UsefulPrice = new(0.05, 1_000, "useful work costs");
    public static readonly UsualRange ChipHours = new(1, 1e9, "runs take");
    public static readonly UsualRange Hours = new(0.01, 100_000, "runs last");
    public static readonly UsualRange Deadline = new(0.1, 1_461, "runs last");
    public static readonly UsualRange TokensPerSecond = new(10, 1e9, "clusters get through");

    public static readonly UsualRange ChipPower = new(10, 3_000, "accelerators draw");
    public static readonly UsualRange Grid = new(0.02, 1.2, "grids emit");
    public static readonly UsualRange Emissions = new(1e-3, 1e5, "training runs emit");
    public static readonly UsualRange WaterOnSite = new(0.01, 10, "data centres evaporate");
    public static readonly UsualRange WaterOffSite = new(0.01, 50, "power plants use");
    public static readonly UsualRange ElectricityPrice = new(0.01, 1, "electricity costs");

    public static readonly UsualRange ExchangedBytes = new(1e3, 1e14, "exchanges have");
    public static readonly UsualRange Workers = new(1, 1e6, "exchanges have");
    public static readonly UsualRange LinkBandwidth = new(1e5, 1e13, "links carry");
    public static readonly UsualRange Latency = new(1e-8, 1, "links take");
    public static readonly UsualRange LocalSteps = new(1, 100_000, "workers take");
    public static readonly UsualRange Compression = new(1, 10_000, "methods make it smaller by");
    public static readonly UsualRange StepSeconds = new(1e-3, 1e5, "steps take");
    public static readonly UsualRange StepTokens = new(1, 1e9, "workers process");
    public static readonly UsualRange ExchangeSeconds = new(1e-6, 1e7, "exchanges take");

    public static readonly UsualRange TokenPrice = new(1e-9, 1e6, "tokens trade at");
    public static readonly UsualRange TokenSupply = new(1e3, 1e15, "tokens number");
    public static readonly UsualRange TokensOfYear = new(1, 1e15, "networks issue or burn");
    public static readonly UsualRange MonthlyDollars = new(1, 1e11, "networks move");
    public static readonly UsualRange YearlyDollars = new(1, 1e12, "networks move");
    public static readonly UsualRange Yield = new(-1, 1, "staking yields");
    public static readonly UsualRange Inflation = new(-1, 1, "supplies grow by");

    public static readonly UsualRange ProofSeconds = new(1e-4, 1e7, "proofs take");
    public static readonly UsualRange RunSeconds = new(1e-7, 1e5, "runs take");
    public static readonly UsualRange ProvedFlops = new(1e3, 1e20, "proved runs take");
    public static readonly UsualRange LargerFlops = new(1e3, 1e30, "runs take");
    public static readonly UsualRange PlainSpeed = new(1e8, 1e16, "hardware achieves");
    public static readonly UsualRange Speedup = new(1e-3, 1e6, "papers state");
    public static readonly UsualRange Provers = new(1, 100_000, "proofs take");
    public static readonly UsualRange Gas = new(1e4, 1e8, "checks use");
    public static readonly UsualRange GasPrice = new(1e-4, 1e4, "chains charge");
    public static readonly UsualRange ChainTokenPrice = new(1e-3, 1e6, "tokens trade at");
    public static readonly UsualRange ProofsPerDay = new(0.01, 1e12, "services need");
}

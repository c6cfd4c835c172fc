using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;
using static AiChainAtlas.Domain.Calculators.Catalogue.DecentralisedTrainingInputs;
using static AiChainAtlas.Domain.Calculators.Catalogue.Outputs;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>
/// Share of the time that chips compute when workers exchange gradients over slow links: every H steps one ring all-reduce
/// (nccl-tests), as in DiLoCo (Douillard 2023).
/// </summary>
internal static class DecentralisedTraining
{
    /// <summary>Weights, gradients and Adam in mixed precision: 2 + 2 + 12 bytes per parameter (Rajbhandari 2020).</summary>
    private const double StateBytesPerParameter = 16;

    private const double LargestHomeCard = 32e9;

    public static readonly NumberOutput Utilisation = Number("compute_utilisation", "Time spent computing", "Share of the time that the chips compute; for the rest they wait.", Unit.Share, nullReason: TooFarApart);
    public static readonly NumberOutput Reduction = Number("comm_reduction", "Less communication", "How many times fewer bytes than synchronous training without compression.", Unit.Times);
    private static readonly NumberOutput Slowdown = Number("slowdown", "Slowdown", "How many times longer training takes than with instant exchanges.", Unit.Times, nullReason: TooFarApart);
    private static readonly NumberOutput SyncSeconds = Number("sync_seconds", "Time of an exchange", "One all-reduce between all workers.", Unit.Seconds);
    private static readonly NumberOutput StepCompute = Number("step_compute_seconds", "Computing time of a step", "6 FLOP per parameter and token at the speed of the worker, unless given.", Unit.Seconds);
    private static readonly NumberOutput SyncBytes = Number("sync_bytes", "Gradients exchanged", "What each link has to sum up per exchange.", Unit.Bytes);
    private static readonly NumberOutput RequiredBandwidth = Number(
        "required_bandwidth_bytes_per_s", "Bandwidth it would take", "Bytes per second and direction for the utilisation to reach.", Unit.BytesPerSecond,
        nullReason: "no bandwidth reaches the utilisation asked for: latency alone takes more time than it leaves, or it leaves none");
    private static readonly NumberOutput AverageBits = Number(
        "average_bits_per_second", "Average upload", "Bits that a worker sends, spread over computing and waiting.", Unit.BitsPerSecond, nullReason: TooFarApart);

    public static readonly Calculator Declaration = new()
    {
        Slug = "decentralised-training",
        Name = "Decentralised training",
        Question = "How much of the time do chips compute when they train together over the internet?",
        Topic = "Bandwidth and decentralised training",
        Inputs = All,
        Outputs = [Utilisation, Slowdown, SyncSeconds, StepCompute, RequiredBandwidth, SyncBytes, AverageBits, Reduction],
        Compute = Compute,
        Formula =
        [
            "S = N · g ÷ (q · s)",
            "t = 2 · (n − 1) ÷ n · S ÷ B + 2 · (n − 1) · l",
            "T = 6 · N · D ÷ X",
            "utilisation = H · T ÷ (H · T + max(0, t − o))",
            "B needed = 2 · (n − 1) ÷ n · S ÷ (H · T · (1 − U) ÷ U + o − 2 · (n − 1) · l)",
        ],
        Working = (x, y) => [.. Work(x, y)],
        Notes =
        [
            Note.Remark((x, _) => x[Link.Workers] == 1, "A single worker has nothing to exchange."),
            Note.Warn(
                (x, y) => y[RequiredBandwidth] is null && x[Target] < 1,
                (x, _) => $"No bandwidth would reach {x.Show(Target)}: the latency of {QuantityFormat.Digits(2 * (x[Link.Workers] - 1))} rounds alone is too much. More local steps or fewer workers would help."),
            Note.Warn((x, y) => y[RequiredBandwidth] is null && x[Target] == 1, "No bandwidth would reach 100 %: an exchange takes some time, unless all of it hides behind computing."),
            new Note(
                NoteKind.Warning, (x, y) => y[Utilisation] < 0.1 && y[RequiredBandwidth] is not null,
                (x, y) => $"The chips wait most of the time. {x.Show(Target)} would take {y.Show(RequiredBandwidth)}, {QuantityFormat.Digits(y[RequiredBandwidth]!.Value / x[Link.Bandwidth])} times the bandwidth given."),
            Note.Remark(LatencyIsSmall, "Bandwidth is what holds it up, not latency: with no latency at all the exchange would take nearly as long."),
            Note.Warn((x, _) => x[LocalSteps] >= 100, "Workers that go so long without an exchange drift apart; published runs end with a slightly higher loss."),
            Note.Warn(
                (x, _) => State(x) > LargestHomeCard,
                (x, _) => $"Bandwidth is not all: weights, gradients and optimiser take about {QuantityFormat.Of(State(x), Unit.Bytes)} on each worker, more than the memory of a home graphics card."),
        ],
        Citations =
        [
            Works.NcclTests, Works.Douillard2023, Works.Jaghouar2024, Works.Kale2025.At("table 5"), Works.Rajbhandari2020.At("section 5"),
        ],
        Examples = DecentralisedTrainingRecord.Examples,
        ArticleChecks = DecentralisedTrainingRecord.Checks,
        ArticleGrids = [DecentralisedTrainingRecord.Grid],
        Method = DecentralisedTrainingRecord.Method,
    };

    private static bool LatencyIsSmall(InputValues x, OutputValues y) =>
        y[Utilisation] < 0.5 && !x.Has(MeasuredSync) && x[Link.Latency] > 0 && Link.LatencySeconds(x) < 0.05 * y[SyncSeconds];

    private static double State(InputValues x) => StateBytesPerParameter * x[Params] / x[ModelParallel];

    private static double StepOf(InputValues x) => x.Has(StepSeconds) ? x[StepSeconds] : 6 * x[Params] * x[TokensPerStep] / x[WorkerFlops];

    private static void Compute(InputValues x, OutputValues y)
    {
        var bytes = x[Params] * x[BytesPerGrad] / (x[Compression] * x[ModelParallel]);
        var sent = Link.BytesSent(x, bytes);
        var latency = Link.LatencySeconds(x);
        var sync = x.Has(MeasuredSync) ? x[MeasuredSync] : (sent / x[Link.Bandwidth]) + latency;
        var step = StepOf(x);
        var computing = x[LocalSteps] * step;
        var cycle = computing + Math.Max(0, sync - x[Overlap]);
        y[SyncBytes] = bytes;
        y[SyncSeconds] = sync;
        y[StepCompute] = step;
        y[Utilisation] = computing / cycle;
        y[Slowdown] = cycle / computing;
        y[Reduction] = x[LocalSteps] * x[Compression];
        y[AverageBits] = 8 * sent / cycle;

        var room = (computing * (1 - x[Target]) / x[Target]) + x[Overlap] - latency;
        y[RequiredBandwidth] = sent == 0 ? 0 : room > 0 ? sent / room : null;
    }

    private static IEnumerable<string> Work(InputValues x, OutputValues y)
    {
        yield return $"{x.Show(Params)} × {x.Show(BytesPerGrad)} ÷ ({QuantityFormat.Digits(x[Compression])} × {x.Show(ModelParallel)}) = {y.Show(SyncBytes)}";
        yield return x.Has(MeasuredSync)
            ? $"an exchange as measured = {y.Show(SyncSeconds)}"
            : $"2 × ({x.Show(Link.Workers)} − 1) ÷ {x.Show(Link.Workers)} × {y.Show(SyncBytes)} ÷ {x.Show(Link.Bandwidth)} + 2 × ({x.Show(Link.Workers)} − 1) × {x.Show(Link.Latency)} = {y.Show(SyncSeconds)}";
        if (!x.Has(StepSeconds))
        {
            yield return $"6 × {x.Show(Params)} × {x.Show(TokensPerStep)} ÷ {x.Show(WorkerFlops)} = {y.Show(StepCompute)}";
        }

        if (y[Utilisation] is not null)
        {
            yield return $"{x.Show(LocalSteps)} × {y.Show(StepCompute)} ÷ ({x.Show(LocalSteps)} × {y.Show(StepCompute)} + max(0, {y.Show(SyncSeconds)} − {x.Show(Overlap)})) = {y.Show(Utilisation)}";
        }
    }
}

using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;
using static AiChainAtlas.Domain.Calculators.Catalogue.Outputs;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>
/// Time of a ring all-reduce: 2(n−1)/n · S/B for bandwidth (nccl-tests, PERFORMANCE.md) and 2(n−1) · latency, one for each
/// of its rounds.
/// </summary>
internal static class AllReduce
{
    private static readonly NumberInput Bytes = new()
    {
        Key = "bytes",
        Label = "Data to sum up",
        Symbol = "S",
        Help = "Bytes that every worker holds and that have to be summed over all of them: gradients mostly.",
        Unit = Unit.Bytes,
        Usual = UsualRanges.ExchangedBytes,
        Required = Condition.Always,
        FormValue = 350e9,
        Slider = (1e6, 1e13),
    };

    private static readonly LinkInputs Link = new(bandwidth: 25e9, workers: 1_024, latency: 5e-6);

    private static readonly NumberOutput Seconds = Number("seconds", "Time of the all-reduce", "Until every worker holds the sum.", Unit.Seconds);
    private static readonly NumberOutput BandwidthSeconds = Number("bandwidth_seconds", "Of which bandwidth", "Sending the data at the speed of the link.", Unit.Seconds);
    private static readonly NumberOutput LatencySeconds = Number("latency_seconds", "Of which latency", "Waiting for the first byte in each of 2(n−1) rounds.", Unit.Seconds);
    private static readonly NumberOutput Sent = Number("bytes_sent_per_worker", "Sent by each worker", "And received by each as well.", Unit.Bytes);

    public static readonly Calculator Declaration = new()
    {
        Slug = "allreduce",
        Name = "All-reduce",
        Question = "How long does it take until all workers hold the sum of their gradients?",
        Topic = "Bandwidth and decentralised training",
        Inputs = [Bytes, Link.Workers, Link.Bandwidth, Link.Latency],
        Outputs = [Seconds, BandwidthSeconds, LatencySeconds, Sent],
        Compute = Compute,
        Formula = ["t = 2 · (n − 1) ÷ n · S ÷ B + 2 · (n − 1) · l"],
        Working = (x, y) =>
        [
            $"2 × ({x.Show(Link.Workers)} − 1) ÷ {x.Show(Link.Workers)} × {x.Show(Bytes)} = {y.Show(Sent)} sent by each",
            $"{y.Show(Sent)} ÷ {x.Show(Link.Bandwidth)} = {y.Show(BandwidthSeconds)}",
            $"2 × ({x.Show(Link.Workers)} − 1) × {x.Show(Link.Latency)} = {y.Show(LatencySeconds)}",
            $"{y.Show(BandwidthSeconds)} + {y.Show(LatencySeconds)} = {y.Show(Seconds)}",
        ],
        Notes =
        [
            Note.Remark((x, _) => x[Link.Workers] == 1, "A single worker has nothing to exchange."),
            Note.Remark((_, y) => y[LatencySeconds] > y[BandwidthSeconds], "Most of the time is latency: a ring has two rounds for each further worker. Trees and larger pieces of data help here, faster links do not."),
            Note.Warn((_, y) => y[Seconds] > 3_600, "More than an hour for one exchange, and synchronous training has one after every step."),
        ],
        Citations = [Works.NcclTests, Works.MlEngineering.At("chapter on networks")],
        Examples =
        [
            Example("GPT-3 over NVLink", 8, 300e9, 0, 2.0417, "300 GB/s one way between 8 A100"),
            Example("GPT-3 over InfiniBand", 1_024, 25e9, 0, 27.973, "200 Gb/s for each of 1,024 GPUs"),
            Example("GPT-3 over 10 GbE", 1_024, 1.25e9, 0, 559.45, "10 Gb/s for each of 1,024 GPUs"),
            Example("GPT-3 from home", 1_024, 2.5e6, 0.05, 279_829, "20 Mb/s upload and 50 ms of latency"),
        ],
        ArticleChecks =
        [
            new()
            {
                Title = "How much the data rate between chips matters",
                Lead = "The article says that the data rate between chips matters when many train together. One exchange of the gradients of GPT-3, 350 GB at two bytes each, shows how much.",
                ClaimIds = ["c51"],
                Output = Seconds,
                Steps =
                [
                    new("8 A100 on NVLink", [(Bytes, 350e9), (Link.Workers, 8d), (Link.Bandwidth, 300e9)]),
                    new("1,024 A100 on InfiniBand, 200 Gb/s each", [(Link.Workers, 1_024d), (Link.Bandwidth, 25e9)]),
                    new("On 10 Gb/s Ethernet", [(Link.Bandwidth, 1.25e9)]),
                    new("On home connections, 20 Mb/s upload", [(Link.Bandwidth, 2.5e6), (Link.Latency, 0.05)]),
                ],
                Verdict = "From a second or two to more than three days for the same exchange. In a data centre the model is split over many chips first, so that each has far less to send.",
            },
        ],
        Method = new()
        {
            Article =
            [
                "In data-parallel training each worker computes gradients from its own text, and all need the average before the next step. A ring all-reduce cuts the data into as many pieces as there are workers and passes them round twice: once to add up, once to hand out the sums. Each worker sends and receives nearly twice the data, however many workers there are.",
                "The second part of the formula is latency: each of the 2(n−1) rounds waits for its first byte. Between chips it is microseconds and hardly seen; over the internet it is tens of milliseconds a round.",
            ],
            Assumptions =
            [
                "Workers send and receive at the same time at full speed. For a link that is slower in one direction enter the slower one: at home the upload.",
                "No worker is late: in truth the ring is as slow as its slowest member.",
            ],
            Disagreements =
            [
                "Vendors quote both directions of a link together; this formula wants one. NVLink of the A100 is sold as 600 GB/s and counts as 300 here.",
                "Measured exchanges reach about 80 % of the link. The formula is the ideal, so enter a lower bandwidth for a time to expect.",
            ],
            Limits =
            [
                "Trees, switches that add up on the way and exchanges within and between machines have other times.",
                "How far an exchange delays training depends on how much of it hides behind computing.",
            ],
        },
    };

    private static void Compute(InputValues x, OutputValues y)
    {
        var sent = Link.BytesSent(x, x[Bytes]);
        var bandwidth = sent / x[Link.Bandwidth];
        var latency = Link.LatencySeconds(x);
        y[Sent] = sent;
        y[BandwidthSeconds] = bandwidth;
        y[LatencySeconds] = latency;
        y[Seconds] = bandwidth + latency;
    }

    private static Example Example(string name, double workers, double bandwidth, double latency, double seconds, string link) => new()
    {
        Name = name,
        Settings = [(Bytes, 350e9), (Link.Workers, workers), (Link.Bandwidth, bandwidth), (Link.Latency, latency)],
        Expected = [new(Seconds, seconds, 0.001)],
        Source = $"Derived with the formula of {Works.NcclTests.Text}: {link}",
    };
}

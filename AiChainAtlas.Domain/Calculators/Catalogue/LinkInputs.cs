using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>Workers and the links between them, with what a ring all-reduce over them takes.</summary>
internal sealed class LinkInputs
{
    public LinkInputs(double bandwidth, double workers, double latency)
    {
        Workers = new NumberInput
        {
            Key = "workers",
            Label = "Workers",
            Symbol = "n",
            Help = "How many take part in the exchange.",
            Unit = Unit.Workers,
            IsWhole = true,
            Usual = UsualRanges.Workers,
            Minimum = 1,
            Required = Condition.Always,
            FormValue = workers,
            Slider = (1, 10_000),
        };
        Bandwidth = new NumberInput
        {
            Key = "bandwidth_bytes_per_s",
            Label = "Bandwidth of each worker",
            Symbol = "B",
            Help = "Bytes per second in one direction, the slower one: at home the upload.",
            Unit = Unit.BytesPerSecond,
            Usual = UsualRanges.LinkBandwidth,
            IsAboveMinimum = true,
            Required = Condition.Always,
            FormValue = bandwidth,
            Slider = (1e6, 1e12),
            Uncertainty = (0.5, 1),
            Menu =
            [
                new(900e9, "NVLink 5"), new(450e9, "NVLink 4"), new(300e9, "NVLink 3"), new(50e9, "InfiniBand, 400 Gb/s"), new(25e9, "InfiniBand, 200 Gb/s"),
                new(1.25e9, "Ethernet, 10 Gb/s"), new(125e6, "fibre, 1 Gb/s"), new(12.5e6, "home upload, 100 Mb/s"), new(2.5e6, "home upload, 20 Mb/s"),
            ],
            FromAccelerator = chip => chip.InterconnectGbsOneWay * 1e9,
            IsOfChosenChipOnly = true,
        };
        Latency = new NumberInput
        {
            Key = "latency_s",
            Label = "Latency, one way",
            Symbol = "l",
            Help = "Until the first byte arrives: microseconds between chips, 10 to 50 ms over the internet.",
            Unit = Unit.Seconds,
            Usual = UsualRanges.Latency,
            Default = 0,
            FormValue = latency,
            Slider = (1e-6, 0.2),
            Uncertainty = (0.5, 2),
        };
    }

    public NumberInput Workers { get; }
    public NumberInput Bandwidth { get; }
    public NumberInput Latency { get; }

    /// <summary>Bytes that each worker sends, and receives, to sum up so many: 2(n−1)/n · S (nccl-tests, PERFORMANCE.md).</summary>
    public double BytesSent(InputValues x, double bytes) => 2 * (x[Workers] - 1) / x[Workers] * bytes;

    /// <summary>Seconds spent on first bytes: one latency in each of 2(n−1) rounds.</summary>
    public double LatencySeconds(InputValues x) => 2 * (x[Workers] - 1) * x[Latency];
}

using AiChainAtlas.Domain.Calculators.Declaring;
using static AiChainAtlas.Domain.Calculators.Catalogue.DecentralisedTrainingInputs;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>What is published about training over slow links, what the article made of it, and the method in words.</summary>
internal static class DecentralisedTrainingRecord
{
    public static Method Method => new()
    {
        Article =
        [
            "Workers that train one model together have to agree on its weights. In synchronous training they exchange all gradients after every step, so each step lasts as long as its computing plus its exchange. Where the exchange is a hundred times longer than the computing, the chips are idle 99 % of the time.",
            "The exchange is a ring all-reduce: each worker sends and receives almost twice the gradients. A model with a billion parameters has 2 GB of them at two bytes each, which a home upload of 20 Mb/s takes 26 minutes to send twice. Latency adds seconds.",
            "Two things make it bearable. Workers can take many steps alone and exchange only their sum (DiLoCo), and what they exchange can be written in fewer bits. Both divide the traffic, and the factors multiply.",
        ],
        Assumptions =
        [
            "All workers are equally fast, none fails, and the ring waits for nobody. A mixed crowd at home does worse.",
            "Links send and receive at once at their full speed. Measured exchanges reach about 80 % of it.",
            "The computing of a step is 6 FLOP per parameter and token; the rare outer step of DiLoCo takes no time.",
            "Where a worker is a group of chips with one link between them, leave the number of chips that share a copy at 1.",
        ],
        Disagreements =
        [
            "DiLoCo reports the same quality as synchronous training with 500 times less communication on 8 workers. The Eager Updates paper finds a loss 0.01 to 0.05 nats higher at 100 local steps for models of 35 million to a billion parameters.",
            "INTELLECT-1 reports 83 to 96 % of the time spent computing for 10 billion parameters on three continents. That is more than the table gives at 1 Gb/s: longer steps or shorter exchanges than assumed there explain such a gap, and both can be entered as measured.",
        ],
        Limits =
        [
            "Whether a worker has the memory for its copy is another question; see training memory.",
            "Splitting one layer over the internet (tensor parallelism) is hopeless for another reason: it exchanges activations several times in each layer, and there latency alone is seconds a step.",
            "Idle bandwidth by itself does not shorten a step: a worker needs chips and memory first.",
        ],
    };

    public static IReadOnlyList<Example> Examples =>
    [
        new()
        {
            Name = "DiLoCo, 500 local steps",
            Settings = [(Params, 400e6), (BytesPerGrad, 4d), (Link.Workers, 8d), (Link.Bandwidth, 12.5e6), (LocalSteps, 500d), (StepSeconds, 1d)],
            Expected = [new(DecentralisedTraining.Reduction, 500, 0)],
            Source = Works.Douillard2023.At("abstract").Text,
        },
        new()
        {
            Name = "GPT-3 from home, synchronous",
            Settings = [(Params, 175e9), (Link.Workers, 1_024d), (Link.Bandwidth, 2.5e6), (Link.Latency, 0.05), (StepSeconds, 23.6)],
            Expected = [new(DecentralisedTraining.Utilisation, 8.43e-5, 0.01)],
            Source = "Derived: 20 Mb/s uploads, 50 ms, the step of an A100 at 40 % of its peak",
        },
        new()
        {
            Name = "GPT-3 in a data centre",
            Settings = [(Params, 175e9), (Link.Workers, 16d), (Link.Bandwidth, 25e9), (StepSeconds, 23.6), (ModelParallel, 64d)],
            Expected = [new(DecentralisedTraining.Utilisation, 0.983, 0.002)],
            Source = "Derived: 16 groups of 64 A100, 200 Gb/s for each chip",
        },
    ];

    public static IReadOnlyList<ArticleCheck> Checks =>
    [
        new()
        {
            Title = "Is it the latency?",
            Lead = "The article names latency as the reason why shared bandwidth may be a false demand for training. A model with a billion parameters on 64 graphics cards at home tells which of the two it is.",
            ClaimIds = ["c84"],
            Output = DecentralisedTraining.Utilisation,
            Steps =
            [
                new("Synchronous, 20 Mb/s upload, 50 ms", [.. HomeModel, .. Synchronous, (Link.Bandwidth, 2.5e6), (Link.Latency, 0.05)]),
                new("No latency at all", [(Link.Latency, 0d)]),
                new("The latency back, a hundred times the bandwidth", [(Link.Latency, 0.05), (Link.Bandwidth, 250e6)]),
                new("At 20 Mb/s again, 500 local steps in 8 bits", [.. Rarely(500), (Link.Bandwidth, 2.5e6)]),
            ],
            Verdict = "Bandwidth is the reason: taking the latency away changes nothing, more bandwidth or fewer exchanges change a lot.",
        },
    ];

    public static ArticleGrid Grid => new()
    {
        Title = "Is decentralised training a false demand?",
        Lead = "The article doubts that shared bandwidth can serve training. Each cell is the share of the time that chips compute, for one model on one kind of link, exchanging gradients after every step or only now and then.",
        ClaimIds = ["c84"],
        Output = DecentralisedTraining.Utilisation,
        Rows =
        [
            new("InfiniBand, 400 Gb/s", [(Link.Bandwidth, 50e9), (Link.Latency, 5e-6)]),
            new("Ethernet, 10 Gb/s", [(Link.Bandwidth, 1.25e9), (Link.Latency, 1e-4)]),
            new("Fibre, 1 Gb/s", [(Link.Bandwidth, 125e6), (Link.Latency, 0.03)]),
            new("Home upload, 100 Mb/s", [(Link.Bandwidth, 12.5e6), (Link.Latency, 0.05)]),
            new("Home upload, 20 Mb/s", [(Link.Bandwidth, 2.5e6), (Link.Latency, 0.05)]),
        ],
        Columns =
        [
            new("1B on 64 RTX 4090, 0.85 s a step", HomeModel),
            new("10B on 14 nodes of 8 H100, 2.5 s a step", [(Params, 10e9), (Link.Workers, 14d), (TokensPerStep, 131_072d), (WorkerFlops, 8 * 990e12 * 0.4)]),
            new("175B on 16 groups of 64 A100, 26 s a step", [(Params, 175e9), (Link.Workers, 16d), (TokensPerStep, 200_000d), (WorkerFlops, 64 * 312e12 * 0.4)]),
        ],
        Variants =
        [
            new("after every step, 16 bits", Synchronous),
            new("every 100 steps, 8 bits", Rarely(100)),
            new("every 500 steps, 8 bits", Rarely(500)),
        ],
        Verdict = "The article is right about training as it was done in 2023, with an exchange after every step: home links leave the chips idle more than 99 % of the time, for want of bandwidth rather than for latency. It is outdated for models of 1 to 10 billion parameters between well-connected nodes that exchange rarely. What stays out of reach at home is the memory that large models need; and idle bandwidth, which is what Meson offers, shortens no training step without chips.",
    };

    // 8,192 tokens on an RTX 4090 at 35 % of 165.2 TFLOP/s.
    private static Setting[] HomeModel => [(Params, 1e9), (Link.Workers, 64d), (TokensPerStep, 8_192d), (WorkerFlops, 165.2e12 * 0.35)];

    private static Setting[] Synchronous => [(LocalSteps, 1d), (BytesPerGrad, 2d), (Compression, 1d)];

    private static Setting[] Rarely(double steps) => [(LocalSteps, steps), (BytesPerGrad, 2d), (Compression, 2d)];
}

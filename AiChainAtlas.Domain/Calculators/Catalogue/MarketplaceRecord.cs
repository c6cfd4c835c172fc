using AiChainAtlas.Domain.Calculators.Declaring;
using static AiChainAtlas.Domain.Calculators.Catalogue.MarketplaceInputs;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>Prices that were compared, what the article made of idle GPUs, and the method in words.</summary>
internal static class MarketplaceRecord
{
    public static Method Method => new()
    {
        Article =
        [
            "A chip-hour is not a unit of work. An hour of a fast chip does more than an hour of a slow one, and no chip does what its data sheet says. So the price is divided by what remains of the peak: the share that software reaches, less outages, less work lost to interruptions, divided by the number of times each job has to run.",
            "On a marketplace the hosts are strangers. Where results have to be checked by running jobs twice, useful work halves and its price doubles: a discount of less than half is then no discount.",
            "Work lost to interruptions can be estimated. If saving the state takes c and interruptions come M apart on average, it is best to save every √(2cM), and about √(2c ÷ M) of the work is lost.",
        ],
        Assumptions =
        [
            "The work fits the chip: enough memory, and the precision whose peak was entered.",
            "For training on many machines the utilisation has to include the time spent waiting for the network: multiply it by the share of computing time of decentralised training.",
            "Availability of 99 % in data centres and 95 % on marketplaces is an assumption, not a measurement.",
        ],
        Disagreements =
        [
            "Lists of prices mix on-demand, spot, committed and starting-at prices. Compare within one kind, and only prices with a date: marketplace medians have more than halved within two weeks.",
            "The largest clouds are not the only alternative. Against them marketplaces look far cheaper than against specialised clouds, whose list prices are close to theirs.",
        ],
        Limits =
        [
            "Networks that pay hosts in their own token subsidise the price. Add the tokens paid for a chip-hour to see the price without it.",
            "Most marketplaces have no fast network between machines, so their prices are not comparable for training on several machines.",
            "Contracts, data protection and support have no price here.",
        ],
    };

    public static IReadOnlyList<Example> Examples =>
    [
        new()
        {
            Name = "H100 on AWS, November 2026",
            Settings = [(Price, 6.88), (Peak, 989.5e12), (Utilisation, 0.4)],
            Expected = [new(Marketplace.EffectivePrice, 17.383, 0.001)],
            Source = "AWS p5.48xlarge, an eighth of its price in us-east-1 on 9 November 2026; result derived",
        },
        new()
        {
            Name = "H100 on Akash against AWS",
            Settings = [(Price, 2.71), (Peak, 989.5e12), (Utilisation, 0.4), (Availability, 0.95), (Baseline, 17.383)],
            Expected =
            [
                new(Marketplace.EffectivePrice, 7.2073, 0.001), new(Marketplace.Saving, 0.5854, 0.001), new(Marketplace.BreakEven, 0.16585, 0.001),
            ],
            Source = "Akash list price read on 20 September 2026; result derived",
        },
        new()
        {
            Name = "RTX 4090, community host",
            Settings = [(Price, 0.34), (Peak, 165.2e12), (Utilisation, 0.35)],
            Expected = [new(Marketplace.EffectivePrice, 5.8803, 0.001)],
            Source = "RunPod Community list price of 25 September 2026; result derived",
        },
        new()
        {
            Name = "Every job twice",
            Settings = [(Price, 1d), (Peak, 1e15), (Utilisation, 0.5), (Redundancy, 2d)],
            Expected = [new(Marketplace.EffectivePrice, 4, 1e-4)],
            Source = "Derived: half the useful work for the same money",
        },
    ];

    public static IReadOnlyList<ArticleCheck> Checks =>
    [
        new()
        {
            Title = "What idle GPUs have to make up for",
            Lead = "The article says that idle GPUs can be allotted through a global network, and so they are. Whether that is cheap depends on what is lost on the way. A chip at one dollar an hour shows the size of each loss.",
            ClaimIds = ["c78"],
            Output = Marketplace.EffectivePrice,
            Steps =
            [
                new("An H100 at 1 dollar an hour, 40 % of its peak", [(Price, 1d), (Peak, 989.5e12), (Utilisation, 0.4)]),
                new("It answers in 95 % of the hours", [(Availability, 0.95)]),
                new("A tenth of the work is lost to interruptions", [(Waste, 0.1)]),
                new("Every job runs twice, because the host is a stranger", [(Redundancy, 2d)]),
            ],
            Verdict = "Outages and interruptions cost little beside checking: it is trust that decides whether a discount survives.",
        },
    ];
}

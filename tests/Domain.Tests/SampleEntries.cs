using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Tests;

/// <summary>The entries of <see cref="SampleAtlas"/>.</summary>
public static class SampleEntries
{
    public static readonly IReadOnlyList<Entry> All =
    [
        Entry("nvidia", "Nvidia", "ai-gpu", "Sells the accelerators on which most large models are trained.",
            Fact("country", "United States"), Fact("founded", "1993"), Fact("website", "nvidia.com"), Fact("github", "NVIDIA")) with
        {
            SecondaryLinkIds = ["ai-cloud"],
            Origin = Origin.Seed,
        },
        Entry("cambricon", "Cambricon 寒武纪", "ai-gpu", "Chinese designer of accelerators.",
            Fact("country", "China"), Fact("former_name", "中科寒武纪")),
        Entry("coreweave", "CoreWeave", "ai-cloud-vertical", "Rents Nvidia accelerators by the hour.",
            Fact("founded", "2016") with { Rank = Rank.Deprecated }, Fact("founded", "2017") with { Rank = Rank.Preferred }),
        Entry("lambda", "Lambda", "ai-cloud-vertical", "Rents accelerators and sells workstations."),
        Entry("lepton", "Léptön AI", "ai-cloud", "Served models behind an interface until it was bought.",
            Fact("succession", "Bought by Nvidia in 2025")) with
        {
            Facts = [Fact("description", "Served models until it was bought."), Fact("status", "merged"), Fact("succession", "Bought by Nvidia in 2025")],
        },
        Entry("common-crawl", "Common Crawl", "ai-data", "Keeps an open archive of the web.", Fact("website", "commoncrawl.org")),
        Entry("openai", "OpenAI", "ai-models", "Trains language models and sells answers."),
        Entry("render", "Render Network", "cx-gpu", "Rents idle graphics cards for rendering.",
            Fact("ticker", "RENDER") with { Rank = Rank.Preferred },
            Fact("former_name", "RNDR"),
            Fact("token_chains", "Solana"),
            Fact("token_chains", "Ethereum"),
            Fact("coingecko_id", "render-token"),
            Fact("website", "rendernetwork.com"),
            Fact("country", "Cayman Islands") with { SourceIds = [Source.FromMemory], Confidence = Confidence.Unverified }) with
        {
            SecondaryLinkIds = ["cx-data", "cx-zk"],
            CoinGeckoListed = true,
        },
        Entry("io-net", "io.net", "cx-gpu", "Pools cards of many owners into clusters.", Fact("ticker", "IO")),
        Entry("akash", "Akash", "cx-gpu", "Open market for rendering and containers.", Fact("ticker", "AKT"), Fact("github", "akash-network/node")),
        Entry("epik", "EpiK Protocol", "cx-data", "Collects knowledge for training.",
            Fact("ticker", "AIEPK"), Fact("former_name", "EPK")) with
        {
            Origin = Origin.Seed,
        },
        Entry("risc-zero", "RISC Zero", "cx-zk", "Proves that a program ran as it should."),
    ];

    public static Fact Fact(string field, string value) => new()
    {
        Field = field,
        Value = value,
        SourceIds = ["acme-report"],
        AsOf = PartialDate.Parse("2026-05-12"),
        Confidence = Confidence.Reported,
        Rank = Rank.Normal,
    };

    private static Entry Entry(string id, string name, string link, string description, params Fact[] facts) => new()
    {
        Id = id,
        Name = name,
        LinkId = link,
        Origin = Origin.Added,
        Facts = [Fact("description", description), Fact("status", "active"), .. facts],
    };
}

using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Learn;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Tests;

/// <summary>
/// A small atlas that keeps every rule: two lanes, a link with parts, entries with facts of all sorts, and one of
/// everything that can cite a source. Figures and sources are made up.
/// </summary>
public static class SampleAtlas
{
    public static readonly PartialDate AsOf = PartialDate.Parse("2026-05-12");

    public static readonly AtlasContent Content = new()
    {
        Stages =
        [
            new Stage("chips", 1, "Chips and memory", "Processors and the memory beside them"),
            new Stage("cloud", 2, "Cloud and compute", "Rented computing power"),
            new Stage("data", 3, "Data", "What models learn from"),
            new Stage("models", 4, "Models", "Those who train models"),
        ],
        Links =
        [
            Link("ai-gpu", Lane.Ai, 20, "GPU and accelerator providers", "chips", "Designs the processors on which models are trained."),
            Link("ai-cloud", Lane.Ai, 40, "Cloud service providers", "cloud", "Rents computing power to companies."),
            Link("ai-cloud-vertical", Lane.Ai, 42, "Vertical AI clouds", "cloud", "Clouds built around accelerators.") with { ParentId = "ai-cloud" },
            Link("ai-data", Lane.Ai, 50, "Training data", "data", "Provides the material that models learn from."),
            Link("ai-models", Lane.Ai, 65, "Model labs", "models", "Train and publish foundation models."),
            Link("cx-gpu", Lane.Crypto, 20, "GPU supply side", "chips", "Pools idle processors and rents them out against tokens."),
            Link("cx-data", Lane.Crypto, 30, "Data networks", "data", "Collects and sells data with token rewards."),
            Link("cx-zk", Lane.Crypto, 42, "Zero-knowledge projects", "models", "Proves computations without showing their inputs.") with { ParentId = "cx-proofs" },
            Link("cx-proofs", Lane.Crypto, 40, "Proofs", "models", "Shows that a stated model gave the answer."),
        ],
        Entries = SampleEntries.All,
        Relations =
        [
            Relation("cx-gpu", "ai-gpu", RelationKind.CounterpartOf) with { Note = "Pools consumer cards." },
            Relation("cx-data", "ai-data", RelationKind.CounterpartOf),
            Relation("render", "coreweave", RelationKind.CounterpartOf),
            Relation("ai-gpu", "ai-cloud", RelationKind.Supplies),
            Relation("nvidia", "coreweave", RelationKind.Supplies),
            Relation("coreweave", "openai", RelationKind.Serves),
            Relation("openai", "ai-data", RelationKind.DependsOn),
            Relation("render", "io-net", RelationKind.CompetesWith),
        ],
        Sources =
        [
            Source(Domain.Provenance.Source.Article, "The article the atlas grew from", "Gate"),
            Source(Domain.Provenance.Source.FromMemory, "Recalled, not read", "Editor") with { Type = SourceType.Memory },
            Source("acme-report", "Yearbook of accelerators", "Acme Research") with { Url = "https://research.example/yearbook" },
            Source("daily-render", "How the rendering token moved", "Daily Ledger") with { Url = "http://ledger.example/render" },
        ],
        Claims =
        [
            new Claim
            {
                Id = "c01",
                Section = "Hardware",
                Statement = "Nvidia is in an absolute lead in accelerators.",
                Verdict = Verdict.Supported,
                Record = "Most training chips of the year came from one maker.",
                SourceIds = ["acme-report"],
                AsOf = AsOf,
                About = ["nvidia", "ai-gpu"],
            },
            new Claim
            {
                Id = "c02",
                Section = "Bandwidth",
                Statement = "Shared home connections can train large models.",
                Verdict = Verdict.Wrong,
                Record = "Gradients are too large for household lines.",
                SourceIds = [Domain.Provenance.Source.Article, "acme-report"],
                AsOf = AsOf,
                About = ["cx-gpu"],
            },
        ],
        Ranks =
        [
            new PlayerRank { LinkId = "ai-gpu", EntryId = "nvidia", Place = 1, BasisKind = RankBasis.MarketShare, Basis = "80 % of training chips", SourceIds = ["acme-report"] },
        ],
        Milestones =
        [
            new Milestone { Id = "1950-turing", Date = PartialDate.Parse("1950"), Event = "Turing publishes his test.", School = "symbolism", Track = "ai", Origin = Origin.Added, SourceIds = ["acme-report"] },
            new Milestone { Id = "2023-token-moves", Date = PartialDate.Parse("2023-11-02"), Event = "The rendering token moves to another chain.", Track = "crypto", Origin = Origin.Added, SourceIds = ["daily-render"] },
        ],
        Terms =
        [
            new Term { Id = "flop", Name = "FLOP", Definition = "One floating-point operation.", Section = "Compute", SourceIds = ["acme-report"] },
            new Term { Id = "gpu", Name = "GPU", Definition = "A processor for many equal operations at once.", Section = "Hardware", SourceIds = [Domain.Provenance.Source.Article] },
        ],
        Accelerators =
        [
            new Accelerator { Name = "A100", Vendor = "Nvidia", Year = 2020, Fp16DenseTflops = 312, MemoryGb = 80, TdpW = 400, SourceIds = ["acme-report"] },
            new Accelerator { Name = "H100", Vendor = "Nvidia", Year = 2022, Fp16DenseTflops = 989, MemoryGb = 80, TdpW = 700, SourceIds = ["acme-report"] },
        ],
        Prices =
        [
            new GpuPrice { Id = "coreweave-h100", Provider = "CoreWeave", Accelerator = "H100", UsdPerGpuHour = 4.25, Terms = "on-demand", Market = "centralised", AsOf = AsOf, SourceIds = ["acme-report"] },
        ],
        Models =
        [
            new AiModel { Id = "perceptron", Name = "Perceptron", Organisation = "Cornell", Date = PartialDate.Parse("1957"), Domain = "Vision", Params = 1000, TrainingFlop = 694895, Mfu = 0.4, Confidence = "likely", Url = "https://models.example/perceptron", SourceId = "acme-report" },
        ],
        ChipStock =
        [
            new ChipStock
            {
                Vendor = "Nvidia",
                Since = new DateOnly(2022, 1, 1),
                Until = new DateOnly(2022, 3, 31),
                Units = new Spread(160, 210, 270),
                H100Equivalents = new Spread(50, 66, 87),
                PowerMw = new Spread(65, 84, 110),
                Complete = true,
                SourceId = "acme-report",
            },
        ],
        Redirects = [new Redirect("render-token", "render")],
    };

    /// <summary>The sample as it would be published.</summary>
    public static Atlas Build() => Build(Content);

    public static Atlas Build(AtlasContent content) => new(content, 1, new DateTime(2026, 5, 12, 0, 0, 0, DateTimeKind.Utc));

    private static Link Link(string id, Lane lane, int order, string name, string stage, string purpose) =>
        new() { Id = id, Lane = lane, Order = order, Name = name, StageId = stage, Purpose = purpose, Origin = Origin.Seed };

    private static Relation Relation(string from, string to, RelationKind kind) =>
        new() { FromId = from, ToId = to, Kind = kind, Origin = Origin.Seed, SourceIds = [Domain.Provenance.Source.Article], AsOf = AsOf };

    private static Source Source(string id, string title, string publisher) =>
        new() { Id = id, Title = title, Publisher = publisher, Date = AsOf, Type = SourceType.Press, Kind = "report" };
}

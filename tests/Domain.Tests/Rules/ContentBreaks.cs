using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Tests.Rules;

internal static class ContentBreaks
{
    public static readonly IReadOnlyList<Breaking> All =
    [
        new("name-present", "stages/chips/name", c => c with { Stages = c.Stages.Change(0, s => s with { Name = "" }) }),
        new("name-present", "links/cx-gpu/name", c => c.Link("cx-gpu", l => l with { Name = " GPU" })),
        new("name-present", "entries/akash/name", c => c.Entry("akash", e => e with { Name = "Akash\t" })),
        new("name-present", "terms/flop/name", c => c with { Terms = c.Terms.Change(0, t => t with { Name = "" }) }),
        new("name-present", "models/perceptron/name", c => c with { Models = c.Models.Change(0, m => m with { Name = "" }) }),
        new("link-explained", "links/cx-gpu/purpose", c => c.Link("cx-gpu", l => l with { Purpose = " " })),
        new("link-parent-lane", "links/cx-gpu/parent", c => c.Link("cx-gpu", l => l with { ParentId = "ai-gpu" })),
        new("link-parent-acyclic", "links/cx-gpu/parent", c => c.Link("cx-gpu", l => l with { ParentId = "cx-gpu" })),
        new("link-parent-acyclic", "links/cx-zk/parent", c => c.Link("cx-proofs", l => l with { ParentId = "cx-zk" })),
        new("secondary-link-distinct", "entries/render/secondary_links/0", c => c.Entry("render", e => e with { SecondaryLinkIds = ["cx-gpu"] })),
        new("secondary-link-distinct", "entries/render/secondary_links/1", c => c.Entry("render", e => e with { SecondaryLinkIds = ["cx-data", "cx-data"] })),

        new("entry-described", "entries/openai/facts", c => c.Entry("openai", e => e with { Facts = [e.Facts[1]] })),
        new("entry-described", "entries/openai/facts", c => c.Fact("openai", 1, f => f with { Rank = Rank.Deprecated })),
        new("succession-told", "entries/openai/facts", c => c.Fact("openai", 1, f => f with { Value = "merged" })),
        new("succession-told", "entries/lepton/facts", c => c.Fact("lepton", 2, f => f with { Rank = Rank.Deprecated })),
        new("fact-preferred-once", "entries/coreweave/facts/3/rank", c => c.Fact("coreweave", 2, f => f with { Rank = Rank.Preferred })),
        new("fact-distinct", "entries/akash/facts/4", c => c.Entry("akash", e => e with { Facts = e.Facts.With(e.Facts[0]) })),
        new("fact-distinct", "entries/akash/facts/5", c => c.Entry("akash", e => e with
        {
            Facts = [.. e.Facts, e.Facts[0] with { SourceIds = ["seed", "daily-render"] }, e.Facts[0] with { SourceIds = ["daily-render", "seed"] }],
        })),

        new("fact-field-known", "entries/openai/facts/2/field", c => Added(c, "colour", "green")),
        new("fact-value-present", "entries/openai/facts/2/value", c => Added(c, "country", " France")),
        new("fact-value-present", "entries/openai/facts/2/value", c => Added(c, "country", "")),
        new("fact-value-present", "entries/openai/facts/2/value", c => Added(c, "country", new string('x', 2001))),
        new("status-known", "entries/openai/facts/1/value", c => c.Fact("openai", 1, f => f with { Value = "Active" })),
        new("year-plausible", "entries/openai/facts/2/value", c => Added(c, "founded", "1799")),
        new("year-plausible", "entries/openai/facts/2/value", c => Added(c, "founded", "+999")),
        new("website-form", "entries/openai/facts/2/value", c => Added(c, "website", "https://openai.com")),
        new("website-form", "entries/openai/facts/2/value", c => Added(c, "website", "openai.com/a b")),
        new("website-form", "entries/openai/facts/2/value", c => Added(c, "website", "localhost")),
        new("github-form", "entries/openai/facts/2/value", c => Added(c, "github", "openai/gpt-2/tree")),
        new("github-form", "entries/openai/facts/2/value", c => Added(c, "github", "-openai")),
        new("ticker-form", "entries/openai/facts/2/value", c => Added(c, "ticker", "$OAI")),
        new("coingecko-form", "entries/openai/facts/2/value", c => Added(c, "coingecko_id", "Open AI")),

        new("relation-apart", "relations/7/to", c => c with { Relations = c.Relations.Change(7, r => r with { ToId = r.FromId }) }),
        new("relation-unique", "relations/8", c => c with { Relations = c.Relations.With(c.Relations[3] with { Note = "Again" }) }),
        new("relation-unique", "relations/8", c => c with { Relations = c.Relations.With(c.Relations[7] with { FromId = "io-net", ToId = "render" }) }),
        new("counterpart-lanes", "relations/0/kind", c => c with { Relations = c.Relations.Change(0, r => r with { FromId = "ai-gpu", ToId = "cx-gpu" }) }),
        new("counterpart-lanes", "relations/2/kind", c => c with { Relations = c.Relations.Change(2, r => r with { ToId = "io-net" }) }),

        new("rank-resolves", "ranks/cx-nowhere.nvidia/link", c => Ranked(c, "cx-nowhere", "nvidia", 1)),
        new("rank-resolves", "ranks/ai-gpu.nobody/entry", c => Ranked(c, "ai-gpu", "nobody", 2)),
        new("rank-on-link", "ranks/ai-gpu.render/entry", c => Ranked(c, "ai-gpu", "render", 2)),
        new("rank-place-once", "ranks/ai-gpu.cambricon/place", c => Ranked(c, "ai-gpu", "cambricon", 1)),
        new("rank-place-once", "ranks/ai-gpu.cambricon/place", c => Ranked(c, "ai-gpu", "cambricon", 0)),
        new("rank-entry-once", "ranks/ai-gpu.nvidia#2/entry", c => Ranked(c, "ai-gpu", "nvidia", 2)),
        new("rank-grounded", "ranks/ai-gpu.nvidia/basis", c => c with { Ranks = c.Ranks.Change(0, r => r with { Basis = " " }) }),
        new("rank-grounded", "ranks/ai-gpu.nvidia/sources", c => c with { Ranks = c.Ranks.Change(0, r => r with { SourceIds = [] }) }),
        new("price-provider-resolves", "prices/coreweave-h100/provider_entry", c => c with { Prices = c.Prices.Change(0, p => p with { ProviderId = "nobody" }) }),
        new("model-accelerator-resolves", "models/perceptron/accelerator", c => c with { Models = c.Models.Change(0, m => m with { AcceleratorName = "Abacus" }) }),
        new("mixture-within", "models/perceptron/active_params", c => c with { Models = c.Models.Change(0, m => m with { ActiveParams = 1001 }) }),
        new("mixture-within", "models/perceptron/experts_per_token", c => c with
        {
            Models = c.Models.Change(0, m => m with { Shape = new ModelShape { Experts = 8, ExpertsPerToken = 9 } }),
        }),
        new("figure-possible", "models/perceptron/layers", c => c with { Models = c.Models.Change(0, m => m with { Shape = new ModelShape { Layers = -1 } }) }),
        new("memory-type", "sources/acme-report/type", c => c with { Sources = [.. c.Sources.Select(s => s.Id == "acme-report" ? s with { Type = SourceType.Memory } : s)] }),
        new("memory-type", "sources/from-memory/type", c => c with { Sources = [.. c.Sources.Select(s => s.Id == "from-memory" ? s with { Type = SourceType.Press } : s)] }),

        new("claim-told", "claims/c01/statement", c => c with { Claims = c.Claims.Change(0, x => x with { Statement = "" }) }),
        new("claim-told", "claims/c01/record", c => c with { Claims = c.Claims.Change(0, x => x with { Record = " " }) }),
        new("term-defined", "terms/gpu/definition", c => c with { Terms = c.Terms.Change(1, t => t with { Definition = "" }) }),
        new("milestone-told", "milestones/1950-turing/event", c => c with { Milestones = c.Milestones.Change(0, m => m with { Event = "" }) }),
        new("milestone-told", "milestones/1950-turing/date", c => c with { Milestones = c.Milestones.Change(0, m => m with { Date = PartialDate.None }) }),
        new("milestone-track", "milestones/2023-token-moves/track", c => c with { Milestones = c.Milestones.Change(1, m => m with { Track = "Crypto" }) }),

        new("accelerator-unique", "accelerators/1/name", c => c with { Accelerators = c.Accelerators.Change(1, a => a with { Name = "a100" }) }),
        new("figure-possible", "accelerators/0/tdp_w", c => c with { Accelerators = c.Accelerators.Change(0, a => a with { TdpW = -1 }) }),
        new("figure-possible", "models/perceptron/params", c => c with { Models = c.Models.Change(0, m => m with { Params = double.PositiveInfinity }) }),
        new("figure-possible", "chip_stock/0/units", c => c with { ChipStock = c.ChipStock.Change(0, s => s with { Units = new Spread(-2, -1, 5) }) }),
        new("spread-order", "chip_stock/0/power_mw", c => c with { ChipStock = c.ChipStock.Change(0, s => s with { PowerMw = new Spread(65, 120, 110) }) }),
        new("stock-period", "chip_stock/0/until", c => c with { ChipStock = c.ChipStock.Change(0, s => s with { Until = new DateOnly(2021, 1, 1) }) }),
        new("price-positive", "prices/coreweave-h100/usd_per_gpu_hour", c => c with { Prices = c.Prices.Change(0, p => p with { UsdPerGpuHour = 0 }) }),
        new("price-positive", "prices/coreweave-h100/usd_per_gpu_hour", c => c with { Prices = c.Prices.Change(0, p => p with { UsdPerGpuHour = double.NaN }) }),
        new("mfu-range", "models/perceptron/mfu", c => c with { Models = c.Models.Change(0, m => m with { Mfu = 38 }) }),
    ];

    private static AtlasContent Ranked(AtlasContent content, string link, string entry, int place) => content with
    {
        Ranks = content.Ranks.With(new PlayerRank { LinkId = link, EntryId = entry, Place = place, BasisKind = RankBasis.Judgement, Basis = "Well known" }),
    };

    private static AtlasContent Added(AtlasContent content, string field, string value) =>
        content.Entry("openai", e => e with { Facts = e.Facts.With(SampleEntries.Fact(field, value)) });
}

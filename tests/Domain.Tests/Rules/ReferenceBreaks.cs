using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Tests.Rules;

internal static class ReferenceBreaks
{
    public static readonly IReadOnlyList<Breaking> All =
    [
        new("entry-link-resolves", "entries/akash/link", c => c.Entry("akash", e => e with { LinkId = "nowhere" })),
        new("secondary-link-resolves", "entries/render/secondary_links/1", c => c.Entry("render", e => e with { SecondaryLinkIds = ["cx-data", "nowhere"] })),
        new("link-parent-resolves", "links/cx-gpu/parent", c => c.Link("cx-gpu", l => l with { ParentId = "nowhere" })),
        new("link-stage-resolves", "links/cx-gpu/stage", c => c.Link("cx-gpu", l => l with { StageId = "nowhere" })),
        new("relation-end-resolves", "relations/3/from", c => c with { Relations = c.Relations.Change(3, r => r with { FromId = "nowhere" }) }),
        new("relation-end-resolves", "relations/7/to", c => c with { Relations = c.Relations.Change(7, r => r with { ToId = "nowhere" }) }),
        new("claim-about-resolves", "claims/c01/about/1", c => c with { Claims = c.Claims.Change(0, x => x with { About = ["nvidia", "nowhere"] }) }),

        new("source-resolves", "entries/render/facts/3/sources/1", c => c.Fact("render", 3, f => f with { SourceIds = ["acme-report", "nowhere"] })),
        new("source-resolves", "relations/0/sources/0", c => c with { Relations = c.Relations.Change(0, r => r with { SourceIds = ["nowhere"] }) }),
        new("source-resolves", "claims/c02/sources/0", c => c with { Claims = c.Claims.Change(1, x => x with { SourceIds = ["nowhere"] }) }),
        new("source-resolves", "milestones/2023-token-moves/sources/0", c => c with { Milestones = c.Milestones.Change(1, m => m with { SourceIds = ["nowhere"] }) }),
        new("source-resolves", "terms/flop/sources/0", c => c with { Terms = c.Terms.Change(0, t => t with { SourceIds = ["nowhere"] }) }),
        new("source-resolves", "models/perceptron/source", c => c with { Models = c.Models.Change(0, m => m with { SourceId = "nowhere" }) }),
        new("source-resolves", "chip_stock/0/source", c => c with { ChipStock = c.ChipStock.Change(0, s => s with { SourceId = "nowhere" }) }),

        new("source-cited", "entries/openai/facts/0/sources", c => c.Fact("openai", 0, f => f with { SourceIds = [] })),
        new("source-cited", "relations/2/sources", c => c with { Relations = c.Relations.Change(2, r => r with { SourceIds = [] }) }),
        new("source-cited", "claims/c01/sources", c => c with { Claims = c.Claims.Change(0, x => x with { SourceIds = [] }) }),
        new("source-cited", "milestones/1950-turing/sources", c => c with { Milestones = c.Milestones.Change(0, m => m with { SourceIds = [] }) }),
        new("source-cited", "terms/gpu/sources", c => c with { Terms = c.Terms.Change(1, t => t with { SourceIds = [] }) }),
        new("source-cited-once", "entries/openai/facts/0/sources/2", c => c.Fact("openai", 0, f => f with { SourceIds = ["seed", "acme-report", "seed"] })),
        new("memory-unverified", "entries/openai/facts/0/confidence", c => c.Fact("openai", 0, f => f with { SourceIds = [Source.FromMemory] })),
        new("source-titled", "sources/acme-report/title", c => c with { Sources = c.Sources.Change(2, s => s with { Title = " " }) }),
        new("source-titled", "sources/acme-report/publisher", c => c with { Sources = c.Sources.Change(2, s => s with { Publisher = "" }) }),
        new("url-form", "sources/acme-report/url", c => c with { Sources = c.Sources.Change(2, s => s with { Url = "research.example/yearbook" }) }),
        new("url-form", "sources/acme-report/url", c => c with { Sources = c.Sources.Change(2, s => s with { Url = "javascript:alert(1)" }) }),
        new("url-form", "sources/acme-report/url", c => c with { Sources = c.Sources.Change(2, s => s with { Url = "https://research.example/a b" }) }),
        new("url-form", "models/perceptron/url", c => c with { Models = c.Models.Change(0, m => m with { Url = "/etc/passwd" }) }),
    ];
}

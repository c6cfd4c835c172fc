using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Tests.Rules;

internal static class IdentityBreaks
{
    public static readonly IReadOnlyList<Breaking> All =
    [
        new("id-form", "stages/Chip Stage/id", c => c with { Stages = c.Stages.With(c.Stages[0] with { Id = "Chip Stage" }) }),
        new("id-form", "links/ai_hbm/id", c => c with { Links = c.Links.With(c.Links[0] with { Id = "ai_hbm" }) }),
        new("id-form", "entries/12/id", c => c with { Entries = c.Entries.With(c.Entries[0] with { Id = "" }) }),
        new("id-form", "entries/-amd/id", c => c with { Entries = c.Entries.With(c.Entries[0] with { Id = "-amd" }) }),
        new("id-form", "entries/amd\n/id", c => c with { Entries = c.Entries.With(c.Entries[0] with { Id = "amd\n" }) }),
        new("id-form", $"sources/{new string('a', 65)}/id", c => c with { Sources = c.Sources.With(c.Sources[0] with { Id = new string('a', 65) }) }),
        new("id-form", "claims/c.3/id", c => c with { Claims = c.Claims.With(c.Claims[0] with { Id = "c.3" }) }),
        new("id-form", "terms/FLOPS/id", c => c with { Terms = c.Terms.With(c.Terms[0] with { Id = "FLOPS" }) }),
        new("id-form", "models/gpt--3/id", c => c with { Models = c.Models.With(c.Models[0] with { Id = "gpt--3" }) }),

        new("id-unique", "stages/chips#2/id", c => c with { Stages = c.Stages.With(c.Stages[0]) }),
        new("id-unique", "links/ai-gpu#2/id", c => c with { Links = c.Links.With(c.Links[0]) }),
        new("id-unique", "entries/render#2/id", c => c with { Entries = c.Entries.With(c.Entries.Single(e => e.Id == "render")) }),
        new("id-unique", "sources/acme-report#2/id", c => c with { Sources = c.Sources.With(c.Sources.Single(s => s.Id == "acme-report")) }),
        new("id-unique", "claims/c01#2/id", c => c with { Claims = c.Claims.With(c.Claims[0]) }),
        new("id-unique", "terms/flop#2/id", c => c with { Terms = c.Terms.With(c.Terms[0]) }),
        new("id-unique", "models/perceptron#2/id", c => c with { Models = c.Models.With(c.Models[0]) }),
        new("id-unique", "entries/cx-data/id", c => c with { Entries = c.Entries.With(c.Entries[0] with { Id = "cx-data" }) }),

        new("id-movable", "entries/ai-gpu-amd/id", c => c with { Entries = c.Entries.With(c.Entries[0] with { Id = "ai-gpu-amd" }) }),

        new("redirect-free", "redirects/1/former_id", c => c with { Redirects = c.Redirects.With(new Redirect("nvidia", "render")) }),
        new("redirect-free", "redirects/1/former_id", c => c with { Redirects = c.Redirects.With(new Redirect("ai-gpu", "render")) }),
        new("redirect-resolves", "redirects/1/entry_id", c => c with { Redirects = c.Redirects.With(new Redirect("old-id", "nobody")) }),
        new("redirect-resolves", "redirects/1/entry_id", c => c with { Redirects = c.Redirects.With(new Redirect("old-id", "ai-gpu")) }),
        new("redirect-unique", "redirects/1/former_id", c => c with { Redirects = c.Redirects.With(new Redirect("render-token", "nvidia")) }),
        new("redirect-unique", "redirects/1/former_id", c => c with { Redirects = c.Redirects.With(new Redirect("", "nvidia")) }),
    ];
}

namespace AiChainAtlas.Domain.Rules;

/// <summary>Every id that is mentioned names something that exists.</summary>
internal static class ReferenceRules
{
    public static readonly AtlasRule EntryLink = new(
        "entry-link-resolves",
        "Every entry is on a link that exists.",
        ground => ground.Entries.Places
            .Where(entry => !ground.Links.Has(entry.Item.LinkId))
            .Select(entry => entry.Breach("link", Missing("link", entry.Item.LinkId))));

    public static readonly AtlasRule SecondaryLink = new(
        "secondary-link-resolves",
        "The other links of an entry exist.",
        ground => ground.Entries.Places.SelectMany(entry => entry.Item.SecondaryLinkIds
            .Index()
            .Where(link => !ground.Links.Has(link.Item))
            .Select(link => entry.Breach($"secondary_links/{link.Index}", Missing("link", link.Item)))));

    public static readonly AtlasRule LinkParent = new(
        "link-parent-resolves",
        "The larger link of a part exists.",
        ground => ground.Links.Places
            .Where(link => link.Item.ParentId is { } parent && !ground.Links.Has(parent))
            .Select(link => link.Breach("parent", Missing("link", link.Item.ParentId))));

    public static readonly AtlasRule LinkStage = new(
        "link-stage-resolves",
        "The stage of a link exists.",
        ground => ground.Links.Places
            .Where(link => link.Item.StageId is { } stage && !ground.Stages.Has(stage))
            .Select(link => link.Breach("stage", Missing("stage", link.Item.StageId))));

    public static readonly AtlasRule RelationEnds = new(
        "relation-end-resolves",
        "Both ends of a relation are links or entries that exist.",
        ground => ground.Relations.Places.SelectMany(relation =>
            new[] { (Part: "from", Id: relation.Item.FromId), (Part: "to", Id: relation.Item.ToId) }
                .Where(end => !ground.HasNode(end.Id))
                .Select(end => relation.Breach(end.Part, Missing("link or entry", end.Id)))));

    public static readonly AtlasRule ClaimAbout = new(
        "claim-about-resolves",
        "What a claim is about exists.",
        ground => ground.Claims.Places.SelectMany(claim => claim.Item.About
            .Index()
            .Where(id => !ground.HasNode(id.Item))
            .Select(id => claim.Breach($"about/{id.Index}", Missing("link or entry", id.Item)))));

    public static readonly AtlasRule PriceProvider = new(
        "price-provider-resolves",
        "The entry of a price's provider exists.",
        ground => ground.Prices.Places
            .Where(price => price.Item.ProviderId is { } provider && !ground.Entries.Has(provider))
            .Select(price => price.Breach("provider_entry", Missing("entry", price.Item.ProviderId))));

    public static readonly AtlasRule ModelAccelerator = new(
        "model-accelerator-resolves",
        "The data sheet of a model's hardware exists.",
        ground => ground.Models.Places
            .Where(model => model.Item.AcceleratorName is { } chip && !ground.HasAccelerator(chip))
            .Select(model => model.Breach("accelerator", Missing("accelerator", model.Item.AcceleratorName))));

    public static readonly AtlasRule SourceResolves = new(
        "source-resolves",
        "Every source that is cited exists.",
        ground => Citing.Everything(ground)
            .Where(citing => CitesMissing(ground, citing.SourceIds))
            .SelectMany(citing => citing.SourceIds
                .Index()
                .Where(source => !ground.Sources.Has(source.Item))
                .Select(source => citing.Breach(source.Index, Missing("source", source.Item)))));

    public static readonly IReadOnlyList<AtlasRule> All =
        [EntryLink, SecondaryLink, LinkParent, LinkStage, RelationEnds, ClaimAbout, PriceProvider, ModelAccelerator, SourceResolves];

    // By hand: this runs for every fact on every save, and nearly always finds nothing.
    private static bool CitesMissing(Ground ground, IReadOnlyList<string> sourceIds)
    {
        for (var i = 0; i < sourceIds.Count; i++)
        {
            if (!ground.Sources.Has(sourceIds[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static string Missing(string what, string? id) => $"There is no {what} '{id}'; correct the id or add the {what}.";
}

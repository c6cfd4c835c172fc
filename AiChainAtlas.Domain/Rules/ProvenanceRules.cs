using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Rules;

/// <summary>Everything says where it comes from.</summary>
internal static class ProvenanceRules
{
    public static readonly AtlasRule Cites = new(
        "source-cited",
        "Facts, relations, claims, milestones and terms cite at least one source.",
        ground => Citing.Everything(ground)
            .Where(citing => citing.SourceIds.Count == 0 && !citing.MayBeEmpty)
            .Select(citing => citing.Breach($"Nothing is cited; name a source, or '{Source.FromMemory}' when none was read.")));

    public static readonly AtlasRule CitesOnce = new(
        "source-cited-once",
        "A list of sources names each source once.",
        ground => Citing.Everything(ground)
            .Where(citing => citing.SourceIds.Count > 1 && new HashSet<string>(citing.SourceIds).Count < citing.SourceIds.Count)
            .SelectMany(Repeated));

    public static readonly AtlasRule MemoryUnverified = new(
        "memory-unverified",
        "A fact that no source shows is marked as unverified.",
        ground => ground.Facts
            .Where(fact => fact.Fact is { SourceIds.Count: > 0, IsSourced: false } && fact.Fact.Confidence != Confidence.Unverified)
            .Select(fact => fact.Breach("confidence", "The value is from memory only; set the confidence to unverified or cite a source that was read.")));

    public static readonly AtlasRule SourceTitled = new(
        "source-titled",
        "A source has a title and a publisher.",
        ground => ground.Sources.Places.SelectMany(source =>
            new[] { (Part: "title", Text: source.Item.Title), (Part: "publisher", Text: source.Item.Publisher) }
                .Where(text => string.IsNullOrWhiteSpace(text.Text))
                .Select(text => source.Breach(text.Part, $"The {text.Part} is empty; write it as the publication does."))));

    public static readonly AtlasRule UrlForm = new(
        "url-form",
        "Addresses of sources and models are complete web addresses.",
        ground => ground.Sources.Places
            .Where(source => !IsWebAddress(source.Item.Url))
            .Select(source => source.Breach("url", NoAddress(source.Item.Url)))
            .Concat(ground.Models.Places
                .Where(model => !IsWebAddress(model.Item.Url))
                .Select(model => model.Breach("url", NoAddress(model.Item.Url)))));

    public static readonly AtlasRule MemoryType = new(
        "memory-type",
        "The source that stands for memory has the type memory, and no other source has it.",
        ground => ground.Sources.Places
            .Where(source => source.Item.IsRead == (source.Item.Type == SourceType.Memory))
            .Select(source => source.Breach("type", $"Only '{Source.FromMemory}' is of the type memory; say what sort of publication this is.")));

    public static readonly IReadOnlyList<AtlasRule> All = [Cites, CitesOnce, MemoryUnverified, SourceTitled, UrlForm, MemoryType];

    private static IEnumerable<Breach> Repeated(Citing citing)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return citing.SourceIds
            .Index()
            .Where(source => !seen.Add(source.Item ?? ""))
            .Select(source => citing.Breach(source.Index, $"'{source.Item}' is cited before in this list; remove it here."));
    }

    private static bool IsWebAddress(string? url) => url is null
        || (Uri.TryCreate(url, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && !url.Any(char.IsWhiteSpace));

    private static string NoAddress(string? url) => $"'{url}' is no web address; write it in full, beginning with https://, or leave it out.";
}

using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Data.Exchange.Writing;

/// <summary>Lanes and stages as categories, links as subcategories, entries as items.</summary>
internal static class LandscapeText
{
    public const string EntryId = "atlas_id";
    public const string LinkId = "atlas_link";
    public const string Scheme = "https://";
    public const string GitHub = "https://github.com/";

    private const string NoStage = "outside the chain";

    public static IEnumerable<(string Key, IEnumerable<JsonObject> Items)> Document(Atlas atlas) =>
    [
        ("categories", Lanes.All
            .SelectMany(lane => atlas.Stages.Append(null).Select(stage => (lane, stage)))
            .Select(at => Category(atlas, at.lane, at.stage))
            .Where(category => category["subcategories"]!.AsArray().Count > 0)),
    ];

    private static JsonObject Category(Atlas atlas, Lane lane, Stage? stage) => new()
    {
        ["name"] = $"{lane.Label()}: {stage?.Name ?? NoStage}",
        ["subcategories"] = new JsonArray([.. atlas.Links
            .Where(link => link.Lane == lane && link.StageId == stage?.Id && atlas.EntriesOn(link).Any())
            .Select(link => new JsonObject
            {
                ["name"] = link.Name,
                ["items"] = new JsonArray([.. atlas.EntriesOn(link).Select(entry => Item(atlas, entry))]),
            })]),
    };

    private static JsonObject Item(Atlas atlas, Entry entry)
    {
        // The three are required there; logos are for whoever draws the picture to provide.
        var item = new JsonObject
        {
            ["name"] = entry.Name,
            ["homepage_url"] = entry.Value(EntryFields.Website) is { } website ? Scheme + website : "",
            ["logo"] = $"{entry.Id}.svg",
        };
        if (entry.Value(EntryFields.Description) is { } description)
        {
            item["description"] = description;
        }

        if (entry.Value(EntryFields.GitHub) is { } github && github.Contains('/', StringComparison.Ordinal))
        {
            item["repo_url"] = GitHub + github;
        }

        item["extra"] = new JsonObject
        {
            ["summary_tags"] = string.Join(", ", new[] { EntryStatus.Of(entry).Key, entry.Value(EntryFields.Country), entry.Value(EntryFields.Ticker) }.OfType<string>()),
            [EntryId] = entry.Id,
            [LinkId] = atlas.LinkOf(entry).Id,
        };
        return item;
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Chain;
using Microsoft.AspNetCore.Components;

namespace AiChainAtlas.Web.Shell;

/// <summary>Structured data for search engines, in the vocabulary of https://schema.org.</summary>
public sealed partial class JsonLd
{
    private readonly JsonObject data;

    private JsonLd(string type, JsonObject data)
    {
        data.Insert(0, "@context", "https://schema.org");
        data.Insert(1, "@type", type);
        this.data = data;
    }

    /// <summary>The trail from the map to a page: names with absolute addresses.</summary>
    public static JsonLd Breadcrumbs(SiteOrigin origin, IEnumerable<(string Name, string Path)> trail) => new("BreadcrumbList", new JsonObject
    {
        ["itemListElement"] = new JsonArray([.. trail.Select((step, i) => new JsonObject
        {
            ["@type"] = "ListItem",
            ["position"] = i + 1,
            ["name"] = step.Name,
            ["item"] = origin.Absolute(step.Path),
        })]),
    });

    public static JsonLd Article(SiteOrigin origin, Learn.Article article, Atlas atlas) => new("Article", new JsonObject
    {
        ["headline"] = article.Title,
        ["abstract"] = article.Text.Summary,
        ["articleSection"] = article.Part,
        ["wordCount"] = article.Text.WordCount,
        ["dateModified"] = atlas.PublishedAt.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["license"] = "https://creativecommons.org/licenses/by/4.0/",
        ["mainEntityOfPage"] = origin.Absolute(SiteUrls.Article(article.Slug)),
        ["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = "AI Chain Atlas", ["url"] = origin.Absolute(SiteUrls.About) },
    });

    public static JsonLd Dataset(SiteOrigin origin, Atlas atlas, string description) => new("Dataset", new JsonObject
    {
        ["name"] = "AI Chain Atlas",
        ["description"] = description,
        ["url"] = origin.Absolute(SiteUrls.Map),
        ["license"] = "https://creativecommons.org/licenses/by/4.0/",
        ["isAccessibleForFree"] = true,
        ["version"] = atlas.Revision,
        ["dateModified"] = atlas.PublishedAt.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["creator"] = new JsonObject { ["@type"] = "Organization", ["name"] = "AI Chain Atlas", ["url"] = origin.Absolute(SiteUrls.About) },
        ["distribution"] = new JsonArray(
            Download(origin, "application/json", $"{SiteUrls.Api}/entries"),
            Download(origin, "text/csv", SiteUrls.EntriesCsv)),
    });

    public static JsonLd Organization(SiteOrigin origin, Entry entry)
    {
        var data = new JsonObject
        {
            ["name"] = entry.Name,
            ["description"] = entry.Value(EntryFields.Description),
            ["mainEntityOfPage"] = origin.Absolute(SiteUrls.Entry(entry.Id)),
        };
        AddIfKnown(data, "url", entry.Value(EntryFields.Website) is { } site ? $"https://{site}" : null);
        AddIfKnown(data, "foundingDate", entry.Value(EntryFields.Founded));
        var names = entry.Values(EntryFields.FormerName).ToList();
        if (names.Count > 0)
        {
            data["alternateName"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]);
        }

        if (entry.Value(EntryFields.GitHub) is { } gitHub)
        {
            data["sameAs"] = $"https://github.com/{gitHub}";
        }

        return new JsonLd("Organization", data);
    }

    /// <summary>A data block; the serialiser escapes &lt;, so that no value can close the element.</summary>
    public MarkupString ToMarkup() => new($"<script type=\"application/ld+json\">{data.ToJsonString(JsonSerializerOptions.Default)}</script>");

    private static JsonObject Download(SiteOrigin origin, string type, string path) => new()
    {
        ["@type"] = "DataDownload",
        ["encodingFormat"] = type,
        ["contentUrl"] = origin.Absolute(path),
    };

    private static void AddIfKnown(JsonObject data, string key, string? value)
    {
        if (value is not null)
        {
            data[key] = value;
        }
    }
}

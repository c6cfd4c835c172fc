using System.Xml.Linq;

namespace AiChainAtlas.Web.Embed;

/// <summary>A response of the rich type: https://oembed.com, section 2.3.4.</summary>
internal sealed record OEmbedAnswer
{
    /// <summary>How long a consumer may keep it, in seconds.</summary>
    private const int CacheAge = 86_400;

    public required string Title { get; init; }
    public required string Provider { get; init; }
    public required string Html { get; init; }
    public required int Width { get; init; }
    public required int Height { get; init; }

    /// <summary>The picture; null where it is larger than the consumer can show.</summary>
    public (string Url, (int Width, int Height) Size)? Thumbnail { get; init; }

    /// <summary>Keys and values in the order of the specification; values are text or whole numbers.</summary>
    public IReadOnlyList<KeyValuePair<string, object>> Fields =>
    [
        new("type", "rich"), new("version", "1.0"), new("title", Title), new("provider_name", "AI Chain Atlas"), new("provider_url", Provider),
        new("cache_age", CacheAge), new("html", Html), new("width", Width), new("height", Height),
        .. Thumbnail is { } picture
            ? [new("thumbnail_url", picture.Url), new("thumbnail_width", picture.Size.Width), new("thumbnail_height", picture.Size.Height)]
            : Array.Empty<KeyValuePair<string, object>>(),
    ];

    public IResult ToJson() => Results.Json(Fields.ToDictionary());

    public IResult ToXml() => Results.Text(
        "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n" + new XElement("oembed", Fields.Select(field => new XElement(field.Key, field.Value))),
        "text/xml; charset=utf-8");
}

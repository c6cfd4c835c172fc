using AiChainAtlas.Data.Exchange.Formats;

namespace AiChainAtlas.Data.Exchange;

/// <summary>Every format. Exports, imports, the API and their tests iterate this list.</summary>
public static class AtlasFormats
{
    /// <summary>In the order in which pages offer them; a more particular one stands before the one it is written in.</summary>
    public static readonly IReadOnlyList<AtlasFormat> All =
    [
        new JsonFormat(),
        new LandscapeFormat(),
        new YamlFormat(),
        new CsvFormat(),
        new ZipFormat(),
    ];

    public static AtlasFormat? Find(string? key) => All.FirstOrDefault(format => format.Key == key);

    /// <summary>The format that a media type names; parameters after a semicolon do not count.</summary>
    public static AtlasFormat? OfMediaType(string? mediaType)
    {
        var type = mediaType?.Split(';')[0].Trim();
        return All.FirstOrDefault(format => format.OtherMediaTypes.Prepend(format.MediaType.Split(';')[0]).Contains(type, StringComparer.OrdinalIgnoreCase));
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AiChainAtlas.Data.Exchange.Reading;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Exchange;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Exchange.Writing;

/// <summary>
/// The files of the zip that is made for keeping. All of them follow from the content alone, so that the same content gives the
/// same zip wherever it is: docs/decisions/0012-exports-follow-from-content.md.
/// </summary>
internal static class Archive
{
    public const string Data = "data.json";

    private const string Metadata = "metadata.json";
    private const string Tables = "csv/";
    private const int FormatVersion = 1;
    private const long LongestMetadata = 1024 * 1024;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<(string Name, byte[] Content)> Files(AtlasContent content)
    {
        List<(string Name, byte[] Content)> files =
        [
            (Data, Json(content)),
            .. CsvTables.Names.Select(table => ($"{Tables}{table}.csv", CsvTables.Write(table, content))),
            ("schema.json", Encoding.UTF8.GetBytes(ExchangeSchema.Write())),
            ("README.md", Encoding.UTF8.GetBytes(ArchiveReadme.Text)),
            ("LICENSE", Licence()),
        ];
        return files.Prepend((Metadata, Encoding.UTF8.GetBytes(Describe(content, files).ToJsonString(Readable) + "\n")));
    }

    /// <summary>The name of a table that is not as the metadata say, or null. A zip is read from its data, so such a change would be lost.</summary>
    public static string? ChangedTable(ZipFiles zip)
    {
        if (!zip.Names.Contains(Metadata))
        {
            return null;
        }

        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            using var json = JsonDocument.Parse(zip.ReadAll(Metadata, LongestMetadata));
            foreach (var file in json.RootElement.GetProperty("files").EnumerateArray())
            {
                said[file.GetProperty("name").GetString() ?? ""] = file.GetProperty("sha256").GetString() ?? "";
            }
        }
        catch (Exception cause) when (cause is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw ImportRefusedException.At(ImportProblem.Unreadable, Metadata, 1, $"{Metadata} is not as the atlas writes it; remove it from the zip or export again.");
        }

        return zip.Names.Where(name => name.StartsWith(Tables, StringComparison.Ordinal)).FirstOrDefault(name =>
        {
            using var table = zip.Read(name);
            return said.GetValueOrDefault(name) != Convert.ToHexStringLower(SHA256.HashData(table));
        });
    }

    private static byte[] Json(AtlasContent content)
    {
        using var stream = new MemoryStream();
        JsonText.Write(stream, content);
        return stream.ToArray();
    }

    private static JsonObject Describe(AtlasContent content, List<(string Name, byte[] Content)> files) => new()
    {
        ["title"] = "AI Chain Atlas",
        ["format_version"] = FormatVersion,
        ["licence"] = "CC-BY-4.0",
        ["newest_fact"] = content.Entries.SelectMany(entry => entry.Facts).Select(fact => fact.AsOf).DefaultIfEmpty().Max().ToString(),
        ["records"] = new JsonObject(RecordKinds.All.Select(kind => KeyValuePair.Create<string, JsonNode?>(kind.Key, kind.AllIn(content).Count))),
        ["facts"] = content.Entries.Sum(entry => entry.Facts.Count),
        ["files"] = new JsonArray([.. files.Select(file => (JsonNode?)new JsonObject
        {
            ["name"] = file.Name,
            ["bytes"] = file.Content.Length,
            ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(file.Content)),
        })]),
    };

    private static byte[] Licence()
    {
        using var resource = typeof(Archive).Assembly.GetManifestResourceStream("data-licence")
            ?? throw new InvalidOperationException("The licence of the data is not in this assembly; embed seed/LICENSE as 'data-licence'.");
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return copy.ToArray();
    }
}

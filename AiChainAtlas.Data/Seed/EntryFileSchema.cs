using System.Text.Json;
using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Data.Seed;

/// <summary>
/// The JSON schema of entry files, for editors that check while typing; made from the same lists that the reader uses.
/// </summary>
public static class EntryFileSchema
{
    private const string DatePattern = @"^(\d{4}-\d{2}-\d{2}|\d{4}-\d{2}|\d{4}|\d{4}s|n\.d\.)$";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text of <c>seed/schema/entry.schema.json</c>.</summary>
    public static string Write() => Entry().ToJsonString(Readable).ReplaceLineEndings("\n") + "\n";

    private static JsonObject Entry() => new()
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["title"] = "Entry of the AI Chain Atlas",
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray("id", "name", "link", "origin", "facts"),
        ["properties"] = new JsonObject
        {
            ["id"] = Id("Permanent, never reused, and the name of the file."),
            ["name"] = Text("What it is called today."),
            ["link"] = Id("The link of the chain it stands on, and the folder of the file."),
            ["also_on"] = List(Id("A link."), "Other links it also stands on."),
            ["origin"] = Words(ChainSeed.OriginWords.Keys, "seed: the source article names it; added: the atlas added it."),
            ["coingecko_listed"] = new JsonObject
            {
                ["type"] = "boolean",
                ["description"] = "Whether its CoinGecko id was in the list dated 2026-05-12; left out when not looked up.",
            },
            ["editor_note"] = Text("What editors tell each other about it; readers never see it."),
            ["facts"] = new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = false,
                ["properties"] = new JsonObject(EntryFields.All.Select(f => KeyValuePair.Create<string, JsonNode?>(f.Key, Field(f)))),
            },
        },
    };

    private static JsonObject Field(EntryField field) => new()
    {
        ["title"] = field.Label,
        ["description"] = field.Meaning,
        ["type"] = "array",
        ["minItems"] = 1,
        ["items"] = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray("value", "sources", "as_of", "confidence"),
            ["properties"] = new JsonObject
            {
                ["value"] = Value(field),
                ["sources"] = List(Id("An id of sources.yaml; from-memory when nothing was read."), "The first is the best."),
                ["as_of"] = Pattern(DatePattern, "When the value was known to hold: 2026-08-14, 2026-08, 2026, 1960s or n.d."),
                ["confidence"] = Words(ProvenanceWords.Confidences.Keys, "How far it can be trusted."),
                ["rank"] = Words(ProvenanceWords.Ranks.Keys, "Which of several values is used; normal when left out."),
                ["note"] = Text("For readers: what the source says or does not say."),
            },
        },
    };

    private static JsonObject Value(EntryField field) => field.Kind switch
    {
        FieldKind.Status => Words(EntryStatus.All.Select(s => s.Key), field.Meaning),
        FieldKind.Year => Pattern(@"^\d{4}$", field.Meaning),
        _ => Text(field.Meaning),
    };

    private static JsonObject Id(string description) => Pattern("^[a-z0-9]+(-[a-z0-9]+)*$", description);

    private static JsonObject Text(string description) =>
        new() { ["type"] = "string", ["minLength"] = 1, ["description"] = description };

    private static JsonObject Pattern(string pattern, string description) =>
        new() { ["type"] = "string", ["pattern"] = pattern, ["description"] = description };

    private static JsonObject Words(IEnumerable<string> words, string description) => new()
    {
        ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]),
        ["description"] = description,
    };

    private static JsonObject List(JsonObject item, string description) => new()
    {
        ["type"] = "array",
        ["minItems"] = 1,
        ["uniqueItems"] = true,
        ["items"] = item,
        ["description"] = description,
    };
}

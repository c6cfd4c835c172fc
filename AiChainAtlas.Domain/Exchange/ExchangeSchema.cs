using System.Text.Json;
using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Domain.Exchange;

/// <summary>The JSON schema of a whole atlas as JSON or YAML, made from the same lists that readers and writers use.</summary>
public static class ExchangeSchema
{
    private const string DatePattern = @"^(\d{4}-\d{2}-\d{2}|\d{4}-\d{2}|\d{4}|\d{4}s|n\.d\.)$";
    private const string FactDefinition = "fact";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text of <c>seed/schema/exchange.schema.json</c>.</summary>
    public static string Write() => Root().ToJsonString(Readable).ReplaceLineEndings("\n") + "\n";

    private static JsonObject Root() => new()
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["title"] = "AI Chain Atlas",
        ["description"] = "A list for each kind of record. An import replaces the lists that a file holds and leaves the others as they are.",
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(RecordKinds.All.Select(kind => Pair(kind.Key, new JsonObject
        {
            ["title"] = kind.Plural,
            ["type"] = "array",
            ["items"] = Definition(kind.Key),
        }))),
        ["$defs"] = new JsonObject(RecordKinds.All
            .Select(kind => Pair(kind.Key, Record(kind.Label, kind.Fields)))
            .Append(Pair(FactDefinition, Record("Fact", FactRecord.Fields)))),
    };

    private static JsonObject Record(string title, IReadOnlyList<RecordField> fields) => new()
    {
        ["title"] = title,
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray([.. fields.Where(field => field.IsRequired).Select(field => JsonValue.Create(field.Key))]),
        ["properties"] = new JsonObject(fields.Select(field => Pair(field.Key, Value(field)))),
    };

    private static JsonObject Value(RecordField field)
    {
        var value = field.Kind switch
        {
            ValueKind.Whole => Type("integer"),
            ValueKind.Number => Type("number"),
            ValueKind.Flag => Type("boolean"),
            ValueKind.Date => new JsonObject { ["type"] = "string", ["pattern"] = DatePattern },
            ValueKind.Day => new JsonObject { ["type"] = "string", ["format"] = "date" },
            ValueKind.Choice => new JsonObject { ["enum"] = new JsonArray([.. field.Choices.Select(word => JsonValue.Create(word))]) },
            ValueKind.References => new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
            ValueKind.Facts => new JsonObject { ["type"] = "array", ["items"] = Definition(FactDefinition) },
            _ => new JsonObject { ["type"] = "string", ["minLength"] = 1 },
        };
        value["title"] = field.Label;
        if (field.RefersTo.Count > 0)
        {
            value["description"] = $"From the ids of {string.Join(" and ", field.RefersTo)}.";
        }

        return value;
    }

    private static JsonObject Type(string type) => new() { ["type"] = type };

    private static JsonObject Definition(string name) => new() { ["$ref"] = $"#/$defs/{name}" };

    private static KeyValuePair<string, JsonNode?> Pair(string key, JsonNode? value) => new(key, value);
}

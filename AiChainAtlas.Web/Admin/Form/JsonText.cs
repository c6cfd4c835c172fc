using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Web.Admin.Form;

/// <summary>
/// Values of a record as people type and read them. What is typed need not be valid: it is kept as typed, and the reader of
/// records says at the field what is wrong with it.
/// </summary>
public static class JsonText
{
    public static string Of(JsonNode? node) => node switch
    {
        null => "",
        JsonArray array => string.Join(", ", array.Select(Of)),
        JsonObject fact when fact["value"] is { } value => Of(value),
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag ? "yes" : "no",
        _ => node.ToJsonString(),
    };

    public static IReadOnlyList<string> ListOf(JsonNode? node) => node is JsonArray array ? [.. array.Select(Of)] : [];

    public static bool Is(JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    /// <summary>What was typed as the node that the field holds; null for nothing.</summary>
    public static JsonNode? Read(ValueKind kind, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        // Digits of other keyboards, and invisible characters that came along by pasting.
        var plain = TypedText.Clean(text);
        return kind switch
        {
            ValueKind.Whole when int.TryParse(plain, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
            ValueKind.Number when double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => JsonValue.Create(number),
            ValueKind.References => ListOf(text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
            ValueKind.Flag => JsonValue.Create(text is "true" or "yes"),
            ValueKind.Date or ValueKind.Day => plain.Length == 0 ? null : JsonValue.Create(plain),
            _ => JsonValue.Create(text),
        };
    }

    public static JsonArray? ListOf(IEnumerable<string> texts) =>
        texts.Select(text => (JsonNode?)JsonValue.Create(text)).ToArray() is { Length: > 0 } nodes ? new JsonArray(nodes) : null;

    /// <summary>The facts of a record, each as the object that stands in it.</summary>
    public static IEnumerable<JsonObject> Facts(JsonObject record) => (record["facts"] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>Puts a value in, or takes the field out when there is none.</summary>
    public static void Put(JsonObject record, string key, JsonNode? value)
    {
        record.Remove(key);
        if (value is not null)
        {
            record[key] = value;
        }
    }

    /// <summary>The object with the fields in the order in which they are declared, so that equal records are equal texts.</summary>
    public static JsonObject Ordered(JsonObject record, IReadOnlyList<RecordField> fields)
    {
        var ordered = new JsonObject();
        foreach (var key in fields.Select(field => field.Key).Concat(record.Select(pair => pair.Key)).Distinct())
        {
            if (record[key] is { } value)
            {
                ordered[key] = value is JsonArray array && key == "facts" ? Facts(array) : value.DeepClone();
            }
        }

        return ordered;
    }

    private static JsonArray Facts(JsonArray facts) =>
        new([.. facts.Select(fact => fact is JsonObject json ? (JsonNode)Ordered(json, FactRecord.Fields) : fact?.DeepClone())]);

    /// <summary>For attributes that JSON libraries would escape: the text as it is.</summary>
    internal static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };
}

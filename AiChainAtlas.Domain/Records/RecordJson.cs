using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Rules;

namespace AiChainAtlas.Domain.Records;

/// <summary>Records as JSON. The same record always gives the same text, so that two of them can be compared by it.</summary>
internal static class RecordJson
{
    private const string Shape = "record-shape";
    private const int LongestText = 20_000;
    private const int MostItems = 1_000;

    public static JsonObject Write(IReadOnlyList<RecordField> fields, object record)
    {
        var json = new JsonObject();
        foreach (var field in fields)
        {
            if (field.ValueOf(record) is { } value && Write(value) is { } node)
            {
                json[field.Key] = node;
            }
        }

        return json;
    }

    public static RecordValues? Read(IReadOnlyList<RecordField> fields, JsonObject json, string path, ICollection<Finding> findings, IReadOnlySet<string>? ignored)
    {
        var before = findings.Count;
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, node) in json)
        {
            if (fields.FirstOrDefault(f => f.Key == key) is { } field)
            {
                values[key] = node is null ? null : Read(field, node, $"{path}/{key}", findings);
            }
            else if (ignored?.Contains(key) != true)
            {
                findings.Add(new Finding(Shape, $"{path}/{key}", $"'{key}' is no field here; the fields are {string.Join(", ", fields.Select(f => f.Key))}."));
            }
        }

        foreach (var field in fields.Where(f => f.IsRequired && values.GetValueOrDefault(f.Key) is null && !HasFinding(findings, $"{path}/{f.Key}")))
        {
            findings.Add(new Finding(Shape, $"{path}/{field.Key}", $"'{field.Key}' is missing; write {Wanted(field)}."));
        }

        return findings.Count == before ? new RecordValues(values) : null;
    }

    private static bool HasFinding(ICollection<Finding> findings, string path) => findings.Any(finding => finding.Path.StartsWith(path, StringComparison.Ordinal));

    private static JsonNode? Write(object value) => value switch
    {
        "" => null,
        string text => JsonValue.Create(text),
        int whole => JsonValue.Create(whole),
        double number => JsonValue.Create(number),
        bool flag => JsonValue.Create(flag),
        PartialDate date => JsonValue.Create(date.ToString()),
        DateOnly day => JsonValue.Create(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        IReadOnlyList<string> texts => texts.Count == 0 ? null : new JsonArray([.. texts.Select(text => (JsonNode?)JsonValue.Create(text))]),
        IReadOnlyList<Fact> facts => new JsonArray([.. facts.Select(fact => (JsonNode?)Write(FactRecord.Fields, fact))]),
        _ => throw new InvalidOperationException($"No format knows how to write a {value.GetType()}; add it to {nameof(RecordJson)} and to {nameof(ValueKind)}."),
    };

    private static object? Read(RecordField field, JsonNode node, string path, ICollection<Finding> findings)
    {
        var value = field.Kind switch
        {
            ValueKind.Text or ValueKind.Prose or ValueKind.Choice or ValueKind.Reference => ReadText(node),
            ValueKind.Whole => node is JsonValue number && number.TryGetValue<int>(out var whole) ? whole : null,
            ValueKind.Number => node is JsonValue number && number.TryGetValue<double>(out var real) && double.IsFinite(real) ? real : null,
            ValueKind.Flag => node is JsonValue truth && truth.TryGetValue<bool>(out var flag) ? flag : null,
            ValueKind.Date => PartialDate.TryParse(ReadText(node), out var date) ? date : null,
            ValueKind.Day => DateOnly.TryParseExact(ReadText(node), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            ValueKind.References => ReadTexts(node),
            ValueKind.Facts => ReadFacts(node, path, findings),
            _ => (object?)null,
        };
        if (value is string word && field.Kind == ValueKind.Choice && !field.Choices.Contains(word))
        {
            value = null;
        }

        if (value is null && !HasFinding(findings, path))
        {
            // An empty text says that there is none.
            if (node is JsonValue empty && empty.TryGetValue<string>(out var text) && text.Length == 0 && !field.IsRequired)
            {
                return null;
            }

            findings.Add(new Finding(Shape, path, UnseenIn(node) is { } unseen
                ? string.Create(CultureInfo.InvariantCulture, $"The text holds U+{(int)unseen:X4}, which nobody sees and which can change how the rest reads; type the text anew without it.")
                : $"{Shown(node)} will not do; write {Wanted(field)}."));
        }

        return value;
    }

    private static string? ReadText(JsonNode node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && text.Length is > 0 and <= LongestText && !text.Any(IsForbidden) ? text : null;

    // Tabs and line ends belong to prose; what else cannot be seen has no business in a record. The ranges turn the direction
    // of what follows, and so make a text read as another (https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings).
    private static bool IsForbidden(char c) => (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static char? UnseenIn(JsonNode node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && text.Any(IsForbidden) ? text.First(IsForbidden) : null;

    private static List<string>? ReadTexts(JsonNode node)
    {
        if (node is not JsonArray { Count: <= MostItems } array)
        {
            return null;
        }

        var texts = array.Select(item => item is null ? null : ReadText(item)).OfType<string>().ToList();
        return texts.Count == array.Count ? texts : null;
    }

    private static List<Fact>? ReadFacts(JsonNode node, string path, ICollection<Finding> findings)
    {
        if (node is not JsonArray { Count: <= MostItems } array)
        {
            return null;
        }

        var facts = new List<Fact>();
        for (var i = 0; i < array.Count; i++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{path}/{i}");
            if (array[i] is not JsonObject json)
            {
                findings.Add(new Finding(Shape, place, "This is no fact; write an object with field, value and sources."));
            }
            else if (Read(FactRecord.Fields, json, place, findings, null) is { } values)
            {
                facts.Add(FactRecord.Make(values));
            }
        }

        return facts.Count == array.Count ? facts : null;
    }

    private static string Shown(JsonNode node)
    {
        var text = node.ToJsonString(Lenient);
        return text.Length <= 60 ? text : $"{text[..57]}...";
    }

    private static readonly JsonSerializerOptions Lenient = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Wanted(RecordField field) => field.Kind switch
    {
        ValueKind.Text => "a line of text",
        ValueKind.Prose => $"a text of at most {LongestText} characters",
        ValueKind.Whole => "a whole number",
        ValueKind.Number => "a number",
        ValueKind.Flag => "true or false",
        ValueKind.Date => "a date such as 2026-08-14, 2026-08, 2026, 1960s or n.d.",
        ValueKind.Day => "a day such as 2026-08-14",
        ValueKind.Choice => $"one of {string.Join(", ", field.Choices)}",
        ValueKind.Reference => $"the id of one of the {string.Join(" or ", field.RefersTo)}",
        ValueKind.References => $"a list of ids of {string.Join(" or ", field.RefersTo)}",
        _ => "a list of facts",
    };
}

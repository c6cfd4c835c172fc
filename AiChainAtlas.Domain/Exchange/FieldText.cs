using System.Globalization;
using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Domain.Exchange;

/// <summary>Values of fields as text and back, for formats in which everything is text.</summary>
public static class FieldText
{
    private const char Between = ' ';

    /// <summary>Whether the text of a field's values is of our own making: digits or true and false.</summary>
    public static bool IsPlain(RecordField field) => field.Kind is ValueKind.Whole or ValueKind.Number or ValueKind.Flag;

    /// <summary>A written value as text: ids of a list with a blank between them, numbers in the shortest form that reads back the same.</summary>
    public static string Of(JsonNode? value) => value switch
    {
        null => "",
        JsonArray list => string.Join(Between, list.Select(Of)),
        JsonValue single when single.TryGetValue<string>(out var text) => text,
        _ => value.ToJsonString(),
    };

    /// <summary>A text as the value of a field. What does not fit the field stays text, with which <see cref="RecordKind.Read"/> then finds fault.</summary>
    public static JsonNode Read(RecordField field, string text) => field.Kind switch
    {
        ValueKind.Whole when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
        ValueKind.Number when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => JsonValue.Create(number),
        ValueKind.Flag when text is "true" or "false" => JsonValue.Create(text == "true"),
        ValueKind.References => new JsonArray([.. text.Split(Between).Select(id => (JsonNode?)JsonValue.Create(id))]),
        _ => JsonValue.Create(text),
    };
}

using System.Text.Json;
using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Exchange.Reading;

/// <summary>Reads an object with a list for each kind of record, one record after another.</summary>
internal static class JsonRecords
{
    // Above our own limit, so that the sentence that names it is ours.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 2 * ImportLimits.Depth };

    public static void Read(ImportFile file, IRecordSink sink)
    {
        var bytes = file.ReadAll();
        var start = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        try
        {
            Lists(new JsonText(file.Name, bytes, start), sink);
        }
        catch (JsonException cause)
        {
            throw ImportRefusedException.At(ImportProblem.Unreadable, file.Name, (int)(cause.LineNumber ?? 0) + 1, $"{file.Name} is no JSON: something is wrong on this line or just before it.", cause);
        }
    }

    private static void Lists(JsonText text, IRecordSink sink)
    {
        var reader = new Utf8JsonReader(text.Bytes.AsSpan(text.Start), Options);
        reader.Read();
        Expect(text, ref reader, JsonTokenType.StartObject, "The file must be an object with a list for each kind of record.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = Text(text, ref reader);
            var kind = RecordKinds.Find(key);
            if (kind is null || !seen.Add(key))
            {
                throw Refused(text, ref reader, kind is null
                    ? $"There is no list '{Short(key)}' here; the lists are {string.Join(", ", RecordKinds.All)}."
                    : $"The list '{key}' stands twice; make one of them.");
            }

            reader.Read();
            Expect(text, ref reader, JsonTokenType.StartArray, $"'{key}' must be a list.");
            sink.HoldsAll(kind);
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                Expect(text, ref reader, JsonTokenType.StartObject, $"A record of '{key}' must be an object.");
                var at = text.Start + (int)reader.TokenStartIndex;
                var values = 0;
                var json = (JsonObject)Node(text, ref reader, ref values)!;
                sink.Take(new ReadRecord(kind, json, path => text.PlaceAt(at + JsonPlace.Find(text.Bytes.AsSpan(at), path))));
            }
        }

        // Whatever follows is refused by the reader itself.
        reader.Read();
    }

    private static JsonNode? Node(JsonText text, ref Utf8JsonReader reader, ref int values)
    {
        if (reader.CurrentDepth > ImportLimits.Depth)
        {
            throw Refused(text, ref reader, $"Values are nested more than {ImportLimits.Depth} deep here; records need no more than five.");
        }

        if (++values > ImportLimits.Values)
        {
            throw Refused(text, ref reader, $"One record has more than {ImportLimits.Values} values, the most that is read.", ImportProblem.TooLarge);
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var json = new JsonObject();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var key = Text(text, ref reader);
                    if (json.ContainsKey(key))
                    {
                        throw Refused(text, ref reader, $"The key '{Short(key)}' stands twice in one object; keep one of them.");
                    }

                    reader.Read();
                    json.Add(key, Node(text, ref reader, ref values));
                }

                return json;
            case JsonTokenType.StartArray:
                var list = new JsonArray();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    list.Add(Node(text, ref reader, ref values));
                }

                return list;
            case JsonTokenType.String:
                return JsonValue.Create(Text(text, ref reader));
            case JsonTokenType.Number:
                return JsonValue.Create(JsonElement.ParseValue(ref reader));
            case JsonTokenType.Null:
                return null;
            default:
                return JsonValue.Create(reader.GetBoolean());
        }
    }

    private static string Text(JsonText text, ref Utf8JsonReader reader)
    {
        // A character takes six bytes at most, as an escape.
        if (reader.ValueSpan.Length > 6 * ImportLimits.TextLength)
        {
            throw Refused(text, ref reader, $"A text has more than {ImportLimits.TextLength} characters, the most that is read.", ImportProblem.TooLarge);
        }

        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Refused(text, ref reader, "A text is not valid Unicode; write it anew.");
        }
    }

    private static void Expect(JsonText text, ref Utf8JsonReader reader, JsonTokenType type, string sentence)
    {
        if (reader.TokenType != type)
        {
            throw Refused(text, ref reader, sentence);
        }
    }

    private static ImportRefusedException Refused(
        JsonText text, ref Utf8JsonReader reader, string sentence, ImportProblem problem = ImportProblem.Unreadable) =>
        new(new ImportRefusal(problem, text.PlaceAt(text.Start + (int)reader.TokenStartIndex), sentence));

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "...";

    private sealed record JsonText(string File, byte[] Bytes, int Start)
    {
        public ImportPlace PlaceAt(int offset) => new(File, Bytes.AsSpan(0, offset).Count((byte)'\n') + 1);
    }
}

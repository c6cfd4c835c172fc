using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AiChainAtlas.Data.Seed.Yaml;
using AiChainAtlas.Domain.Exchange;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Exchange.Reading;

/// <summary>Reads a map with a list for each kind of record.</summary>
internal static class YamlRecords
{
    public static void Read(ImportFile file, IRecordSink sink)
    {
        RecordKind? kind = null;
        Items(file, (key, item) =>
        {
            if (item is null)
            {
                kind = RecordKinds.Find(key.Value) ?? throw new YamlRefusedException(key.Line, $"there is no list '{key.Value}'; the lists are {string.Join(", ", RecordKinds.All)}");
                sink.HoldsAll(kind);
                return;
            }

            var json = item is YamlMap map ? Record(map, kind!.Fields) : throw new YamlRefusedException(item.Line, "a record is a map of keys and values");
            sink.Take(new ReadRecord(kind, json, path => new ImportPlace(file.Name, LineOf(item, path))));
        });
    }

    /// <summary>Hands over every item with the key of its list; null where a list begins.</summary>
    public static void Items(ImportFile file, Action<YamlText, YamlNode?> take)
    {
        using var text = new StreamReader(file.Open(), new UTF8Encoding(true, true), detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var lists = new YamlLists(text, ImportLimits.Values, ImportLimits.RowLength);
        try
        {
            while (lists.Next(out var item))
            {
                take(lists.Key!, item);
            }
        }
        catch (YamlRefusedException refused)
        {
            throw ImportRefusedException.At(ImportProblem.Unreadable, file.Name, refused.Line, $"This YAML is not read: {refused.Message}.", refused);
        }
        catch (DecoderFallbackException cause)
        {
            throw ImportRefusedException.NotUtf8(file.Name, cause);
        }
    }

    private static JsonObject Record(YamlMap map, IReadOnlyList<RecordField> fields)
    {
        var json = new JsonObject();
        foreach (var pair in map.Pairs)
        {
            var field = fields.FirstOrDefault(f => f.Key == pair.Key);
            json[pair.Key] = pair.Value switch
            {
                YamlText { Value: "" } => null,
                YamlText text when field is not null and not { Kind: ValueKind.References } => FieldText.Read(field, text.Value),
                YamlList list when field?.Kind == ValueKind.Facts => new JsonArray([.. list.Items.Select(item => item is YamlMap fact ? Record(fact, FactRecord.Fields) : Plain(item))]),
                _ => Plain(pair.Value),
            };
        }

        return json;
    }

    private static JsonNode Plain(YamlNode node) => node switch
    {
        YamlText text => JsonValue.Create(text.Value),
        YamlList list => new JsonArray([.. list.Items.Select(item => (JsonNode?)Plain(item))]),
        YamlMap map => new JsonObject(map.Pairs.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, Plain(pair.Value)))),
        _ => throw new InvalidOperationException($"No format knows how to read a {node.GetType().Name}."),
    };

    private static int LineOf(YamlNode node, string path)
    {
        var line = node.Line;
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var (found, value) = node switch
            {
                YamlMap map when map.Pairs.FirstOrDefault(pair => pair.Key == part) is { } pair => (pair.Line, pair.Value),
                YamlList list when int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < list.Items.Count => (list.Items[i].Line, list.Items[i]),
                _ => (0, node),
            };
            if (found == 0)
            {
                break;
            }

            (line, node) = (found, value);
        }

        return line;
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Exchange.Writing;

/// <summary>Writes JSON values as block YAML: texts are quoted unless no reader could take them for anything else.</summary>
internal static partial class YamlLines
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase) { "true", "false", "yes", "no", "on", "off", "y", "n", "null" };

    /// <summary>Content as lists by kind, made while they are written.</summary>
    public static IEnumerable<(string Key, IEnumerable<JsonObject> Items)> Document(AtlasContent content) =>
        RecordKinds.All.Select(kind => (kind.Key, kind.AllIn(content).Select(kind.Write)));

    public static void Write(Stream stream, IEnumerable<(string Key, IEnumerable<JsonObject> Items)> lists)
    {
        using var writer = new StreamWriter(stream, Utf8, leaveOpen: true) { NewLine = "\n" };
        foreach (var (key, items) in lists)
        {
            using var item = items.GetEnumerator();
            if (!item.MoveNext())
            {
                writer.WriteLine($"{key}: []");
                continue;
            }

            writer.WriteLine($"{key}:");
            do
            {
                Item(writer, item.Current, 2);
            }
            while (item.MoveNext());
        }
    }

    [GeneratedRegex(@"^[A-Za-z]([A-Za-z0-9 ._/()-]*[A-Za-z0-9._/()-])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain { get; }

    private static void Item(StreamWriter writer, JsonNode? node, int indent)
    {
        writer.Write(new string(' ', indent));
        writer.Write("- ");
        if (node is JsonObject { Count: > 0 } map)
        {
            Map(writer, map, indent + 2, isFirstPlaced: true);
        }
        else
        {
            writer.WriteLine(Scalar(node));
        }
    }

    private static void Map(StreamWriter writer, JsonObject map, int indent, bool isFirstPlaced)
    {
        foreach (var (key, value) in map)
        {
            writer.Write(isFirstPlaced ? "" : new string(' ', indent));
            isFirstPlaced = false;
            writer.Write(key);
            switch (value)
            {
                case JsonArray { Count: > 0 } list:
                    writer.WriteLine(":");
                    foreach (var item in list)
                    {
                        Item(writer, item, indent + 2);
                    }

                    break;
                case JsonObject { Count: > 0 } inner:
                    writer.WriteLine(":");
                    Map(writer, inner, indent + 2, isFirstPlaced: false);
                    break;
                default:
                    writer.WriteLine($": {Scalar(value)}");
                    break;
            }
        }
    }

    private static string Scalar(JsonNode? node) => node switch
    {
        JsonArray => "[]",
        JsonObject => "{}",
        JsonValue value when value.TryGetValue<string>(out var text) => Plain.IsMatch(text) && !Words.Contains(text) ? text : Quoted(text),
        null => "null",
        _ => node.ToJsonString(),
    };

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                '\uFEFF' => Escaped(c),
                _ when char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse => Escaped(c),
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    private static string Escaped(char c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
}

using System.Globalization;
using AiChainAtlas.Data.Seed.Yaml;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Data.Seed;

/// <summary>
/// Takes the values of one map by key. What is missing or malformed becomes a finding with its line and a stand-in value,
/// so that one reading reports everything.
/// </summary>
internal sealed class SeedMap
{
    private readonly SeedReport report;
    private readonly string file;
    private readonly YamlMap map;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    private SeedMap(SeedReport report, string file, YamlMap map)
    {
        this.report = report;
        this.file = file;
        this.map = map;
    }

    public int Line => map.Line;

    /// <summary>Where the map stands in the grammar of <see cref="Domain.Rules.Finding"/>.</summary>
    public string Path { get; private set; } = "";

    public static SeedMap? Of(SeedReport report, string file, YamlNode node)
    {
        if (node is YamlMap map)
        {
            return new SeedMap(report, file, map);
        }

        report.Add("seed-shape", file, node.Line, "a map of keys and values belongs here");
        return null;
    }

    /// <summary>Names the map, so that rules' findings about it and its values lead to their lines.</summary>
    public void PlaceAt(string path)
    {
        Path = path;
        report.Place(path, file, map.Line);
        foreach (var pair in map.Pairs)
        {
            report.Place($"{path}/{pair.Key}", file, pair.Line);
            if (pair.Value is YamlList list)
            {
                for (var i = 0; i < list.Items.Count; i++)
                {
                    report.Place(string.Create(CultureInfo.InvariantCulture, $"{path}/{pair.Key}/{i}"), file, list.Items[i].Line);
                }
            }
        }
    }

    /// <summary>Gives the values of a key a second name, where rules call it otherwise than files do.</summary>
    public void PlaceAlso(string key, string otherKey)
    {
        var pair = map.Pairs.FirstOrDefault(p => p.Key == key);
        for (var i = 0; i < ((pair?.Value as YamlList)?.Items.Count ?? 0); i++)
        {
            report.Place(string.Create(CultureInfo.InvariantCulture, $"{Path}/{otherKey}/{i}"), file, pair!.Line);
        }
    }

    public void Wrong(string rule, string key, string message) =>
        report.Add(rule, file, map.Pairs.FirstOrDefault(p => p.Key == key)?.Line ?? map.Line, message);

    public YamlNode? Node(string key)
    {
        known.Add(key);
        return map.Pairs.FirstOrDefault(p => p.Key == key)?.Value;
    }

    public IEnumerable<YamlPair> Pairs => map.Pairs;

    public string Text(string key)
    {
        if (TextOrNull(key) is { } text)
        {
            return text;
        }

        if (map.Pairs.All(p => p.Key != key))
        {
            report.Add("seed-key", file, map.Line, $"the key '{key}' is missing");
        }

        return "";
    }

    public string TextOrEmpty(string key) => TextOrNull(key) ?? "";

    public string? TextOrNull(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlText { Value.Length: > 0 } text:
                return text.Value;
            case YamlText:
                Wrong("seed-value", key, $"'{key}' is empty: give it a value or leave the key out");
                return null;
            default:
                Wrong("seed-shape", key, $"'{key}' must be one text");
                return null;
        }
    }

    public IReadOnlyList<string> Texts(string key)
    {
        if (map.Pairs.All(p => p.Key != key))
        {
            report.Add("seed-key", file, map.Line, $"the key '{key}' is missing");
        }

        return TextsOrEmpty(key);
    }

    public IReadOnlyList<string> TextsOrEmpty(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlList list when list.Items.All(i => i is YamlText { Value.Length: > 0 }):
                return [.. list.Items.Cast<YamlText>().Select(t => t.Value)];
            default:
                Wrong("seed-shape", key, $"'{key}' must be a list of texts, such as [a, b]");
                return [];
        }
    }

    public PartialDate Date(string key)
    {
        var text = Text(key);
        if (!PartialDate.TryParse(text, out var date) && text.Length > 0)
        {
            Wrong("seed-date", key, $"'{text}' is no date: write 2026-08-14, 2026-08, 2026, 1960s or n.d.");
        }

        return date;
    }

    public DateOnly Day(string key)
    {
        var text = Text(key);
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && text.Length > 0)
        {
            Wrong("seed-date", key, $"'{text}' is no day: write 2026-08-14");
        }

        return day;
    }

    public PartialDate DateOrNone(string key) => Node(key) is null ? PartialDate.None : Date(key);

    /// <summary>One of a closed list of words.</summary>
    public T Word<T>(string key, IReadOnlyDictionary<string, T> words, string? whenMissing = null)
    {
        var text = whenMissing is null ? Text(key) : TextOrNull(key) ?? whenMissing;
        if (words.TryGetValue(text, out var value))
        {
            return value;
        }

        if (text.Length > 0)
        {
            Wrong("seed-word", key, $"'{text}' is not one of {string.Join(", ", words.Keys)}");
        }

        return words.Values.First();
    }

    /// <summary>One of a closed list of words, or null without the key.</summary>
    public T? WordOrNull<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : class? => TextOrNull(key) is null ? null : Word(key, words);

    /// <summary>Reports every key that nothing asked for. Call it last.</summary>
    public void Done()
    {
        foreach (var pair in map.Pairs.Where(p => !known.Contains(p.Key)))
        {
            report.Add("seed-key", file, pair.Line, $"the key '{pair.Key}' is not known here; known are {string.Join(", ", known)}");
        }
    }
}

using System.Globalization;
using AiChainAtlas.Data.Seed.Yaml;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Data.Seed;

/// <summary>How entries stand in seed files: one file each, in the folder of their link.</summary>
internal static class EntrySeed
{
    public static IReadOnlyList<Entry> ReadAll(string folder, SeedReport report)
    {
        var root = Path.Combine(folder, "entries");
        if (!Directory.Exists(root))
        {
            report.Add("seed-file", "seed/entries", 1, "the folder of entries is missing");
            return [];
        }

        var entries = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(root, path).Replace('\\', '/')))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => Read(file.Path, file.Name, report))
            .OfType<Entry>();
        return [.. entries.OrderBy(e => e.Id, StringComparer.Ordinal)];
    }

    private static Entry? Read(string path, string name, SeedReport report)
    {
        var file = $"seed/entries/{name}";
        if (SeedFolder.Parse(path, file, report) is not { } node || SeedMap.Of(report, file, node) is not { } map)
        {
            return null;
        }

        var id = map.Text("id");
        map.PlaceAt(report.PathOf("entries", id));
        map.PlaceAlso("also_on", "secondary_links");
        var entry = new Entry
        {
            Id = id,
            Name = map.Text("name"),
            LinkId = map.Text("link"),
            SecondaryLinkIds = map.TextsOrEmpty("also_on"),
            Origin = map.Word("origin", ChainSeed.OriginWords),
            CoinGeckoListed = map.FlagOrNull("coingecko_listed"),
            EditorNote = map.TextOrEmpty("editor_note"),
            Facts = Facts(map, file, report),
        };
        map.Done();
        if (name != $"{entry.LinkId}/{id}.yaml")
        {
            map.Wrong("seed-file", "id", $"the file of this entry must be seed/entries/{entry.LinkId}/{id}.yaml");
        }

        return entry;
    }

    private static List<Fact> Facts(SeedMap entry, string file, SeedReport report)
    {
        var facts = new List<Fact>();
        if (entry.Node("facts") is not { } node || SeedMap.Of(report, file, node) is not { } fields)
        {
            entry.Wrong("seed-key", "facts", "the key 'facts' is missing or no map of fields");
            return facts;
        }

        foreach (var field in fields.Pairs)
        {
            if (EntryFields.Find(field.Key) is null)
            {
                report.Add("seed-key", file, field.Line,
                    $"'{field.Key}' is no field; known are {string.Join(", ", EntryFields.All.Select(f => f.Key))}");
            }
            else if (field.Value is not YamlList values)
            {
                report.Add("seed-shape", file, field.Line, $"'{field.Key}' must be a list of facts, each beginning with '- value:'");
            }
            else
            {
                foreach (var map in values.Items.Select(item => SeedMap.Of(report, file, item)).OfType<SeedMap>())
                {
                    map.PlaceAt(string.Create(CultureInfo.InvariantCulture, $"{entry.Path}/facts/{facts.Count}"));
                    facts.Add(Fact(field.Key, map));
                    map.Done();
                }
            }
        }

        return facts;
    }

    private static Fact Fact(string field, SeedMap map) => new()
    {
        Field = field,
        Value = map.Text("value"),
        SourceIds = map.Texts("sources"),
        AsOf = map.Date("as_of"),
        Confidence = map.Word("confidence", ProvenanceWords.Confidences),
        Rank = map.Word("rank", ProvenanceWords.Ranks, whenMissing: Rank.Normal.Key()),
        Note = map.TextOrEmpty("note"),
    };
}

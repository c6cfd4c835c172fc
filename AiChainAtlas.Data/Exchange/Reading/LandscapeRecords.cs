using AiChainAtlas.Data.Exchange.Writing;
using AiChainAtlas.Data.Seed.Yaml;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Exchange.Reading;

/// <summary>
/// Reads items of a landscape as entries. The file cites nothing, so what it says becomes unverified facts beside those that are
/// there, and what the atlas has better stays in front.
/// </summary>
internal static class LandscapeRecords
{
    private const string NoText = "";

    public static void Read(ImportFile file, IRecordSink sink)
    {
        var entries = new LandscapeEntries(sink.Current);
        YamlRecords.Items(file, (key, category) =>
        {
            if (key.Value is not ("categories" or "landscape"))
            {
                throw new YamlRefusedException(key.Line, $"a landscape holds 'categories' and not '{key.Value}'");
            }

            foreach (var subcategory in Maps(category, "subcategories"))
            {
                foreach (var item in Maps(subcategory, "items"))
                {
                    var entry = entries.Of(Item(item, subcategory, file));
                    sink.Take(new ReadRecord(ChainRecords.Entries, ChainRecords.Entries.Write(entry), _ => new ImportPlace(file.Name, item.Line)));
                }
            }
        });
    }

    private static LandscapeItem Item(YamlMap item, YamlMap subcategory, ImportFile file)
    {
        // Older files have a list of one map here.
        var extra = Value(item, "extra") is YamlList { Items: [YamlMap only] } ? only : Value(item, "extra") as YamlMap;
        return new LandscapeItem
        {
            Place = new ImportPlace(file.Name, item.Line),
            Name = Text(item, "name"),
            Id = Text(extra, LandscapeText.EntryId),
            Link = Text(extra, LandscapeText.LinkId),
            Subcategory = Text(subcategory, "name"),
            Values =
            [
                (EntryFields.Description, Text(item, "description")),
                (EntryFields.Website, Bare(Text(item, "homepage_url"))),
                (EntryFields.GitHub, Text(item, "repo_url") is var repository && repository.StartsWith(LandscapeText.GitHub, StringComparison.OrdinalIgnoreCase)
                    ? repository[LandscapeText.GitHub.Length..].TrimEnd('/')
                    : NoText),
            ],
        };
    }

    private static string Bare(string url) => (url.Split("://", 2) is [_, var rest] ? rest : url).TrimEnd('/');

    private static IEnumerable<YamlMap> Maps(YamlNode? node, string key) => node is null
        ? []
        : node is YamlMap map && Value(map, key) is YamlList list && list.Items.All(item => item is YamlMap)
            ? list.Items.Cast<YamlMap>()
            : throw new YamlRefusedException(node.Line, $"a list '{key}' of maps belongs here");

    private static YamlNode? Value(YamlMap? map, string key) => map?.Pairs.FirstOrDefault(pair => pair.Key == key)?.Value;

    private static string Text(YamlMap? map, string key) => (Value(map, key) as YamlText)?.Value.Trim() ?? NoText;
}

/// <summary>An item of a landscape with what the atlas can use of it.</summary>
internal sealed record LandscapeItem
{
    public required ImportPlace Place { get; init; }
    public required string Name { get; init; }
    public required string Id { get; init; }
    public required string Link { get; init; }
    public required string Subcategory { get; init; }
    public required IReadOnlyList<(EntryField Field, string Value)> Values { get; init; }
}

/// <summary>Turns items into entries: those that the atlas knows by id or name, or new ones.</summary>
internal sealed class LandscapeEntries(AtlasContent content)
{
    private readonly Dictionary<string, Entry> byId = content.Entries.ToDictionary(entry => entry.Id);
    private readonly ILookup<string, Entry> byName = content.Entries.ToLookup(entry => entry.Name, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Link> links = content.Links.ToDictionary(link => link.Id);
    private readonly ILookup<string, Link> linksByName = content.Links.ToLookup(link => link.Name, StringComparer.OrdinalIgnoreCase);

    public Entry Of(LandscapeItem item)
    {
        var known = byId.GetValueOrDefault(item.Id) ?? (byName[item.Name].ToList() is [var only] ? only : null);
        var entry = known is null ? New(item) : known with { Name = item.Name.Length > 0 ? item.Name : known.Name, IsRetired = false };
        return item.Values
            .Where(said => said.Value.Length > 0 && entry.Facts.All(fact => fact.Field != said.Field.Key || fact.Value != said.Value))
            .Aggregate(entry, (made, said) => made with { Facts = [.. made.Facts, Unverified(said.Field.Key, said.Value)] });
    }

    private Entry New(LandscapeItem item)
    {
        var link = links.GetValueOrDefault(item.Link) ?? (linksByName[item.Subcategory].ToList() is [var only] ? only : null);
        return new Entry
        {
            Id = item.Id.Length > 0 ? item.Id : SlugOf(item.Name),
            Name = item.Name,
            LinkId = link?.Id ?? throw new ImportRefusedException(new ImportRefusal(ImportProblem.Unreadable, item.Place,
                $"'{item.Name}' is new and '{item.Subcategory}' no single link; give it an extra.{LandscapeText.LinkId} with the id of its link.")),
            Origin = Origin.Added,
            Facts = [Unverified(EntryFields.Status.Key, EntryStatus.Unknown.Key)],
        };
    }

    private static Fact Unverified(string field, string value) => new()
    {
        Field = field,
        Value = value,
        SourceIds = [Source.FromMemory],
        AsOf = PartialDate.None,
        Confidence = Confidence.Unverified,
        Rank = Rank.Normal,
        Note = "from an imported landscape",
    };

    private static string SlugOf(string name) => string.Join('-', new string([.. name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

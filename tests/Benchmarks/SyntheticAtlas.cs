using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Benchmarks;

/// <summary>An invented atlas of any size, the same for the same seed, that keeps every rule.</summary>
public static class SyntheticAtlas
{
    private const int Stages = 8;
    private const int LinksPerLane = 24;
    private const int ClaimCount = 95;

    private static readonly PartialDate AsOf = PartialDate.Parse("2026-05-12");

    public static Atlas Build(int entries) => new(Create(entries), 1, DateTime.UnixEpoch);

    public static AtlasContent Create(int entries, int seed = 20260512)
    {
        var words = new SyntheticWords(new Random(seed));
        var links = Enumerable.Range(0, 2 * LinksPerLane).Select(i => Link(i, words)).ToList();
        var sources = Enumerable.Range(0, Math.Max(50, entries / 2)).Select(i => Source(i, words)).ToList();
        var all = Enumerable.Range(0, entries).Select(i => Entry(i, links, sources.Count, words)).ToList();
        return new AtlasContent
        {
            Stages = [.. Enumerable.Range(0, Stages).Select(i => new Stage($"stage{i}", i, $"Stage {i}", words.Sentence(8)))],
            Links = links,
            Sources = sources,
            Entries = all,
            Relations = [.. Enumerable.Range(0, entries / 3).Select(i => Relation(all[i], all[^(i + 1)]))],
            Claims = [.. Enumerable.Range(0, ClaimCount).Select(i => Claim(i, all[i % entries], words))],
        };
    }

    private static Link Link(int number, SyntheticWords words) => new()
    {
        Id = $"step{number}",
        Lane = number < LinksPerLane ? Lane.Ai : Lane.Crypto,
        Name = words.Sentence(3),
        Order = number,
        StageId = $"stage{number % Stages}",
        Purpose = words.Sentence(20),
        Origin = Origin.Added,
    };

    private static Source Source(int number, SyntheticWords words) => new()
    {
        Id = $"source{number}",
        Title = words.Sentence(7),
        Publisher = words.Name(),
        Url = $"https://source{number}.example/",
        Date = AsOf,
        Type = SourceType.Press,
        Kind = "report",
    };

    private static Entry Entry(int number, List<Link> links, int sources, SyntheticWords words)
    {
        var name = words.Name();
        string[] cited = [$"source{number % sources}", $"source{(number * 7 + 1) % sources}"];
        return new Entry
        {
            Id = $"e{number}",
            Name = name,
            LinkId = links[number % links.Count].Id,
            Origin = Origin.Added,
            Facts =
            [
                Fact("description", words.Sentence(14), cited),
                Fact("status", "active", cited),
                Fact("country", words.Country(), cited),
                Fact("founded", words.Year(), cited),
                Fact("website", $"site{number}.example", cited),
                Fact("github", $"account{number}", cited),
                number % 2 == 0 ? Fact("ticker", words.Ticker(), cited) : Fact("former_name", words.Name(), cited),
            ],
        };
    }

    private static Fact Fact(string field, string value, string[] sources) => new()
    {
        Field = field,
        Value = value,
        SourceIds = sources,
        AsOf = AsOf,
        Confidence = Confidence.Reported,
        Rank = Rank.Normal,
    };

    private static Relation Relation(Entry from, Entry to) =>
        new() { FromId = from.Id, ToId = to.Id, Kind = RelationKind.Supplies, Origin = Origin.Added, SourceIds = ["source0"], AsOf = AsOf };

    private static Claim Claim(int number, Entry about, SyntheticWords words) => new()
    {
        Id = $"c{number}",
        Section = "Section",
        Statement = words.Sentence(12),
        Verdict = Verdict.Supported,
        Record = words.Sentence(25),
        SourceIds = ["source0"],
        AsOf = AsOf,
        About = [about.Id],
    };
}

using AiChainAtlas.Domain.Learn;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Data.Seed;

/// <summary>How sources, claims, milestones and terms stand in seed files.</summary>
internal static class RecordSeed
{
    private static readonly Dictionary<string, Verdict> VerdictWords = Verdict.All.ToDictionary(v => v.Key);
    private static readonly Dictionary<string, SourceType> TypeWords = SourceType.All.ToDictionary(t => t.Key);
    private static readonly Dictionary<string, string> TrackWords = Domain.Learn.Milestone.Tracks.ToDictionary(t => t);

    public static Source Source(SeedMap map) => new()
    {
        Id = map.Text("id"),
        Title = map.Text("title"),
        Publisher = map.Text("publisher"),
        Url = map.TextOrNull("url"),
        Date = map.Date("date"),
        Type = map.Word("type", TypeWords),
        Kind = map.Text("kind"),
        Licence = map.TextOrNull("licence"),
        Retrieved = map.DateOrNone("retrieved"),
        Note = map.TextOrEmpty("note"),
    };

    public static Claim Claim(SeedMap map) => new()
    {
        Id = map.Text("id"),
        Section = map.Text("section"),
        Statement = map.Text("statement"),
        Verdict = map.Word("verdict", VerdictWords),
        Record = map.Text("record"),
        SourceIds = map.Texts("sources"),
        AsOf = map.Date("as_of"),
        About = map.Texts("about"),
    };

    public static Milestone Milestone(SeedMap map) => new()
    {
        Id = map.Text("id"),
        Date = map.Date("date"),
        Event = map.Text("event"),
        School = map.TextOrNull("school"),
        Track = map.Word("track", TrackWords),
        Origin = map.Word("origin", ChainSeed.OriginWords),
        SourceIds = map.Texts("sources"),
        Correction = map.TextOrEmpty("correction"),
    };

    public static Term Term(SeedMap map) => new()
    {
        Id = map.Text("id"),
        Name = map.Text("name"),
        Definition = map.Text("definition"),
        Section = map.Text("section"),
        SourceIds = map.Texts("sources"),
    };
}

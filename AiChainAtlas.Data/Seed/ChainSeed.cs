using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Data.Seed;

/// <summary>How stages, links, relations and redirects stand in seed files.</summary>
internal static class ChainSeed
{
    public static readonly IReadOnlyDictionary<string, Origin> OriginWords = Enum.GetValues<Origin>().ToDictionary(o => o.Key());

    private static readonly Dictionary<string, Lane> LaneWords = Lanes.All.ToDictionary(l => l.Key());
    private static readonly Dictionary<string, RankBasis> BasisWords = RankBasis.All.ToDictionary(b => b.Key);
    private static readonly Dictionary<string, RelationKind> KindWords = RelationKind.All.ToDictionary(k => k.Key);

    public static Stage Stage(SeedMap map) =>
        new(map.Text("id"), map.Whole("order"), map.Text("name"), map.Text("covers"));

    public static Link Link(SeedMap map) => new()
    {
        Id = map.Text("id"),
        Lane = map.Word("lane", LaneWords),
        Name = map.Text("name"),
        Order = map.Whole("order"),
        ParentId = map.TextOrNull("parent"),
        StageId = map.TextOrNull("stage"),
        Origin = map.Word("origin", OriginWords),
        ArticleItem = map.WholeOrNull("article_item"),
        Purpose = map.Text("purpose"),
    };

    public static Relation Relation(SeedMap map) => new()
    {
        FromId = map.Text("from"),
        ToId = map.Text("to"),
        Kind = map.Word("kind", KindWords),
        Note = map.TextOrEmpty("note"),
        Contested = map.FlagOrNull("contested") ?? false,
        Origin = map.Word("origin", OriginWords),
        SourceIds = map.Texts("sources"),
        AsOf = map.Date("as_of"),
    };

    public static PlayerRank Rank(SeedMap map) => new()
    {
        LinkId = map.Text("link"),
        EntryId = map.Text("entry"),
        Place = map.Whole("place"),
        BasisKind = map.Word("basis_kind", BasisWords),
        Basis = map.Text("basis"),
        SourceIds = map.TextsOrEmpty("sources"),
    };

    public static Redirect Redirect(SeedMap map) => new(map.Text("former"), map.Text("entry"));
}

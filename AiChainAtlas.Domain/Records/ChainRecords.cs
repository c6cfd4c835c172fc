using System.Globalization;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Records;

/// <summary>Stages, links, entries and what joins them.</summary>
public static class ChainRecords
{
    public static readonly RecordKind<Stage> Stages = new()
    {
        Key = "stages",
        Label = "Stage",
        Plural = "Stages",
        Id = s => s.Id,
        Name = s => s.Name,
        List = c => c.Stages,
        With = (c, list) => c with { Stages = list },
        Declared =
        [
            Field.Text<Stage>("id", "Id", s => s.Id),
            Field.Whole<Stage>("order", "Order", s => s.Order),
            Field.Text<Stage>("name", "Name", s => s.Name),
            Field.Prose<Stage>("covers", "Covers", s => s.Covers),
        ],
        Make = v => new Stage(v.Text("id"), v.Whole("order"), v.Text("name"), v.Text("covers")),
    };

    public static readonly RecordKind<Link> Links = new()
    {
        Key = "links",
        Label = "Link",
        Plural = "Links",
        Id = l => l.Id,
        Name = l => l.Name,
        List = c => c.Links,
        With = (c, list) => c with { Links = list },
        Declared =
        [
            Field.Text<Link>("id", "Id", l => l.Id),
            Field.Choice<Link>("lane", "Lane", Lanes.All.Select(l => l.Key()), l => l.Lane.Key()),
            Field.Text<Link>("name", "Name", l => l.Name),
            Field.Whole<Link>("order", "Order", l => l.Order),
            Field.Reference<Link>("parent", "Part of", "links", l => l.ParentId, required: false),
            Field.Reference<Link>("stage", "Stage", "stages", l => l.StageId, required: false),
            Field.Origin<Link>(l => l.Origin),
            Field.Whole<Link>("article_item", "Number in the article", l => l.ArticleItem, required: false),
            Field.Prose<Link>("purpose", "What it does", l => l.Purpose),
        ],
        Make = v => new Link
        {
            Id = v.Text("id"),
            Lane = Lanes.TryParse(v.Text("lane"), out var lane) ? lane : Lane.Ai,
            Name = v.Text("name"),
            Order = v.Whole("order"),
            ParentId = v.TextOrNull("parent"),
            StageId = v.TextOrNull("stage"),
            Origin = v.Origin(),
            ArticleItem = v.WholeOrNull("article_item"),
            Purpose = v.Text("purpose"),
        },
    };

    public static readonly RecordKind<Entry> Entries = new()
    {
        Key = "entries",
        Label = "Entry",
        Plural = "Entries",
        Id = e => e.Id,
        Name = e => e.Name,
        List = c => c.Entries,
        With = (c, list) => c with { Entries = list },
        Declared =
        [
            Field.Text<Entry>("id", "Id", e => e.Id),
            Field.Text<Entry>("name", "Name", e => e.Name),
            Field.Reference<Entry>("link", "Link", "links", e => e.LinkId),
            Field.References<Entry>("also_on", "Also on", "links", e => e.SecondaryLinkIds),
            Field.Origin<Entry>(e => e.Origin),
            Field.Flag<Entry>("coingecko_listed", "Listed by CoinGecko", e => e.CoinGeckoListed),
            Field.EditorNote<Entry>(e => e.EditorNote),
            Field.Flag<Entry>("retired", "Retired", e => e.IsRetired ? true : null),
            new() { Key = "facts", Label = "Facts", Kind = ValueKind.Facts, Get = e => e.Facts },
        ],
        Make = v => new Entry
        {
            Id = v.Text("id"),
            Name = v.Text("name"),
            LinkId = v.Text("link"),
            SecondaryLinkIds = v.Texts("also_on"),
            Origin = v.Origin(),
            CoinGeckoListed = v.FlagOrNull("coingecko_listed"),
            EditorNote = v.TextOrEmpty("editor_note"),
            IsRetired = v.FlagOrNull("retired") ?? false,
            Facts = v.Facts("facts"),
        },
        WithoutEditorFields = e => e.EditorNote.Length == 0 ? e : e with { EditorNote = "" },
        Upgrade = RecordUpgrades.Entry,
    };

    public static readonly RecordKind<PlayerRank> Ranks = new()
    {
        Key = "ranks",
        Label = "Rank",
        Plural = "Ranks",
        Id = r => r.Id,
        Name = r => string.Create(CultureInfo.InvariantCulture, $"{r.EntryId}, number {r.Place} on {r.LinkId}"),
        List = c => c.Ranks,
        With = (c, list) => c with { Ranks = list },
        Declared =
        [
            Field.Reference<PlayerRank>("link", "Link", "links", r => r.LinkId),
            Field.Reference<PlayerRank>("entry", "Entry", "entries", r => r.EntryId),
            Field.Whole<PlayerRank>("place", "Place", r => r.Place),
            Field.Choice<PlayerRank>("basis_kind", "Basis of the rank", RankBasis.All.Select(b => b.Key), r => r.BasisKind.Key),
            Field.Prose<PlayerRank>("basis", "Figure or reason", r => r.Basis),
            Field.Sources<PlayerRank>(r => r.SourceIds),
        ],
        Make = v => new PlayerRank
        {
            LinkId = v.Text("link"),
            EntryId = v.Text("entry"),
            Place = v.Whole("place"),
            BasisKind = RankBasis.Find(v.Text("basis_kind"))!,
            Basis = v.Text("basis"),
            SourceIds = v.Texts("sources"),
        },
    };

    public static readonly RecordKind<Redirect> Redirects = new()
    {
        Key = "redirects",
        Label = "Redirect",
        Plural = "Redirects",
        Id = r => r.FormerId,
        Name = r => r.FormerId,
        List = c => c.Redirects,
        With = (c, list) => c with { Redirects = list },
        Declared =
        [
            Field.Text<Redirect>("former", "Former id", r => r.FormerId),
            Field.Reference<Redirect>("entry", "Entry", "entries", r => r.EntryId),
        ],
        Make = v => new Redirect(v.Text("former"), v.Text("entry")),
    };

    public static readonly RecordKind<Relation> Relations = new()
    {
        Key = "relations",
        Label = "Relation",
        Plural = "Relations",
        Id = r => r.Id,
        Name = r => $"{r.FromId} {r.Kind.Forward.ToLowerInvariant()} {r.ToId}",
        List = c => c.Relations,
        With = (c, list) => c with { Relations = list },
        Declared =
        [
            Field.Node<Relation>("from", "From", r => r.FromId),
            Field.Choice<Relation>("kind", "Kind", RelationKind.All.Select(k => k.Key), r => r.Kind.Key),
            Field.Node<Relation>("to", "To", r => r.ToId),
            Field.Prose<Relation>("note", "Note", r => r.Note, required: false),
            Field.Flag<Relation>("contested", "Contested", r => r.Contested ? true : null),
            Field.Origin<Relation>(r => r.Origin),
            Field.Sources<Relation>(r => r.SourceIds),
            Field.Date<Relation>("as_of", "As of", r => r.AsOf),
        ],
        Make = v => new Relation
        {
            FromId = v.Text("from"),
            ToId = v.Text("to"),
            Kind = RelationKind.Find(v.Text("kind"))!,
            Note = v.TextOrEmpty("note"),
            Contested = v.FlagOrNull("contested") ?? false,
            Origin = v.Origin(),
            SourceIds = v.Texts("sources"),
            AsOf = v.Date("as_of"),
        },
    };
}

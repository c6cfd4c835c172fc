using AiChainAtlas.Data.Tables;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Writing;

/// <summary>Stages, links, entries and what joins them.</summary>
internal static class ChainTables
{
    public static readonly RecordTable<Stage> Stages = new(
        ChainRecords.Stages,
        null,
        (row, s) => row.Put("stages", "id, \"order\", name, covers", s.Id, s.Order, s.Name, s.Covers),
        (tables, id) => tables.Delete("stages", "id", id));

    public static readonly RecordTable<Link> Links = new(
        ChainRecords.Links,
        null,
        (row, l) => row.Put(
            "links",
            "id, lane, name, \"order\", parent_id, purpose, origin, stage_id, article_item, version",
            l.Id, l.Lane.Key(), l.Name, l.Order, l.ParentId, l.Purpose, l.Origin.Key(), l.StageId, l.ArticleItem, l.Version),
        (tables, id) =>
        {
            // Its parts are removed or placed elsewhere by the same change; until then they may not hold it back.
            tables.Run("UPDATE links SET parent_id = NULL WHERE parent_id = @p0", id);
            tables.Delete("links", "id", id);
        });

    public static readonly RecordTable<Entry> Entries = new(
        ChainRecords.Entries,
        null,
        PutEntry,
        (tables, id) => tables.Delete("entries", "id", id));

    public static readonly RecordTable<PlayerRank> Ranks = new(
        ChainRecords.Ranks,
        "ranks",
        (row, r) =>
        {
            var number = row.PutNumbered(
                "ranks",
                "record_id, ordinal, link_id, entry_id, place, basis_kind, basis",
                r.Id, row.Ordinal, r.LinkId, r.EntryId, r.Place, r.BasisKind.Key, r.Basis);
            row.Own("rank_sources", "rank_id", "source_id", number, r.SourceIds);
        },
        (tables, id) => tables.Delete("ranks", "record_id", id));

    public static readonly RecordTable<Redirect> Redirects = new(
        ChainRecords.Redirects,
        "redirects",
        (row, r) => row.Put("redirects", "former_id, ordinal, entry_id", r.FormerId, row.Ordinal, r.EntryId),
        (tables, id) => tables.Delete("redirects", "former_id", id));

    public static readonly RecordTable<Relation> Relations = new(
        ChainRecords.Relations,
        "relations",
        (row, r) =>
        {
            var (fromLink, fromEntry) = Node.Columns(row.Tables, r.FromId);
            var (toLink, toEntry) = Node.Columns(row.Tables, r.ToId);
            var number = row.PutNumbered(
                "relations",
                "record_id, ordinal, from_link_id, from_entry_id, to_link_id, to_entry_id, kind, note, contested, origin, as_of",
                r.Id, row.Ordinal, fromLink, fromEntry, toLink, toEntry, r.Kind.Key, r.Note, r.Contested, r.Origin.Key(), r.AsOf.ToString());
            row.Own("relation_sources", "relation_id", "source_id", number, r.SourceIds);
        },
        (tables, id) => tables.Delete("relations", "record_id", id));

    private static void PutEntry(RowWriter<Entry> row, Entry e)
    {
        row.Put(
            "entries",
            "id, name, link_id, origin, coingecko_listed, editor_note, state, version",
            e.Id, e.Name, e.LinkId, e.Origin.Key(), e.CoinGeckoListed, e.EditorNote, e.IsRetired ? EntryState.Retired : EntryState.Published, e.Version);
        row.Own("entry_links", "entry_id", "link_id", e.Id, e.SecondaryLinkIds);

        // An edit concerns a fact or two of a dozen: the rows of the others stay.
        var before = row.Before?.Facts ?? [];
        var facts = new List<object?[]>();
        var sources = new List<object?[]>();
        for (var i = 0; i < Math.Max(before.Count, e.Facts.Count); i++)
        {
            var (old, fact) = (before.ElementAtOrDefault(i), e.Facts.ElementAtOrDefault(i));
            if (old is not null && fact is not null && FactRecord.IsSame(old, fact))
            {
                continue;
            }

            if (old is not null)
            {
                row.Tables.Run("DELETE FROM facts WHERE entry_id = @p0 AND ordinal = @p1", e.Id, i);
            }

            if (fact is not null)
            {
                var number = row.Tables.NewNumber("facts");
                facts.Add([number, e.Id, i, fact.Field, fact.Value, fact.AsOf.ToString(), fact.Confidence.Key(), fact.Rank.Key(), fact.Note]);
                sources.AddRange(fact.SourceIds.Select((source, ordinal) => new object?[] { number, ordinal, source }));
            }
        }

        row.Tables.Add("facts", "id, entry_id, ordinal, field, value, as_of, confidence, rank, note", facts);
        row.Tables.Add("fact_sources", "fact_id, ordinal, source_id", sources);
    }
}

/// <summary>A link's id and an entry's id go into different columns, so that each has its foreign key.</summary>
internal static class Node
{
    public static (string? Link, string? Entry) Columns(TableWriter tables, string id) =>
        tables.Scalar("SELECT 1 FROM links WHERE id = @p0", id) is null ? (null, id) : (id, null);
}

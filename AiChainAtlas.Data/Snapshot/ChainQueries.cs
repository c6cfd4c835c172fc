using AiChainAtlas.Data.Tables;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Data.Snapshot;

/// <summary>Stages, links, entries with their facts, and what joins them.</summary>
internal static class ChainQueries
{
    public static List<Stage> Stages(SnapshotQuery query) => query.List(
        """SELECT id, "order", name, covers FROM stages ORDER BY "order", id""",
        row => new Stage(row.Word(), row.Whole(), row.Text(), row.Text()));

    public static List<Link> Links(SnapshotQuery query) => query.List(
        """
        SELECT id, lane, name, "order", parent_id, purpose, origin, stage_id, article_item, version
        FROM links ORDER BY lane, "order", id
        """,
        row => new Link
        {
            Id = row.Word(),
            Lane = Lanes.TryParse(row.Word(), out var lane) ? lane : Lane.Ai,
            Name = row.Text(),
            Order = row.Whole(),
            ParentId = row.WordOrNull(),
            Purpose = row.Text(),
            Origin = row.Origin(),
            StageId = row.WordOrNull(),
            ArticleItem = row.WholeOrNull(),
            Version = row.Whole(),
        });

    public static List<Entry> Entries(SnapshotQuery query)
    {
        var sources = query.ByOwner(
            "SELECT fact_id, source_id FROM fact_sources ORDER BY fact_id, ordinal", row => row.Long(), row => row.Word());
        var facts = query.ByOwner(
            """
            SELECT entry_id, id, field, value, as_of, confidence, rank, note
            FROM facts ORDER BY entry_id, ordinal
            """,
            row => row.Word(),
            row => new Fact
            {
                SourceIds = sources.GetValueOrDefault(row.Long()) ?? [],
                Field = row.Word(),
                Value = row.Text(),
                AsOf = row.Date(),
                Confidence = ProvenanceWords.Confidences[row.Word()],
                Rank = ProvenanceWords.Ranks[row.Word()],
                Note = row.Word(),
            });
        var links = query.ByOwner(
            "SELECT entry_id, link_id FROM entry_links ORDER BY entry_id, ordinal", row => row.Word(), row => row.Word());
        return query.List(
            """
            SELECT id, name, link_id, origin, coingecko_listed, editor_note, state, version
            FROM entries ORDER BY id
            """,
            row =>
            {
                var id = row.Word();
                return new Entry
                {
                    Id = id,
                    Name = row.Text(),
                    LinkId = row.Word(),
                    SecondaryLinkIds = links.GetValueOrDefault(id) ?? [],
                    Origin = row.Origin(),
                    CoinGeckoListed = row.FlagOrNull(),
                    EditorNote = row.Text(),
                    IsRetired = row.Word() != EntryState.Published,
                    Facts = facts.GetValueOrDefault(id) ?? [],
                    Version = row.Whole(),
                };
            });
    }

    public static List<Relation> Relations(SnapshotQuery query)
    {
        var sources = query.ByOwner(
            "SELECT relation_id, source_id FROM relation_sources ORDER BY relation_id, ordinal",
            row => row.Long(),
            row => row.Word());
        return query.List(
            """
            SELECT id, COALESCE(from_link_id, from_entry_id), COALESCE(to_link_id, to_entry_id), kind, note, contested, origin, as_of
            FROM relations ORDER BY ordinal
            """,
            row => new Relation
            {
                SourceIds = sources.GetValueOrDefault(row.Long()) ?? [],
                FromId = row.Word(),
                ToId = row.Word(),
                Kind = Known(RelationKind.Find, row.Word()),
                Note = row.Text(),
                Contested = row.FlagOrNull() ?? false,
                Origin = row.Origin(),
                AsOf = row.Date(),
            });
    }

    public static List<PlayerRank> Ranks(SnapshotQuery query)
    {
        var sources = query.ByOwner(
            "SELECT rank_id, source_id FROM rank_sources ORDER BY rank_id, ordinal", row => row.Long(), row => row.Word());
        return query.List(
            "SELECT id, link_id, entry_id, place, basis_kind, basis FROM ranks ORDER BY ordinal",
            row => new PlayerRank
            {
                SourceIds = sources.GetValueOrDefault(row.Long()) ?? [],
                LinkId = row.Word(),
                EntryId = row.Word(),
                Place = row.Whole(),
                BasisKind = Known(RankBasis.Find, row.Word()),
                Basis = row.Text(),
            });
    }

    public static List<Redirect> Redirects(SnapshotQuery query) => query.List(
        "SELECT former_id, entry_id FROM redirects ORDER BY ordinal", row => new Redirect(row.Text(), row.Word()));

    internal static T Known<T>(Func<string, T?> find, string key)
        where T : class =>
        find(key) ?? throw new InvalidDataException($"The store holds the {typeof(T).Name} '{key}', which this version does not know.");
}

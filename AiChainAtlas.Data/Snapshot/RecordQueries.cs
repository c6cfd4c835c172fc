using AiChainAtlas.Domain.Learn;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Data.Snapshot;

/// <summary>Sources, claims, milestones and terms.</summary>
internal static class RecordQueries
{
    public static List<Source> Sources(SnapshotQuery query) => query.List(
        "SELECT id, title, publisher, url, date, type, kind, licence, retrieved, note FROM sources ORDER BY ordinal",
        row => new Source
        {
            Id = row.Word(),
            Title = row.Text(),
            Publisher = row.Word(),
            Url = row.TextOrNull(),
            Date = row.Date(),
            Type = ChainQueries.Known(SourceType.Find, row.Word()),
            Kind = row.Word(),
            Licence = row.WordOrNull(),
            Retrieved = row.Date(),
            Note = row.Text(),
        });

    public static List<Claim> Claims(SnapshotQuery query)
    {
        var sources = query.ByOwner(
            "SELECT claim_id, source_id FROM claim_sources ORDER BY claim_id, ordinal", row => row.Word(), row => row.Word());
        var subjects = query.ByOwner(
            "SELECT claim_id, COALESCE(link_id, entry_id) FROM claim_subjects ORDER BY claim_id, ordinal",
            row => row.Word(),
            row => row.Word());
        return query.List(
            "SELECT id, section, statement, verdict, record, as_of FROM claims ORDER BY ordinal",
            row =>
            {
                var id = row.Word();
                return new Claim
                {
                    Id = id,
                    Section = row.Word(),
                    Statement = row.Text(),
                    Verdict = ChainQueries.Known(Verdict.Find, row.Word()),
                    Record = row.Text(),
                    AsOf = row.Date(),
                    SourceIds = sources.GetValueOrDefault(id) ?? [],
                    About = subjects.GetValueOrDefault(id) ?? [],
                };
            });
    }

    public static List<Milestone> Milestones(SnapshotQuery query)
    {
        var sources = query.ByOwner(
            "SELECT milestone_id, source_id FROM milestone_sources ORDER BY milestone_id, ordinal",
            row => row.Long(),
            row => row.Word());
        return query.List(
            "SELECT id, record_id, date, event, school, track, origin, correction FROM milestones ORDER BY ordinal",
            row => new Milestone
            {
                SourceIds = sources.GetValueOrDefault(row.Long()) ?? [],
                Id = row.Text(),
                Date = row.Date(),
                Event = row.Text(),
                School = row.WordOrNull(),
                Track = row.Word(),
                Origin = row.Origin(),
                Correction = row.Text(),
            });
    }

    public static List<Term> Terms(SnapshotQuery query)
    {
        var sources = query.ByOwner(
            "SELECT term_id, source_id FROM term_sources ORDER BY term_id, ordinal", row => row.Word(), row => row.Word());
        return query.List(
            "SELECT id, name, definition, section FROM terms ORDER BY ordinal",
            row =>
            {
                var id = row.Word();
                return new Term
                {
                    Id = id,
                    Name = row.Text(),
                    Definition = row.Text(),
                    Section = row.Word(),
                    SourceIds = sources.GetValueOrDefault(id) ?? [],
                };
            });
    }
}

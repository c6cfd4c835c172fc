using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Learn;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Writing;

/// <summary>Sources, claims, milestones and terms.</summary>
internal static class ReferenceTables
{
    public static readonly RecordTable<Source> Sources = new(
        ReferenceRecords.Sources,
        "sources",
        (row, s) => row.Put(
            "sources",
            "id, ordinal, title, publisher, url, date, type, kind, licence, retrieved, note",
            s.Id, row.Ordinal, s.Title, s.Publisher, s.Url, s.Date.ToString(), s.Type.Key, s.Kind, s.Licence, s.Retrieved.ToString(), s.Note),
        (tables, id) => tables.Delete("sources", "id", id));

    public static readonly RecordTable<Claim> Claims = new(
        ReferenceRecords.Claims,
        "claims",
        (row, c) =>
        {
            row.Put(
                "claims",
                "id, ordinal, section, statement, verdict, record, as_of",
                c.Id, row.Ordinal, c.Section, c.Statement, c.Verdict.Key, c.Record, c.AsOf.ToString());
            row.Own("claim_sources", "claim_id", "source_id", c.Id, c.SourceIds);
            if (!row.IsNew)
            {
                row.Tables.Delete("claim_subjects", "claim_id", c.Id);
            }

            for (var i = 0; i < c.About.Count; i++)
            {
                var (link, entry) = Node.Columns(row.Tables, c.About[i]);
                row.Tables.Put("claim_subjects", "claim_id, ordinal, link_id, entry_id", true, c.Id, i, link, entry);
            }
        },
        (tables, id) => tables.Delete("claims", "id", id));

    public static readonly RecordTable<Milestone> Milestones = new(
        ReferenceRecords.Milestones,
        "milestones",
        (row, m) =>
        {
            var number = row.PutNumbered(
                "milestones",
                "record_id, ordinal, date, event, school, track, origin, correction",
                m.Id, row.Ordinal, m.Date.ToString(), m.Event, m.School, m.Track, m.Origin.Key(), m.Correction);
            row.Own("milestone_sources", "milestone_id", "source_id", number, m.SourceIds);
        },
        (tables, id) => tables.Delete("milestones", "record_id", id));

    public static readonly RecordTable<Term> Terms = new(
        ReferenceRecords.Terms,
        "terms",
        (row, t) =>
        {
            row.Put("terms", "id, ordinal, name, definition, section", t.Id, row.Ordinal, t.Name, t.Definition, t.Section);
            row.Own("term_sources", "term_id", "source_id", t.Id, t.SourceIds);
        },
        (tables, id) => tables.Delete("terms", "id", id));
}

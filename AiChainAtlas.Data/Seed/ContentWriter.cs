using System.Globalization;
using AiChainAtlas.Data.Tables;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Data.Seed;

/// <summary>Writes whole content into empty tables, in an order that keeps every foreign key.</summary>
internal static class ContentWriter
{
    public static void Write(AtlasContent content, TableInserter tables)
    {
        Insert(tables, "stages", content.Stages, "id, \"order\", name, covers", (_, s) => [s.Id, s.Order, s.Name, s.Covers]);
        WriteLinks(content, tables);
        Insert(tables, "sources", content.Sources, "id, ordinal, title, publisher, url, date, kind",
            (i, s) => [s.Id, i, s.Title, s.Publisher, s.Url, s.Date.ToString(), s.Kind]);
        WriteEntries(content, tables);
        WriteRelations(content, tables);
        WriteClaims(content, tables);
        WriteLearning(content, tables);
        ComputeWriter.Write(content, tables);
        Insert(tables, "redirects", content.Redirects, "former_id, ordinal, entry_id", (i, r) => [r.FormerId, i, r.EntryId]);
    }

    internal static void Insert<T>(
        TableInserter tables, string table, IEnumerable<T> items, string columns, Func<int, T, object?[]> values) =>
        tables.Insert(table, columns, items.Select((item, index) => values(index, item)));

    private static void WriteLinks(AtlasContent content, TableInserter tables)
    {
        // A part refers to its larger link, so the larger link goes first.
        var links = content.Links.ToDictionary(l => l.Id);
        int Depth(Link link) => link.ParentId is null ? 0 : 1 + Depth(links[link.ParentId]);
        Insert(tables, "links", content.Links.OrderBy(Depth),
            "id, lane, name, \"order\", parent_id, purpose, origin, stage_id, article_item, version",
            (_, l) => [l.Id, l.Lane.Key(), l.Name, l.Order, l.ParentId, l.Purpose, l.Origin.Key(), l.StageId, l.ArticleItem, l.Version]);
    }

    private static void WriteEntries(AtlasContent content, TableInserter tables)
    {
        Insert(tables, "entries", content.Entries, "id, name, link_id, origin, coingecko_listed, state, version",
            (_, e) => [e.Id, e.Name, e.LinkId, e.Origin.Key(), e.CoinGeckoListed, EntryState.Published, e.Version]);
        Insert(tables, "entry_links", content.Entries.SelectMany(e => e.SecondaryLinkIds.Select((id, i) => (e.Id, i, id))),
            "entry_id, ordinal, link_id", (_, x) => [x.Id, x.i, x.id]);
        var facts = content.Entries.SelectMany(e => e.Facts.Select((fact, i) => (e.Id, i, fact))).ToList();
        Insert(tables, "facts", facts, "id, entry_id, ordinal, field, value, as_of, confidence, rank, note",
            (i, x) =>
            [
                i + 1, x.Id, x.i, x.fact.Field, x.fact.Value, x.fact.AsOf.ToString(),
                x.fact.Confidence.Key(), x.fact.Rank.Key(), x.fact.Note,
            ]);
        WriteOwned(tables, "fact_sources", "fact_id", "source_id", facts.Select((x, i) => ((object)(i + 1), x.fact.SourceIds)));
    }

    private static void WriteRelations(AtlasContent content, TableInserter tables)
    {
        var links = content.Links.Select(l => l.Id).ToHashSet();
        Insert(tables, "relations", content.Relations,
            "id, ordinal, from_link_id, from_entry_id, to_link_id, to_entry_id, kind, note, contested, origin, as_of",
            (i, r) =>
            [
                i + 1, i, .. Ends(links, r.FromId), .. Ends(links, r.ToId),
                r.Kind.Key, r.Note, r.Contested, r.Origin.Key(), r.AsOf.ToString(),
            ]);
        WriteOwned(tables, "relation_sources", "relation_id", "source_id",
            content.Relations.Select((r, i) => ((object)(i + 1), r.SourceIds)));
    }

    private static void WriteClaims(AtlasContent content, TableInserter tables)
    {
        var links = content.Links.Select(l => l.Id).ToHashSet();
        Insert(tables, "claims", content.Claims, "id, ordinal, section, statement, verdict, record, as_of",
            (i, c) => [c.Id, i, c.Section, c.Statement, c.Verdict.Key, c.Record, c.AsOf.ToString()]);
        WriteOwned(tables, "claim_sources", "claim_id", "source_id", content.Claims.Select(c => ((object)c.Id, c.SourceIds)));
        Insert(tables, "claim_subjects", content.Claims.SelectMany(c => c.About.Select((id, i) => (c.Id, i, id))),
            "claim_id, ordinal, link_id, entry_id", (_, x) => [x.Id, x.i, .. Ends(links, x.id)]);
    }

    private static void WriteLearning(AtlasContent content, TableInserter tables)
    {
        Insert(tables, "milestones", content.Milestones, "id, ordinal, date, event, school, track, origin, correction",
            (i, m) => [i + 1, i, m.Date.ToString(), m.Event, m.School, m.Track, m.Origin.Key(), m.Correction]);
        WriteOwned(tables, "milestone_sources", "milestone_id", "source_id",
            content.Milestones.Select((m, i) => ((object)(i + 1), m.SourceIds)));
        Insert(tables, "terms", content.Terms, "id, ordinal, name, definition, section",
            (i, t) => [t.Id, i, t.Name, t.Definition, t.Section]);
        WriteOwned(tables, "term_sources", "term_id", "source_id", content.Terms.Select(t => ((object)t.Id, t.SourceIds)));
    }

    private static void WriteOwned(
        TableInserter tables, string table, string owner, string value, IEnumerable<(object Owner, IReadOnlyList<string> Values)> items) =>
        Insert(tables, table, items.SelectMany(x => x.Values.Select((id, i) => (x.Owner, i, id))),
            string.Create(CultureInfo.InvariantCulture, $"{owner}, ordinal, {value}"), (_, x) => [x.Owner, x.i, x.id]);

    // A link's id and an entry's id go into different columns, so that each has its foreign key.
    private static object?[] Ends(HashSet<string> links, string id) => links.Contains(id) ? [id, null] : [null, id];
}

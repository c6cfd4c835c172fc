using System.Globalization;
using System.Text.Json;
using AiChainAtlas.Data.Editing;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.History;
using AiChainAtlas.Domain.Records;
using Microsoft.Data.Sqlite;

namespace AiChainAtlas.Data.Audit;

/// <summary>The questions that history asks of the tables, on one connection.</summary>
/// <param name="connection">Open for reading.</param>
/// <param name="query">Which revisions and changes are wanted.</param>
/// <param name="upTo">The last revision that counts.</param>
/// <param name="hidden">
/// For readers: entries of which nothing is told but that they were retired. Null for editors, who see every change.
/// </param>
internal sealed class HistorySql(SqliteConnection connection, ChangeQuery query, long upTo, IReadOnlyList<string>? hidden)
{
    private const string ShowsReaders = "differs_for_readers(c.kind, c.before, c.after)";

    // Names of tables and columns stand here, values in parameters.
    private const string NotHidden = """
        (CASE c.kind
          WHEN 'entries' THEN c.record_id NOT IN (SELECT value FROM json_each(@hidden))
            OR (c.before IS NOT NULL AND json_extract(c.before, '$.retired') IS NULL AND json_extract(c.after, '$.retired') = 1)
          WHEN 'relations' THEN json_extract(COALESCE(c.after, c.before), '$.from') NOT IN (SELECT value FROM json_each(@hidden))
            AND json_extract(COALESCE(c.after, c.before), '$.to') NOT IN (SELECT value FROM json_each(@hidden))
          WHEN 'redirects' THEN COALESCE(json_extract(c.before, '$.entry'), '') NOT IN (SELECT value FROM json_each(@hidden))
            AND COALESCE(json_extract(c.after, '$.entry'), '') NOT IN (SELECT value FROM json_each(@hidden))
          ELSE 1 END)
        """;

    private bool IsNarrowed => query.Kind is not null || query.RecordId.Length > 0;

    private string WantedChanges
    {
        get
        {
            // Kinds are always named with an id, because the index begins with them.
            List<string> conditions = [query.Kind is null ? "c.kind IN (SELECT value FROM json_each(@kinds))" : "c.kind = @kind"];
            Add(conditions, query.RecordId.Length > 0, "c.record_id = @record");
            Add(conditions, hidden is { Count: > 0 }, NotHidden);
            Add(conditions, hidden is not null, ShowsReaders);
            return string.Join(" AND ", conditions);
        }
    }

    private string WantedRevisions
    {
        get
        {
            List<string> conditions = ["r.id <= @up_to"];
            Add(conditions, query.Since?.Revision is not null, "r.id > @since");
            Add(conditions, query.Since?.Day is not null, "r.at >= @since");
            Add(conditions, IsNarrowed, $"r.id IN (SELECT c.revision_id FROM revision_changes c WHERE {WantedChanges})");

            // A beginning has no changes.
            Add(conditions, !IsNarrowed && hidden is not null, $"""
                (NOT EXISTS (SELECT 1 FROM revision_changes c WHERE c.revision_id = r.id)
                  OR EXISTS (SELECT 1 FROM revision_changes c WHERE c.revision_id = r.id AND {WantedChanges}))
                """);
            return string.Join(" AND ", conditions);
        }
    }

    public RevisionList List(int changesEach)
    {
        using var count = Command($"SELECT COUNT(*) FROM revisions r WHERE {WantedRevisions}");
        var total = Whole(count.ExecuteScalar());
        return new RevisionList(
            [.. Revisions($"WHERE {WantedRevisions} ORDER BY r.id DESC LIMIT @take OFFSET @skip", query.Paging).Select(row => WithChanges(row, new Paging(1, changesEach)))],
            total);
    }

    public Revision? Find(long id, Paging changes)
    {
        var found = Revisions($"WHERE r.id = @revision AND {WantedRevisions}", new Paging(1, 1), id);
        return found.Count == 0 ? null : WithChanges(found[0], changes);
    }

    /// <summary>The last revision until the end of a day.</summary>
    public long? LastOn(DateOnly day)
    {
        using var command = Command("SELECT MAX(r.id) FROM revisions r WHERE r.id <= @up_to AND r.at < @end");
        command.Parameters.AddWithValue("@end", StartOf(day.AddDays(1)));
        return command.ExecuteScalar() is long id ? id : null;
    }

    private List<(Revision Revision, string What)> Revisions(string which, Paging paging, long id = 0)
    {
        using var command = Command($"SELECT r.id, r.at, r.who, r.reason, r.what, r.hash FROM revisions r {which}");
        command.Parameters.AddWithValue("@revision", id);
        Page(command, paging);
        using var row = command.ExecuteReader();
        var found = new List<(Revision, string)>();
        while (row.Read())
        {
            var revision = new Revision
            {
                Id = row.GetInt64(0),
                At = DateTime.SpecifyKind(row.GetDateTime(1), DateTimeKind.Utc),
                Who = row.GetString(2),
                Reason = row.GetString(3),
                Hash = row.GetString(5),
                Beginning = new Dictionary<string, int>(),
                ChangeCount = 0,
                Changes = [],
            };
            found.Add((revision, row.GetString(4)));
        }

        return found;
    }

    private Revision WithChanges((Revision Revision, string What) row, Paging paging)
    {
        if (RevisionWriter.DigestIn(row.What) is null)
        {
            return row.Revision with { Beginning = JsonSerializer.Deserialize<Dictionary<string, int>>(row.What)! };
        }

        using var count = Command($"SELECT COUNT(*) FROM revision_changes c WHERE c.revision_id = @revision AND {WantedChanges}");
        count.Parameters.AddWithValue("@revision", row.Revision.Id);
        using var command = Command(
            $"SELECT c.kind, c.record_id, c.before, c.after FROM revision_changes c WHERE c.revision_id = @revision AND {WantedChanges} ORDER BY c.ordinal LIMIT @take OFFSET @skip");
        command.Parameters.AddWithValue("@revision", row.Revision.Id);
        Page(command, paging);
        using var reader = command.ExecuteReader();
        var changes = new List<RecordChange>();
        while (reader.Read())
        {
            changes.Add(StoredRecord.Change(reader));
        }

        return row.Revision with { ChangeCount = Whole(count.ExecuteScalar()), Changes = changes };
    }

    private SqliteCommand Command(string sql)
    {
        connection.CreateFunction<string, string?, string?, bool>(
            "differs_for_readers", StoredRecord.DiffersForReaders, isDeterministic: true);
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Put together from constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        var values = command.Parameters;
        values.AddWithValue("@up_to", upTo);
        values.AddWithValue("@since", query.Since is not { } since ? DBNull.Value : since.Day is { } day ? StartOf(day) : since.Revision!.Value);
        values.AddWithValue("@kinds", JsonSerializer.Serialize(RecordKinds.All.Select(kind => kind.Key)));
        values.AddWithValue("@kind", query.Kind?.Key ?? "");
        values.AddWithValue("@record", query.RecordId);
        values.AddWithValue("@hidden", JsonSerializer.Serialize(hidden ?? []));
        return command;
    }

    private static void Add(List<string> conditions, bool applies, string condition)
    {
        if (applies)
        {
            conditions.Add(condition);
        }
    }

    private static void Page(SqliteCommand command, Paging paging)
    {
        command.Parameters.AddWithValue("@take", paging.Size);
        command.Parameters.AddWithValue("@skip", paging.Skip);
    }

    private static DateTime StartOf(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    private static int Whole(object? value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);
}

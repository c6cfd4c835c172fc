using System.Globalization;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;
using Microsoft.Data.Sqlite;

namespace AiChainAtlas.Data.Audit;

/// <summary>Goes from a state of the content back to an earlier one by taking back what was changed between them.</summary>
internal static class Backwards
{
    private const string Between = "revision_id > @to AND revision_id <= @from";

    /// <param name="connection">Open for reading.</param>
    /// <param name="content">The state after revision <paramref name="from"/>.</param>
    /// <param name="from">The later revision.</param>
    /// <param name="to">The earlier one.</param>
    public static AtlasContent From(SqliteConnection connection, AtlasContent content, long from, long to)
    {
        // What a record was before the first change after it is what it was then.
        var earlier = RecordKinds.All.ToDictionary(kind => kind, _ => new Dictionary<string, object?>(StringComparer.Ordinal));
        using (var command = Command(connection, $"SELECT kind, record_id, before FROM revision_changes WHERE {Between} ORDER BY revision_id, ordinal", from, to))
        using (var row = command.ExecuteReader())
        {
            while (row.Read())
            {
                var kind = RecordKinds.Find(row.GetString(0))!;
                if (!earlier[kind].ContainsKey(row.GetString(1)))
                {
                    earlier[kind][row.GetString(1)] = StoredRecord.Read(kind, row.IsDBNull(2) ? null : row.GetString(2));
                }
            }
        }

        foreach (var (kind, records) in earlier.Where(pair => pair.Value.Count > 0))
        {
            content = kind.Replace(content, Restored(kind, kind.AllIn(content), records, (id, record) => Counted(connection, kind, id, record, to)));
        }

        return content;
    }

    /// <summary>The same for one record.</summary>
    public static object? Record(SqliteConnection connection, RecordKind kind, string id, object? now, long from, long to)
    {
        using var command = Command(
            connection, $"SELECT before FROM revision_changes WHERE kind = @kind AND record_id = @id AND {Between} ORDER BY revision_id, ordinal LIMIT 1", from, to);
        command.Parameters.AddWithValue("@kind", kind.Key);
        command.Parameters.AddWithValue("@id", id);
        using var row = command.ExecuteReader();
        return !row.Read() ? now : row.IsDBNull(0) ? null : Counted(connection, kind, id, StoredRecord.Read(kind, row.GetString(0))!, to);
    }

    private static List<object> Restored(
        RecordKind kind, IReadOnlyList<object> present, Dictionary<string, object?> earlier, Func<string, object, object> counted)
    {
        var records = new List<object>();
        foreach (var record in present)
        {
            var id = kind.IdOf(record);
            if (!earlier.Remove(id, out var before))
            {
                records.Add(record);
            }
            else if (before is not null)
            {
                records.Add(counted(id, before));
            }
        }

        records.AddRange(earlier.Where(pair => pair.Value is not null).Select(pair => counted(pair.Key, pair.Value!)));
        return records;
    }

    // Versions are counted by the store and stand in no record: one more with every change since it was added.
    private static object Counted(SqliteConnection connection, RecordKind kind, string id, object record, long at) => record switch
    {
        Entry entry => entry with { Version = Version(connection, kind, id, at) },
        Link link => link with { Version = Version(connection, kind, id, at) },
        _ => record,
    };

    private static int Version(SqliteConnection connection, RecordKind kind, string id, long at)
    {
        const string Changes = "FROM revision_changes WHERE kind = @kind AND record_id = @id AND revision_id <= @to AND revision_id <= @from";
        using var command = Command(
            connection,
            $"SELECT 1 + COUNT(*) {Changes} AND before IS NOT NULL AND after IS NOT NULL AND revision_id >= COALESCE((SELECT MAX(revision_id) {Changes} AND before IS NULL), 0)",
            at,
            at);
        command.Parameters.AddWithValue("@kind", kind.Key);
        command.Parameters.AddWithValue("@id", id);
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, long from, long to)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("@from", from);
        command.Parameters.AddWithValue("@to", to);
        return command;
    }
}

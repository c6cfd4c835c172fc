using System.Data.Common;
using System.Globalization;
using AiChainAtlas.Data.Editing;
using AiChainAtlas.Data.Tables;

namespace AiChainAtlas.Data.Audit;

/// <summary>Proves that no revision and nothing of what it changed was rewritten.</summary>
public static class RevisionChain
{
    /// <summary>Number of the last revision; 0 in a database from before there were any.</summary>
    public static long Last(DbConnection connection) => HasTable(connection, "revisions")
        ? Convert.ToInt64(Scalar(connection, "SELECT COALESCE(MAX(id), 0) FROM revisions"), CultureInfo.InvariantCulture)
        : 0;

    /// <summary>Recomputes every hash of the chain.</summary>
    /// <returns>Number of the first revision that does not fit; null when all do.</returns>
    public static long? FirstBroken(DbConnection connection)
    {
        if (!HasTable(connection, "revisions"))
        {
            return null;
        }

        using var revisions = Reader(connection, "SELECT id, at, who, reason, what, previous_hash, hash FROM revisions ORDER BY id");

        // Databases are checked before they are brought up to date, and the first ones had no table of changes.
        using var changes = HasTable(connection, "revision_changes")
            ? Reader(connection, "SELECT revision_id, ordinal, kind, record_id, before, after FROM revision_changes ORDER BY revision_id, ordinal")
            : null;
        var hasChange = changes?.Read() == true;
        var (previous, expected) = ("", 1L);
        while (revisions.Read())
        {
            if (Revision(revisions) is not { } row)
            {
                return expected;
            }

            var own = new List<RevisionChangeRow>();
            while (hasChange && changes!.GetInt64(0) <= row.Id)
            {
                own.Add(Change(changes));
                hasChange = changes.Read();
            }

            // The hash first: what it does not cover may not even be JSON.
            if (row.Id != expected || row.PreviousHash != previous || row.Hash != RevisionHash.Of(row) || !Covers(row.What, own))
            {
                return row.Id;
            }

            (previous, expected) = (row.Hash, expected + 1);
        }

        return null;
    }

    private static bool Covers(string what, List<RevisionChangeRow> changes) =>
        RevisionWriter.DigestIn(what) is { } digest ? digest == RevisionWriter.DigestOf(changes) : changes.Count == 0;

    // Null where a value cannot even be read.
    private static RevisionRow? Revision(DbDataReader row)
    {
        try
        {
            return new RevisionRow
            {
                Id = row.GetInt64(0),
                At = DateTime.SpecifyKind(row.GetDateTime(1), DateTimeKind.Utc),
                Who = row.GetString(2),
                Reason = row.GetString(3),
                What = row.GetString(4),
                PreviousHash = row.GetString(5),
                Hash = row.GetString(6),
            };
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static RevisionChangeRow Change(DbDataReader row) => new()
    {
        RevisionId = row.GetInt64(0),
        Ordinal = row.GetInt32(1),
        Kind = row.GetString(2),
        RecordId = row.GetString(3),
        Before = row.IsDBNull(4) ? null : row.GetString(4),
        After = row.IsDBNull(5) ? null : row.GetString(5),
    };

    private static bool HasTable(DbConnection connection, string name) =>
        Scalar(connection, $"SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '{name}'") is not null;

    private static object? Scalar(DbConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        return command.ExecuteScalar();
    }

    private static DbDataReader Reader(DbConnection connection, string sql) => Command(connection, sql).ExecuteReader();

    private static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}

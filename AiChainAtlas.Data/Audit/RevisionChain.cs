using System.Data.Common;
using AiChainAtlas.Data.Editing;
using AiChainAtlas.Data.Tables;

namespace AiChainAtlas.Data.Audit;

/// <summary>Proves that no revision and nothing of what it changed was rewritten.</summary>
public static class RevisionChain
{
    /// <summary>Recomputes every hash of the chain.</summary>
    /// <returns>Number of the first revision that does not fit; null when all do.</returns>
    public static long? FirstBroken(DbConnection connection)
    {
        using var revisions = Reader(connection, "SELECT id, at, who, reason, what, previous_hash, hash FROM revisions ORDER BY id");
        using var changes = Reader(connection, "SELECT revision_id, ordinal, kind, record_id, before, after FROM revision_changes ORDER BY revision_id, ordinal");
        var hasChange = changes.Read();
        var (previous, expected) = ("", 1L);
        while (revisions.Read())
        {
            if (Revision(revisions) is not { } row)
            {
                return expected;
            }

            var own = new List<RevisionChangeRow>();
            while (hasChange && changes.GetInt64(0) <= row.Id)
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

    private static DbDataReader Reader(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Two constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteReader();
    }
}

using System.Globalization;
using AiChainAtlas.Data.Audit;
using AiChainAtlas.Data.Opening;
using Microsoft.Data.Sqlite;

namespace AiChainAtlas.Data.Backup;

/// <summary>What a database file proved to hold.</summary>
internal sealed record BackupContent(long Revision, string Schema, IReadOnlyDictionary<string, long> Rows);

/// <summary>Reads a backup through: every page, every reference, every revision. Writes nothing.</summary>
internal static class BackupCheck
{
    /// <param name="path">The file.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="record">What was written down when it was made, if anything was.</param>
    /// <exception cref="BackupException">Something is wrong with it; the message is one sentence.</exception>
    public static BackupContent Read(string path, string name, BackupRecord? record = null)
    {
        try
        {
            if (record is not null)
            {
                CheckBytes(path, name, record);
            }

            using var connection = new SqliteConnection(SqliteFile.ReadOnly(path));
            connection.Open();
            CheckPages(connection, name);
            if (RevisionChain.FirstBroken(connection) is { } broken)
            {
                throw new BackupException($"{name} is damaged. The history does not hold: revision {broken} was changed, or one before it is missing.");
            }

            var last = RevisionChain.Last(connection);
            return record is null || record.Revision == last
                ? new BackupContent(last, Schema.LastApplied(connection), CountRows(connection))
                : throw new BackupException($"{name} is damaged: it ends at revision {last}, its record at {record.Revision}.");
        }
        catch (Exception cause) when (cause is SqliteException or IOException or UnauthorizedAccessException or InvalidCastException or FormatException)
        {
            throw new BackupException($"{name} cannot be read or is damaged ({cause.Message.TrimEnd('.')}).", cause);
        }
    }

    private static void CheckBytes(string path, string name, BackupRecord record)
    {
        var size = new FileInfo(path).Length;
        if (size != record.Size)
        {
            throw new BackupException($"{name} is damaged: it has {size} bytes, its record says {record.Size}.");
        }

        if (DurableFile.Sha256(path) != record.Sha256)
        {
            throw new BackupException($"{name} is damaged: its checksum is not the one in its record.");
        }
    }

    private static void CheckPages(SqliteConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check(1)";
        if (command.ExecuteScalar() is not "ok" and var found)
        {
            throw new BackupException($"{name} is damaged ({found}).");
        }

        command.CommandText = "PRAGMA foreign_key_check";
        using var reader = command.ExecuteReader();
        if (reader.Read())
        {
            throw new BackupException($"{name} is damaged: a row of {reader.GetString(0)} refers to something of {reader.GetString(2)} that is missing.");
        }
    }

    private static SortedDictionary<string, long> CountRows(SqliteConnection connection)
    {
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                rows[reader.GetString(0)] = 0;
            }
        }

        foreach (var table in rows.Keys.ToList())
        {
#pragma warning disable CA2100 // A name that the database itself gave, quoted.
            command.CommandText = $"SELECT COUNT(*) FROM \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
#pragma warning restore CA2100
            rows[table] = Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        }

        return rows;
    }
}

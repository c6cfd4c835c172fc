using System.Reflection;
using AiChainAtlas.Data.Opening;
using Microsoft.Data.Sqlite;

namespace AiChainAtlas.Data.Backup;

/// <summary>
/// The one way in which a backup is written. SQLite's backup in a single step copies one committed state, page by page:
/// with write-ahead logging writers go on meanwhile. In several steps it would begin anew after every commit of another
/// connection and never end under load; VACUUM INTO would renumber rows, so that the copy is not what was there.
/// </summary>
internal sealed class BackupWriter(TimeProvider time, Disk disk)
{
    public const string Unfinished = ".writing";

    private static readonly string Version =
        typeof(BackupWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Copies a database into a folder, checks the copy and writes its record. Its name appears when all is done.</summary>
    /// <param name="source">An open database; others may write to it.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="reason">What for.</param>
    /// <param name="unlessSha256">Checksum of a backup that need not be made twice.</param>
    /// <returns>The record; null when the copy would have had that checksum, which means that not one byte has changed.</returns>
    /// <exception cref="BackupException">There is no backup; nothing of it was left behind.</exception>
    public BackupRecord? Write(SqliteConnection source, string folder, BackupReason reason, string? unlessSha256 = null)
    {
        using var held = BackupFolder.Hold(folder);
        held.RemoveUnfinished();
        var at = time.GetUtcNow().UtcDateTime;
        var path = held.NewPath(at);
        var unfinished = path + Unfinished;
        try
        {
            disk.RequireRoomFor(SizeOf(source), folder);
            Copy(source, unfinished);
            var sum = DurableFile.Sha256(unfinished);
            if (sum == unlessSha256)
            {
                return null;
            }

            var content = BackupCheck.Read(unfinished, "The copy");
            var record = new BackupRecord
            {
                File = Path.GetFileName(path),
                Size = new FileInfo(unfinished).Length,
                Sha256 = sum,
                Revision = content.Revision,
                MadeAt = at,
                AppVersion = Version,
                Schema = content.Schema,
                Reason = reason,
                Rows = content.Rows,
                VerifiedAt = at,
            };

            // The record first: a backup that can be seen always has one.
            BackupJson.Write(BackupRecord.PathBeside(path), record);
            DurableFile.Move(unfinished, path);
            return record;
        }
        catch (Exception cause) when (cause is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"No backup could be written to {folder} ({cause.Message.TrimEnd('.')}).", cause);
        }
        finally
        {
            held.RemoveUnfinished();
        }
    }

    private static void Copy(SqliteConnection source, string path)
    {
        // Made here and not by SQLite, which would let others read it.
        OwnerOnly.Open(path, FileMode.CreateNew).Dispose();
        using (var target = new SqliteConnection(SqliteFile.Unpooled(path)))
        {
            target.Open();
            source.BackupDatabase(target);

            // One file and no other: reading a copy with a write-ahead log would make two more beside it.
            using var command = target.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=DELETE";
            command.ExecuteNonQuery();
        }

        DurableFile.Flush(path);
    }

    private static long SizeOf(SqliteConnection source)
    {
        using var command = source.CreateCommand();
        command.CommandText = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
        return (long)command.ExecuteScalar()!;
    }
}

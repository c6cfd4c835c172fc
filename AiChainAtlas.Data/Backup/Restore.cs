using AiChainAtlas.Data.Opening;
using Microsoft.Data.Sqlite;

namespace AiChainAtlas.Data.Backup;

/// <summary>Puts a backup in the place of the database. Everything is checked before anything is touched.</summary>
public sealed class Restore(DataSettings settings, TimeProvider time, Disk disk)
{
    private const string Incoming = ".restoring";

    private readonly string database = DataFolder.DatabasePathIn(settings.DataFolder);
    private readonly string backups = BackupFolder.In(settings.DataFolder);

    /// <summary>Says what would be restored, and changes nothing.</summary>
    /// <exception cref="BackupException">The file cannot be restored.</exception>
    /// <exception cref="AtlasStartupException">Another process holds the data folder, or the backup is of a newer version.</exception>
    public RestoredBackup Check(string file)
    {
        using var folder = DataFolder.Hold(settings.DataFolder);
        return Take(Find(file), apply: false);
    }

    /// <summary>Keeps a copy of what is there and replaces it.</summary>
    /// <inheritdoc cref="Check"/>
    public RestoredBackup Apply(string file)
    {
        using var folder = DataFolder.Hold(settings.DataFolder);
        return Take(Find(file), apply: true);
    }

    private RestoredBackup Take(string file, bool apply)
    {
        var incoming = database + Incoming;
        try
        {
            disk.RequireRoomFor(new FileInfo(file).Length, settings.DataFolder);
            DurableFile.Copy(file, incoming);

            // The copy is checked, not the file: what was checked is what is put in place.
            var content = BackupCheck.Read(incoming, file, BackupRecord.Beside(file));
            CheckSchema(incoming, file);
            var access = apply ? RestoredAccess.Close(incoming, time.GetUtcNow().UtcDateTime) : null;
            var kept = apply ? Replace(incoming) : null;
            return new RestoredBackup
            {
                File = file,
                Revision = content.Revision,
                HadRecord = BackupRecord.Beside(file) is not null,
                Kept = kept,
                Access = access,
            };
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new BackupException($"{file} could not be restored ({cause.Message.TrimEnd('.')}). The database is as it was.", cause);
        }
        finally
        {
            Remove(incoming);
        }
    }

    /// <returns>Where that which was there is kept.</returns>
    private string? Replace(string incoming)
    {
        var kept = File.Exists(database) ? Keep() : null;
        RemoveJournals(incoming);
        DurableFile.Flush(incoming);
        RemoveJournals(database);
        DurableFile.Move(incoming, database, overwrite: true);
        return kept;
    }

    private string Keep()
    {
        try
        {
            BackupCheck.Read(database, database);
        }
        catch (BackupException)
        {
            return KeepAsItIs();
        }

        using var connection = new SqliteConnection(SqliteFile.Unpooled(database));
        connection.Open();
        var record = new BackupWriter(time, disk).Write(connection, backups, BackupReason.BeforeRestore)!;

        // Until the new file is in place the old one must be whole without its journal, which is removed before.
        SqliteFile.MoveJournalIntoFile(connection);
        return Path.Combine(backups, record.File);
    }

    // A damaged database is no backup, but what is in it may be worth an expert's look.
    private string KeepAsItIs()
    {
        var folder = Path.Combine(backups, $"replaced-{time.GetUtcNow().UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");
        OwnerOnly.CreateFolder(folder);
        foreach (var file in DatabaseFile.Sidecars.Select(end => database + end).Append(database).Where(File.Exists))
        {
            DurableFile.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return folder;
    }

    private string Find(string file)
    {
        var path = Path.GetFullPath(file);
        var named = Path.Combine(backups, file);
        return File.Exists(path) ? path
            : File.Exists(named) ? named
            : throw new BackupException($"There is no file {path} and none of that name in {backups}.");
    }

    private static void CheckSchema(string incoming, string file)
    {
        using var connection = new SqliteConnection(SqliteFile.ReadOnly(incoming));
        connection.Open();
        if (Schema.LastApplied(connection).Length == 0)
        {
            throw new BackupException($"{file} is no database of the atlas.");
        }

        if (Schema.Unknown(connection) is { } newer)
        {
            throw new BackupException(
                $"{file} has the newer schema {newer}, which this version does not know: restore it with the version that made it, or a newer one.");
        }
    }

    private static void Remove(string incoming)
    {
        RemoveJournals(incoming);
        File.Delete(incoming);
    }

    private static void RemoveJournals(string path)
    {
        foreach (var end in DatabaseFile.Sidecars)
        {
            File.Delete(path + end);
        }
    }
}

/// <summary>What was restored, or would be.</summary>
public sealed record RestoredBackup
{
    public required string File { get; init; }

    public required long Revision { get; init; }

    /// <summary>Whether a checksum lay beside it; without, only its pages and its history were checked.</summary>
    public required bool HadRecord { get; init; }

    /// <summary>Where that is kept which was there before; null when nothing was, or when nothing was restored.</summary>
    public required string? Kept { get; init; }

    /// <summary>Who is no longer let in; null when nothing was restored.</summary>
    public required RestoredAccess? Access { get; init; }
}

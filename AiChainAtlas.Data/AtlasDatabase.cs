using System.Diagnostics;
using AiChainAtlas.Data.Backup;
using AiChainAtlas.Data.Editing;
using AiChainAtlas.Data.Opening;
using AiChainAtlas.Data.Seed;
using AiChainAtlas.Data.Snapshot;
using AiChainAtlas.Domain.Chain;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace AiChainAtlas.Data;

/// <summary>Opens the store once at the start and holds its folder for this process until disposal.</summary>
public sealed class AtlasDatabase(DataSettings settings, AtlasStore store, AtlasEditor editor, TimeProvider time, ILogger<AtlasDatabase> logger)
    : IDisposable
{
    private DataFolder? folder;

    /// <summary>Whether changes can be saved; a database on a read-only disk is read all the same.</summary>
    public bool CanWrite { get; private set; }

    /// <summary>
    /// Checks the folder, creates and seeds the database or brings an existing one up to date, and publishes the atlas
    /// in <see cref="AtlasStore"/>.
    /// </summary>
    /// <exception cref="AtlasStartupException">Something is in the way; the message says what to do. Nothing was lost.</exception>
    public async Task OpenAsync(CancellationToken cancel = default)
    {
        if (folder is not null)
        {
            throw new InvalidOperationException("The database is open already.");
        }

        folder = DataFolder.Hold(settings.DataFolder);
        BackupFolder.CloseIn(settings.DataFolder);
        var path = folder.DatabasePath;
        try
        {
            if (DatabaseFile.Exists(path))
            {
                await UpgradeAsync(path, cancel);
            }
            else
            {
                await CreateAsync(path, cancel);
                CanWrite = true;
            }

            var stored = await LoadAsync(path, cancel);
            editor.Begin(stored, path);
            store.Publish(stored.Publish());
        }
        catch (Exception cause)
        {
            Dispose();
            if (DatabaseFile.Explain(path, cause) is { } explained)
            {
                throw explained;
            }

            throw;
        }
    }

    /// <summary>Lets go of the folder, so that another process may open it.</summary>
    public void Dispose()
    {
        if (folder is not null)
        {
            editor.Stop();
            SqliteFile.Release(folder.DatabasePath);
            folder.Dispose();
            folder = null;
        }
    }

    // Built under another name and moved when complete: a database with the real name always holds data,
    // so that an empty one is never mistaken for a first start.
    private async Task CreateAsync(string path, CancellationToken cancel)
    {
        var unfinished = path + ".creating";
        if (Remove(unfinished))
        {
            logger.RemovedUnfinished(unfinished);
        }

        try
        {
            // Side by side: the one waits for files, the other for EF Core's model.
            var reading = Task.Run(() => SeedFolder.Read(settings.SeedFolder), cancel);
            await Task.WhenAll(reading, Schema.MigrateAsync(unfinished, cancel));
            await using var connection = await SqliteFile.OpenAsync(unfinished, cancel);
            Seed(connection, await reading, path);
            SqliteFile.MoveJournalIntoFile(connection);
        }
        catch
        {
            SqliteFile.Release(unfinished);
            Remove(unfinished);
            throw;
        }

        SqliteFile.Release(unfinished);
        File.Move(unfinished, path);
    }

    private async Task UpgradeAsync(string path, CancellationToken cancel)
    {
        await using var connection = await SqliteFile.OpenAsync(path, cancel);
        var pending = Schema.Pending(connection);
        CanWrite = !SqliteFile.IsReadOnly(connection);
        if (!CanWrite)
        {
            ReadOnly(path, pending);
            return;
        }

        if (pending.Count > 0)
        {
            BackUp(connection, pending);
            if (Schema.ClearAbandonedLock(connection))
            {
                logger.ClearedMigrationLock();
            }

            await Schema.MigrateAsync(path, cancel);
        }

        if (Seeding.IsEmpty(connection))
        {
            Seed(connection, SeedFolder.Read(settings.SeedFolder), path);
        }
    }

    private void ReadOnly(string path, IReadOnlyList<string> pending)
    {
        if (pending.Count > 0)
        {
            throw new AtlasStartupException(
                $"The database {path} cannot be written, but has to be brought up to {pending[^1]}: make it writable, or start the version that made it.");
        }

        logger.ReadOnly(path);
    }

    private void Seed(SqliteConnection connection, AtlasContent content, string path)
    {
        var watch = Stopwatch.StartNew();
        Seeding.Write(connection, content, time.GetUtcNow().UtcDateTime);
        logger.Seeded(path, content.Entries.Count, content.Entries.Sum(e => e.Facts.Count), watch.ElapsedMilliseconds);
    }

    private async Task<StoredContent> LoadAsync(string path, CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        await using var connection = await SqliteFile.OpenAsync(path, cancel);
        var stored = SnapshotReader.Read(connection);
        logger.Loaded(stored.Revision, stored.Content.Entries.Count, watch.ElapsedMilliseconds);
        return stored;
    }

    private void BackUp(SqliteConnection connection, IReadOnlyList<string> pending)
    {
        try
        {
            var record = new BackupWriter(time, new Disk()).Write(connection, BackupFolder.In(settings.DataFolder), BackupReason.BeforeMigration)!;
            logger.BackedUpBeforeMigration(record.File, pending.Count, pending[^1]);
        }
        catch (BackupException cause)
        {
            throw new AtlasStartupException($"The database was not brought up to date, because it cannot be backed up first. {cause.Message}", cause);
        }
    }

    private static bool Remove(string unfinished)
    {
        var files = DatabaseFile.Sidecars.Select(end => unfinished + end).Append(unfinished).Where(File.Exists).ToList();
        files.ForEach(File.Delete);
        return files.Count > 0;
    }
}

using AiChainAtlas.Data.Opening;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace AiChainAtlas.Data.Backup;

/// <summary>The backups of this store: makes them, lists them, checks them, tries them, and lets old ones go.</summary>
public sealed class BackupStore(DataSettings settings, TimeProvider time, Disk disk, ILogger<BackupStore> logger) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1);

    /// <summary>Where they are.</summary>
    public string Folder { get; } = BackupFolder.In(settings.DataFolder);

    /// <summary>All of them, newest first.</summary>
    public IReadOnlyList<StoredBackup> List() => [.. BackupFolder.Backups(Folder).Select(StoredBackup.At)];

    /// <summary>Makes one while readers and writers go on, and lets go of those that are no longer kept.</summary>
    /// <param name="reason">What for.</param>
    /// <param name="cancel">Stops the waiting for another one, not the writing.</param>
    /// <exception cref="BackupException">There is none; the message says what to do.</exception>
    public async Task<StoredBackup> MakeAsync(BackupReason reason, CancellationToken cancel) =>
        (await MakeAsync(reason, Folder, null, cancel))!;

    /// <summary>The same, unless it would have not one byte that the newest does not have; then null.</summary>
    public Task<StoredBackup?> MakeIfChangedAsync(BackupReason reason, CancellationToken cancel) => MakeAsync(
        reason, Folder, List() is [{ State: BackupState.Verified } newest, ..] ? newest.Record!.Sha256 : null, cancel);

    /// <summary>Makes one in another folder, such as one on another disk, where nothing is ever deleted.</summary>
    public async Task<StoredBackup> MakeInAsync(string folder, CancellationToken cancel) =>
        (await MakeAsync(BackupReason.OnDemand, Path.GetFullPath(folder), null, cancel))!;

    /// <summary>Checks checksum, pages, references and history of one, and writes down what came out.</summary>
    public Task<StoredBackup> VerifyAsync(StoredBackup backup, CancellationToken cancel) => InTurnAsync(
        () =>
        {
            using var held = BackupFolder.Hold(Folder);
            var now = time.GetUtcNow().UtcDateTime;
            try
            {
                BackupCheck.Read(backup.Path, backup.Name, backup.Record);
                Note(backup, record => record with { VerifiedAt = now, Problem = null });
            }
            catch (BackupException problem)
            {
                Note(backup, record => record with { Problem = problem.Message });
                logger.BackupDamaged(problem.Message);
                return StoredBackup.At(backup.Path) with { State = BackupState.Damaged, Problem = problem.Message };
            }

            return StoredBackup.At(backup.Path);
        },
        cancel);

    /// <summary>Restores one beside the store, opens it as the application does, compares it, removes it and writes down what came out.</summary>
    public async Task<RestoreDrill> DrillAsync(StoredBackup backup, CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        try
        {
            var drill = await Task.Run(() => RestoreDrill.RunAsync(backup.Path, settings, time, disk, cancel), cancel);
            RestoreDrills.Add(Folder, drill);
            if (drill.Problem is null)
            {
                logger.DrillPassed(drill.File, drill.Revision, drill.Entries);
            }
            else
            {
                logger.DrillFailed(drill.File, drill.Problem);
            }

            return drill;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private Task<StoredBackup?> MakeAsync(BackupReason reason, string folder, string? unlessSha256, CancellationToken cancel) => InTurnAsync(
        () =>
        {
            using var source = OpenDatabase();
            var record = new BackupWriter(time, disk).Write(source, folder, reason, unlessSha256);
            if (record is null)
            {
                return null;
            }

            var path = Path.Combine(folder, record.File);
            logger.BackedUp(path, record.Revision);
            if (folder == Folder)
            {
                LetGo();
            }

            return StoredBackup.At(path);
        },
        cancel);

    private SqliteConnection OpenDatabase()
    {
        var path = DataFolder.DatabasePathIn(settings.DataFolder);
        if (!File.Exists(path))
        {
            throw new BackupException($"There is no database {path} to back up: set {DataSettings.DataKey} to the folder of the atlas, or start it once.");
        }

        var connection = new SqliteConnection(SqliteFile.Unpooled(path));
        try
        {
            connection.Open();
            return connection;
        }
        catch (SqliteException cause)
        {
            connection.Dispose();
            throw new BackupException($"The database {path} cannot be opened ({cause.Message.TrimEnd('.')}).", cause);
        }
    }

    private void LetGo()
    {
        using var held = BackupFolder.Hold(Folder);

        // What has no record was put there by somebody, who may take it away again.
        var known = List().Where(b => b.Record is not null)
            .Select(b => new KeptBackup(b.Name, b.Record!.MadeAt, b.State == BackupState.Verified));
        foreach (var old in RetentionPlan.ToDelete(known, time.GetUtcNow().UtcDateTime))
        {
            var path = Path.Combine(Folder, old.File);
            File.Delete(path);
            File.Delete(BackupRecord.PathBeside(path));
            logger.BackupLetGo(old.File);
        }
    }

    private static void Note(StoredBackup backup, Func<BackupRecord, BackupRecord> change)
    {
        if (BackupRecord.Beside(backup.Path) is { } record)
        {
            BackupJson.Write(BackupRecord.PathBeside(backup.Path), change(record));
        }
    }

    private async Task<T> InTurnAsync<T>(Func<T> act, CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        try
        {
            return await Task.Run(act, cancel);
        }
        finally
        {
            gate.Release();
        }
    }
}

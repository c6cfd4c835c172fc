using AiChainAtlas.Data.Audit;
using AiChainAtlas.Data.Backup;
using AiChainAtlas.Data.Opening;
using AiChainAtlas.Data.Tables;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace AiChainAtlas.Data.Tests.Backup;

/// <summary>A small seeded store with what backs it up, on a clock that a test sets.</summary>
internal sealed class BackedUpStore : IDisposable
{
    private readonly TempFolder data = new();
    private readonly SmallSeed seed = new();

    private BackedUpStore(Disk? disk, int hours)
    {
        Settings = new DataSettings { DataFolder = data.Path, SeedFolder = seed.Path };
        Backups = new BackupStore(Settings, Time, disk ?? new Disk(), NullLogger<BackupStore>.Instance);
        Schedule = new BackupSchedule(
            Backups,
            new BackupSettings { Interval = hours == 0 ? null : TimeSpan.FromHours(hours) },
            Time,
            NullLogger<BackupSchedule>.Instance);
        Restore = new Restore(Settings, Time, disk ?? new Disk());
    }

    public ManualTime Time { get; } = new();

    public DataSettings Settings { get; }

    public BackupStore Backups { get; }

    public BackupSchedule Schedule { get; }

    public Restore Restore { get; }

    public string DatabasePath => DataFolder.DatabasePathIn(data.Path);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<BackedUpStore> SeedAsync(Disk? disk = null, int hours = 24)
    {
        var store = new BackedUpStore(disk, hours);
        await OpenStore.SeedAsync(store.Settings.DataFolder, store.Settings.SeedFolder);
        return store;
    }

    public Task<StoredBackup> BackUpAsync() => Backups.MakeAsync(BackupReason.OnDemand, Cancel);

    public Task<OpenStore> OpenAsync() => OpenStore.OpenAsync(Settings.DataFolder, Settings.SeedFolder);

    /// <summary>One edit: an entry has another name, and a revision says so, in one transaction.</summary>
    public static async Task RenameAsync(AtlasDbContext context, string name)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(Cancel);
        await context.Database.ExecuteSqlAsync($"UPDATE entries SET name = {name}", Cancel);
        var last = await context.Revisions.AsNoTracking().OrderByDescending(r => r.Id).FirstAsync(Cancel);
        var row = new RevisionRow
        {
            Id = last.Id + 1,
            At = last.At.AddSeconds(1),
            Who = "editor",
            Reason = "A test",
            What = "{}",
            PreviousHash = last.Hash,
            Hash = "",
        };
        row.Hash = RevisionHash.Of(row);
        context.Revisions.Add(row);
        await context.SaveChangesAsync(Cancel);
        await transaction.CommitAsync(Cancel);
        context.ChangeTracker.Clear();
    }

    public async Task RenameAsync(string name)
    {
        await using (var context = SqliteFile.Context(DatabasePath))
        {
            await RenameAsync(context, name);
        }

        SqliteFile.Release(DatabasePath);
    }

    /// <summary>What a database file says, read without changing it.</summary>
    public static (string? Name, long Revision) Read(string path)
    {
        using var connection = new SqliteConnection(SqliteFile.ReadOnly(path));
        connection.Open();
        return ((string?)connection.Scalar("SELECT name FROM entries"), (long)connection.Scalar("SELECT MAX(id) FROM revisions")!);
    }

    public void Dispose()
    {
        Backups.Dispose();
        data.Dispose();
        seed.Dispose();
    }
}

/// <summary>A disk with as much room as a test says.</summary>
internal sealed class SmallDisk(long free) : Disk
{
    public override long FreeBytes(string folder) => free;
}

using AiChainAtlas.Data.Backup;
using AiChainAtlas.Data.Opening;
using AiChainAtlas.Tests.Stores;
using Microsoft.Data.Sqlite;

namespace AiChainAtlas.Data.Tests.Backup;

public sealed class BackupTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Backups_made_while_others_write_hold_whole_commits_and_a_whole_history()
    {
        using var store = await BackedUpStore.SeedAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var written = 0L;
        var writing = Task.Run(
            async () =>
            {
                await using var context = SqliteFile.Context(store.DatabasePath);
                for (var n = 2; !stop.IsCancellationRequested; n++)
                {
                    await BackedUpStore.RenameAsync(context, $"Name {n}");
                    Volatile.Write(ref written, n);
                }
            },
            Cancel);
        var seen = new List<long>();
        while (seen.Distinct().Count() < 5)
        {
            var before = Volatile.Read(ref written);
            var backup = await store.BackUpAsync();
            var (name, revision) = BackedUpStore.Read(backup.Path);
            Assert.Equal(BackupState.Verified, (await store.Backups.VerifyAsync(backup, Cancel)).State);
            Assert.Equal(revision, backup.Record!.Revision);
            Assert.True(revision >= before, "It holds what was committed before it began.");
            Assert.True(revision == 1 || name == $"Name {revision}", "The entry and its revision are of one commit.");
            seen.Add(revision);
        }

        await stop.CancelAsync();
        await writing;
        SqliteFile.Release(store.DatabasePath);
        Assert.Equal(seen.Order(), seen);
    }

    [Fact]
    public async Task A_backup_is_one_file_with_a_record_of_what_it_holds()
    {
        using var store = await BackedUpStore.SeedAsync();
        await store.RenameAsync("Renamed");
        var backup = await store.BackUpAsync();
        var record = backup.Record!;
        Assert.Equal("atlas-20260315T120000Z.db", record.File);
        Assert.Equal(
            ["atlas-20260315T120000Z.db", "atlas-20260315T120000Z.json", "backups.lock"],
            Directory.EnumerateFiles(store.Backups.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal((new FileInfo(backup.Path).Length, 2L, Schema.Known[^1]), (record.Size, record.Revision, record.Schema));
        Assert.Equal(DurableFile.Sha256(backup.Path), record.Sha256);
        Assert.Equal((BackupReason.OnDemand, store.Time.Now.UtcDateTime), (record.Reason, record.MadeAt));
        Assert.Equal((1L, 2L), (record.Rows["entries"], record.Rows["revisions"]));
        Assert.Equal(("Renamed", 2L), BackedUpStore.Read(backup.Path));
        Assert.Equal(backup, Assert.Single(store.Backups.List()) with { Record = backup.Record });
    }

    [Fact]
    public async Task Two_backups_of_one_second_are_two_files_and_the_later_one_is_listed_first()
    {
        using var store = await BackedUpStore.SeedAsync();
        var first = await store.BackUpAsync();
        var second = await store.BackUpAsync();
        Assert.Equal([second.Path, first.Path], store.Backups.List().Select(b => b.Path));
    }

    [Fact]
    public async Task A_disk_with_less_room_than_twice_the_database_is_refused()
    {
        using var store = await BackedUpStore.SeedAsync(new SmallDisk(new FileInfo(typeof(BackupTests).Assembly.Location).Length / 100));
        var problem = await Assert.ThrowsAsync<BackupException>(store.BackUpAsync);
        Assert.Contains("There is no room", problem.Message, StringComparison.Ordinal);
        Assert.Empty(store.Backups.List());
    }

    [Fact]
    public async Task What_a_killed_backup_left_is_removed_by_the_next_and_never_listed()
    {
        using var store = await BackedUpStore.SeedAsync();
        Directory.CreateDirectory(store.Backups.Folder);
        string[] left = ["atlas-20260101T000000Z.db.writing", "atlas-20260101T000000Z.db.writing-journal", "atlas-20260101T000000Z.json"];
        string[] foreign = ["atlas-notes.json", "notes.writing"];
        Array.ForEach([.. left, .. foreign], name => File.WriteAllText(Path.Combine(store.Backups.Folder, name), "half"));
        Assert.Empty(store.Backups.List());
        await store.BackUpAsync();
        Assert.DoesNotContain(left, name => File.Exists(Path.Combine(store.Backups.Folder, name)));
        Assert.All(foreign, name => Assert.True(File.Exists(Path.Combine(store.Backups.Folder, name))));
    }

    [Fact]
    public async Task A_second_process_that_backs_up_now_is_told_so()
    {
        using var store = await BackedUpStore.SeedAsync();
        using (BackupFolder.Hold(store.Backups.Folder))
        {
            var problem = await Assert.ThrowsAsync<BackupException>(store.BackUpAsync);
            Assert.Contains("a backup is being made there now", problem.Message, StringComparison.Ordinal);
        }

        await store.BackUpAsync();
    }

    [Fact]
    public async Task A_database_whose_history_was_changed_is_not_backed_up_as_if_it_were_whole()
    {
        using var store = await BackedUpStore.SeedAsync();
        await store.RenameAsync("Renamed");
        await Sql.ChangeAsync(store.DatabasePath, "DROP TRIGGER revisions_no_update", "UPDATE revisions SET who = 'nobody' WHERE id = 1");
        var problem = await Assert.ThrowsAsync<BackupException>(store.BackUpAsync);
        Assert.Contains("revision 1 was changed", problem.Message, StringComparison.Ordinal);
        Assert.Empty(store.Backups.List());
    }

    [Fact]
    public async Task Without_a_database_none_is_created_to_be_backed_up()
    {
        using var store = await BackedUpStore.SeedAsync();
        File.Delete(store.DatabasePath);
        Assert.Contains("There is no database", (await Assert.ThrowsAsync<BackupException>(store.BackUpAsync)).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(store.DatabasePath));
    }

    [Fact]
    public async Task Old_backups_go_with_their_records_and_those_of_others_stay()
    {
        using var store = await BackedUpStore.SeedAsync();
        var old = new List<StoredBackup>();
        for (var i = 0; i < 4; i++)
        {
            store.Time.Now = store.Time.Now.AddMinutes(1);
            old.Add(await store.BackUpAsync());
        }

        var foreign = Path.Combine(store.Backups.Folder, "atlas-20200101T000000Z-before-Initial.db");
        File.Copy(old[0].Path, foreign);
        store.Time.Now = store.Time.Now.AddYears(2);
        await store.BackUpAsync();
        Assert.Equal(
            ["atlas-20280315T120400Z.db", "atlas-20260315T120400Z.db", "atlas-20260315T120300Z.db", Path.GetFileName(foreign)],
            store.Backups.List().Select(b => b.Name));
        Assert.Equal(3, Directory.EnumerateFiles(store.Backups.Folder, "*.json").Count());
    }

    [Fact]
    public async Task A_full_disk_leaves_no_half_backup_and_says_so()
    {
        using var store = await BackedUpStore.SeedAsync(new SmallDisk(long.MaxValue / 4));
        using var disk = TinyDisk.Of(kilobytes: 96);
        Assert.True(new FileInfo(store.DatabasePath).Length > 96 * 1024);
        var problem = await Assert.ThrowsAsync<BackupException>(() => store.Backups.MakeInAsync(disk.Path, Cancel));
        Assert.IsType<SqliteException>(problem.InnerException);
        Assert.Contains("full", problem.Message, StringComparison.Ordinal);
        Assert.Equal(["backups.lock"], Directory.EnumerateFiles(disk.Path).Select(Path.GetFileName));
    }
}

using AiChainAtlas.Data.Backup;
using AiChainAtlas.Data.Opening;
using Microsoft.Data.Sqlite;

namespace AiChainAtlas.Data.Tests.Backup;

public sealed class RestoreTests
{
    [Fact]
    public async Task Restoring_brings_back_every_byte_and_keeps_what_was_there()
    {
        using var store = await BackedUpStore.SeedAsync();
        await store.RenameAsync("Before");
        var backup = await store.BackUpAsync();
        await store.RenameAsync("After");

        var done = store.Restore.Apply(backup.Path);
        Assert.Equal((backup.Path, 2L, true), (done.File, done.Revision, done.HadRecord));
        Assert.Equal(backup.Record!.Sha256, DurableFile.Sha256(store.DatabasePath));
        Assert.Equal(("After", 3L), BackedUpStore.Read(done.Kept!));
        Assert.Equal(BackupReason.BeforeRestore, BackupRecord.Beside(done.Kept!)!.Reason);
        using (var open = await store.OpenAsync())
        {
            Assert.Equal(("Before", 2L), (Assert.Single(open.Atlas.Entries).Name, open.Store.Revision));
        }

        store.Restore.Apply(done.Kept!);
        Assert.Equal(("After", 3L), BackedUpStore.Read(store.DatabasePath));
    }

    [Fact]
    public async Task A_backup_is_found_by_its_name_alone_and_into_an_empty_folder_too()
    {
        using var store = await BackedUpStore.SeedAsync();
        var backup = await store.BackUpAsync();
        File.Delete(store.DatabasePath);
        var done = store.Restore.Apply(backup.Name);
        Assert.Equal((1L, null), (done.Revision, done.Kept));
        Assert.Equal(("Render Network", 1L), BackedUpStore.Read(store.DatabasePath));
    }

    [Fact]
    public async Task Asking_first_changes_nothing()
    {
        using var store = await BackedUpStore.SeedAsync();
        var backup = await store.BackUpAsync();
        await store.RenameAsync("After");
        var before = Files(store);
        Assert.Equal((1L, null), (store.Restore.Check(backup.Path).Revision, store.Restore.Check(backup.Path).Kept));
        Assert.Equal(before, Files(store));
    }

    [Fact]
    public async Task A_journal_of_the_replaced_database_is_not_played_into_the_restored_one()
    {
        using var store = await BackedUpStore.SeedAsync();
        var backup = await store.BackUpAsync();

        // A copy of the files of a database in use: what a killed process leaves.
        await using (var connection = await SqliteFile.OpenAsync(store.DatabasePath, TestContext.Current.CancellationToken))
        {
            connection.Run("UPDATE entries SET name = 'Only in the journal'");
            File.Copy(store.DatabasePath + "-wal", store.DatabasePath + "-kept");
        }

        SqliteFile.Release(store.DatabasePath);
        File.Move(store.DatabasePath + "-kept", store.DatabasePath + "-wal");
        store.Restore.Apply(backup.Path);
        Assert.False(File.Exists(store.DatabasePath + "-wal"));
        Assert.Equal(("Render Network", 1L), BackedUpStore.Read(store.DatabasePath));
    }

    [Fact]
    public async Task A_damaged_database_is_replaced_and_its_files_are_kept_as_they_are()
    {
        using var store = await BackedUpStore.SeedAsync();
        var backup = await store.BackUpAsync();
        var damaged = File.ReadAllBytes(store.DatabasePath);
        Array.Fill(damaged, (byte)0xA5, 100, 20_000);
        File.WriteAllBytes(store.DatabasePath, damaged);
        File.WriteAllText(store.DatabasePath + "-wal", "what is left of a journal");

        var done = store.Restore.Apply(backup.Path);
        Assert.Equal(damaged, File.ReadAllBytes(Path.Combine(done.Kept!, "atlas.db")));
        Assert.Equal("what is left of a journal", File.ReadAllText(Path.Combine(done.Kept!, "atlas.db-wal")));
        Assert.False(File.Exists(store.DatabasePath + "-wal"));
        using var open = await store.OpenAsync();
        Assert.Equal(1, open.Store.Revision);
    }

    [Fact]
    public async Task A_flipped_byte_is_refused() => await RefusedAsync("its checksum is not the one in its record", (path, _) => Flip(path));

    [Fact]
    public async Task A_flipped_byte_is_refused_without_a_record_too() => await RefusedAsync("is damaged", (path, _) =>
    {
        var bytes = File.ReadAllBytes(path);
        Array.Fill(bytes, (byte)0xA5, bytes.Length / 2, 8_000);
        File.WriteAllBytes(path, bytes);
        File.Delete(BackupRecord.PathBeside(path));
    });

    [Theory]
    [InlineData(true, "its record says")]
    [InlineData(false, "damaged")]
    public async Task A_truncated_file_is_refused(bool recorded, string message) => await RefusedAsync(message, (path, _) =>
    {
        using var stream = File.OpenWrite(path);
        stream.SetLength(stream.Length / 2);
        if (!recorded)
        {
            File.Delete(BackupRecord.PathBeside(path));
        }
    });

    [Fact]
    public async Task A_changed_revision_is_refused() => await RefusedAsync("revision 2 was changed", (path, _) => Rewrite(
        path, "DROP TRIGGER revisions_no_update", "UPDATE revisions SET reason = 'another' WHERE id = 2"));

    [Fact]
    public async Task A_missing_last_revision_is_refused() => await RefusedAsync("ends at revision 1, its record at 2", (path, _) => Rewrite(
        path, "DROP TRIGGER revisions_no_delete", "DELETE FROM revisions WHERE id = 2"));

    [Fact]
    public async Task A_broken_reference_is_refused() => await RefusedAsync("refers to something of", (path, _) => Rewrite(
        path, "PRAGMA foreign_keys=OFF", "DELETE FROM links"));

    [Fact]
    public async Task A_newer_schema_is_refused() => await RefusedAsync("the newer schema 29990101000000_FromTheFuture", (path, _) => Rewrite(
        path, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_FromTheFuture', '99.0')"));

    [Fact]
    public async Task A_database_of_something_else_is_refused() => await RefusedAsync("is no database of the atlas", (path, _) =>
    {
        File.Delete(path);
        File.Delete(BackupRecord.PathBeside(path));
        using var connection = new SqliteConnection(SqliteFile.Unpooled(path));
        connection.Open();
        connection.Run("CREATE TABLE songs (title TEXT)");
    });

    [Fact]
    public async Task A_text_is_refused() => await RefusedAsync("not a database", (path, _) =>
    {
        File.WriteAllText(path, new string('x', 4096));
        File.Delete(BackupRecord.PathBeside(path));
    });

    [Fact]
    public async Task A_file_that_is_not_there_is_refused() => await RefusedAsync("There is no file", (path, _) => File.Delete(path));

    [Fact]
    public async Task While_the_atlas_runs_nothing_is_restored()
    {
        using var store = await BackedUpStore.SeedAsync();
        var backup = await store.BackUpAsync();
        using var open = await store.OpenAsync();
        var refused = Assert.Throws<AtlasStartupException>(() => store.Restore.Apply(backup.Path));
        Assert.Contains("Another process works in the data folder", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_room_for_a_copy_nothing_is_restored()
    {
        using var store = await BackedUpStore.SeedAsync();
        var backup = await store.BackUpAsync();
        var before = Files(store);
        var restore = new Restore(store.Settings, store.Time, new SmallDisk(1000));
        Assert.Contains("no room", Assert.Throws<BackupException>(() => restore.Apply(backup.Path)).Message, StringComparison.Ordinal);
        Assert.Equal(before, Files(store));
    }

    private static async Task RefusedAsync(string message, Action<string, BackedUpStore> damage)
    {
        using var store = await BackedUpStore.SeedAsync();
        await store.RenameAsync("Present");
        var backup = await store.BackUpAsync();
        damage(backup.Path, store);
        var before = Files(store);
        Assert.Contains(message, Assert.Throws<BackupException>(() => store.Restore.Apply(backup.Path)).Message, StringComparison.Ordinal);
        Assert.Equal(before, Files(store));
        using var open = await store.OpenAsync();
        Assert.Equal(("Present", 2L), (Assert.Single(open.Atlas.Entries).Name, open.Store.Revision));
    }

    private static void Flip(string path)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[^100] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    // Its record is made to fit, so that what is inside has to be looked at.
    private static void Rewrite(string path, params string[] statements)
    {
        using (var connection = new SqliteConnection(SqliteFile.Unpooled(path)))
        {
            connection.Open();
            Array.ForEach(statements, connection.Run);
        }

        var record = BackupRecord.Beside(path)!;
        BackupJson.Write(BackupRecord.PathBeside(path), record with { Size = new FileInfo(path).Length, Sha256 = DurableFile.Sha256(path) });
    }

    private static Dictionary<string, string> Files(BackedUpStore store) => Directory
        .EnumerateFiles(store.Settings.DataFolder, "*", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
        .ToDictionary(file => file, DurableFile.Sha256);
}

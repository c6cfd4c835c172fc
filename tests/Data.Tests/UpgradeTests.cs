using AiChainAtlas.Data.Backup;
using AiChainAtlas.Data.Opening;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AiChainAtlas.Data.Tests;

public sealed class UpgradeTests
{
    [Fact]
    public void Tables_in_the_code_are_those_of_the_migrations()
    {
        using var context = SqliteFile.Context("never-opened.db");
        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Equal(context.Database.GetMigrations(), Schema.Known);
    }

    [Fact]
    public async Task An_older_schema_is_backed_up_and_brought_up_to_date()
    {
        using var data = new TempFolder();
        using var seed = new SmallSeed();
        var path = await OpenStore.SeedAsync(data.Path, seed.Path);
        await GoBackAsync(path);
        await Sql.ChangeAsync(path, "UPDATE entries SET name = 'Kept'");

        using var store = await OpenStore.OpenAsync(data.Path, seed.Path);
        Assert.Equal("Kept", Assert.Single(store.Atlas.Entries).Name);
        var backup = Assert.Single(Directory.EnumerateFiles(data.File("backups"), "*.db"));
        var record = BackupRecord.Beside(backup)!;
        Assert.Equal((BackupReason.BeforeMigration, Schema.Known[0]), (record.Reason, record.Schema));
        await using var old = await SqliteFile.OpenAsync(backup, TestContext.Current.CancellationToken);
        Assert.Equal("Kept", old.Scalar("SELECT name FROM entries"));
        Assert.Equal(1L, old.Scalar("SELECT COUNT(*) FROM __EFMigrationsHistory"));
        old.Close();
        SqliteFile.Release(backup);
    }

    [Fact]
    public async Task A_lock_that_a_killed_migration_left_does_not_stop_the_next_start()
    {
        using var data = new TempFolder();
        using var seed = new SmallSeed();
        var path = await OpenStore.SeedAsync(data.Path, seed.Path);
        await GoBackAsync(path);
        await Sql.ChangeAsync(
            path,
            """CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL)""",
            "INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01 00:00:00')");
        using var store = await OpenStore.OpenAsync(data.Path, seed.Path);
        Assert.Single(store.Atlas.Entries);
    }

    [Fact]
    public async Task A_schema_that_is_up_to_date_is_not_backed_up()
    {
        using var data = new TempFolder();
        using var seed = new SmallSeed();
        await OpenStore.SeedAsync(data.Path, seed.Path);
        await OpenStore.SeedAsync(data.Path, seed.Path);
        Assert.False(Directory.Exists(data.File("backups")));
    }

    private static async Task GoBackAsync(string path)
    {
        await using (var context = SqliteFile.Context(path))
        {
            await context.GetService<IMigrator>().MigrateAsync(Schema.Known[0], TestContext.Current.CancellationToken);
        }

        SqliteFile.Release(path);
    }
}

using AiChainAtlas.Data.Accounts;
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
        using var accounts = AccountSchema.Context("never-opened.db");
        Assert.False(accounts.Database.HasPendingModelChanges());
        Assert.Equal(accounts.Database.GetMigrations(), AccountSchema.History.Known);
    }

    [Fact]
    public async Task A_database_from_before_accounts_gets_them_and_keeps_its_data()
    {
        using var data = new TempFolder();
        using var seed = new SmallSeed();
        var path = await OpenStore.SeedAsync(data.Path, seed.Path);
        await Sql.ChangeAsync(
            path, "DROP TABLE api_tokens", "DROP TABLE sessions", "DROP TABLE passkeys", "DROP TABLE recovery_codes", "DROP TABLE setup_links",
            "DROP TABLE users", "DROP TABLE audit_events", "DROP TABLE __AccountMigrations", "UPDATE entries SET name = 'Kept'");
        using var store = await OpenStore.OpenAsync(data.Path, seed.Path);
        Assert.Equal("Kept", Assert.Single(store.Atlas.Entries).Name);
        await using var connection = await store.ConnectAsync();
        Assert.Equal(0L, connection.Scalar("SELECT COUNT(*) FROM users"));
        Assert.Single(Directory.EnumerateFiles(data.File("backups")));
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
        var backup = Assert.Single(Directory.EnumerateFiles(data.File("backups")));
        Assert.EndsWith($"-before-{Schema.Known[^1]}.db", backup, StringComparison.Ordinal);
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

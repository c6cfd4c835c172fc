using System.Data.Common;
using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Data.Backup;
using AiChainAtlas.Data.Opening;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
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
        Assert.Single(Directory.EnumerateFiles(data.File("backups"), "*.db"));
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
    public async Task A_process_killed_inside_a_migration_leaves_a_database_that_the_next_start_backs_up_and_upgrades()
    {
        using var data = new TempFolder();
        using var seed = new SmallSeed();
        using var killed = new TempFolder();
        var path = await OpenStore.SeedAsync(data.Path, seed.Path);
        await GoBackAsync(path);
        await Sql.ChangeAsync(path, "UPDATE entries SET name = 'Kept'");

        // The files as they are in the middle of the migration are what the kill leaves.
        var kill = new CopyAt("CREATE TRIGGER revisions_no_delete", path, killed.Path);
        var options = new DbContextOptionsBuilder<AtlasDbContext>();
        SqliteFile.Configure(options, path);
        await using (var context = new AtlasDbContext(options.AddInterceptors(kill).Options))
        {
            await context.Database.MigrateAsync(TestContext.Current.CancellationToken);
        }

        SqliteFile.Release(path);
        Assert.True(kill.Done);
        using var store = await OpenStore.OpenAsync(killed.Path, seed.Path);
        Assert.Contains(store.StartLog.Lines, line => line.Text.Contains("Removed the migration lock", StringComparison.Ordinal));
        Assert.Equal("Kept", Assert.Single(store.Atlas.Entries).Name);
        using var connection = await store.ConnectAsync();
        Assert.Empty(Schema.Pending(connection));
        var backup = Assert.Single(Directory.EnumerateFiles(killed.File("backups"), "*.db"));
        Assert.Equal((BackupReason.BeforeMigration, Schema.Known[0]), (BackupRecord.Beside(backup)!.Reason, BackupRecord.Beside(backup)!.Schema));
    }

    [Fact]
    public async Task A_migration_that_fails_leaves_the_database_as_it_was_and_the_backup_from_before()
    {
        using var data = new TempFolder();
        using var seed = new SmallSeed();
        var path = await OpenStore.SeedAsync(data.Path, seed.Path);
        await GoBackAsync(path);
        await Sql.ChangeAsync(path, "CREATE TRIGGER revisions_in_order BEFORE INSERT ON terms BEGIN SELECT 1; END");
        Assert.Contains("already exists", await OpenStore.RefusalAsync(data.Path, seed.Path), StringComparison.Ordinal);
        var backup = Assert.Single(Directory.EnumerateFiles(data.File("backups"), "*.db"));
        Assert.Equal((BackupReason.BeforeMigration, 1L), (BackupRecord.Beside(backup)!.Reason, BackupRecord.Beside(backup)!.Revision));

        await Sql.ChangeAsync(path, "DROP TRIGGER revisions_in_order");
        using var store = await OpenStore.OpenAsync(data.Path, seed.Path);
        Assert.Single(store.Atlas.Entries);
    }

    [Fact]
    public async Task Without_a_backup_nothing_is_migrated()
    {
        using var data = new TempFolder();
        using var seed = new SmallSeed();
        var path = await OpenStore.SeedAsync(data.Path, seed.Path);
        await GoBackAsync(path);
        File.WriteAllText(data.File("backups"), "in the way of the folder");
        Assert.Contains("cannot be backed up first", await OpenStore.RefusalAsync(data.Path, seed.Path), StringComparison.Ordinal);
        using var connection = await SqliteFile.OpenAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(Schema.Known[0], Schema.LastApplied(connection));
        connection.Close();
        SqliteFile.Release(path);
    }

    [Fact]
    public async Task A_schema_that_is_up_to_date_is_not_backed_up()
    {
        using var data = new TempFolder();
        using var seed = new SmallSeed();
        (await OpenStore.StartAsync(data.Path, seed.Path)).Dispose();
        (await OpenStore.StartAsync(data.Path, seed.Path)).Dispose();
        Assert.False(Directory.Exists(data.File("backups")));
    }

    [Fact]
    public async Task An_upgrade_turns_the_status_renamed_into_a_fact_and_the_sentences_about_sources_into_sources()
    {
        using var data = new TempFolder();
        using var seed = new SmallSeed();
        var path = await OpenStore.SeedAsync(data.Path, seed.Path);
        await GoBackAsync(path, Schema.Known.Single(name => name.EndsWith("_Editing", StringComparison.Ordinal)));
        await Sql.ChangeAsync(
            path,
            "UPDATE facts SET value = 'renamed' WHERE field = 'status'",
            """
            INSERT INTO facts (entry_id, ordinal, field, value, as_of, confidence, rank, note)
            VALUES ('render', 2, 'former_name', 'RNDR', '2023', 'reported', 'normal', '')
            """,
            "INSERT INTO fact_sources SELECT MAX(id), 0, 'report' FROM facts",
            """
            INSERT INTO gpu_prices (record_id, ordinal, provider, accelerator, usd_per_gpu_hour, terms, market, as_of, source_note, notes)
            VALUES ('one', 0, 'Somebody', 'H100', 2, 'spot', 'decentralised', '2026', 'A list on GitHub', ''),
                   ('two', 1, 'Somebody', 'A100', 1, 'spot', 'decentralised', '2026', 'A list on GitHub', '')
            """,
            "INSERT INTO accelerators (name, ordinal, vendor, year, interconnect_note, source_note, notes) VALUES ('H100', 0, 'NVIDIA', 2022, '', 'Data sheet', '')");

        using var store = await OpenStore.OpenAsync(data.Path, seed.Path);

        var render = Assert.Single(store.Atlas.Entries);
        Assert.Equal(("active", "RNDR"), (render.Value(EntryFields.Status), render.Value(EntryFields.Renamed)));
        Assert.Equal(["report"], render.Best(EntryFields.Renamed)!.SourceIds);
        var cited = Assert.Single(store.Atlas.Content.Prices.SelectMany(price => price.SourceIds).Distinct());
        Assert.Equal("A list on GitHub", store.Atlas.FindSource(cited)!.Title);
        var sheet = Assert.Single(store.Atlas.Content.Accelerators);
        Assert.Equal(("shipping", "Data sheet"), (sheet.State, store.Atlas.FindSource(Assert.Single(sheet.SourceIds))!.Title));
        Assert.Equal(SourceType.Memory, store.Atlas.FindSource(Source.FromMemory)!.Type);
        Assert.Empty(AtlasRules.Check(store.Atlas.Content));
    }

    internal static async Task GoBackAsync(string path, string? schema = null)
    {
        await using (var context = SqliteFile.Context(path))
        {
            await context.GetService<IMigrator>().MigrateAsync(schema ?? Schema.Known[0], TestContext.Current.CancellationToken);
        }

        SqliteFile.Release(path);
    }

    /// <summary>Copies a database with its journal once a command of that text has run.</summary>
    private sealed class CopyAt(string command, string database, string folder) : DbCommandInterceptor
    {
        public bool Done { get; private set; }

        public override ValueTask<int> NonQueryExecutedAsync(
            DbCommand executed, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            if (executed.CommandText.Contains(command, StringComparison.Ordinal))
            {
                foreach (var file in DatabaseFile.Sidecars.Select(end => database + end).Append(database).Where(File.Exists))
                {
                    File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
                }

                Done = true;
            }

            return base.NonQueryExecutedAsync(executed, eventData, result, cancellationToken);
        }
    }
}

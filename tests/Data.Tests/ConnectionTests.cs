using AiChainAtlas.Data.Opening;
using AiChainAtlas.Data.Tables;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AiChainAtlas.Data.Tests;

public sealed class ConnectionTests
{
    [Fact]
    public async Task Every_connection_of_the_context_factory_waits_syncs_and_checks_references()
    {
        using var data = new TempFolder();
        using var seed = new SmallSeed();
        await OpenStore.SeedAsync(data.Path, seed.Path);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["ATLAS_DATA"] = data.Path }).Build();
        await using var services = new ServiceCollection().AddAtlasData(configuration, data.Path).BuildServiceProvider();
        var factory = services.GetRequiredService<IDbContextFactory<AtlasDbContext>>();
        for (var i = 0; i < 3; i++)
        {
            await using var context = await factory.CreateDbContextAsync(TestContext.Current.CancellationToken);
            await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            Check((SqliteConnection)context.Database.GetDbConnection());
        }

        SqliteFile.Release(DataFolder.DatabasePathIn(data.Path));
    }

    [Fact]
    public async Task Every_plain_connection_has_the_same_settings()
    {
        using var data = new TempFolder();
        using var seed = new SmallSeed();
        using var store = await OpenStore.OpenAsync(data.Path, seed.Path);
        await using var first = await store.ConnectAsync();
        await using var second = await store.ConnectAsync();
        Check(first);
        Check(second);
    }

    [Theory]
    [InlineData("INSERT INTO fact_sources (fact_id, ordinal, source_id) VALUES (1, 9, 'nowhere')", "FOREIGN KEY")]
    [InlineData("UPDATE entries SET link_id = 'nowhere'", "FOREIGN KEY")]
    [InlineData("DELETE FROM sources WHERE id = 'report'", "FOREIGN KEY")]
    [InlineData("UPDATE relations SET from_entry_id = 'render'", "ck_relations_from")]
    [InlineData("UPDATE relations SET to_link_id = NULL", "ck_relations_to")]
    [InlineData("UPDATE entries SET state = 'gone'", "ck_entries_state")]
    [InlineData("UPDATE facts SET confidence = 'sure'", "ck_facts_confidence")]
    public async Task The_store_refuses_what_would_contradict_itself(string sql, string constraint)
    {
        using var data = new TempFolder();
        using var seed = new SmallSeed();
        using var store = await OpenStore.OpenAsync(data.Path, seed.Path);
        await using var connection = await store.ConnectAsync();
        var refused = Assert.Throws<SqliteException>(() => connection.Run(sql));
        Assert.Contains(constraint, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_of_an_old_version_is_refused()
    {
        using var data = new TempFolder();
        using var seed = new SmallSeed();
        using var store = await OpenStore.OpenAsync(data.Path, seed.Path);
        await using var mine = SqliteFile.Context(store.DatabasePath);
        var entry = await mine.Entries.SingleAsync(TestContext.Current.CancellationToken);
        await using (var connection = await store.ConnectAsync())
        {
            connection.Run("UPDATE entries SET version = 2");
        }

        (entry.Name, entry.Version) = ("Mine", 2);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => mine.SaveChangesAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_entry_that_is_retired_takes_its_relations_claims_and_redirects_with_it()
    {
        using var data = new TempFolder();
        using var seed = new SmallSeed();
        seed.Change("relations.yaml", "from: cx-gpu\n  to: ai-gpu", "from: render\n  to: ai-gpu");
        seed.Write("redirects.yaml", "- former: rndr\n  entry: render\n");
        var path = await OpenStore.SeedAsync(data.Path, seed.Path);
        await Sql.ChangeAsync(path, $"UPDATE entries SET state = '{EntryState.Retired}'");
        using var store = await OpenStore.OpenAsync(data.Path, seed.Path);
        Assert.Empty(store.Atlas.Entries);
        Assert.Empty(store.Atlas.Content.Relations);
        Assert.Empty(store.Atlas.Content.Redirects);
        Assert.Null(store.Atlas.FindSuccessor("rndr"));
    }

    private static void Check(SqliteConnection connection)
    {
        Assert.Equal("wal", connection.Scalar("PRAGMA journal_mode"));
        Assert.Equal(2L, connection.Scalar("PRAGMA synchronous"));
        Assert.Equal(1L, connection.Scalar("PRAGMA foreign_keys"));
        Assert.Equal(5000L, connection.Scalar("PRAGMA busy_timeout"));
    }
}

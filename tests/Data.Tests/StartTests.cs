using AiChainAtlas.Data.Opening;

namespace AiChainAtlas.Data.Tests;

/// <summary>Whatever is in the way of a start, the message says so and nothing is touched.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("this is a letter, not a database, and long enough to have a header")]
    [InlineData("")]
    public async Task A_file_that_is_no_database_is_refused_and_left_alone(string text)
    {
        using var data = new TempFolder();
        File.WriteAllText(data.File("atlas.db"), text);
        Assert.Contains("is no SQLite database", await OpenStore.RefusalAsync(data.Path), StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(data.File("atlas.db")));
    }

    [Fact]
    public async Task A_damaged_database_is_refused_and_left_alone()
    {
        using var data = new TempFolder();
        using var seed = new SmallSeed();
        var path = await OpenStore.SeedAsync(data.Path, seed.Path);
        var bytes = File.ReadAllBytes(path);
        Array.Fill(bytes, (byte)0xA5, 100, bytes.Length - 100);
        File.WriteAllBytes(path, bytes);
        Assert.Contains("restore a backup", await OpenStore.RefusalAsync(data.Path, seed.Path), StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(path));
    }

    [Fact]
    public async Task A_missing_database_whose_journal_is_there_is_not_created_anew()
    {
        using var data = new TempFolder();
        File.WriteAllText(data.File("atlas.db-wal"), "changes nobody has moved yet");
        Assert.Contains("is missing although its journal", await OpenStore.RefusalAsync(data.Path), StringComparison.Ordinal);
        Assert.False(File.Exists(data.File("atlas.db")));
    }

    [Fact]
    public async Task A_database_of_another_application_is_refused()
    {
        using var data = new TempFolder();
        await Sql.ChangeAsync(data.File("atlas.db"), "CREATE TABLE songs (title TEXT)");
        var message = await OpenStore.RefusalAsync(data.Path);
        Assert.Contains("belongs to another application", message, StringComparison.Ordinal);
        Assert.Contains("ATLAS_DATA", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("__EFMigrationsHistory")]
    [InlineData("__AccountMigrations")]
    public async Task A_newer_schema_is_refused_by_name(string history)
    {
        using var data = new TempFolder();
        using var seed = new SmallSeed();
        var path = await OpenStore.SeedAsync(data.Path, seed.Path);
        await Sql.ChangeAsync(path, $"INSERT INTO {history} VALUES ('29990101000000_FromTheFuture', '99.0')");
        var message = await OpenStore.RefusalAsync(data.Path, seed.Path);
        Assert.Contains("29990101000000_FromTheFuture", message, StringComparison.Ordinal);
        Assert.Contains("start the newer version", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_where_the_data_folder_should_be_is_refused_and_the_setting_named()
    {
        using var data = new TempFolder();
        File.WriteAllText(data.File("data"), "");
        Assert.Contains("ATLAS_DATA names a file", await OpenStore.RefusalAsync(data.File("data")), StringComparison.Ordinal);
        var below = await OpenStore.RefusalAsync(data.File("data/below"));
        Assert.Contains("cannot be written", below, StringComparison.Ordinal);
        Assert.Contains("ATLAS_DATA", below, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_process_on_one_folder_is_refused_until_the_first_lets_go()
    {
        using var data = new TempFolder();
        using var seed = new SmallSeed();
        using (await OpenStore.OpenAsync(data.Path, seed.Path))
        {
            var message = await OpenStore.RefusalAsync(data.Path, seed.Path);
            Assert.Contains("Another process works in the data folder", message, StringComparison.Ordinal);
        }

        using var second = await OpenStore.OpenAsync(data.Path, seed.Path);
        Assert.Equal(1, second.Store.Revision);
    }

    [Fact]
    public async Task A_start_that_failed_can_be_tried_again()
    {
        using var data = new TempFolder();
        using var seed = new SmallSeed();
        File.WriteAllText(data.File("atlas.db"), "no database");
        using var store = new OpenStore(data.Path, seed.Path);
        await Assert.ThrowsAsync<AtlasStartupException>(store.StartAsync);
        File.Delete(data.File("atlas.db"));
        await store.StartAsync();
        Assert.True(store.Store.IsLoaded);
    }

    [Fact]
    public async Task A_missing_seed_folder_is_named_with_its_setting()
    {
        using var data = new TempFolder();
        Assert.Contains("ATLAS_SEED", await OpenStore.RefusalAsync(data.Path, data.File("no-seed")), StringComparison.Ordinal);
        Assert.False(File.Exists(DataFolder.DatabasePathIn(data.Path)));
    }
}

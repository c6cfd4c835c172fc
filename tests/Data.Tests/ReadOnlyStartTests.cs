namespace AiChainAtlas.Data.Tests;

/// <summary>A database that cannot be written is read, and nothing is put in its place.</summary>
public sealed class ReadOnlyStartTests
{
    [Theory]
    [InlineData("wal")]
    [InlineData("delete")]
    public async Task A_database_that_cannot_be_written_is_read(string journal)
    {
        using var data = new TempFolder();
        using var seed = new SmallSeed();
        var path = await OpenStore.SeedAsync(data.Path, seed.Path);
        await Sql.ChangeAsync(path, $"PRAGMA journal_mode={journal}");
        using var locked = new LockedFile(path);
        using var store = await OpenStore.OpenAsync(data.Path, seed.Path);
        Assert.Equal("Render Network", Assert.Single(store.Atlas.Entries).Name);
        Assert.False(store.CanWrite);
        Assert.Contains(store.StartLog.Lines, line => line.Text.Contains("can be read, but changes will be refused", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_database_that_can_be_written_says_so()
    {
        using var data = new TempFolder();
        using var seed = new SmallSeed();
        using (var first = await OpenStore.StartAsync(data.Path, seed.Path))
        {
            Assert.True(first.CanWrite);
        }

        using var second = await OpenStore.OpenAsync(data.Path, seed.Path);
        Assert.True(second.CanWrite);
    }

    [Fact]
    public async Task An_older_schema_that_cannot_be_written_is_refused_and_left_alone()
    {
        using var data = new TempFolder();
        using var seed = new SmallSeed();
        var path = await OpenStore.SeedAsync(data.Path, seed.Path);
        await UpgradeTests.GoBackAsync(path);
        var bytes = File.ReadAllBytes(path);
        using var locked = new LockedFile(path);
        Assert.Contains("make it writable", await OpenStore.RefusalAsync(data.Path, seed.Path), StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(path));
    }
}

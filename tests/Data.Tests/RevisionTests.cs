using AiChainAtlas.Data.Audit;
using AiChainAtlas.Data.Opening;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AiChainAtlas.Data.Tests;

public sealed class RevisionTests
{
    [Theory]
    [InlineData("UPDATE revisions SET who = 'somebody else'", "append-only")]
    [InlineData("DELETE FROM revisions", "append-only")]
    [InlineData("INSERT OR REPLACE INTO revisions SELECT id, at, 'somebody else', reason, what, previous_hash, hash FROM revisions", "without gaps")]
    [InlineData("INSERT INTO revisions VALUES (7, '2026-01-01', 'a', 'b', 'c', 'd', 'e')", "without gaps")]
    public async Task A_revision_cannot_be_changed_deleted_replaced_or_skipped(string sql, string message)
    {
        using var data = new TempFolder();
        using var seed = new SmallSeed();
        using var store = await OpenStore.OpenAsync(data.Path, seed.Path);
        using var connection = await store.ConnectAsync();
        var refused = Assert.Throws<SqliteException>(() => connection.Run(sql));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.Equal("seed", connection.Scalar("SELECT who FROM revisions"));
    }

    [Fact]
    public async Task The_hash_of_the_first_revision_covers_its_row()
    {
        using var data = new TempFolder();
        using var seed = new SmallSeed();
        using var store = await OpenStore.OpenAsync(data.Path, seed.Path);
        await using var context = SqliteFile.Context(store.DatabasePath);
        var row = await context.Revisions.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(DateTimeKind.Utc, row.At.Kind);
        Assert.Equal(store.Atlas.PublishedAt, row.At);
        Assert.Equal(RevisionHash.Of(row), row.Hash);
        var right = row.Hash;
        row.Who = "somebody else";
        Assert.NotEqual(right, RevisionHash.Of(row));
        Assert.Contains("\"entries\":1", row.What, StringComparison.Ordinal);
    }
}

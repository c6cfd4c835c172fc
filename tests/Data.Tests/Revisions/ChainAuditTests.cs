using AiChainAtlas.Data.Audit;
using Microsoft.Extensions.Logging;

namespace AiChainAtlas.Data.Tests.Revisions;

public sealed class ChainAuditTests : IDisposable
{
    private readonly TempFolder data = new();
    private readonly SmallSeed seed = new();

    public void Dispose()
    {
        seed.Dispose();
        data.Dispose();
    }

    [Fact]
    public async Task A_whole_chain_is_said_to_be_whole()
    {
        using var store = await OpenStore.OpenAsync(data.Path, seed.Path);
        await store.FillAsync(5);
        Assert.False(store.Audit.Last.IsWhole);
        var status = await store.Audit.VerifyAsync(TestContext.Current.CancellationToken);
        Assert.True(status.IsWhole);
        Assert.Same(status, store.Audit.Last);
        Assert.Equal("The chain of 5 revisions is whole.", status.Sentence);
        Assert.DoesNotContain(store.AuditLog.Lines, line => line.Level >= LogLevel.Warning);
    }

    [Theory]
    [InlineData("UPDATE revisions SET reason = 'Another' WHERE id = 3", 3)]
    [InlineData("UPDATE revisions SET what = 'no json' WHERE id = 3", 3)]
    [InlineData("UPDATE revisions SET at = 'never' WHERE id = 3", 3)]
    [InlineData("UPDATE revision_changes SET before = NULL WHERE revision_id = 3", 3)]
    [InlineData("DELETE FROM revision_changes WHERE revision_id = 4; DELETE FROM revisions WHERE id = 4", 5)]
    [InlineData("DELETE FROM revision_changes WHERE revision_id = 5; DELETE FROM revisions WHERE id = 5", 5)]
    public async Task A_rewritten_revision_is_found_named_in_the_log_and_remembered(string sql, int revision)
    {
        using var store = await OpenStore.OpenAsync(data.Path, seed.Path);
        await store.FillAsync(5);
        using (var connection = await store.ConnectAsync())
        {
            foreach (var trigger in (string[])["revisions_no_update", "revisions_no_delete", "revision_changes_no_update", "revision_changes_no_delete"])
            {
                connection.Run($"DROP TRIGGER {trigger}");
            }

            connection.Run(sql);
        }

        var status = await store.Audit.VerifyAsync(TestContext.Current.CancellationToken);
        Assert.Equal((revision, false), ((int)status.BrokenAt!, status.IsWhole));
        Assert.Contains($"broken at revision {revision}", status.Sentence, StringComparison.Ordinal);
        var error = Assert.Single(store.AuditLog.Lines, line => line.Level == LogLevel.Error);
        Assert.Contains($"broken at revision {revision}", error.Text, StringComparison.Ordinal);
        Assert.Same(status, store.Audit.Last);
    }

    [Fact]
    public async Task A_database_that_cannot_be_read_is_told_and_stops_nothing()
    {
        using var store = await OpenStore.OpenAsync(data.Path, seed.Path);
        using (var connection = await store.ConnectAsync())
        {
            connection.Run("ALTER TABLE revisions RENAME TO elsewhere");
        }

        var status = await store.Audit.VerifyAsync(TestContext.Current.CancellationToken);
        Assert.Contains("could not be checked", status.Sentence, StringComparison.Ordinal);
        Assert.False(status.IsWhole);
    }

    [Fact]
    public async Task Past_atlases_are_built_once_each_one_at_a_time_and_the_last_few_are_kept()
    {
        using var store = await OpenStore.OpenAsync(data.Path, seed.Path);
        await store.FillAsync(PastAtlases.Kept + 3);
        using var past = new PastAtlases(store.History, store.Store);
        var second = store.History.Find(2, new(1, 1))!;
        var same = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => past.AfterAsync(second, TestContext.Current.CancellationToken)));
        Assert.All(same, atlas => Assert.Same(same[0], atlas));
        Assert.Equal((2, 1), (same[0].Revision, past.Builds));
        Assert.Equal(second.At, same[0].PublishedAt);
        for (var id = 3; id < PastAtlases.Kept + 3; id++)
        {
            await past.AfterAsync(store.History.Find(id, new(1, 1))!, TestContext.Current.CancellationToken);
        }

        Assert.Equal(PastAtlases.Kept + 1, past.Builds);
        await past.AfterAsync(second, TestContext.Current.CancellationToken);
        Assert.Equal(PastAtlases.Kept + 2, past.Builds);
        Assert.Same(store.Atlas, await past.AfterAsync(store.History.Find(store.Atlas.Revision, new(1, 1))!, TestContext.Current.CancellationToken));
    }
}

using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Data.Tests;

public sealed class AtlasStoreTests
{
    [Fact]
    public void Reading_before_the_first_load_says_what_to_call()
    {
        var store = new AtlasStore();
        Assert.Contains("OpenAsync", Assert.Throws<InvalidOperationException>(() => store.Current).Message, StringComparison.Ordinal);
        Assert.False(store.IsLoaded);
        Assert.Equal(0, store.Revision);
    }

    [Fact]
    public async Task Readers_see_one_revision_whole_and_never_go_back()
    {
        const int Last = 2_000;
        var store = new AtlasStore();
        store.Publish(Of(1));
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (long seen = 1; seen < Last;)
            {
                var atlas = store.Current;
                Assert.True(atlas.Revision >= seen);
                Assert.Equal(atlas.Revision, Assert.Single(atlas.Stages).Order);
                seen = atlas.Revision;
            }
        })).ToList();
        for (var revision = 2; revision <= Last; revision++)
        {
            store.Publish(Of(revision));
        }

        await Task.WhenAll(readers);
        Assert.Equal(Last, store.Revision);
    }

    private static Atlas Of(int revision) =>
        new(new AtlasContent { Stages = [new Stage("s", revision, "Stage", "All")] }, revision, DateTime.UnixEpoch);
}

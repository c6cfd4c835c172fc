using System.Runtime.CompilerServices;

namespace AiChainAtlas.Web.Tests.Caching;

public sealed class PageShelfTests
{
    [Fact]
    public async Task New_revision_starts_with_no_page_at_all()
    {
        await using var pages = await CountedPages.StartAsync();
        await pages.GetAsync("/page");
        var old = pages.Shelf.Current;
        Assert.NotNull(old.Find("/page"));
        pages.Publish(2);
        Assert.NotSame(old, pages.Shelf.Current);
        Assert.Null(pages.Shelf.Current.Find("/page"));
    }

    [Fact]
    public async Task Same_revision_on_the_same_day_keeps_its_pages()
    {
        await using var pages = await CountedPages.StartAsync();
        var current = pages.Shelf.Current;
        pages.Clock.Now = pages.Clock.Now.AddHours(-5);
        Assert.Same(current, pages.Shelf.Current);
    }

    [Fact]
    public async Task Readers_who_meet_a_new_revision_together_share_its_pages()
    {
        await using var pages = await CountedPages.StartAsync();
        for (var revision = 2; revision < 50; revision++)
        {
            pages.Publish(revision);
            var seen = new object[8];
            Parallel.For(0, seen.Length, i => seen[i] = pages.Shelf.Current);
            Assert.Single(seen.Distinct());
        }
    }

    [Fact]
    public async Task Old_pages_leave_the_memory_with_their_revision()
    {
        await using var pages = await CountedPages.StartAsync();
        await pages.GetAsync("/page");
        var old = Remember(pages);
        pages.Publish(2);
        await pages.GetAsync("/page");
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(old.IsAlive);
    }

    // On a frame of its own, so that no local of the test holds the pages.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Remember(CountedPages pages) => new(pages.Shelf.Current);
}

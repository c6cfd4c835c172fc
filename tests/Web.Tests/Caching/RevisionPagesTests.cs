using System.Collections.Concurrent;
using AiChainAtlas.Web.Hosting.PageCache;
using Microsoft.AspNetCore.Http;

namespace AiChainAtlas.Web.Tests.Caching;

public sealed class RevisionPagesTests : IDisposable
{
    private const int PageBytes = 1000;

    private static readonly byte[] Content = new byte[PageBytes];

    private readonly RevisionPages pages = new(100 * PageBytes);

    public void Dispose() => pages.Dispose();

    [Fact]
    public async Task Fifty_readers_who_come_first_cost_one_render()
    {
        var (renders, release) = (0, new TaskCompletionSource());
        var readers = Enumerable.Range(0, 50).Select(_ => Task.Run(() => pages.GetAsync("/", async () =>
        {
            Interlocked.Increment(ref renders);
            await release.Task;
            return Page();
        }))).ToList();
        release.SetResult();
        Assert.Single((await Task.WhenAll(readers)).Distinct());
        Assert.Equal(1, renders);
    }

    // Renders that end at once, so that readers arrive before, at and after the moment in which the page is put away.
    [Fact]
    public async Task Reader_who_comes_just_as_a_page_is_put_away_does_not_render_it_again()
    {
        using var roomy = new RevisionPages();
        var renders = new ConcurrentDictionary<string, int>();
        var readers = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 5000; i++)
            {
                var key = $"/{i}";
                await roomy.GetAsync(key, () =>
                {
                    renders.AddOrUpdate(key, 1, (_, n) => n + 1);
                    return Task.FromResult(Page());
                });
            }
        }));
        await Task.WhenAll(readers);
        Assert.DoesNotContain(renders, r => r.Value > 1);
        Assert.Equal(5000, renders.Count);
    }

    [Fact]
    public async Task Render_that_fails_costs_those_who_wait_one_more_render()
    {
        var (renders, release) = (0, new TaskCompletionSource());
        async Task<RenderedPage> RenderAsync()
        {
            var first = Interlocked.Increment(ref renders) == 1;
            await release.Task;
            return first ? throw new InvalidOperationException("The first render breaks.") : Page();
        }

        var broken = pages.GetAsync("/", RenderAsync);
        var waiting = Enumerable.Range(0, 50).Select(_ => pages.GetAsync("/", RenderAsync)).ToList();
        release.SetResult();
        await Assert.ThrowsAsync<InvalidOperationException>(() => broken);
        Assert.Single((await Task.WhenAll(waiting)).Distinct());
        Assert.Equal(2, renders);
    }

    [Fact]
    public async Task Render_that_always_fails_fails_for_each_and_is_never_kept()
    {
        var (renders, release) = (0, new TaskCompletionSource());
        async Task<RenderedPage> RenderAsync()
        {
            Interlocked.Increment(ref renders);
            await release.Task;
            throw new InvalidOperationException("Every render breaks.");
        }

        var readers = Enumerable.Range(0, 20).Select(_ => pages.GetAsync("/", RenderAsync)).ToList();
        release.SetResult();
        foreach (var reader in readers)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => reader);
        }

        Assert.Equal(20, renders);
        Assert.Null(pages.Find("/"));
    }

    [Fact]
    public async Task Render_that_breaks_before_its_first_wait_leaves_nothing_behind()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => pages.GetAsync("/", () => throw new InvalidOperationException("At once.")));
        var page = Page();
        Assert.Same(page, await pages.GetAsync("/", () => Task.FromResult(page)));
    }

    [Fact]
    public async Task Page_other_than_200_is_given_but_not_kept()
    {
        var missing = new RenderedPage(StatusCodes.Status404NotFound, new HeaderDictionary(), Content);
        Assert.Same(missing, await pages.GetAsync("/", () => Task.FromResult(missing)));
        Assert.Null(pages.Find("/"));
    }

    [Fact]
    public async Task Page_larger_than_all_the_room_is_given_but_not_kept()
    {
        var huge = new RenderedPage(StatusCodes.Status200OK, new HeaderDictionary(), new byte[101 * PageBytes]);
        Assert.Same(huge, await pages.GetAsync("/huge", () => Task.FromResult(huge)));
        Assert.Null(pages.Find("/huge"));
    }

    [Fact]
    public async Task Kept_pages_never_take_more_than_their_room()
    {
        for (var i = 0; i < 400; i++)
        {
            await pages.GetAsync($"/{i}", () => Task.FromResult(Page()));
        }

        Assert.InRange(Enumerable.Range(0, 400).Count(i => pages.Find($"/{i}") is not null), 1, 99);
    }

    // Room is made beside the requests, so readers come one after the other until a new page finds some.
    [Fact]
    public async Task Full_room_is_made_free_for_new_pages_and_not_of_one_that_is_read()
    {
        var front = await pages.GetAsync("/front", () => Task.FromResult(Page()));
        var (turnedAway, kept) = (false, false);
        for (var i = 0; i < 1_000_000 && !(turnedAway && kept); i++)
        {
            await pages.GetAsync($"/{i}", () => Task.FromResult(Page()));
            kept = pages.Find($"/{i}") is not null;
            turnedAway |= !kept;
            Assert.Same(front, pages.Find("/front"));
        }

        Assert.True(turnedAway);
        Assert.True(kept);
    }

    private static RenderedPage Page() => new(StatusCodes.Status200OK, new HeaderDictionary(), Content);
}

using System.Net;

namespace AiChainAtlas.Web.Tests.Caching;

public sealed class PublicPageCacheTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_hundred_readers_at_once_cost_one_render()
    {
        await using var pages = await CountedPages.StartAsync();
        var release = new TaskCompletionSource();
        pages.Slowly = () => release.Task;
        var readers = Enumerable.Range(0, 200).Select(_ => pages.GetAsync("/slow")).ToList();
        release.SetResult();
        Assert.All(await Task.WhenAll(readers), text => Assert.Equal("slow", text));
        Assert.Equal(1, pages.Renders("/slow"));
    }

    [Fact]
    public async Task Render_that_fails_fails_alone_and_the_others_get_the_page()
    {
        await using var pages = await CountedPages.StartAsync();
        var (first, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var calls = 0;
        pages.Slowly = async () =>
        {
            if (Interlocked.Increment(ref calls) == 1)
            {
                first.SetResult();
                await release.Task;
                throw new InvalidOperationException("The first render breaks.");
            }
        };
        var broken = pages.GetAsync("/slow");
        await first.Task.WaitAsync(Cancel);
        var waiting = Enumerable.Range(0, 20).Select(_ => pages.GetAsync("/slow")).ToList();
        release.SetResult();
        await Assert.ThrowsAsync<InvalidOperationException>(() => broken);
        Assert.All(await Task.WhenAll(waiting), text => Assert.Equal("slow", text));
        Assert.Equal("slow", await pages.GetAsync("/slow"));
        Assert.Equal(2, pages.Renders("/slow"));
    }

    [Fact]
    public async Task Reader_who_leaves_does_not_take_the_page_from_those_who_wait()
    {
        await using var pages = await CountedPages.StartAsync();
        var (first, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        pages.Slowly = () =>
        {
            first.TrySetResult();
            return release.Task;
        };
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var leaving = pages.Http.GetStringAsync(new Uri("/slow", UriKind.Relative), leave.Token);
        await first.Task.WaitAsync(Cancel);
        var waiting = pages.GetAsync("/slow");
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        release.SetResult();
        Assert.Equal("slow", await waiting);
        Assert.Equal("slow", await pages.GetAsync("/slow"));
    }

    [Fact]
    public async Task Page_is_rendered_once_until_a_change_is_published()
    {
        await using var pages = await CountedPages.StartAsync();
        Assert.Equal(" revision 1 render 1", await pages.GetAsync("/page"));
        Assert.Equal(" revision 1 render 1", await pages.GetAsync("/page"));
        pages.Publish(2);
        Assert.Equal(" revision 2 render 2", await pages.GetAsync("/page"));
        Assert.Equal(" revision 2 render 2", await pages.GetAsync("/page"));
    }

    [Fact]
    public async Task New_day_in_utc_renders_anew()
    {
        await using var pages = await CountedPages.StartAsync();
        await pages.GetAsync("/page");
        pages.Clock.Now = pages.Clock.Now.AddSeconds(1);
        await pages.GetAsync("/page");
        Assert.Equal(2, pages.Renders("/page"));
        pages.Clock.Now = pages.Clock.Now.AddHours(23);
        await pages.GetAsync("/page");
        Assert.Equal(2, pages.Renders("/page"));
    }

    [Fact]
    public async Task Unknown_keys_blank_values_and_order_make_no_second_page()
    {
        await using var pages = await CountedPages.StartAsync();
        var plain = await pages.GetAsync("/page");
        Assert.Equal(plain, await pages.GetAsync("/page?utm_source=x&n=1"));
        Assert.Equal(plain, await pages.GetAsync("/page?a=&b="));
        Assert.Equal(1, pages.Renders("/page"));

        var filtered = await pages.GetAsync("/page?a=1&b=2");
        Assert.Equal(filtered, await pages.GetAsync("/page?b=2&x=9&a=1"));
        Assert.Equal(2, pages.Renders("/page"));
    }

    [Theory]
    [InlineData("?a=1", "?a=2")]
    [InlineData("?a=1", "?b=1")]
    [InlineData("?a=1%0Ab=2", "?a=1&b=2")]
    public async Task Values_that_matter_never_share_a_page(string one, string other)
    {
        await using var pages = await CountedPages.StartAsync();
        await pages.GetAsync("/page" + one);
        await pages.GetAsync("/page" + other);
        Assert.Equal(2, pages.Renders("/page"));
    }

    [Fact]
    public async Task Typed_text_is_rendered_each_time_and_not_kept()
    {
        await using var pages = await CountedPages.StartAsync();
        Assert.NotEqual(await pages.GetAsync("/page?q=render"), await pages.GetAsync("/page?q=render"));
        Assert.Equal(2, pages.Renders("/page"));
    }

    [Fact]
    public async Task Overlong_key_is_answered_but_not_kept()
    {
        await using var pages = await CountedPages.StartAsync();
        var target = "/page?a=" + new string('x', 600);
        await pages.GetAsync(target);
        await pages.GetAsync(target);
        Assert.Equal(2, pages.Renders("/page"));
    }

    [Fact]
    public async Task Answer_other_than_200_is_not_kept()
    {
        await using var pages = await CountedPages.StartAsync();
        for (var i = 1; i <= 2; i++)
        {
            using var response = await pages.Http.GetAsync(new Uri("/missing", UriKind.Relative), Cancel);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Equal("not here", await response.Content.ReadAsStringAsync(Cancel));
            Assert.True(response.Headers.CacheControl!.NoStore);
            Assert.Null(response.Headers.ETag);
            Assert.Equal(i, pages.Renders("/missing"));
        }
    }

    [Theory]
    [InlineData("/page")]
    [InlineData("/page?a=1")]
    public async Task First_reader_gets_the_same_headers_as_every_later_one(string target)
    {
        await using var pages = await CountedPages.StartAsync();
        using var first = await pages.SendAsync(HttpMethod.Get, target);
        using var later = await pages.SendAsync(HttpMethod.Get, target);
        Assert.Equal(1, pages.Renders("/page"));
        Assert.False(first.Headers.Contains("Set-Cookie"));
        Assert.Equal(Headers(later), Headers(first));
    }

    [Fact]
    public async Task Endpoints_without_the_mark_pass_by_and_writing_is_refused()
    {
        await using var pages = await CountedPages.StartAsync();
        await pages.GetAsync("/private");
        await pages.GetAsync("/private");
        Assert.Equal(2, pages.Renders("/private"));
        using var posted = await pages.Http.PostAsync(new Uri("/page", UriKind.Relative), null, Cancel);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, posted.StatusCode);
        Assert.Equal(0, pages.Renders("/page"));
    }

    // The test host has no middleware for the policy but the one for kept pages.
    private static IEnumerable<string> Headers(HttpResponseMessage response) => response.Headers.Concat(response.Content.Headers)
        .Where(h => h.Key is not ("Content-Security-Policy" or "X-Content-Type-Options" or "Referrer-Policy"))
        .Select(h => $"{h.Key}: {string.Join(' ', h.Value)}")
        .Order(StringComparer.Ordinal);
}

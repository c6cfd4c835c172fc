using System.Net;

namespace AiChainAtlas.Web.Tests.Caching;

public sealed class KeptPagesTests
{
    [Fact]
    public async Task Kept_page_is_answered_before_anything_else_runs()
    {
        await using var pages = await CountedPages.StartAsync();
        var first = await pages.GetAsync("/page");
        Assert.Equal(1, pages.Passed);
        Assert.Equal(first, await pages.GetAsync("/page"));
        Assert.Equal(1, pages.Passed);
    }

    [Fact]
    public async Task Kept_page_carries_the_policy_and_its_own_tag()
    {
        await using var pages = await CountedPages.StartAsync();
        using var rendered = await pages.SendAsync(HttpMethod.Get, "/page");
        using var kept = await pages.SendAsync(HttpMethod.Get, "/page");
        Assert.Equal(1, pages.Passed);
        Assert.Equal(rendered.Headers.ETag, kept.Headers.ETag);
        Assert.Single(kept.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal("nosniff", Assert.Single(kept.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Head_of_a_kept_page_has_the_length_and_no_body()
    {
        await using var pages = await CountedPages.StartAsync();
        var text = await pages.GetAsync("/page");
        using var head = await pages.SendAsync(HttpMethod.Head, "/page");
        Assert.Equal(1, pages.Passed);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(text.Length, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("GET", "/page?a=1")]
    [InlineData("GET", "/page?x=1")]
    [InlineData("GET", "/private")]
    [InlineData("GET", "/missing")]
    [InlineData("POST", "/page")]
    public async Task Everything_else_goes_on(string method, string target)
    {
        await using var pages = await CountedPages.StartAsync();
        await pages.GetAsync("/page");
        for (var i = 2; i <= 3; i++)
        {
            using var response = await pages.SendAsync(new HttpMethod(method), target);
            Assert.Equal(i, pages.Passed);
        }
    }

    [Fact]
    public async Task Page_of_the_revision_before_is_not_sent_again()
    {
        await using var pages = await CountedPages.StartAsync();
        var old = await pages.GetAsync("/page");
        pages.Publish(2);
        var current = await pages.GetAsync("/page");
        Assert.NotEqual(old, current);
        Assert.Equal(2, pages.Passed);
        Assert.Equal(current, await pages.GetAsync("/page"));
        Assert.Equal(2, pages.Passed);
    }
}

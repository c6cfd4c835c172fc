using System.Net;
using AiChainAtlas.Web.Hosting.PageCache;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Tests.Site;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AiChainAtlas.Web.Tests.Cards;

public sealed class CardEndpointTests(AtlasSite site)
{
    [Fact]
    public async Task Head_is_answered_as_get_without_a_body()
    {
        using var get = await site.SendAsync("/cards/entries/render.png");
        using var head = await site.SendAsync("/cards/entries/render.png", HttpMethod.Head);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(PageVisit.HeadersOf(get), PageVisit.HeadersOf(head));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_reader_who_has_the_picture_gets_none()
    {
        using var first = await site.SendAsync("/cards/map.png");
        using var second = await site.SendAsync("/cards/map.png", null, ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_address_of_a_version_is_kept_for_good_and_any_other_is_asked_for_again()
    {
        var page = await site.VisitAsync("/entries/render");
        var versioned = page.Document.QuerySelector("meta[property='og:image']")!.GetAttribute("content")![site.Origin.Length..];
        Assert.Equal("public, max-age=31536000, immutable", Assert.Single((await site.VisitAsync(versioned)).Header("Cache-Control")));
        foreach (var other in new[] { "/cards/entries/render.png", "/cards/entries/render.png?v=0123456789abcdef" })
        {
            Assert.Equal("public, no-cache", Assert.Single((await site.VisitAsync(other)).Header("Cache-Control")));
        }
    }

    [Theory]
    [InlineData("/cards/entries/no-such-entry.png", 404)]
    [InlineData("/cards/links/no-such-link.png", 404)]
    [InlineData("/cards/fact-check/c999.png", 404)]
    [InlineData("/cards/learn/no-such-article.png", 404)]
    [InlineData("/cards/sources/no-such-source.png", 404)]
    [InlineData("/cards/insights/no-such-chart.png", 404)]
    [InlineData("/cards/calculators/mining/method.png", 404)]
    [InlineData("/cards/changes/999999.png", 404)]
    [InlineData("/cards/changes/one.png", 404)]
    [InlineData("/cards/changes/99999999999999999999.png", 404)]
    [InlineData("/cards/entries/no-such-entry/history.png", 404)]
    [InlineData("/cards/nothing.png", 404)]
    [InlineData("/cards/entries/.png", 404)]
    [InlineData("/cards/map.png?entry=no-such-entry", 404)]
    [InlineData("/cards/compare.png?e=render,no-such-entry", 404)]
    [InlineData("/cards/compare.png?e=render,aws,nvidia,amd,openai", 404)]
    [InlineData("/cards/glossary.png?term=no-such-term", 404)]
    [InlineData("/cards/prices.png?accelerator=Abacus", 404)]
    [InlineData("/cards/map.png?view=globe", 400)]
    [InlineData("/cards/entries.png?lane=moon", 400)]
    [InlineData("/cards/entries.png?page=99999", 404)]
    [InlineData("/cards/fact-check.png?verdict=maybe", 400)]
    [InlineData("/cards/timeline.png?decade=1780s", 400)]
    [InlineData("/cards/prices.png?market=bazaar", 400)]
    [InlineData("/cards/insights/training-compute.png?lane=crypto", 400)]
    [InlineData("/cards/entries/render.png?asof=r99999", 400)]
    public async Task What_is_not_there_has_no_picture(string target, int status)
    {
        var answer = await site.VisitAsync(target);
        Assert.Equal(status, (int)answer.Status);
        Assert.DoesNotContain("image", Assert.Single(answer.Header("Content-Type")), StringComparison.Ordinal);
        Assert.Empty(answer.Header("Set-Cookie"));
    }

    [Fact]
    public async Task Keys_that_mean_nothing_change_nothing()
    {
        using var plain = await site.SendAsync("/cards/links/cx-gpu.png");
        foreach (var query in new[] { "?utm_source=mail", "?v=1&v=2", "?entry=render" })
        {
            using var other = await site.SendAsync("/cards/links/cx-gpu.png" + query);
            Assert.Equal(plain.Headers.ETag, other.Headers.ETag);
        }
    }

    [Fact]
    public async Task A_former_id_shows_the_card_of_its_entry()
    {
        var redirect = site.Atlas.Content.Redirects[0];
        using var former = await site.SendAsync(SiteUrls.CardOf(SiteUrls.Entry(redirect.FormerId)));
        using var current = await site.SendAsync(SiteUrls.CardOf(SiteUrls.Entry(redirect.EntryId)));
        Assert.Equal(current.Headers.ETag, former.Headers.ETag);
    }

    [Fact]
    public void Pictures_count_against_the_limit_of_a_client_and_are_kept_apart_from_the_pages()
    {
        var endpoints = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/cards/", StringComparison.Ordinal)).ToList();
        Assert.Equal(AiChainAtlas.Web.Cards.CardCatalog.All.Count, endpoints.Count);
        Assert.All(endpoints, endpoint =>
        {
            Assert.NotNull(endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>());
            Assert.True(endpoint.Metadata.GetMetadata<PublicPageAttribute>()!.IsKeptElsewhere);
        });
    }

    [Fact]
    public async Task No_other_method_than_get_and_head_is_allowed()
    {
        using var answer = await site.SendAsync("/cards/map.png", HttpMethod.Post);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }
}

using System.Net;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Api;

/// <summary>What HTTP asks of the calculators' API beside its content.</summary>
public sealed class CalculatorHttpTests(AtlasSite site)
{
    private const string Target = "/api/v1/calculators/training-compute?params=175e9&tokens=300e9";

    [Fact]
    public async Task Reader_who_has_the_answer_is_not_sent_it_again()
    {
        using var first = await site.SendAsync(Target);
        var tag = first.Headers.ETag!;
        Assert.False(tag.IsWeak);
        Assert.Equal("public, no-cache", string.Join(", ", first.Headers.NonValidated["Cache-Control"]));
        foreach (var asked in new[] { tag.Tag, "*", $"\"other\", {tag.Tag}", $"W/{tag.Tag}" })
        {
            using var again = await site.SendAsync(Target, null, ("If-None-Match", asked));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Equal(tag, again.Headers.ETag);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }

        using var changed = await site.SendAsync(Target + "&n_layers=5", null, ("If-None-Match", tag.Tag));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Theory]
    [InlineData(Target)]
    [InlineData("/api/v1/calculators")]
    [InlineData("/api/v1/calculators/training-compute/sweep?params=1&vary=tokens")]
    public async Task Head_has_the_headers_of_get_and_no_body(string target)
    {
        using var get = await site.SendAsync(target);
        using var head = await site.SendAsync(target, HttpMethod.Head);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(PageVisit.HeadersOf(get), PageVisit.HeadersOf(head));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/api/v1/calculators/training-compute", "POST", "GET, HEAD, POST, OPTIONS")]
    [InlineData("/api/v1/calculators/training-compute/sweep", "POST", "GET, HEAD, POST, OPTIONS")]
    [InlineData("/api/v1/calculators/training-compute/sensitivity", "GET", "GET, HEAD, POST, OPTIONS")]
    [InlineData("/api/v1/calculators", "GET", "GET, HEAD, OPTIONS")]
    [InlineData("/api/v1/entries/render", "GET", "GET, HEAD, OPTIONS")]
    public async Task Browser_that_asks_first_is_told_what_it_may_send(string path, string method, string allowed)
    {
        using var response = await site.SendAsync(
            path, HttpMethod.Options, ("Origin", "https://other.example"), ("Access-Control-Request-Method", method), ("Access-Control-Request-Headers", "content-type"));
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal(allowed, string.Join(", ", response.Headers.GetValues("Access-Control-Allow-Methods")));
        Assert.Contains("Content-Type", string.Join(", ", response.Headers.GetValues("Access-Control-Allow-Headers")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Other_methods_are_refused_and_the_right_ones_named(string method)
    {
        using var response = await site.SendAsync(Target, new HttpMethod(method));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD", "OPTIONS", "POST"], response.Content.Headers.Allow.Order());
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Answers_carry_no_cookie_and_the_strict_policy()
    {
        var visit = await site.VisitAsync(Target);
        Assert.Empty(visit.Header("Set-Cookie"));
        Assert.Equal("nosniff", Assert.Single(visit.Header("X-Content-Type-Options")));
        Assert.Null(PageChecks.Policy(visit));
    }
}

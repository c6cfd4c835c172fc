using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Embed;

public sealed partial class EmbedPageTests(AtlasSite site)
{
    private const int MostBytes = 30_000;
    private const int MostScript = 15_000;

    public static TheoryData<string> Slugs => EmbedSite.Slugs;

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Opening_state_is_a_whole_page_with_a_result(string slug)
    {
        var visit = await site.VisitAsync(EmbedSite.Address(slug));
        var calculator = EmbedSite.Calculator(slug);
        Assert.Equal(HttpStatusCode.OK, visit.Status);
        Assert.Equal("text/html; charset=utf-8", Assert.Single(visit.Header("Content-Type")));
        Assert.StartsWith("<!DOCTYPE html>", visit.Body, StringComparison.Ordinal);
        Assert.Equal(calculator.Name, Assert.Single(visit.Document.QuerySelectorAll("h1")).TextContent);
        Assert.Contains(calculator.Question, visit.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(visit.Document.QuerySelectorAll("#result data[value]"));
        Assert.NotEmpty(visit.Document.QuerySelectorAll(".formula p"));
        Assert.NotEmpty(visit.Document.QuerySelectorAll(".sources a[href^=http][rel=noopener][target=_blank]"));
        var credit = visit.Document.QuerySelector("a.credit")!;
        Assert.StartsWith(site.Origin + SiteUrls.Calculator(slug), credit.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(("_blank", "noopener"), (credit.GetAttribute("target"), credit.GetAttribute("rel")));
        foreach (var rule in new[] { "has one heading of the first rank", "has one main region", "names its language", "uses each id once", "names every field of a form", "has no inline handler" })
        {
            Assert.Null(PageChecks.All[rule](visit, site.Origin));
        }
    }

    [Theory]
    [InlineData("", 200)]
    [InlineData("?accent=c0392b&theme=dark", 200)]
    [InlineData("?params=lots", 400)]
    [InlineData("?v=99999", 400)]
    [InlineData("?params=%ff", 400)]
    [InlineData("-not-there", 404)]
    [InlineData("/further/down", 404)]
    public async Task Anybody_may_frame_it_and_it_loads_nothing(string rest, int status)
    {
        var visit = await site.VisitAsync(EmbedSite.Address("training-compute") + rest);
        Assert.Equal(status, (int)visit.Status);
        var policy = Assert.Single(visit.Header("Content-Security-Policy")).Split("; ").Select(d => d.Split(' ', 2)).ToDictionary(d => d[0], d => d[1]);
        Assert.Equal("*", policy["frame-ancestors"]);
        Assert.Equal("'none'", policy["default-src"]);
        Assert.Equal($"'sha256-{HashOf(Style(), visit.Body)}'", policy["style-src"]);
        Assert.Equal($"'sha256-{HashOf(Script(), visit.Body)}'", policy["script-src"]);
        Assert.All(policy.Where(d => d.Key is not ("frame-ancestors" or "style-src" or "script-src")), d => Assert.True(d.Value is "'self'" or "'none'", d.Key));
        Assert.Empty(visit.Header("X-Frame-Options"));
        Assert.Empty(visit.Header("Set-Cookie"));
        Assert.Empty(visit.Header("Speculation-Rules"));
        Assert.Empty(visit.Document.QuerySelectorAll("script[src], link[rel=stylesheet], img, iframe, [style]"));
        Assert.DoesNotContain("<!--Blazor:", visit.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_other_page_may_be_framed()
    {
        foreach (var path in new[] { SiteUrls.Map, SiteUrls.About, SiteUrls.EmbedScript, SiteUrls.OEmbed, "/embedded" })
        {
            Assert.Contains("frame-ancestors 'none'", Assert.Single((await site.VisitAsync(path)).Header("Content-Security-Policy")), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task The_whole_embed_is_small(string slug)
    {
        foreach (var coding in new[] { "br", "gzip" })
        {
            using var response = await site.SendAsync(EmbedSite.Address(slug), null, ("Accept-Encoding", coding));
            var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.InRange(bytes.Length, 1_000, MostBytes);
        }

        Assert.InRange(Script().Match((await site.VisitAsync(EmbedSite.Address(slug))).Body).Length, 500, MostScript);
    }

    [Fact]
    public async Task Unknown_calculator_is_answered_by_the_list_of_those_there_are()
    {
        var visit = await site.VisitAsync(EmbedSite.Address("mining"));
        Assert.Equal(HttpStatusCode.NotFound, visit.Status);
        var links = visit.Document.QuerySelectorAll("main li a").Select(a => a.GetAttribute("href"));
        Assert.Equal(Domain.Calculators.Catalogue.CalculatorCatalog.Default.All.Select(c => SiteUrls.EmbeddedCalculator(c.Slug)), links);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?params=70B&tokens=15T")]
    [InlineData("?params=70B&tokens=15T&v=1")]
    public async Task Tag_that_still_holds_is_answered_by_304(string query)
    {
        var address = EmbedSite.Address("training-compute") + query;
        using var first = await site.SendAsync(address, null, ("Accept-Encoding", "br"));
        using var again = await site.SendAsync(address, null, ("Accept-Encoding", "br"), ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(query.Contains("v=1", StringComparison.Ordinal) ? "public, max-age=86400, immutable" : "public, no-cache", string.Join(", ", first.Headers.NonValidated["Cache-Control"]));
    }

    [Theory]
    [InlineData("post")]
    [InlineData("delete")]
    public async Task It_can_only_be_read(string method)
    {
        using var response = await site.SendAsync(EmbedSite.Address("training-compute"), new HttpMethod(method.ToUpperInvariant()));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("Not that way", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exception_gives_a_small_page_that_can_be_framed()
    {
        using var response = await site.SendAsync(EmbedSite.Address("training-compute", "params=1"), null, (AtlasSite.BreakHeader, "1"));
        var visit = await PageVisit.OfAsync("", response);
        Assert.Equal(HttpStatusCode.InternalServerError, visit.Status);
        Assert.Contains("Something broke on our side", visit.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(AtlasSite.BreakMessage, visit.Body, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors *", Assert.Single(visit.Header("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Single(visit.Header("X-Content-Type-Options"));
    }

    private static string HashOf(Regex element, string body) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Assert.Single(element.Matches(body)).Groups[1].Value)));

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();
}

using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Tests.Site;

public sealed class SiteFileTests(AtlasSite site)
{
    [Fact]
    public async Task Sitemap_is_xml_and_lists_every_page_once_with_its_whole_address()
    {
        var visit = await site.VisitAsync("/sitemap.xml");
        Assert.Equal("application/xml; charset=utf-8", Assert.Single(visit.Header("Content-Type")));
        var urls = XDocument.Parse(visit.Body).Root!;
        XNamespace ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
        Assert.Equal(ns + "urlset", urls.Name);
        var listed = urls.Elements(ns + "url").Select(url => url.Element(ns + "loc")!.Value).ToList();
        Assert.Equal(SiteFiles.Paths(site.Atlas, CalculatorCatalog.Default).Select(path => site.Origin + path), listed);
        Assert.Equal(listed.Count, listed.Distinct().Count());
        Assert.All(urls.Elements(ns + "url"), url => Assert.Matches(@"^\d{4}-\d{2}-\d{2}$", url.Element(ns + "lastmod")!.Value));
    }

    [Fact]
    public async Task Robots_names_the_sitemap_and_keeps_crawlers_out_of_filtered_lists()
    {
        var visit = await site.VisitAsync("/robots.txt");
        Assert.StartsWith("text/plain", Assert.Single(visit.Header("Content-Type")), StringComparison.Ordinal);
        var lines = visit.Body.Split('\n');
        Assert.Contains("User-agent: *", lines);
        Assert.Contains($"Sitemap: {site.Origin}/sitemap.xml", lines);
        Assert.Contains("Disallow: /*?*sort=", lines);
        Assert.DoesNotContain("Disallow: /", lines);
    }

    [Fact]
    public async Task Manifest_and_icon_are_there_for_every_page()
    {
        var page = (await site.VisitAsync("/")).Document;
        var manifest = await site.VisitAsync("/" + page.QuerySelector("link[rel=manifest]")!.GetAttribute("href")!.TrimStart('/'));
        Assert.Equal("application/manifest+json", Assert.Single(manifest.Header("Content-Type")));
        using var json = JsonDocument.Parse(manifest.Body);
        Assert.Equal(PageChecks.SiteName, json.RootElement.GetProperty("name").GetString());
        foreach (var address in json.RootElement.GetProperty("icons").EnumerateArray().Select(icon => icon.GetProperty("src").GetString()!)
            .Append("/" + page.QuerySelector("link[rel=icon]")!.GetAttribute("href")!.TrimStart('/')))
        {
            var icon = await site.VisitAsync(address);
            Assert.Equal(HttpStatusCode.OK, icon.Status);
            Assert.Equal("image/svg+xml", Assert.Single(icon.Header("Content-Type")));
        }
    }

    [Fact]
    public async Task Picture_for_social_sites_exists()
    {
        var page = (await site.VisitAsync("/")).Document;
        var address = page.QuerySelector("meta[property='og:image']")?.GetAttribute("content");
        if (address is not null)
        {
            Assert.StartsWith(site.Origin, address, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await site.VisitAsync(address[site.Origin.Length..])).Status);
        }
    }

    [Fact]
    public async Task Speculation_rules_are_json_of_their_own_type_and_every_page_names_them()
    {
        var rules = await site.VisitAsync("/speculation-rules.json");
        Assert.Equal("application/speculationrules+json", Assert.Single(rules.Header("Content-Type")).Split(';')[0]);
        using var json = JsonDocument.Parse(rules.Body);
        Assert.NotEmpty(json.RootElement.GetProperty("prefetch").EnumerateArray());
        Assert.Equal("\"/speculation-rules.json\"", Assert.Single((await site.VisitAsync("/about")).Header("Speculation-Rules")));
    }

    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready, revision")]
    public async Task Health_says_so_in_a_word(string path, string start)
    {
        var visit = await site.VisitAsync(path);
        Assert.Equal(HttpStatusCode.OK, visit.Status);
        Assert.StartsWith(start, visit.Body, StringComparison.Ordinal);
        Assert.Empty(visit.Header("ETag"));
    }
}

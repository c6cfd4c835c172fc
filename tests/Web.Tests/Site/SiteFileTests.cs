using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Web.Shell;
using SkiaSharp;

namespace AiChainAtlas.Web.Tests.Site;

public sealed class SiteFileTests(AtlasSite site)
{
    private static readonly string[] Previewers = ["facebookexternalhit", "LinkedInBot", "Slackbot"];

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
        Assert.Contains("Allow: /cards/*.png?", lines);
    }

    [Fact]
    public async Task Robots_lets_those_who_make_previews_read_every_address_that_is_shared()
    {
        var groups = (await site.VisitAsync("/robots.txt")).Body.Split("\n\n");
        var previews = groups.Single(group => group.Contains("User-agent: Twitterbot\n", StringComparison.Ordinal));
        Assert.All(Previewers, name => Assert.Contains($"User-agent: {name}\n", previews, StringComparison.Ordinal));
        Assert.Equal(
            ["Disallow: /account", "Disallow: /admin"],
            previews.Split('\n').Where(line => line.StartsWith("Disallow", StringComparison.Ordinal)));
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
    public async Task Icons_stand_where_browsers_and_feed_readers_look_for_them_in_the_colours_of_the_drawn_one()
    {
        var (icon, iconType) = await BytesAsync("/favicon.ico");
        Assert.Equal("image/x-icon", iconType);

        // One picture of 32 by 32 pixels, whose PNG begins behind a header of 22 bytes.
        Assert.Equal([0, 0, 1, 0, 1, 0, 32, 32], icon[..8]);
        var (touch, touchType) = await BytesAsync("/apple-touch-icon.png");
        Assert.Equal("image/png", touchType);
        var colours = System.Text.RegularExpressions.Regex.Matches((await site.VisitAsync("/favicon.svg")).Body, "#[0-9a-f]{6}").Select(match => SKColor.Parse(match.Value)).ToHashSet();
        Assert.True(colours.Count >= 4);
        foreach (var (bytes, size) in new[] { (icon[22..], 32), (touch, 180) })
        {
            using var picture = SKBitmap.Decode(bytes);
            Assert.Equal((size, size), (picture.Width, picture.Height));
            Assert.All(colours, colour => Assert.Contains(picture.Pixels, pixel => Near(pixel, colour)));
        }

        // Safari puts black where a touch icon lets something through.
        using var opaque = SKBitmap.Decode(touch);
        Assert.All(opaque.Pixels, pixel => Assert.Equal(255, pixel.Alpha));
        Assert.Equal("/apple-touch-icon.png", (await site.VisitAsync("/")).Document.QuerySelector("link[rel=apple-touch-icon]")!.GetAttribute("href"));
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

    private static bool Near(SKColor pixel, SKColor colour) =>
        Math.Abs(pixel.Red - colour.Red) + Math.Abs(pixel.Green - colour.Green) + Math.Abs(pixel.Blue - colour.Blue) < 40;

    private async Task<(byte[] Bytes, string Type)> BytesAsync(string path)
    {
        using var response = await site.SendAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), response.Content.Headers.ContentType!.MediaType!);
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

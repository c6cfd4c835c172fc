using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Tests.Site;

public sealed class CrawlTests(AtlasSite site)
{
    // Filters make millions of addresses out of a few shapes; so many of each set of keys stand for the rest.
    private const int OfOneShape = 3;

    [Fact]
    public async Task Every_address_a_page_links_to_answers()
    {
        var atlas = site.Atlas;
        IEnumerable<string> pages =
        [
            .. SiteNav.All.Select(item => item.Path),
            "/?view=grid", "/?view=graph", "/?view=table&lane=crypto", "/?entry=render", "/?q=render&only=1",
            "/entries?status=active&q=gpu", "/search?q=render", "/search?q=kv+cache", "/compare?e=render&e=aws", "/compare?e=render", "/sources?kind=news",
            .. atlas.Links.Where((_, i) => i % 20 == 0).Take(3).Select(link => SiteUrls.Link(link.Id)),
            SiteUrls.Entry("render"), SiteUrls.Entry("nvidia"), SiteUrls.Entry(atlas.Entries[^1].Id),
            SiteUrls.Source(atlas.Content.Sources[5].Id),
            "/fact-check/c45", "/fact-check?verdict=wrong&q=gpu", "/timeline?decade=2020s", "/glossary?q=token",
            "/changes/1", "/entries/render/history", "/?asof=r1", "/entries?asof=r1", "/entries/render?asof=r1", "/links/cx-gpu?asof=r1",
        ];
        var found = new Dictionary<string, string>();
        foreach (var page in pages)
        {
            var visit = await site.VisitAsync(page);
            Assert.True((int)visit.Status == 200, $"{page} answers {(int)visit.Status}");
            foreach (var href in visit.InternalLinks())
            {
                found.TryAdd(href, page);
            }
        }

        Assert.True(found.Count > 200, $"Only {found.Count} addresses were found.");
        var broken = new List<string>();
        foreach (var (href, page) in found.GroupBy(f => Shape(f.Key)).SelectMany(shape => shape.Take(shape.Key.Contains('?', StringComparison.Ordinal) ? OfOneShape : int.MaxValue)))
        {
            var visit = await site.VisitAsync(href);
            if ((int)visit.Status >= 400 || visit.Body.Length == 0)
            {
                broken.Add($"{href} (on {page}) answers {(int)visit.Status}");
            }
        }

        Assert.Empty(broken);
    }

    [Fact]
    public async Task Fragments_of_the_own_page_lead_to_something_on_it()
    {
        foreach (var path in SiteNav.All.Select(item => item.Path).Append(SiteUrls.Entry("render")))
        {
            var page = (await site.VisitAsync(path)).Document;
            var targets = page.QuerySelectorAll("a[href*='#']").Select(a => a.GetAttribute("href")!.Split('#')).ToList();
            Assert.All(targets, parts => Assert.True(parts[0].Length > 0, $"#{parts[1]} on {path} leads to the map: the base address is the root."));
            Assert.All(targets.Where(parts => parts[0] == path), parts => Assert.NotNull(page.GetElementById(parts[1])));
        }
    }

    private static string Shape(string href)
    {
        var parts = href.Split('?');
        return parts.Length == 1 ? href : $"{parts[0]}?{string.Join('&', parts[1].Split('&').Select(pair => pair.Split('=')[0]))}";
    }
}

using System.Net;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Insights;
using AiChainAtlas.Web.Map;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Tests.Site;

public sealed class PublicPageTests(AtlasSite site)
{
    private const int SourcesVisited = 20;

    private static readonly string[] Groups = ["menu", "articles", "links", "entries", "claims", "methods", "sources"];

    public static TheoryData<string, string> GroupsAndChecks
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var group in Groups)
            {
                foreach (var check in PageChecks.All.Keys)
                {
                    rows.Add(group, check);
                }
            }

            return rows;
        }
    }

    public static TheoryData<string> Views => [.. MapView.All.Select(view => view.Key)];

    [Theory]
    [MemberData(nameof(GroupsAndChecks))]
    public async Task Every_page_keeps_the_rule(string group, string rule)
    {
        var problems = new List<string>();
        foreach (var path in PathsOf(group))
        {
            if (PageChecks.All[rule](await site.VisitAsync(path), site.Origin) is { } problem)
            {
                problems.Add($"{path}: {problem}");
            }
        }

        Assert.True(problems.Count == 0, $"{problems.Count} pages break '{rule}':\n{string.Join('\n', problems.Take(10))}");
    }

    [Fact]
    public void The_groups_hold_every_path_of_the_site_map_except_most_sources()
    {
        // Live pages and the reference of the API keep other rules: ToolPageTests, OpenApiTests.
        var visited = Groups.SelectMany(PathsOf)
            .Concat(CalculatorCatalog.Default.All.Select(calculator => SiteUrls.Calculator(calculator.Slug)))
            .Concat(InsightCatalog.All.Select(chart => SiteUrls.Insight(chart.Key)))
            .Append(SiteUrls.ApiReference).ToHashSet();
        var left = SiteFiles.Paths(site.Atlas, CalculatorCatalog.Default).Where(path => !visited.Contains(path)).ToList();
        Assert.All(left, path => Assert.StartsWith(SiteUrls.Sources + "/", path, StringComparison.Ordinal));
        Assert.Equal(site.Atlas.Content.Sources.Count - SourcesVisited, left.Count);
        Assert.Equal(site.Atlas.Entries.Count, visited.Count(path => path.StartsWith(SiteUrls.Entries + "/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Titles_and_descriptions_of_the_menu_are_all_different()
    {
        var pages = await Task.WhenAll(PathsOf("menu").Select(site.VisitAsync));
        Assert.Equal(pages.Length, pages.Select(p => p.Document.Title).Distinct().Count());
        Assert.Equal(pages.Length, pages.Select(p => p.Document.QuerySelector("meta[name=description]")!.GetAttribute("content")).Distinct().Count());
    }

    [Fact]
    public async Task Menu_marks_the_page_it_is_on()
    {
        foreach (var item in SiteNav.All)
        {
            var current = (await site.VisitAsync(item.Path)).Document.QuerySelectorAll("header.site [aria-current=page], footer.site [aria-current=page]");
            Assert.Equal(item.Path, Assert.Single(current).GetAttribute("href"));
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Every_view_of_the_map_is_a_whole_page(string view)
    {
        var page = await site.VisitAsync($"/?view={view}");
        var broken = PageChecks.All
            .Where(check => check.Key != "names its own address as canonical")
            .Select(check => (check.Key, Problem: check.Value(page, site.Origin)))
            .Where(x => x.Problem is not null);
        Assert.Empty(broken);
        Assert.Equal(site.Origin + "/", page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        var current = Assert.Single(page.Document.QuerySelectorAll("nav[aria-label=View] [aria-current=page]"));
        Assert.Equal(MapView.All.First(v => v.Key == view).Label, current.TextContent);
    }

    [Fact]
    public async Task Every_link_and_every_field_with_a_value_shows_on_its_page()
    {
        foreach (var link in site.Atlas.Links)
        {
            Assert.Contains(link.Name, (await site.VisitAsync(SiteUrls.Link(link.Id))).Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        }

        foreach (var entry in site.Atlas.Entries)
        {
            var page = (await site.VisitAsync(SiteUrls.Entry(entry.Id))).Document;
            var shown = ShownText.Of(page.QuerySelector("main")!);
            Assert.Equal(entry.Name, page.QuerySelector("h1")!.TextContent);
            Assert.All(
                EntryFields.All.Where(field => field != EntryFields.Status && entry.Best(field) is not null),
                field => Assert.Contains(entry.Value(field)!, shown, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/links")]
    [InlineData("/entries")]
    [InlineData("/entries/render")]
    [InlineData("/api/v1/links")]
    [InlineData("/entries.csv")]
    [InlineData("/sitemap.xml")]
    [InlineData("/health/live")]
    public async Task Head_has_the_headers_of_get_and_no_body(string path)
    {
        using var get = await site.SendAsync(path);
        using var head = await site.SendAsync(path, HttpMethod.Head);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        var (asked, expected) = (PageVisit.HeadersOf(head), PageVisit.HeadersOf(get));
        Assert.Equal(expected.Where(h => h.Key != "Content-Length"), asked.Where(h => h.Key != "Content-Length"));
        Assert.True(!asked.TryGetValue("Content-Length", out var length) || length.SequenceEqual(expected["Content-Length"]));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Head_of_a_missing_page_is_404_without_a_body()
    {
        using var head = await site.SendAsync("/entries/no-such-thing", HttpMethod.Head);
        Assert.Equal(HttpStatusCode.NotFound, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private IEnumerable<string> PathsOf(string group)
    {
        var atlas = site.Atlas;
        return group switch
        {
            "articles" => Web.Learn.ArticleCatalog.Default.All.Select(article => SiteUrls.Article(article.Slug)),
            "menu" => SiteNav.All.Select(item => item.Path).Append(SiteUrls.Search),
            "links" => atlas.Links.Select(link => SiteUrls.Link(link.Id)),
            "claims" => atlas.Content.Claims.Select(claim => SiteUrls.CheckedClaim(claim.Id)),
            "methods" => CalculatorCatalog.Default.All.Select(calculator => SiteUrls.CalculatorMethod(calculator.Slug)),
            "entries" => atlas.Entries.Select(entry => SiteUrls.Entry(entry.Id)),
            _ => atlas.Content.Sources.Take(SourcesVisited).Select(source => SiteUrls.Source(source.Id)),
        };
    }
}

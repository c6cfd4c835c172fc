using System.Net;
using AiChainAtlas.Domain.Insights;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Insights;

public sealed class InsightPageTests(AtlasSite site)
{
    public static TheoryData<string> Keys => [.. InsightCatalog.All.Select(chart => chart.Key)];

    [Fact]
    public async Task The_page_of_all_charts_draws_each_and_leads_to_it()
    {
        var page = (await site.VisitAsync(SiteUrls.Insights)).Document;
        Assert.Equal(InsightCatalog.All.Count, page.QuerySelectorAll("svg.insight-chart").Length);
        Assert.All(InsightCatalog.All, chart => Assert.NotNull(page.QuerySelector($"main a[href='{SiteUrls.Insight(chart.Key)}']")));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task A_chart_has_its_picture_sentence_table_and_download(string key)
    {
        var visit = await site.VisitAsync(SiteUrls.Insight(key));
        var chart = InsightCatalog.Find(key)!;
        var data = chart.Of(site.Atlas, new InsightSettings(DateOnly.FromDateTime(DateTime.UtcNow))).Data;

        // What lies between two axes is drawn for desks and for phones.
        Assert.Equal(chart.Kind == InsightKind.Bars ? 1 : 2, visit.Document.QuerySelectorAll("svg.insight-chart").Length);
        Assert.Equal(data.Sentence, visit.Document.QuerySelector(".lede")!.TextContent);
        Assert.Equal(data.Table.Rows.Count, visit.Document.QuerySelectorAll(".insight-table tbody tr").Length);
        Assert.Equal("0", visit.Document.QuerySelector(".insight-table")!.GetAttribute("tabindex"));

        var csv = await site.VisitAsync(SiteUrls.InsightCsv(key));
        Assert.Equal("text/csv; charset=utf-8", Assert.Single(csv.Header("Content-Type")));
        Assert.Equal(data.Table.Rows.Count + 1, csv.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("training-compute", true)]
    [InlineData("status-by-lane", false)]
    public async Task A_long_table_is_folded_and_a_short_one_stands_open(string key, bool isFolded)
    {
        var visit = await site.VisitAsync(SiteUrls.Insight(key));
        Assert.Equal(isFolded, visit.Document.QuerySelector("details:not([open]) > .insight-table") is not null);
        Assert.NotNull(visit.Document.QuerySelector(".insight-table"));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task An_embed_may_be_framed_and_loads_nothing_but_its_icon(string key)
    {
        var embed = await site.VisitAsync(SiteUrls.EmbeddedInsight(key));
        Assert.Equal(HttpStatusCode.OK, embed.Status);
        Assert.Contains("frame-ancestors *", Assert.Single(embed.Header("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Single(embed.Document.QuerySelectorAll("svg.insight-chart"));
        Assert.Empty(embed.Document.QuerySelectorAll("script[src], link[rel=stylesheet], img"));
        Assert.Empty(embed.Header("Set-Cookie"));
    }

    [Fact]
    public async Task A_filter_narrows_page_table_download_and_embed_alike()
    {
        const string Query = "?lane=crypto&status=merged";
        var rows = (await site.VisitAsync(SiteUrls.Insight("entries-per-link") + Query)).Document.QuerySelectorAll(".insight-table tbody tr").Length;
        var settings = new InsightSettings(DateOnly.FromDateTime(DateTime.UtcNow)).With(InsightFilters.Lane, "crypto").With(InsightFilters.Status, "merged");
        Assert.Equal(InsightCatalog.Find("entries-per-link")!.Of(site.Atlas, settings).Data.Table.Rows.Count, rows);
        Assert.Equal(rows + 1, (await site.VisitAsync(SiteUrls.InsightCsv("entries-per-link") + Query)).Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(HttpStatusCode.OK, (await site.VisitAsync(SiteUrls.EmbeddedInsight("entries-per-link") + Query)).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.VisitAsync(SiteUrls.Insights + Query)).Status);
    }

    [Theory]
    [InlineData("training-compute", "Model,Date,Domain,Country,Training compute (FLOP),Confidence,Source")]
    [InlineData("status-by-lane", "Status,AI,Crypto,Source")]
    [InlineData("chip-power", "Maker and quarter,5th percentile (W),Median (W),95th percentile (W),Source")]
    public async Task A_download_names_the_unit_of_its_numbers(string key, string head) =>
        Assert.Equal(head, (await site.VisitAsync(SiteUrls.InsightCsv(key))).Body.TrimStart('\uFEFF').Split("\r\n")[0]);

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Page_embed_download_and_picture_name_the_source_of_the_figures(string key)
    {
        var basis = InsightCatalog.Find(key)!.Of(site.Atlas, new InsightSettings(DateOnly.FromDateTime(DateTime.UtcNow))).Basis;
        foreach (var path in new[] { SiteUrls.Insight(key), SiteUrls.EmbeddedInsight(key), SiteUrls.Insights })
        {
            var page = (await site.VisitAsync(path)).Document;
            Assert.Contains(page.QuerySelectorAll("main p"), paragraph => paragraph.TextContent == basis);
            Assert.Contains(page.QuerySelectorAll("svg desc"), text => text.TextContent.EndsWith(basis, StringComparison.Ordinal));
        }

        var rows = (await site.VisitAsync(SiteUrls.InsightCsv(key))).Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1);
        Assert.All(rows, row => Assert.Contains(basis, row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_small_picture_of_years_keeps_every_year_and_one_of_names_says_how_many_it_shows()
    {
        var page = (await site.VisitAsync(SiteUrls.Insights)).Document;
        var years = InsightCatalog.Find("founding-years")!.Of(site.Atlas, new InsightSettings(DateOnly.FromDateTime(DateTime.UtcNow))).Data;
        var card = page.QuerySelector("section[aria-labelledby=founding-years]")!;
        Assert.Equal(years.Points.Count(), card.QuerySelectorAll("svg rect").Length);
        Assert.Contains(card.QuerySelectorAll("svg text"), text => text.TextContent == "before 2000");
        Assert.DoesNotContain("Top ", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("First 8 of ", page.QuerySelector("section[aria-labelledby=useful-prices]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Top 8 of ", page.QuerySelector("section[aria-labelledby=entries-per-link]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/insights/no-such-chart", HttpStatusCode.NotFound)]
    [InlineData("/insights/no-such-chart.csv", HttpStatusCode.NotFound)]
    [InlineData("/embed/insights/no-such-chart", HttpStatusCode.NotFound)]
    [InlineData("/insights?lane=metal", HttpStatusCode.BadRequest)]
    [InlineData("/insights/chip-stock?lane=ai", HttpStatusCode.BadRequest)]
    [InlineData("/insights/training-compute?domain=Alchemy", HttpStatusCode.BadRequest)]
    [InlineData("/insights/training-compute.csv?domain=Alchemy", HttpStatusCode.BadRequest)]
    [InlineData("/embed/insights/training-compute?domain=Alchemy", HttpStatusCode.BadRequest)]
    public async Task What_there_is_not_is_refused_with_a_sentence(string target, HttpStatusCode status)
    {
        var answer = await site.VisitAsync(target);
        Assert.Equal(status, answer.Status);
        Assert.Contains("choose one|remove it|Choose".Split('|'), word => answer.Body.Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nothing_matches_the_whole_chart_stands_with_a_notice()
    {
        var page = (await site.VisitAsync("/insights/training-compute?domain=Driving&country=Japan")).Document;
        Assert.NotNull(page.QuerySelector("main .notice[role=status]"));
        Assert.NotEmpty(page.QuerySelectorAll("svg.insight-chart"));
    }
}

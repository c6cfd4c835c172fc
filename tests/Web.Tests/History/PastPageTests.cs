using System.Globalization;
using System.Text.Json;
using AiChainAtlas.Domain.History;
using AiChainAtlas.Web.Hosting.PageCache;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Tests.Site;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AiChainAtlas.Web.Tests.History;

public sealed class PastPageTests(HistorySite history) : IClassFixture<HistorySite>
{
    public static TheoryData<string> Pages => ["/", "/?view=grid&entry=render", "/?view=table&lane=crypto", "/entries", "/entries?lane=crypto&sort=-founded", "/entries/render", "/links/cx-gpu"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_past_page_says_so_leads_to_today_and_is_kept_out_of_search_engines(string target)
    {
        var page = await history.PageAsync(At(target, "r1"));
        var notice = Assert.Single(page.QuerySelectorAll(".past"));
        Assert.Contains("revision 1", notice.TextContent, StringComparison.Ordinal);
        Assert.Contains(DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), notice.TextContent, StringComparison.Ordinal);
        var today = notice.QuerySelector("a")!.GetAttribute("href")!;
        Assert.DoesNotContain("asof", today, StringComparison.Ordinal);
        Assert.Null((await history.PageAsync(today)).QuerySelector(".past"));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Links_and_forms_of_a_past_page_stay_in_the_past_where_there_is_one(string target)
    {
        var page = await history.PageAsync(At(target, "r1"));
        var addresses = page.QuerySelectorAll("[href^='/'], [data-close], [data-graph]")
            .Where(element => !element.HasAttribute("data-present"))
            .SelectMany(element => (string?[])[element.GetAttribute("href"), element.GetAttribute("data-close"), element.GetAttribute("data-graph")])
            .OfType<string>().ToList();
        Assert.Contains(addresses, address => address.Contains("asof=r1", StringComparison.Ordinal));
        Assert.All(addresses, address => Assert.Equal(
            SiteUrls.HasPast(address.Split('?', '#')[0]),
            address.Contains("asof=r", StringComparison.Ordinal)));
        Assert.All(page.QuerySelectorAll("form[action]"), form => Assert.Equal(
            SiteUrls.HasPast(form.GetAttribute("action")!), form.QuerySelector("input[name=asof]")?.GetAttribute("value") == "r1"));
    }

    [Fact]
    public async Task A_past_page_has_the_card_of_its_day()
    {
        var past = await history.PageAsync("/entries/render?asof=r1");
        var (image, now) = (Tag(past, "og:image"), Tag(await history.PageAsync("/entries/render"), "og:image"));
        Assert.Contains("asof=r1", image, StringComparison.Ordinal);
        Assert.Contains("As of r1", Tag(past, "og:image:alt"), StringComparison.Ordinal);
        Assert.Contains(history.OldDescription[..40], Tag(past, "og:description"), StringComparison.Ordinal);
        var (then, today) = (await history.VisitAsync(image[history.Site.Origin.Length..]), await history.VisitAsync(now[history.Site.Origin.Length..]));
        Assert.Equal((200, 200), ((int)then.Status, (int)today.Status));
        Assert.NotEqual(today.Header("ETag"), then.Header("ETag"));
        Assert.Contains("immutable", Assert.Single(then.Header("Cache-Control")), StringComparison.Ordinal);

        static string Tag(IDocument page, string property) => page.QuerySelector($"meta[property='{property}']")!.GetAttribute("content")!;
    }

    [Fact]
    public async Task Each_revision_shows_what_was_there_then()
    {
        Assert.Contains(history.OldDescription, ShownText.Of((await history.PageAsync("/entries/render?asof=r1")).QuerySelector("main")!), StringComparison.Ordinal);
        Assert.DoesNotContain(history.OldDescription, ShownText.Of((await history.PageAsync("/entries/render?asof=r2")).QuerySelector("article")!), StringComparison.Ordinal);
        Assert.Equal("Render", (await history.PageAsync("/entries/render")).QuerySelector("h1")!.TextContent);
        Assert.NotEqual("Render", (await history.PageAsync("/entries/render?asof=r5")).QuerySelector("h1")!.TextContent);
        Assert.Equal(404, (int)(await history.VisitAsync("/entries/gone-co?asof=r3")).Status);
        Assert.Equal(200, (int)(await history.VisitAsync("/entries/gone-co?asof=r4")).Status);
        Assert.Equal(404, (int)(await history.VisitAsync("/entries/gone-co?asof=r5")).Status);
        Assert.Contains("Gone Co", (await history.PageAsync("/entries?asof=r4&q=gone")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Today_is_the_last_revision()
    {
        var page = await history.PageAsync($"/entries/render?asof={DateTime.UtcNow:yyyy-MM-dd}");
        Assert.Equal("Render", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("revision 6", page.QuerySelector(".past")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_and_the_download_answer_for_the_past()
    {
        using var then = JsonDocument.Parse((await history.VisitAsync("/api/v1/entries/render?asof=r1")).Body);
        using var now = JsonDocument.Parse((await history.VisitAsync("/api/v1/entries/render")).Body);
        Assert.Equal((1, 3), (then.RootElement.GetProperty("version").GetInt32(), now.RootElement.GetProperty("version").GetInt32()));
        using var list = JsonDocument.Parse((await history.VisitAsync("/api/v1/entries?asof=r4")).Body);
        using var today = JsonDocument.Parse((await history.VisitAsync("/api/v1/entries")).Body);
        Assert.Equal(today.RootElement.GetProperty("total").GetInt32() + 1, list.RootElement.GetProperty("total").GetInt32());
        Assert.Contains("gone-co", (await history.VisitAsync("/entries.csv?asof=r4")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("gone-co", (await history.VisitAsync("/entries.csv")).Body, StringComparison.Ordinal);
        Assert.Contains("gone-co", (await history.VisitAsync("/map/graph.json?asof=r4")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_day_of_the_api_can_be_read_by_other_sites()
    {
        var refused = await history.VisitAsync("/api/v1/entries?asof=tomorrow");
        Assert.Equal((400, "*"), ((int)refused.Status, Assert.Single(refused.Header("Access-Control-Allow-Origin"))));
    }

    [Fact]
    public async Task Pages_that_know_no_past_ignore_the_key()
    {
        var page = await history.PageAsync("/about?asof=r1");
        Assert.Null(page.QuerySelector(".past"));
    }

    [Fact]
    public void Addresses_know_which_endpoints_have_a_past()
    {
        var endpoints = history.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PublicPageAttribute>() is not null).ToList();
        Assert.Contains(endpoints, endpoint => endpoint.RoutePattern.RawText == "/entries/{Id}");
        Assert.All(endpoints, endpoint => Assert.Equal(
            endpoint.Metadata.GetMetadata<PublicPageAttribute>()!.Keys.Contains(SiteUrls.AsOfKey),
            SiteUrls.HasPast("/" + endpoint.RoutePattern.RawText!.Trim('/'))));
    }

    [Fact]
    public async Task Health_stays_ready_and_says_nothing_while_the_chain_is_whole()
    {
        var audit = history.Site.Services.GetRequiredService<Data.Audit.ChainAudit>();
        Assert.True((await audit.VerifyAsync(TestContext.Current.CancellationToken)).IsWhole);
        Assert.Equal("ready, revision 6\n", (await history.VisitAsync("/health/ready")).Body);
    }

    private static string At(string target, string point) =>
        target.Contains('?', StringComparison.Ordinal) ? $"{target}&{SiteUrls.AsOfKey}={point}" : SiteUrls.At(target, HistoryPoint.At(long.Parse(point[1..], CultureInfo.InvariantCulture)));
}

using System.Globalization;
using System.Text.Json;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.History;

public sealed class ChangesPageTests(HistorySite history) : IClassFixture<HistorySite>
{
    private static readonly string[] Everywhere =
        ["/changes", "/changes/2", "/changes/3", "/changes/5", "/changes/6", "/feeds/changes.atom", "/api/v1/changes", "/api/v1/changes/3", "/entries/render", "/entries/render/history", "/entries/akash", "/entries/akash/history"];

    [Fact]
    public async Task Changes_stand_by_day_with_person_reason_and_what_changed()
    {
        var page = await history.PageAsync("/changes");
        var day = Assert.Single(page.QuerySelectorAll("section.day"));
        Assert.Equal(DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.QuerySelector("h2")!.TextContent.Trim());
        Assert.Equal(["r6", "r5", "r3", "r2", "r1"], day.QuerySelectorAll("article").Select(card => card.Id));
        var second = page.GetElementById("r2")!;
        Assert.Contains("by anna", second.TextContent, StringComparison.Ordinal);
        Assert.Contains("Found a newer report", second.TextContent, StringComparison.Ordinal);
        Assert.Equal(["/sources/new-report", "/entries/render"], second.QuerySelectorAll(".change-head a").Select(a => a.GetAttribute("href")));
        var changed = second.QuerySelectorAll(".change")[1];
        Assert.Contains("train.", string.Concat(changed.QuerySelectorAll(".words ins").Select(added => added.TextContent)), StringComparison.Ordinal);
        Assert.NotEmpty(changed.QuerySelectorAll("del"));
        Assert.Contains(changed.QuerySelectorAll(".diff-rest ins"), added => added.TextContent.Contains("new-report", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_beginning_shows_what_the_atlas_began_with()
    {
        var first = (await history.PageAsync("/changes/1")).QuerySelector("article")!.TextContent;
        Assert.Contains("The atlas begins", first, StringComparison.Ordinal);
        Assert.Contains("623 entries", first, StringComparison.Ordinal);
        Assert.DoesNotContain("digest", first, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind=sources", "r2")]
    [InlineData("record=render", "r6 r2")]
    [InlineData("kind=entries&record=gone-co", "r5")]
    [InlineData("since=5", "r6")]
    [InlineData("since=2999-01-01", "")]
    public async Task Filters_leave_what_fits(string query, string expected)
    {
        var page = await history.PageAsync($"/changes?{query}");
        Assert.Equal(expected, string.Join(' ', page.QuerySelectorAll("article").Select(card => card.Id)));
        Assert.Equal(expected.Length == 0, page.QuerySelector(".empty") is not null);
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task An_entry_shows_its_last_changes_and_leads_to_all()
    {
        var page = await history.PageAsync("/entries/render");
        var links = page.QuerySelectorAll(".last-changes a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Contains("/changes/6", links);
        Assert.Contains("/entries/render?asof=r5", links);
        Assert.Contains("/entries/render/history", page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        Assert.Equal(2, (await history.PageAsync("/entries/render/history")).QuerySelectorAll("article").Length);
        Assert.Contains("No change since the first revision", (await history.PageAsync("/entries/nvidia")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_retired_entry_is_told_but_its_name_and_that_it_was_retired()
    {
        foreach (var target in Everywhere)
        {
            Assert.DoesNotContain(HistorySite.Secret, (await history.VisitAsync(target)).Body, StringComparison.Ordinal);
        }

        var line = (await history.PageAsync("/changes/5")).QuerySelector("article")!;
        Assert.Contains("Gone Co", line.TextContent, StringComparison.Ordinal);
        Assert.Empty(line.QuerySelectorAll("details"));
        Assert.Equal(404, (int)(await history.VisitAsync("/changes/4")).Status);
        Assert.Equal(404, (int)(await history.VisitAsync("/api/v1/changes/4")).Status);
        Assert.Equal(404, (int)(await history.VisitAsync("/entries/gone-co/history")).Status);
        Assert.Contains(HistorySite.Secret, (await history.VisitAsync("/entries/gone-co?asof=r4")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_feed_or_answer_shows_the_address_of_a_person()
    {
        foreach (var target in Everywhere)
        {
            Assert.DoesNotContain("example.org", (await history.VisitAsync(target)).Body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/changes")]
    [InlineData("/changes/3")]
    [InlineData("/entries/akash")]
    [InlineData("/entries/akash/history")]
    [InlineData("/entries/akash?asof=r3")]
    public async Task Hostile_reasons_and_names_stay_text(string target)
    {
        var page = await history.PageAsync(target);
        Assert.Empty(page.QuerySelectorAll("img[src=x]"));
        Assert.DoesNotContain(page.Scripts, script => script.TextContent.Contains("alert", StringComparison.Ordinal) && script.GetAttribute("type") != "application/ld+json");
        Assert.Contains("<script>alert(1)</script>", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/changes")]
    [InlineData("/changes/2")]
    [InlineData("/changes/5")]
    [InlineData("/entries/render/history")]
    public async Task Pages_of_history_keep_the_rules_of_every_page(string target)
    {
        var page = await history.VisitAsync(target);
        var broken = PageChecks.All.Select(check => (check.Key, Problem: check.Value(page, history.Site.Origin))).Where(found => found.Problem is not null);
        Assert.Empty(broken);
    }

    [Fact]
    public async Task The_api_lists_revisions_with_each_field_before_and_after()
    {
        using var list = JsonDocument.Parse((await history.VisitAsync("/api/v1/changes?since=1&page_size=2&page=2")).Body);
        Assert.Equal((4, 2, 2), (list.RootElement.GetProperty("total").GetInt32(), list.RootElement.GetProperty("page").GetInt32(), list.RootElement.GetProperty("page_size").GetInt32()));
        var second = list.RootElement.GetProperty("items").EnumerateArray().Last();
        Assert.Equal((2, "anna", "Found a newer report", 2), (second.GetProperty("revision").GetInt32(), second.GetProperty("who").GetString(), second.GetProperty("reason").GetString(), second.GetProperty("change_count").GetInt32()));
        var render = second.GetProperty("changes")[1];
        Assert.Equal(("entries", "render", "changed", "/entries/render"), (render.GetProperty("kind").GetString(), render.GetProperty("id").GetString(), render.GetProperty("change").GetString(), render.GetProperty("url").GetString()));
        var field = Assert.Single(render.GetProperty("fields").EnumerateArray());
        Assert.Equal(("description", history.OldDescription), (field.GetProperty("field").GetString(), field.GetProperty("before").GetString()));
        Assert.Equal("new-report", field.GetProperty("fact_after").GetProperty("sources")[0].GetString());
    }

    [Fact]
    public async Task A_change_shows_at_once_on_page_feed_and_api()
    {
        await using var own = new AtlasSite();
        using (await own.SendAsync("/changes"))
        {
        }

        var editor = (Data.Editing.AtlasEditor)own.Services.GetService(typeof(Data.Editing.AtlasEditor))!;
        var nvidia = own.Atlas.FindEntry("nvidia")!;
        await editor.CommitAsync(
            new Data.Editing.Proposal { Who = "ben", Reason = "Seen at once", Changes = [HistorySite.Put(nvidia with { Name = "Nvidia Corporation" })] }, TestContext.Current.CancellationToken);
        foreach (var target in (string[])["/changes", "/feeds/changes.atom", "/api/v1/changes", "/entries/nvidia"])
        {
            using var response = await own.SendAsync(target);
            Assert.Contains("Seen at once", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }
}

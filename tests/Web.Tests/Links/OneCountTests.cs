using System.Globalization;
using System.Text.Json;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Insights;
using AiChainAtlas.Domain.Layout;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Links;

/// <summary>What one view of the site counts, every other view counts the same.</summary>
public sealed class OneCountTests(AtlasSite site)
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    [Fact]
    public async Task Entries_of_a_link_are_as_many_on_pages_map_and_chart_as_in_lists_files_and_the_api()
    {
        var list = (await site.VisitAsync("/links")).Document;
        var chart = Data("entries-per-link").Table.Rows;
        foreach (var link in site.Atlas.Links)
        {
            var total = (await JsonAsync($"/api/v1/entries?link={link.Id}&page_size=1")).GetProperty("total").GetInt32();
            var page = (await site.VisitAsync($"/links/{link.Id}")).Document;
            (string View, int Count)[] counts =
            [
                ("API, link", (await JsonAsync($"/api/v1/links/{link.Id}")).GetProperty("link").GetProperty("entry_count").GetInt32()),
                ("CSV", await LinesAsync($"/entries.csv?link={link.Id}&columns=name") - 1),
                ("list of links", Number(list.QuerySelector($"a[href='/links/{link.Id}'] + .n")!.TextContent)),
                ("page", Number(page.QuerySelector("#entries .n")!.TextContent)),
                ("chart", (int)chart.Single(row => IsOf(row[0].Text, link)).Max(cell => cell.Number ?? 0)),
                .. site.Atlas.Layout.Cards.Where(card => card.Link == link).Select(card => ("map", card.Entries.Count)),
            ];
            Assert.All(
                counts, count =>
                    Assert.True(count.Count == total, $"{link.Id}: {count.Count} in {count.View}, {total} in the list of entries."));
        }
    }

    [Fact]
    public void Links_without_a_counterpart_are_as_many_in_the_chart_as_on_the_map() => Assert.Equal(
        site.Atlas.Layout.Columns.SelectMany(column => column.Ties).Count(tie => tie.Kind == TieKind.None),
        Data("chain-gaps").Series.Single(series => series.Name == "No counterpart").Points.Sum(point => point.Y));

    [Fact]
    public void Facts_that_a_source_shows_and_unverified_ones_are_all_facts_together()
    {
        var quality = DataQuality.Of(site.Atlas, Today);
        var unverified = Data("fact-quality")
            .Series.Single(series => series.Name == nameof(Confidence.Unverified))
            .Points.Sum(point => point.Y);
        Assert.Equal(quality.Facts, quality.BySeenSource[0].Count + unverified);
        Assert.True(
            quality.BySeenSource[0].Fraction >= 0.88, $"{quality.BySeenSource[0].Fraction:P1} of all facts have a source that was read.");
        Assert.True(quality.BySeenSource[^1].Fraction >= 0.82, $"{quality.BySeenSource[^1].Fraction:P1} of the crypto lane have one.");
    }

    private static bool IsOf(string name, Link link) => name == link.Name || name == $"{link.Name} ({link.Lane.Label()})";

    private static int Number(string text) => int.Parse(text.Split(',')[0].Trim(), CultureInfo.InvariantCulture);

    private InsightData Data(string key) => InsightCatalog.Find(key)!.Of(site.Atlas, new InsightSettings(Today)).Data;

    private async Task<JsonElement> JsonAsync(string path)
    {
        using var response = await site.SendAsync(path);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return json.RootElement.Clone();
    }

    private async Task<int> LinesAsync(string path)
    {
        using var response = await site.SendAsync(path);
        return (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Length;
    }
}

using System.Net;
using System.Text.Json;
using AiChainAtlas.Web.Search;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Search;

public sealed class SearchTableTests(AtlasSite site)
{
    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var (text, type, id) in SearchTable.Rows)
            {
                rows.Add(text, type, id);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task First_result_is_what_was_meant_and_page_and_api_agree_on_all(string text, string type, string id)
    {
        var items = await ItemsAsync(text, SearchPage.Most);
        Assert.Equal((type, id), (Text(items[0], "type"), Text(items[0], "id")));

        var page = (await site.VisitAsync(SiteUrls.SearchFor(text))).Document;
        Assert.Equal(items.Select(item => Text(item, "url")), page.QuerySelectorAll(".hits > ul > li").Select(line => line.QuerySelector("a")!.GetAttribute("href")));
        Assert.Equal(
            items.Select(item => Text(item, "group")).Distinct(),
            page.QuerySelectorAll(".hits > h2").Select(heading => heading.ChildNodes[0].TextContent.Trim()));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task First_result_has_a_page(string text, string type, string id)
    {
        var url = Text((await ItemsAsync(text, 8))[0], "url");
        var target = await site.VisitAsync(url.Split('#')[0]);
        Assert.True(target.Status == HttpStatusCode.OK, $"{type} {id} leads to {url}, which answers {(int)target.Status}.");
        if (url.Split('#') is [_, var anchor])
        {
            Assert.NotNull(target.Document.GetElementById(anchor));
        }
    }

    [Fact]
    public void Table_has_every_kind_of_result() => Assert.Equal(
        Domain.Search.SearchKinds.All.Select(Domain.Search.SearchKinds.Key).Order(), SearchTable.Rows.Select(row => row.Type).Distinct().Order());

    private static string Text(JsonElement item, string key) => item.GetProperty(key).GetString()!;

    private async Task<List<JsonElement>> ItemsAsync(string text, int limit)
    {
        var visit = await site.VisitAsync(SiteUrls.With(SiteUrls.Api + SiteUrls.Search, [new("q", text), new("limit", $"{limit}")]));
        using var json = JsonDocument.Parse(visit.Body);
        return [.. json.RootElement.Clone().GetProperty("items").EnumerateArray()];
    }
}

using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Ui;
using Bunit;

namespace AiChainAtlas.Web.Tests.Components;

public sealed class EntryTableTests : ComponentTest
{
    [Theory]
    [InlineData("", "Name", "ascending", "/entries?sort=-name")]
    [InlineData("sort=name", "Name", "ascending", "/entries?sort=-name")]
    [InlineData("sort=-name", "Name", "descending", "/entries?sort=name")]
    [InlineData("sort=link", "Name", null, "/entries?sort=name")]
    [InlineData("q=render", "Name", null, "/entries?q=render&sort=name")]
    [InlineData("sort=link", "Link", "ascending", "/entries?sort=-link")]
    public void Heading_tells_the_order_and_leads_to_the_next(string query, string column, string? state, string next)
    {
        var heading = Show(query).FindAll("thead th").Single(th => Text(th).TrimEnd('↑', '↓', ' ') == column);
        Assert.Equal(state, heading.GetAttribute("aria-sort"));
        Assert.Equal(next, heading.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void Sorting_goes_back_to_the_first_page() =>
        Assert.Equal("/entries?sort=-name&page_size=5", Show("page=2", "page_size=5").Find("thead a").GetAttribute("href"));

    [Fact]
    public void Each_entry_is_a_row_headed_by_its_name()
    {
        var names = Show("lane=crypto").FindAll("tbody th a");
        Assert.Equal(["Akash", "EpiK Protocol", "io.net", "Render Network", "RISC Zero"], names.Select(a => a.TextContent));
        Assert.Equal("/entries/akash", names[0].GetAttribute("href"));
    }

    [Fact]
    public void Empty_list_shows_the_way_to_all_entries()
    {
        var shown = Show("q=zzzz");
        Assert.Empty(shown.FindAll("table"));
        Assert.Equal("/entries", shown.Find("[role=status] a").GetAttribute("href"));
    }

    private IRenderedComponent<EntryTable> Show(params string[] pairs)
    {
        var values = pairs.Where(p => p.Length > 0).Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1]);
        var (query, problem) = EntryQueryReader.Read(Atlas, values.GetValueOrDefault);
        Assert.Null(problem);
        return Render<EntryTable>(p => p
            .Add(c => c.List, EntryList.Of(Atlas, query))
            .Add(c => c.Query, query)
            .Add(c => c.UrlOf, SiteUrls.EntryList)
            .Add(c => c.Caption, "Entries"));
    }
}

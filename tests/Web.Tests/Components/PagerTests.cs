using AiChainAtlas.Web.Ui;
using Bunit;

namespace AiChainAtlas.Web.Tests.Components;

public sealed class PagerTests : ComponentTest
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void List_of_one_page_has_no_pager(int pages) => Assert.Empty(Show(1, pages).Markup.Trim());

    [Theory]
    [InlineData(1, null, "/?page=2")]
    [InlineData(2, "/?page=1", "/?page=3")]
    [InlineData(3, "/?page=2", null)]
    public void Pager_leads_to_the_pages_beside_this_one_and_no_further(int page, string? previous, string? next)
    {
        var shown = Show(page, 3);
        Assert.Equal(previous, shown.FindAll("a[rel=prev]").SingleOrDefault()?.GetAttribute("href"));
        Assert.Equal(next, shown.FindAll("a[rel=next]").SingleOrDefault()?.GetAttribute("href"));
        Assert.Equal($"Page {page} of 3", Text(shown.Find("span")));
    }

    private IRenderedComponent<Pager> Show(int page, int pages) => Render<Pager>(p => p
        .Add(c => c.Page, page)
        .Add(c => c.PageCount, pages)
        .Add(c => c.UrlOf, n => $"/?page={n}"));
}

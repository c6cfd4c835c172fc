namespace AiChainAtlas.Web.Tests.Site;

public sealed class SkipLinkTests(AtlasSite site)
{
    [Theory]
    [InlineData("/entries?LANE=crypto&sort=-name", "/entries?lane=crypto&sort=-name#main")]
    [InlineData("/entries?utm_source=x&status=active", "/entries?status=active#main")]
    [InlineData("/compare?e=render,aws", "/compare?e=render,aws#main")]
    [InlineData("/compare?e=render&e=aws", "/compare?e=render,aws#main")]
    [InlineData("/about", "/about#main")]
    public async Task Skip_link_names_the_state_of_the_page_and_not_how_it_was_spelt(string target, string skip) =>
        Assert.Equal(skip, (await site.VisitAsync(target)).Document.QuerySelector("a.skip")!.GetAttribute("href"));
}

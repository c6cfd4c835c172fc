using System.Net;

namespace AiChainAtlas.Web.Tests.Site;

public sealed class ComparePageTests(AtlasSite site)
{
    [Theory]
    [InlineData("/compare?e=rendr,aws", "/compare?e=render&e=aws")]
    [InlineData("/compare?e=aws&e=rendr", "/compare?e=aws&e=render")]
    [InlineData("/compare?e=rendr&e=nvida", "/compare?e=render&e=nvida")]
    [InlineData("/compare?e=rendr&e=nvida", "/compare?e=rendr&e=nvidia")]
    public async Task Near_names_lead_to_the_comparison_that_was_meant(string target, string meant)
    {
        var links = (await site.VisitAsync(target)).Document.QuerySelectorAll("main ul a[href]").Select(a => a.GetAttribute("href"));
        Assert.Contains(meant, links);
    }

    [Fact]
    public async Task Comparison_takes_ids_in_one_list_too()
    {
        var page = await site.VisitAsync("/compare?e=render,aws");
        Assert.Equal(["/entries/render", "/entries/aws"], page.Document.QuerySelectorAll("table th[scope=col] a:not(.remove)").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Comparison_takes_an_id_once_and_follows_former_ids()
    {
        var page = await site.VisitAsync("/compare?e=render&e=rndr&e=aws&e=render");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(2, page.Document.QuerySelectorAll("table th[scope=col]").Length);
    }

    [Fact]
    public async Task Added_entry_leads_to_the_comparison_that_holds_it()
    {
        using var response = await site.SendAsync("/compare?e=render&add=CoreWeave");
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal("/compare?e=render&e=coreweave", response.Headers.Location!.ToString());
    }
}

using System.Net;
using System.Text.RegularExpressions;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Embed;

public sealed class EmbedScriptTests(AtlasSite site)
{
    private const int MostBytes = 3_000;

    [Fact]
    public async Task Script_is_small_and_open_to_every_site()
    {
        using var response = await site.SendAsync(SiteUrls.EmbedScript, null, ("Accept-Encoding", "gzip"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/javascript", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.InRange((await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, 500, MostBytes);
    }

    [Fact]
    public async Task Script_knows_how_much_room_every_calculator_needs()
    {
        var script = (await site.VisitAsync(SiteUrls.EmbedScript)).Body;
        foreach (var calculator in CalculatorCatalog.Default.All)
        {
            var heights = Regex.Match(script, $"\"{calculator.Slug}\":\\[([0-9,]+)\\]").Groups[1].Value.Split(',').Select(int.Parse).ToList();
            Assert.True(heights[0] > heights[^1], "A narrow place takes more height than a wide one.");
            Assert.All(heights, height => Assert.InRange(height, 200, 2_600));
        }
    }
}

using System.Net;
using System.Text.Json;
using AiChainAtlas.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace AiChainAtlas.Web.Tests.Calculators;

/// <summary>A calculator is a declaration and a line in the catalogue: everything else follows.</summary>
public sealed class OneMoreCalculatorTests(OneMoreCalculatorSite site) : IClassFixture<OneMoreCalculatorSite>
{
    [Theory]
    [InlineData("/calculators", "Halving")]
    [InlineData("/calculators/halving", "<output title=\"21 parameters\" data-output=\"half\">21 parameters</output>")]
    [InlineData("/calculators/halving?whole=10", "<output title=\"5 parameters\" data-output=\"half\">5 parameters</output>")]
    [InlineData("/calculators/halving/method", "half = whole / 2")]
    [InlineData("/embed/calculators/halving?whole=10", "5 parameters")]
    [InlineData("/embed/calculators/halving.svg", "<svg")]
    [InlineData("/calculators/halving.csv?whole=10", "output,half,5,parameters,Half")]
    [InlineData("/embed.js", "halving")]
    [InlineData("/api/v1/calculators", "halving")]
    [InlineData("/openapi/v1.json", "/api/v1/calculators/halving")]
    [InlineData("/search?q=halving", "/calculators/halving")]
    [InlineData("/api/v1/search?q=halving+calculator", "\"/calculators/halving\"")]
    [InlineData("/sitemap.xml", "/calculators/halving/method")]
    [InlineData("/sitemap.xml", "/calculators/halving<")]
    public async Task It_is_found_at(string address, string expected)
    {
        using var response = await site.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(expected, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_answers_over_the_api_and_by_oembed()
    {
        using var result = JsonDocument.Parse(await site.Http.GetStringAsync(new Uri(SiteUrls.ApiCalculator("halving") + "?whole=10", UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.Equal(5, result.RootElement.GetProperty("outputs").GetProperty("half").GetDouble());

        var origin = site.Services.GetRequiredService<SiteOrigin>();
        var oembed = await site.Http.GetStringAsync(new Uri(SiteUrls.OEmbedOf(origin.Absolute(SiteUrls.Calculator("halving")), "json"), UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("/embed/calculators/halving", oembed, StringComparison.Ordinal);
    }
}

using System.Net;
using System.Text.Json;
using AiChainAtlas.Data;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace AiChainAtlas.Web.Tests.Calculators;

/// <summary>A calculator is a declaration and a line in the catalogue: everything else follows.</summary>
public sealed class OneMoreCalculatorTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("atlas-one-more-").FullName;
    private readonly WebApplicationFactory<Program> site;
    private readonly HttpClient client;

    public OneMoreCalculatorTests()
    {
        site = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder
            .UseSetting(DataSettings.DataKey, folder)
            .ConfigureServices(services => services.AddSingleton(new CalculatorCatalog([.. CalculatorCatalog.Default.All, Halving.Declaration]))));
        client = site.CreateClient();
    }

    [Theory]
    [InlineData("/calculators", "Halving")]
    [InlineData("/calculators/halving", "<output title=\"21 parameters\">21 parameters</output>")]
    [InlineData("/calculators/halving?whole=10", "<output title=\"5 parameters\">5 parameters</output>")]
    [InlineData("/calculators/halving/method", "half = whole / 2")]
    [InlineData("/embed/calculators/halving?whole=10", "5 parameters")]
    [InlineData("/embed/calculators/halving.svg", "<svg")]
    [InlineData("/embed.js", "halving")]
    [InlineData("/api/v1/calculators", "halving")]
    [InlineData("/openapi/v1.json", "/api/v1/calculators/halving")]
    [InlineData("/sitemap.xml", "/calculators/halving/method")]
    [InlineData("/sitemap.xml", "/calculators/halving<")]
    public async Task It_is_found_at(string address, string expected)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(expected, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_answers_over_the_api_and_by_oembed()
    {
        using var result = JsonDocument.Parse(await client.GetStringAsync(new Uri(SiteUrls.ApiCalculator("halving") + "?whole=10", UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.Equal(5, result.RootElement.GetProperty("outputs").GetProperty("half").GetDouble());

        var origin = site.Services.GetRequiredService<SiteOrigin>();
        var oembed = await client.GetStringAsync(new Uri(SiteUrls.OEmbedOf(origin.Absolute(SiteUrls.Calculator("halving")), "json"), UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("/embed/calculators/halving", oembed, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        client.Dispose();
        site.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static class Halving
    {
        private static readonly NumberInput Whole = new()
        {
            Key = "whole",
            Label = "Whole",
            Help = "What is to be halved.",
            Unit = Unit.Parameters,
            Required = Condition.Always,
            FormValue = 42,
        };

        private static readonly NumberOutput Half = new() { Key = "half", Label = "Half", Meaning = "Half of the whole.", Unit = Unit.Parameters };

        public static readonly Calculator Declaration = new()
        {
            Slug = "halving",
            Name = "Halving",
            Question = "What is half of it?",
            Topic = "Arithmetic",
            Inputs = [Whole],
            Outputs = [Half],
            Compute = (x, y) => y[Half] = x[Whole] / 2,
            Formula = ["half = whole / 2"],
            Working = (x, y) => [$"{x.Show(Whole)} ÷ 2 = {y.Show(Half)}"],
            Citations = [new Citation("Common knowledge", "", null)],
            Examples = [new Example { Name = "Ten", Settings = [(Whole, 10d)], Expected = [new(Half, 5, 0)], Source = "Arithmetic" }],
            Method = new Method { Article = ["It divides by two."], Assumptions = ["None."], Disagreements = ["None."], Limits = ["None."] },
        };
    }
}

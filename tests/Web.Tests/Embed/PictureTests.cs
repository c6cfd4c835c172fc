using System.Net;
using System.Xml.Linq;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Web.Embed;
using AiChainAtlas.Web.Pictures;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Tests.Site;
using SkiaSharp;

namespace AiChainAtlas.Web.Tests.Embed;

public sealed class PictureTests(AtlasSite site)
{
    private const string Slug = "training-compute";

    public static TheoryData<string> Slugs => EmbedSite.Slugs;

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Svg_shows_question_result_and_site(string slug)
    {
        var visit = await site.VisitAsync(SiteUrls.CalculatorPicture(slug, "svg"));
        Assert.Equal(HttpStatusCode.OK, visit.Status);
        Assert.Equal("image/svg+xml; charset=utf-8", Assert.Single(visit.Header("Content-Type")));
        var svg = XDocument.Parse(visit.Body).Root!;
        Assert.Equal(("1200", "630"), (svg.Attribute("width")!.Value, svg.Attribute("height")!.Value));
        var texts = svg.Elements().Where(e => e.Name.LocalName == "text").Select(e => e.Value).ToList();
        Assert.Contains(EmbedSite.Calculator(slug).Name, texts);
        Assert.Contains("Atlas", texts);
        Assert.DoesNotContain(svg.Descendants(), e => e.Name.LocalName is "script" or "image" or "foreignObject" or "a");
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Png_is_a_picture_of_the_size_that_social_sites_show(string slug)
    {
        using var response = await site.SendAsync(SiteUrls.CalculatorPicture(slug, "png"), null, ("Accept-Encoding", "br, gzip"));
        Assert.Equal("image/png", response.Content.Headers.ContentType!.ToString());
        Assert.Empty(response.Content.Headers.ContentEncoding);
        using var picture = SKBitmap.Decode(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal((1200, 630), (picture.Width, picture.Height));
        Assert.True(picture.Pixels.Distinct().Count() > 20);
    }

    [Theory]
    [InlineData("", "3.15 × 10²³ FLOP")]
    [InlineData("?params=1T&tokens=1T", "6 × 10²⁴ FLOP")]
    public async Task Result_is_that_of_the_address(string query, string expected) =>
        Assert.Contains(expected, (await site.VisitAsync(SiteUrls.CalculatorPicture(Slug, "svg") + query)).Body, StringComparison.Ordinal);

    [Theory]
    [InlineData("svg", "?params=%3Cscript%3Ealert(1)%3C/script%3E", 400)]
    [InlineData("png", "?params=lots", 400)]
    [InlineData("png", "?v=99999", 400)]
    [InlineData("svg", "?theme=%3Cscript%3Ealert(1)%3C/script%3E&accent=%22/%3E&lock=%3Cb%3E&id=%3Cb%3E", 200)]
    public async Task Nothing_that_was_typed_gets_into_the_picture(string ending, string query, int status)
    {
        var visit = await site.VisitAsync(SiteUrls.CalculatorPicture(Slug, ending) + query);
        Assert.Equal(status, (int)visit.Status);
        Assert.StartsWith(status == 200 ? "image/svg+xml" : "text/plain", Assert.Single(visit.Header("Content-Type")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(visit.Header("X-Content-Type-Options")));
        if (status == 200)
        {
            Assert.Equal((await site.VisitAsync(SiteUrls.CalculatorPicture(Slug, ending))).Body, visit.Body);
        }
    }

    [Fact]
    public async Task Unknown_calculator_has_no_picture() =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.VisitAsync(SiteUrls.CalculatorPicture("mining", "png"))).Status);

    [Fact]
    public void Every_sign_of_every_example_can_be_drawn_and_fits()
    {
        foreach (var calculation in Shown())
        {
            var picture = ResultPicture.Of(calculation, new EmbedOptions());
            Assert.All(picture.Texts, text => Assert.True(PictureFont.Has(text.Text), $"{calculation.Calculator.Slug}: no glyph for some sign of '{text.Text}'"));
            Assert.All(picture.Texts, text => Assert.InRange(text.X + text.Width, 0, Picture.SocialWidth - 60));
            var (value, box) = (picture.Shapes.OfType<PictureText>().Single(text => text.Size > 30 && text.Y > 150), picture.Shapes.OfType<PictureBox>().Last());
            Assert.True(value.Y + (value.Size * 0.2) <= box.Y, $"{calculation.Calculator.Slug}: the working covers the result");
            Assert.All(picture.Texts, text => Assert.True(text.Y is > 60 and < 610 && text.Size >= 20, $"{calculation.Calculator.Slug}: '{text.Text}' in {text.Size} px at {text.Y}"));
        }
    }

    [Fact]
    public void Every_line_of_the_working_is_in_the_picture_whole()
    {
        foreach (var calculation in Shown())
        {
            var drawn = string.Concat(ResultPicture.Of(calculation, new EmbedOptions()).Texts.Select(text => text.Text)).Replace(" ", "", StringComparison.Ordinal);
            Assert.All(calculation.Working, line => Assert.True(
                drawn.Contains(line.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal), $"{calculation.Calculator.Slug} lacks '{line}'"));
            Assert.DoesNotContain("…", drawn, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<Calculation> Shown() => CalculatorCatalog.Default.All
        .SelectMany(c => c.Examples.Select(example => Calculation.Of(c, example.Settings)).Append(Calculation.Of(c, c.FormSettings)));
}

using System.Buffers.Binary;
using System.Net;
using AiChainAtlas.Domain.Insights;
using AiChainAtlas.Web.Insights.Drawing;
using AiChainAtlas.Web.Pictures;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Tests.Site;
using SkiaSharp;

namespace AiChainAtlas.Web.Tests.Insights;

public sealed class ChartPngTests(AtlasSite site)
{
    public static TheoryData<string> Keys => [.. InsightCatalog.All.Select(chart => chart.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_picture_is_as_large_as_it_says_and_shows_the_colour_of_every_series(string key)
    {
        var view = ViewOf(key);
        using var picture = SKBitmap.Decode(ChartPng.Draw(view, PictureColours.Dark, "AI Chain Atlas"));
        Assert.Equal((ChartPng.Width, ChartPng.HeightOf(view)), (picture.Width, picture.Height));
        var seen = picture.Pixels.Distinct().ToHashSet();
        Assert.Contains(SKColor.Parse(PictureColours.Dark.Surface), seen);

        // The legend and bars are opaque; where there is neither, marks are not.
        if (view.HasLegend)
        {
            string[] colours = [PictureColours.Dark.Ai, PictureColours.Dark.Crypto, PictureColours.Dark.Good, PictureColours.Dark.Bad];
            Assert.All(colours.Take(view.Data.Series.Count), colour => Assert.Contains(SKColor.Parse(colour), seen));
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task The_page_and_oembed_lead_to_the_picture_and_its_size_is_true(string key)
    {
        var page = (await site.VisitAsync(SiteUrls.Insight(key))).Document;
        Assert.NotNull(page.QuerySelector($".downloads a[href='{SiteUrls.InsightPng(key)}']"));

        using var answer = await site.SendAsync($"{SiteUrls.OEmbed}?url={Uri.EscapeDataString(site.Origin + SiteUrls.Insight(key))}", null);
        using var told = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var response = await site.SendAsync(told.RootElement.GetProperty("thumbnail_url").GetString()![site.Origin.Length..], null);
        Assert.Equal("image/png", response.Content.Headers.ContentType!.MediaType);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var size = (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
        Assert.Equal((told.RootElement.GetProperty("thumbnail_width").GetInt32(), told.RootElement.GetProperty("thumbnail_height").GetInt32()), size);
        Assert.Contains(SiteUrls.EmbeddedInsight(key), told.RootElement.GetProperty("html").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/insights/no-such-chart.png", HttpStatusCode.NotFound)]
    [InlineData("/insights/training-compute.png?domain=Alchemy", HttpStatusCode.BadRequest)]
    [InlineData("/oembed?url={origin}/insights/no-such-chart", HttpStatusCode.NotFound)]
    [InlineData("/oembed?url={origin}/insights/training-compute?domain=Alchemy", HttpStatusCode.NotFound)]
    public async Task A_chart_that_is_not_there_has_no_picture(string path, HttpStatusCode status) =>
        Assert.Equal(status, (await site.VisitAsync(path.Replace("{origin}", site.Origin, StringComparison.Ordinal))).Status);

    [Fact]
    public void A_part_without_a_declared_pen_is_told() =>
        Assert.Contains("chart.css", Assert.Throws<InvalidOperationException>(() => ChartPen.Of("insight-new", PictureColours.Light)).Message, StringComparison.Ordinal);

    private InsightView ViewOf(string key) => InsightCatalog.Find(key)!.Of(site.Atlas, new InsightSettings(new DateOnly(2026, 11, 1)));
}

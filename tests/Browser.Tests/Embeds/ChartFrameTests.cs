using System.Text.Json;
using AiChainAtlas.Domain.Insights;

namespace Browser.Tests.Embeds;

/// <summary>A chart in a frame on another site.</summary>
public sealed class ChartFrameTests(Site site)
{
    [Theory]
    [InlineData(320)]
    [InlineData(640)]
    public async Task A_chart_fits_the_height_that_its_frame_is_given(int width)
    {
        await using var visit = await site.VisitAsync("/about");
        foreach (var chart in InsightCatalog.All)
        {
            var height = await HeightAsync(visit, chart.Key, width);
            await visit.Page.SetViewportSizeAsync(width, height);
            await visit.GoAsync($"/embed/insights/{chart.Key}");
            var needed = await visit.Page.EvaluateAsync<int[]>("() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]");
            Assert.True(needed[0] <= width && needed[1] <= height, $"{chart.Key} needs {needed[0]} x {needed[1]} and has {width} x {height}.");
        }
    }

    private async Task<int> HeightAsync(Visit visit, string key, int width)
    {
        var answer = await visit.Context.APIRequest.GetAsync($"/oembed?url={site.Address}/insights/{key}&maxwidth={width}");
        Assert.True(answer.Ok);
        return JsonSerializer.Deserialize<JsonElement>(await answer.BodyAsync()).GetProperty("height").GetInt32();
    }
}

using AiChainAtlas.Domain.Insights;
using AiChainAtlas.Web.Charts;
using AiChainAtlas.Web.Tests.Site;
using Plotly.Blazor;
using Plotly.Blazor.Traces;

namespace AiChainAtlas.Web.Tests.Insights;

public sealed class InsightPlotTests(AtlasSite site)
{
    private static readonly DateOnly Today = new(2026, 11, 1);

    public static TheoryData<string> Keys => [.. InsightCatalog.All.Select(chart => chart.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_point_of_the_figures_is_plotted_once_with_its_value_in_words(string key)
    {
        var view = ViewOf(key);
        var shown = view.Data.Points.Select(point => view.Chart.Y.Show(point.Y)).Order().ToList();
        var told = Plotted(view).Data.SelectMany(TextsOf).ToList();
        Assert.Equal(shown.Count, told.Count);
        Assert.All(shown, value => Assert.Contains(told, text => text.EndsWith(InsightPlot.Plain(value), StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Series_are_told_apart_without_colour(string key)
    {
        var shapes = Plotted(ViewOf(key)).Data.Select(trace => trace switch
        {
            Bar bar => bar.Marker.Pattern?.Shape?.ToString() ?? "plain",
            Scatter { Marker: { } marker } => marker.Symbol?.ToString(),
            _ => null,
        }).Where(shape => shape is not null).ToList();
        Assert.Equal(shapes.Count, shapes.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_finger_moves_the_page_and_zooms_nothing(string key)
    {
        var layout = InsightPlot.Of(ViewOf(key), ChartLook.Unknown with { IsTouched = true }).Layout;
        Assert.True(layout.XAxis[0].FixedRange);
        Assert.True(layout.YAxis[0].FixedRange);
    }

    [Theory]
    [InlineData("chip-power", "Power, W")]
    [InlineData("chip-training", "Training compute in a month, FLOP")]
    [InlineData("chip-stock", "H100 equivalents, chips")]
    public void Plain_numbers_along_an_axis_have_their_unit_beside_them(string key, string title) =>
        Assert.Equal(title, Plotted(ViewOf(key)).Layout.YAxis[0].Title.Text);

    [Theory]
    [InlineData("Training tokens", "tokens", "Training tokens")]
    [InlineData("Power", "W", "Power, W")]
    [InlineData("Ratio", "", "Ratio")]
    public void A_unit_that_the_label_names_is_not_said_twice(string label, string symbol, string title) => Assert.Equal(title, AxisTitle.Of(label, symbol));

    [Fact]
    public void The_models_of_the_article_are_named_on_the_plot()
    {
        var named = Plotted(ViewOf("training-compute")).Data.OfType<Scatter>().Single(trace => trace.Mode?.HasFlag(Plotly.Blazor.Traces.ScatterLib.ModeFlag.Text) == true);
        Assert.Equal(["GPT-3 175B (davinci)", "GPT-4"], named.TextArray);
    }

    [Fact]
    public void Markup_in_a_name_of_the_record_stays_text() =>
        Assert.Equal("&lt;a href='x'>R&amp;D&lt;/a>", InsightPlot.Plain("<a href='x'>R&D</a>"));

    private static ChartPlot Plotted(InsightView view) => InsightPlot.Of(view, ChartLook.Unknown);

    private static IEnumerable<string> TextsOf(ITrace trace) => trace switch
    {
        Bar bar => bar.HoverTextArray,
        Scatter { HoverTextArray: { } texts } => texts,
        _ => [],
    };

    private InsightView ViewOf(string key) => InsightCatalog.Find(key)!.Of(site.Atlas, new InsightSettings(Today));
}

using System.Text.RegularExpressions;
using AiChainAtlas.Domain.Insights;

namespace AiChainAtlas.Domain.Tests.Insights;

public sealed partial class InsightCatalogTests
{
    public static TheoryData<string> Keys => [.. InsightCatalog.All.Select(chart => chart.Key)];

    [Fact]
    public void Keys_and_titles_are_different_and_keys_can_stand_in_an_address()
    {
        Assert.Equal(InsightCatalog.All.Count, InsightCatalog.All.Select(chart => chart.Key).Distinct().Count());
        Assert.Equal(InsightCatalog.All.Count, InsightCatalog.All.Select(chart => chart.Title).Distinct().Count());
        Assert.All(InsightCatalog.All, chart => Assert.Matches(KebabCase(), chart.Key));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_chart_has_a_sentence_and_finite_points_that_all_stand_in_its_table(string key)
    {
        var data = InsightSample.DataOf(key);
        Assert.False(data.IsEmpty);
        Assert.EndsWith(".", data.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", data.Sentence, StringComparison.Ordinal);
        Assert.All(data.Series, series => Assert.NotEmpty(series.Points));
        Assert.All(data.Points, point =>
        {
            Assert.All(new[] { point.X, point.Y, point.Low ?? 0, point.High ?? 0 }, value => Assert.True(double.IsFinite(value)));
            Assert.Contains(data.Table.Rows, row => row[0].Text == point.Name && row.Any(cell => cell.Number == point.Y));
        });
        Assert.All(data.Table.Rows, row => Assert.Equal(data.Table.Columns.Count, row.Count));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void What_stands_on_a_logarithmic_axis_is_above_nothing(string key)
    {
        var chart = InsightSample.Chart(key);
        var data = InsightSample.DataOf(key);
        Assert.All(data.Points, point => Assert.True(chart.Y.Scale != AxisScale.Logarithmic || (point.Y > 0 && (point.Low ?? 1) > 0)));
        Assert.All(data.Points, point => Assert.True(chart.X.Scale != AxisScale.Logarithmic || point.X > 0));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_value_of_every_filter_gives_a_chart_or_the_whole_with_a_notice(string key)
    {
        var chart = InsightSample.Chart(key);
        foreach (var filter in chart.Filters)
        {
            foreach (var value in filter.ValuesOf(InsightSample.Atlas))
            {
                var (settings, problem) = InsightSettings.Read(chart, InsightSample.Atlas, InsightSample.Today, name => name == filter.Key ? value : null);
                Assert.Null(problem);
                var view = chart.Of(InsightSample.Atlas, settings);
                Assert.False(view.Data.IsEmpty);
                Assert.Equal(view.Notice is null, view.Settings == settings);
            }
        }
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex KebabCase();
}

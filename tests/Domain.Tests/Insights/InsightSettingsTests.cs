using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Insights;

namespace AiChainAtlas.Domain.Tests.Insights;

public sealed class InsightSettingsTests
{
    [Fact]
    public void A_value_that_is_none_of_the_filter_is_refused_with_the_choice()
    {
        var problem = Read("entries-per-link", "lane", "metal").Problem;
        Assert.Equal("lane", problem!.Field);
        Assert.Contains("ai, crypto", problem.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_that_the_chart_does_not_take_is_refused_with_what_to_do() =>
        Assert.Contains("remove it from the address", Read("chip-stock", "lane", "ai").Problem!.Sentence, StringComparison.Ordinal);

    [Fact]
    public void A_blank_value_narrows_nothing()
    {
        var (settings, problem) = Read("entries-per-link", "lane", " ");
        Assert.Null(problem);
        Assert.True(settings.AreAll);
    }

    [Fact]
    public void What_is_chosen_stands_in_the_address_in_the_order_of_the_filters()
    {
        var settings = InsightSample.Whole.With(InsightFilters.Status, "active").With(InsightFilters.Lane, "ai");
        Assert.Equal(["lane", "status"], settings.ToPairs().Select(pair => pair.Key));
    }

    [Fact]
    public void Where_nothing_matches_the_whole_is_shown_with_a_notice()
    {
        var chart = InsightSample.Chart("entries-per-link");
        var view = chart.Of(InsightSample.Atlas, InsightSample.Whole.With(InsightFilters.Lane, "crypto").With(InsightFilters.Status, "merged"));
        Assert.NotNull(view.Notice);
        Assert.True(view.Settings.AreAll);
        Assert.False(view.Data.IsEmpty);
    }

    private static (InsightSettings Settings, QueryProblem? Problem) Read(string chart, string key, string value) =>
        InsightSettings.Read(InsightSample.Chart(chart), InsightSample.Atlas, InsightSample.Today, asked => asked == key ? value : null);
}

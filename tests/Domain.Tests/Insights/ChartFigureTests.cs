using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Insights;

namespace AiChainAtlas.Domain.Tests.Insights;

public sealed class ChartFigureTests
{
    private const double SecondsPerMonth = 365.25 / 12 * 86_400;

    [Fact]
    public void Entries_count_on_each_of_their_links_and_once_in_each_status()
    {
        Assert.Equal(InsightSample.Atlas.Links.Sum(link => InsightSample.Atlas.AllOn(link).Count()), InsightSample.DataOf("entries-per-link").Points.Sum(point => point.Y));
        Assert.Equal(InsightSample.Atlas.Entries.Count, InsightSample.DataOf("status-by-lane").Points.Sum(point => point.Y));
    }

    [Fact]
    public void A_superseded_founding_year_does_not_count() =>
        Assert.Equal(
            ["before 2000", "2017"],
            InsightSample.DataOf("founding-years").Points.Where(point => point.Y > 0).Select(point => point.Name));

    [Fact]
    public void Founding_years_have_a_row_for_every_year_and_one_for_all_before_2000()
    {
        var names = InsightSample.DataOf("founding-years").Names;
        Assert.Equal(["before 2000", .. Enumerable.Range(2000, 18).Select(year => $"{year}")], names);
        Assert.Equal(InsightRows.All, InsightSample.Chart("founding-years").SmallRows);
    }

    [Theory]
    [InlineData("founding-years", @"Founding year on record for \d+ of \d+ entries")]
    [InlineData("entries-per-link", @"\d+ entries on \d+ of \d+ links\. .+ has the most, \d+\.")]
    [InlineData("status-by-lane", @"Crypto: of \d+ entr(y|ies) .*\d+ (active|not known)")]
    [InlineData("training-compute", @"on record for \d+ of \d+ models")]
    [InlineData("compute-from-size", @"on record for \d+ of \d+ language models")]
    [InlineData("accelerator-power", @"on record for \d+ of \d+ accelerators")]
    [InlineData("useful-prices", @"for \d+ of \d+ accelerators with a dated price")]
    public void A_sentence_gives_the_whole_beside_the_part(string key, string form) => Assert.Matches(form, InsightSample.DataOf(key).Sentence);

    [Theory]
    [InlineData("training-compute", "Models to 2016. Source: Epoch AI, CC BY 4.0.")]
    [InlineData("chip-stock", "Chip stock to the quarter that ended 2022-03-31. Source: Epoch AI, CC BY 4.0.")]
    [InlineData("useful-prices", "Prices to 2026-05-12. Source: AI Chain Atlas, CC BY 4.0.")]
    [InlineData("status-by-lane", "Source: AI Chain Atlas, CC BY 4.0.")]
    public void A_chart_names_its_source_and_until_when_its_figures_go(string key, string basis) =>
        Assert.Equal(basis, InsightSample.Chart(key).Of(InsightSample.Atlas, InsightSample.Whole).Basis);

    [Fact]
    public void A_link_with_a_relation_of_counterparts_is_no_gap()
    {
        var data = InsightSample.DataOf("chain-gaps");
        Assert.Equal(0, data.Series.Single(series => series.Name == "No counterpart").Points.Single(point => point.Name == "Data").Y);
        Assert.Equal(1, data.Series.Single(series => series.Name == "One supplying link").Points.Single(point => point.Name == "Cloud and compute").Y);
    }

    [Fact]
    public void Six_times_size_counts_epochs_and_leaves_out_what_is_not_reported()
    {
        var data = InsightSample.DataOf("compute-from-size");
        Assert.Equal(["early", "exact", "mixture"], data.Table.Rows.Select(row => row[0].Text));
        Assert.Equal([1d, 1d, 1 / 6d], data.Table.Rows.Select(row => Math.Round(row[^1].Number!.Value, 12)), (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.Contains("Of these 3, 2 (66.7 %)", data.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_trend_leaves_out_models_before_2010()
    {
        // 6e12 in 2010, 1.2e19 in 2012, 1e24 in 2014, 1e25 in 2016: the perceptron of 1957 is drawn and not fitted.
        var data = InsightSample.DataOf("training-compute");
        Assert.Contains("Among the 4 since 2010, compute doubled", data.Sentence, StringComparison.Ordinal);
        Assert.Equal(5, data.Points.Count());
    }

    [Fact]
    public void A_quarter_that_is_not_complete_is_left_out_and_the_band_runs_from_p5_to_p95()
    {
        var point = Assert.Single(InsightSample.DataOf("chip-stock").Points);
        Assert.Equal((50d, 66d, 87d), (point.Low, point.Y, point.High));
    }

    [Fact]
    public void A_month_of_training_is_the_peak_of_an_h100_at_two_fifths() =>
        Assert.Equal(66 * 989.5e12 * 0.4 * SecondsPerMonth, Assert.Single(InsightSample.DataOf("chip-training").Points).Y, 1e10);

    [Fact]
    public void Nothing_on_record_is_said_and_not_drawn()
    {
        var empty = SampleAtlas.Build(new AtlasContent { Stages = SampleAtlas.Content.Stages });
        Assert.All(InsightCatalog.All, chart =>
        {
            var view = chart.Of(empty, InsightSample.Whole);
            Assert.True(view.Data.IsEmpty);
            Assert.StartsWith("No ", view.Data.Sentence, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_price_is_the_lowest_useful_one_of_its_market()
    {
        var atlas = SampleAtlas.Build(SampleAtlas.Content with
        {
            Prices = [.. SampleAtlas.Content.Prices, SampleAtlas.Content.Prices[0] with { Id = "cheaper", Provider = "Lambda", UsdPerGpuHour = 2 }, SampleAtlas.Content.Prices[0] with { Id = "spot", Provider = "Lambda", Terms = "spot", UsdPerGpuHour = 1 }],
        });
        var point = Assert.Single(InsightSample.Chart("useful-prices").Of(atlas, InsightSample.Whole).Data.Points);
        Assert.Equal(2 / (0.989 * 0.4 * 0.99), point.Y, 1e-9);
    }
}

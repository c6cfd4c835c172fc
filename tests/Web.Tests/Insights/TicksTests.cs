using AiChainAtlas.Domain.Insights;
using AiChainAtlas.Web.Insights.Drawing;

namespace AiChainAtlas.Web.Tests.Insights;

public sealed class TicksTests
{
    [Theory]
    [InlineData(AxisScale.Linear, 0, 7.3, 5)]
    [InlineData(AxisScale.Linear, -3, 12_345, 6)]
    [InlineData(AxisScale.Linear, 0, 0, 5)]
    [InlineData(AxisScale.Logarithmic, 40, 5e26, 9)]
    [InlineData(AxisScale.Logarithmic, 70, 1_000, 6)]
    [InlineData(AxisScale.Logarithmic, 100, 100, 6)]
    [InlineData(AxisScale.Logarithmic, 7, 7, 5)]
    [InlineData(AxisScale.Time, 1950.5, 2026.2, 10)]
    [InlineData(AxisScale.Time, 2022.2, 2022.9, 5)]
    public void Ends_hold_all_values_and_ticks_lie_between_them(AxisScale scale, double low, double high, int atMost)
    {
        var ticks = Ticks.Of([low, high], scale, atMost);
        Assert.True(ticks.Low <= low && ticks.High >= high && ticks.Low < ticks.High);
        Assert.InRange(ticks.Values.Count, 2, atMost + 2);
        Assert.All(ticks.Values, value => Assert.InRange(value, ticks.Low - 1e-9, ticks.High * (1 + 1e-9)));
        Assert.Equal(ticks.Values.Order().Distinct(), ticks.Values);
    }

    [Fact]
    public void Ticks_are_round() => Assert.Equal([0d, 2, 4, 6, 8], Ticks.Of([0, 7.3], AxisScale.Linear, 5).Values);

    [Fact]
    public void Years_are_whole_years() => Assert.Equal([1960d, 1980, 2000, 2020], Ticks.Of([1950.5, 2020], AxisScale.Time, 4).Values);

    [Fact]
    public void Powers_of_ten_stand_at_equal_distances()
    {
        var scale = new PlotScale(Ticks.Of([1, 1e9], AxisScale.Logarithmic, 5), AxisScale.Logarithmic, 100, 0);
        Assert.Equal(scale.Place(1e2) - scale.Place(1e4), scale.Place(1e4) - scale.Place(1e6), 1e-9);
        Assert.Equal(100, scale.Place(1), 1e-9);
    }
}

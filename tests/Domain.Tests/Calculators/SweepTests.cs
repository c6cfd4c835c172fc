using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Calculators.Reading;

namespace AiChainAtlas.Domain.Tests.Calculators;

public sealed class SweepTests
{
    public static TheoryData<string> Slugs => [.. CalculatorCatalog.Default.All.Select(c => c.Slug)];

    [Fact]
    public void Curve_begins_and_ends_exactly_at_its_range()
    {
        var (values, input, output) = Start("training-compute", "params", "flops");
        var points = Sweep.Of(values, input, output, (1e6, 1e13), 50).Points;
        Assert.Equal(50, points.Count);
        Assert.Equal((1e6, 1e13), (points[0].At, points[^1].At));
        Assert.All(points, point => Assert.Equal(6 * point.At * 300e9, point.Value!.Value, 1e-9 * point.Value.Value));
    }

    [Fact]
    public void Steps_are_factors_for_quantities_and_even_for_shares()
    {
        var (values, input, output) = Start("training-compute", "params", "flops");
        var factors = Sweep.Of(values, input, output, (1, 100), 3);
        Assert.True(factors.IsLogarithmic);
        Assert.Equal(10, factors.Points[1].At, 1e-12);
        (values, input, output) = Start("inference", "mbu", "step_seconds");
        var even = Sweep.Of(values, input, output, (0.2, 0.6), 3);
        Assert.False(even.IsLogarithmic);
        Assert.Equal(0.4, even.Points[1].At, 1e-12);
    }

    [Fact]
    public void Steps_are_even_where_a_range_begins_at_zero()
    {
        var (values, input, output) = Start("training-compute", "params", "flops");
        var sweep = Sweep.Of(values, input, output, (0, 100), 3);
        Assert.False(sweep.IsLogarithmic);
        Assert.Equal([0, 50, 100], sweep.Points.Select(point => point.At));
    }

    [Fact]
    public void Point_that_a_rule_forbids_is_a_gap()
    {
        var (values, input, output) = Start("token-value", "max_supply", "fdv");
        var points = Sweep.Of(values, input, output, (1, 1e9), 10).Points;
        Assert.Null(points[0].Value);
        Assert.NotNull(points[^1].Value);
    }

    [Fact]
    public void Range_is_a_tenth_to_ten_times_the_value_where_there_is_no_slider()
    {
        var (values, input, _) = Start("inference", "n_kv_heads", "kv_bytes");
        Assert.Equal((1, 80), Sweep.RangeOf(values, input));
        (values, input, _) = Start("training-compute", "n_layers", "flops");
        Assert.Equal((10, 960), Sweep.RangeOf(values, input));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Range_of_every_input_lies_within_its_bounds(string slug)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        var start = InputReader.Read(calculator, calculator.FormSettings);
        foreach (var values in SeededInputs.Of(calculator, 100).Prepend(start))
        {
            Assert.All(calculator.NumberInputs, input =>
            {
                var (low, high) = Sweep.RangeOf(values, input);
                Assert.True(low < high && input.Admits(low) && input.Admits(high), $"{input.Key} sweeps from {low} to {high}, bounds {input.Bounds}");
            });
        }
    }

    private static (InputValues Values, NumberInput Input, NumberOutput Output) Start(string slug, string input, string output)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        return (InputReader.Read(calculator, calculator.FormSettings), (NumberInput)calculator.FindInput(input)!, (NumberOutput)calculator.FindOutput(output)!);
    }
}

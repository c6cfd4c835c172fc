using AiChainAtlas.Domain.Insights;

namespace AiChainAtlas.Domain.Tests.Insights;

public sealed class ExponentialFitTests
{
    [Theory]
    [InlineData(6)]
    [InlineData(24)]
    [InlineData(-12)]
    public void An_exact_exponential_gives_its_doubling_time_and_no_error(double months)
    {
        var fit = ExponentialFit.Of([.. Enumerable.Range(0, 20).Select(i => (2010 + (i / 2d), 3e20 * Math.Pow(2, i / 2d * 12 / months)))])!;
        Assert.Equal(months, fit.DoublingMonths, 1e-6 * Math.Abs(months));
        Assert.True(fit.DoublingMonthsError < 1e-6);
        Assert.Equal(20, fit.Count);
        Assert.Equal(1, fit.At(2010) / 3e20, 1e-6);
    }

    [Fact]
    public void Noise_with_a_known_answer_gives_its_slope_and_standard_error()
    {
        // log10 of the values is 0, 2, 1, 3 in the years 0 to 3. By hand: slope 4 / 5, residuals squared 1.8 in all,
        // error of the slope sqrt(1.8 / 2 / 5).
        var fit = ExponentialFit.Of([(2000, 1), (2001, 100), (2002, 10), (2003, 1000)])!;
        Assert.Equal(0.8, fit.Slope, 1e-9);
        Assert.Equal(Math.Sqrt(0.18), fit.SlopeError, 1e-9);
        Assert.Equal(12 * Math.Log10(2) / 0.8, fit.DoublingMonths, 1e-9);
        Assert.Equal(12 * Math.Log10(2) / 0.64 * Math.Sqrt(0.18), fit.DoublingMonthsError, 1e-9);
    }

    [Fact]
    public void There_is_no_fit_of_two_values_of_one_moment_or_of_what_does_not_change()
    {
        Assert.Null(ExponentialFit.Of([(2010, 1), (2011, 2)]));
        Assert.Null(ExponentialFit.Of([(2010, 1), (2010, 2), (2010, 4)]));
        Assert.Null(ExponentialFit.Of([(2010, 10), (2011, 10), (2012, 10)]));
    }
}

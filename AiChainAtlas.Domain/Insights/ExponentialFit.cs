namespace AiChainAtlas.Domain.Insights;

/// <summary>
/// Growth by a constant factor, fitted by ordinary least squares of log10(value) on the year.
/// </summary>
/// <param name="Intercept">log10 of the value in the year 0 of the line.</param>
/// <param name="Slope">Powers of ten a year.</param>
/// <param name="SlopeError">Standard error of the slope.</param>
/// <param name="Count">Values fitted.</param>
public sealed record ExponentialFit(double Intercept, double Slope, double SlopeError, int Count)
{
    private const int MonthsPerYear = 12;

    // The error of a slope has n - 2 degrees of freedom.
    private const int FewestValues = 3;

    /// <summary>Months in which the value doubles; negative where it falls.</summary>
    public double DoublingMonths => MonthsPerYear * Math.Log10(2) / Slope;

    /// <summary>The standard error of the slope carried over to the months, to first order.</summary>
    public double DoublingMonthsError => Math.Abs(DoublingMonths) * SlopeError / Math.Abs(Slope);

    /// <summary>The value of the line in a year.</summary>
    public double At(double year) => Math.Pow(10, Intercept + (Slope * year));

    /// <summary>The fit; null for fewer than three values, for values of one moment only, and where nothing changes.</summary>
    public static ExponentialFit? Of(IReadOnlyList<(double Year, double Value)> values)
    {
        if (values.Count < FewestValues)
        {
            return null;
        }

        // Centred, because years are large against their spread.
        var meanX = values.Average(v => v.Year);
        var meanY = values.Average(v => Math.Log10(v.Value));
        var spread = values.Sum(v => Square(v.Year - meanX));
        var slope = values.Sum(v => (v.Year - meanX) * (Math.Log10(v.Value) - meanY)) / spread;
        if (!double.IsFinite(slope) || slope == 0)
        {
            return null;
        }

        var left = values.Sum(v => Square(Math.Log10(v.Value) - meanY - (slope * (v.Year - meanX))));
        return new ExponentialFit(meanY - (slope * meanX), slope, Math.Sqrt(left / (values.Count - 2) / spread), values.Count);
    }

    private static double Square(double value) => value * value;
}

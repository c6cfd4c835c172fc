using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Web.Charts;

/// <summary>A curve with the place on it that matters.</summary>
public sealed record Curve
{
    // A curve that spans more than this is all floor and one spike on a plain axis.
    private const double LogFrom = 100;

    public required Axis X { get; init; }

    /// <summary>Values of the upright axis that are all but the same are drawn from nothing, not as noise.</summary>
    public bool IsFlat => Points.Count > 0 && Points.Max(p => p.Y) - Points.Min(p => p.Y) <= 1e-9 * Math.Abs(Points.Max(p => p.Y));

    public required Axis Y { get; init; }
    public required IReadOnlyList<(double X, double Y)> Points { get; init; }

    /// <summary>The present inputs and their result.</summary>
    public (double X, double Y)? Mark { get; init; }

    /// <summary>Whether the upright axis reads better in powers of ten.</summary>
    public bool IsLogY => Points.Count > 0 && Points.Min(p => p.Y) is > 0 and var least && Points.Max(p => p.Y) / least > LogFrom;

    /// <summary>The curve in words.</summary>
    public string Summary => Points.Count == 0
        ? "There is nothing to draw: no point of the curve can be computed."
        : $"{Y.Label} goes from {Y.Show(Points[0].Y)} at {X.Show(Points[0].X)} to {Y.Show(Points[^1].Y)} at {X.Show(Points[^1].X)}."
            + (Mark is { } mark ? $" Now: {Y.Show(mark.Y)} at {X.Show(mark.X)}." : "");
}

/// <summary>One axis of a chart.</summary>
public sealed record Axis(string Label, Unit Unit, bool IsLogarithmic)
{
    public string Show(double value) => QuantityFormat.Of(value, Unit);

    /// <summary>What values are divided by to be drawn, and the unit they are then in.</summary>
    /// <param name="values">All values along the axis.</param>
    public (double Divisor, string Symbol) Scale(IEnumerable<double> values) =>
        QuantityFormat.AxisOf(values.Select(Math.Abs).Order().ToList() is { Count: > 0 } sizes ? sizes[sizes.Count / 2] : 1, Unit);
}

using AiChainAtlas.Domain.Insights;

namespace AiChainAtlas.Web.Insights.Drawing;

/// <summary>Places values along an axis of the picture.</summary>
/// <param name="Ticks">The ends of the axis.</param>
/// <param name="Scale">How values are spread.</param>
/// <param name="From">Coordinate of its low end.</param>
/// <param name="To">Coordinate of its high end.</param>
internal sealed record PlotScale(Ticks Ticks, AxisScale Scale, double From, double To)
{
    public double Place(double value)
    {
        var (low, high) = (Spread(Ticks.Low), Spread(Ticks.High));
        return From + ((Spread(value) - low) / (high - low) * (To - From));
    }

    private double Spread(double value) => Scale == AxisScale.Logarithmic ? Math.Log10(value) : value;
}

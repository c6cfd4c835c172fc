using System.Globalization;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Insights;

/// <summary>How values are spread along an axis.</summary>
public enum AxisScale
{
    /// <summary>Evenly.</summary>
    Linear,

    /// <summary>In powers of ten: values above nothing only.</summary>
    Logarithmic,

    /// <summary>Years, with days as parts of them.</summary>
    Time,

    /// <summary>One place for each of <see cref="InsightData.Names"/>.</summary>
    Names,
}

/// <summary>One axis of a chart.</summary>
/// <param name="Label">What stands beside it.</param>
/// <param name="Unit">The unit of its values.</param>
/// <param name="Scale">How values are spread along it.</param>
public sealed record InsightAxis(string Label, Unit Unit, AxisScale Scale = AxisScale.Linear)
{
    /// <summary>The axis on which the names of bars stand.</summary>
    public static InsightAxis NamesOf(string label) => new(label, Unit.One, AxisScale.Names);

    /// <summary>The axis of dates.</summary>
    public static readonly InsightAxis Years = new("Year", Unit.One, AxisScale.Time);

    /// <summary>A value of the axis for people.</summary>
    public string Show(double value) => Scale == AxisScale.Time
        ? Math.Floor(value).ToString("0", CultureInfo.InvariantCulture)
        : QuantityFormat.Of(value, Unit);
}

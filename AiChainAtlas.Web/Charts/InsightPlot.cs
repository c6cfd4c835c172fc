using AiChainAtlas.Domain.Insights;
using AiChainAtlas.Domain.Units;
using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.LayoutLib.XAxisLib;
using UprightType = Plotly.Blazor.LayoutLib.YAxisLib.TypeEnum;

namespace AiChainAtlas.Web.Charts;

/// <summary>A chart of the catalogue in Plotly's terms.</summary>
internal static class InsightPlot
{
    private const int PlotHeight = 430;
    private const int LegendHeight = 28;

    public static ChartPlot Of(InsightView view, ChartLook look) => view.Chart.Kind == InsightKind.Bars
        ? new ChartPlot(BarTraces.Of(view, look), BarTraces.Around(view, Around(view, look)))
        : new ChartPlot(PointTraces.Of(view, look), PointTraces.Around(view, Around(view, look)));

    /// <summary>Height of the chart in pixels without its legend.</summary>
    public static int HeightOf(InsightView view) => view.Chart.Kind == InsightKind.Bars ? BarTraces.HeightOf(view) : PlotHeight;

    /// <summary>Names come from the record: Plotly reads some markup in texts, and none is meant.</summary>
    public static string Plain(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    /// <summary>What values are divided by along an axis, and its title with the unit they are then in.</summary>
    public static (double Divisor, string Title) AxisOf(InsightAxis axis, IEnumerable<double> values)
    {
        if (axis.Scale is AxisScale.Time or AxisScale.Names)
        {
            return (1, axis.Label);
        }

        var sizes = values.Select(Math.Abs).Order().ToList();
        var (divisor, symbol) = QuantityFormat.AxisOf(sizes[sizes.Count / 2], axis.Unit);
        return (divisor, AxisTitle.Of(axis.Label, symbol));
    }

    private static Plotly.Blazor.Layout Around(InsightView view, ChartLook look) => new()
    {
        PaperBgColor = "rgba(0,0,0,0)",
        PlotBgColor = "rgba(0,0,0,0)",

        ShowLegend = view.HasLegend,
        Legend = [new() { Orientation = Plotly.Blazor.LayoutLib.LegendLib.OrientationEnum.H, X = 0, Y = 1, YAnchor = Plotly.Blazor.LayoutLib.LegendLib.YAnchorEnum.Bottom }],
        AutoSize = true,
        Height = HeightOf(view) + (view.HasLegend ? LegendHeight : 0),
        HoverMode = HoverModeEnum.Closest,
        DragMode = DragModeEnum.Zoom,
        Font = new() { Family = look.Font, Size = 12, Color = look.Text },
        HoverLabel = new() { Font = new() { Family = look.Font } },
        XAxis =
        [
            new()
            {
                Type = view.Chart.Kind != InsightKind.Bars && view.Chart.X.Scale == AxisScale.Logarithmic ? TypeEnum.Log : TypeEnum.Linear,
                GridColor = look.Grid,
                ZeroLineColor = look.Grid,
                LineColor = look.Muted,
                FixedRange = view.Chart.Kind == InsightKind.Bars || look.IsTouched,
                ExponentFormat = ExponentFormatEnum.Power,
            },
        ],
        YAxis =
        [
            new()
            {
                Type = view.Chart.Kind == InsightKind.Bars ? UprightType.Category : view.Chart.Y.Scale == AxisScale.Logarithmic ? UprightType.Log : UprightType.Linear,
                GridColor = look.Grid,
                ZeroLineColor = look.Grid,
                LineColor = look.Muted,
                FixedRange = view.Chart.Kind == InsightKind.Bars || look.IsTouched,
                ExponentFormat = Plotly.Blazor.LayoutLib.YAxisLib.ExponentFormatEnum.Power,
            },
        ],
    };
}

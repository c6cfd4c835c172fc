using Plotly.Blazor;
using Plotly.Blazor.LayoutLib.XAxisLib;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;

namespace AiChainAtlas.Web.Charts;

/// <summary>A curve in Plotly's terms.</summary>
internal static class CurvePlot
{
    public static ChartPlot Of(Curve curve, ChartLook look)
    {
        var x = curve.X.Scale(curve.Points.Select(p => p.X));
        var y = curve.Y.Scale(curve.Points.Select(p => p.Y));
        var data = new List<ITrace> { Line(curve, x.Divisor, y.Divisor, look) };
        if (curve.Mark is { } mark)
        {
            data.Add(Point(curve, mark, x.Divisor, y.Divisor, look));
        }

        return new ChartPlot(data, Around(curve, AxisTitle.Of(curve.X.Label, x.Symbol), AxisTitle.Of(curve.Y.Label, y.Symbol), y.Divisor, look));
    }

    private static Scatter Line(Curve curve, double xDivisor, double yDivisor, ChartLook look) => new()
    {
        X = [.. curve.Points.Select(p => (object)(p.X / xDivisor))],
        Y = [.. curve.Points.Select(p => (object)(p.Y / yDivisor))],
        TextArray = [.. curve.Points.Select(p => $"{curve.X.Show(p.X)}: {curve.Y.Show(p.Y)}")],
        HoverInfo = HoverInfoFlag.Text,
        Mode = ModeFlag.Lines,
        Line = new() { Color = look.Series[0], Width = 2.5m },
    };

    private static Scatter Point(Curve curve, (double X, double Y) mark, double xDivisor, double yDivisor, ChartLook look) => new()
    {
        X = [mark.X / xDivisor],
        Y = [mark.Y / yDivisor],
        TextArray = [$"now, {curve.X.Show(mark.X)}: {curve.Y.Show(mark.Y)}"],
        HoverInfo = HoverInfoFlag.Text,
        Mode = ModeFlag.Markers,
        Marker = new() { Color = look.Series[1], Size = 10 },
    };

    private static Plotly.Blazor.Layout Around(Curve curve, string xTitle, string yTitle, double yDivisor, ChartLook look) => new()
    {
        PaperBgColor = "rgba(0,0,0,0)",
        PlotBgColor = "rgba(0,0,0,0)",
        ShowLegend = false,
        AutoSize = true,
        Margin = new() { L = 64, R = 12, T = 8, B = 44 },
        Font = new() { Family = look.Font, Size = 12, Color = look.Text },
        XAxis =
        [
            new()
            {
                Type = curve.X.IsLogarithmic ? TypeEnum.Log : TypeEnum.Linear,
                Title = new() { Text = xTitle },
                FixedRange = look.IsTouched,
                GridColor = look.Grid,
                ZeroLineColor = look.Grid,
                LineColor = look.Muted,
                ExponentFormat = ExponentFormatEnum.Power,
            },
        ],
        YAxis =
        [
            new()
            {
                Range = curve.IsFlat ? [0, 2 * curve.Points[0].Y / yDivisor] : null,
                Type = curve.IsLogY ? Plotly.Blazor.LayoutLib.YAxisLib.TypeEnum.Log : Plotly.Blazor.LayoutLib.YAxisLib.TypeEnum.Linear,
                Title = new() { Text = yTitle },
                FixedRange = look.IsTouched,
                GridColor = look.Grid,
                ZeroLineColor = look.Grid,
                LineColor = look.Muted,
                ExponentFormat = Plotly.Blazor.LayoutLib.YAxisLib.ExponentFormatEnum.Power,
            },
        ],
    };
}

using AiChainAtlas.Domain.Insights;
using Plotly.Blazor;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;
using Plotly.Blazor.Traces.ScatterLib.MarkerLib;

namespace AiChainAtlas.Web.Charts;

/// <summary>Marks between two axes, with bands around medians and a computed line where the chart has them.</summary>
internal static class PointTraces
{
    private const decimal BandOpacity = 0.18m;
    private const int FewYears = 6;
    private const int ManyPoints = 150;

    public static IList<ITrace> Of(InsightView view, ChartLook look)
    {
        var x = InsightPlot.AxisOf(view.Chart.X, view.Data.Points.Select(point => point.X)).Divisor;
        var y = InsightPlot.AxisOf(view.Chart.Y, view.Data.Points.Select(point => point.Y)).Divisor;
        return
        [
            .. view.Chart.Kind == InsightKind.Bands ? view.Data.Series.Select((series, at) => Band(series, at, x, y, look)) : [],
            .. view.Data.Line is { } line ? new[] { Line(line, x, y, look) } : [],
            .. view.Data.Series.Select((series, at) => Marks(view, series, at, x, y, look)),
        ];
    }

    public static Plotly.Blazor.Layout Around(InsightView view, Plotly.Blazor.Layout layout)
    {
        layout.Margin = new() { L = 64, R = 12, T = 8, B = 44 };
        layout.XAxis[0].Title = new() { Text = InsightPlot.AxisOf(view.Chart.X, view.Data.Points.Select(point => point.X)).Title };
        layout.YAxis[0].Title = new() { Text = InsightPlot.AxisOf(view.Chart.Y, view.Data.Points.Select(point => point.Y)).Title };
        if (view.Chart.X.Scale == AxisScale.Time)
        {
            // Years without a thousands separator, and each once where a part of a year would be a tick.
            layout.XAxis[0].TickFormat = "d";
            layout.XAxis[0].DTick = view.Data.Points.Max(point => point.X) - view.Data.Points.Min(point => point.X) < FewYears ? 1 : null;
        }

        return layout;
    }

    private static Scatter Marks(InsightView view, InsightSeries series, int at, double x, double y, ChartLook look) => new()
    {
        Name = InsightPlot.Plain(series.Name),
        LegendGroup = InsightPlot.Plain(series.Name),
        X = [.. series.Points.Select(point => (object)Along(view, point.X / x))],
        Y = [.. series.Points.Select(point => (object)(point.Y / y))],
        TextArray = series.IsNamed ? [.. series.Points.Select(point => InsightPlot.Plain(point.Name))] : null,
        TextPosition = TextPositionEnum.TopLeft,
        HoverTextArray = [.. series.Points.Select(point => InsightPlot.Plain($"{point.Name}: {view.Chart.Y.Show(point.Y)}"))],
        HoverInfo = HoverInfoFlag.Text,
        Mode = (view.Chart.Kind == InsightKind.Bands ? ModeFlag.Lines | ModeFlag.Markers : ModeFlag.Markers) | (series.IsNamed ? ModeFlag.Text : 0),
        Line = new() { Color = look.Series[at], Width = 1.75m },
        Marker = new() { Color = look.Series[at], Size = series.IsNamed ? 12 : view.Data.Points.Count() > ManyPoints ? 6 : 8, Opacity = 0.8m, Symbol = SymbolOf(series.Mark) },
    };

    // A thousandth of a year is less than anybody sees, and the digits behind it are most of what is sent.
    private static double Along(InsightView view, double x) => view.Chart.X.Scale == AxisScale.Time ? Math.Round(x, 3) : x;

    private static Scatter Band(InsightSeries series, int at, double x, double y, ChartLook look) => new()
    {
        LegendGroup = InsightPlot.Plain(series.Name),
        ShowLegend = false,
        X = [.. series.Points.Concat(series.Points.Reverse()).Select(point => (object)(point.X / x))],
        Y = [.. series.Points.Select(point => (object)((point.High ?? point.Y) / y)), .. series.Points.Reverse().Select(point => (object)((point.Low ?? point.Y) / y))],
        HoverInfo = HoverInfoFlag.Skip,
        Mode = ModeFlag.None,
        Fill = FillEnum.ToSelf,
        FillColor = look.Series[at],
        Opacity = BandOpacity,
    };

    private static Scatter Line(InsightLine line, double x, double y, ChartLook look) => new()
    {
        Name = line.Name,
        X = [line.FromX / x, line.ToX / x],
        Y = [line.FromY / y, line.ToY / y],
        TextArray = [line.Name, line.Name],
        HoverInfo = HoverInfoFlag.Text,
        Mode = ModeFlag.Lines,
        Line = new() { Color = look.Text, Width = 1.5m, Dash = "dash" },
    };

    private static SymbolEnum SymbolOf(InsightMark mark) => mark switch
    {
        InsightMark.Circle => SymbolEnum.Circle,
        InsightMark.Diamond => SymbolEnum.Diamond,
        InsightMark.Square => SymbolEnum.Square,
        InsightMark.Triangle => SymbolEnum.TriangleUp,
        InsightMark.Cross => SymbolEnum.Cross,
        _ => SymbolEnum.CircleOpen,
    };
}

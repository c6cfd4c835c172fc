using AiChainAtlas.Domain.Insights;
using AiChainAtlas.Web.Ui;
using Plotly.Blazor;
using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.LayoutLib.YAxisLib;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.BarLib;
using Plotly.Blazor.Traces.BarLib.MarkerLib.PatternLib;

namespace AiChainAtlas.Web.Charts;

/// <summary>Bars that lie, a row for each name.</summary>
internal static class BarTraces
{
    private const int BarHeight = 17;
    private const int RowGap = 12;
    private const int Margins = 60;

    // A phone has room for so many letters beside its bars; longer names are broken.
    private const int LineLength = 20;
    private const int LineHeight = 15;
    private const int LineGap = 5;

    // Told apart by pattern where look cannot be.
    private static readonly ShapeEnum?[] Patterns = [null, ShapeEnum.Slash, ShapeEnum.X, ShapeEnum.VerticalBar, ShapeEnum.Dot, ShapeEnum.Minus];

    public static int HeightOf(InsightView view) =>
        Margins + (view.Data.Names.Count * Math.Max((BarsOfRow(view) * BarHeight) + RowGap, (view.Data.Names.Max(name => SvgText.Lines(name, LineLength).Count) * LineHeight) + LineGap));

    public static IList<ITrace> Of(InsightView view, ChartLook look)
    {
        var (divisor, _) = InsightPlot.AxisOf(view.Chart.Y, view.Data.Points.Select(point => point.Y));
        return [.. view.Data.Series.Select((series, at) => Bars(view, series, at, divisor, look))];
    }

    public static Plotly.Blazor.Layout Around(InsightView view, Plotly.Blazor.Layout layout)
    {
        layout.BarMode = BarsOfRow(view) == 1 ? BarModeEnum.Overlay : BarModeEnum.Group;
        layout.Margin = new() { L = 8, R = 40, T = 4, B = 44 };
        layout.XAxis[0].Title = new() { Text = InsightPlot.AxisOf(view.Chart.Y, view.Data.Points.Select(point => point.Y)).Title };
        layout.YAxis[0].AutoMargin = AutoMarginFlag.True;
        layout.YAxis[0].AutoRange = AutoRangeEnum.Reversed;
        return layout;
    }

    // Where each name belongs to one series only, no room is kept for the others.
    private static int BarsOfRow(InsightView view) => view.Data.Points.CountBy(point => point.X).Max(row => row.Value);

    private static Bar Bars(InsightView view, InsightSeries series, int at, double divisor, ChartLook look) => new()
    {
        Name = InsightPlot.Plain(series.Name),
        Orientation = OrientationEnum.H,
        Y = [.. series.Points.Select(point => (object)Broken(view.Data.Names[(int)point.X]))],
        X = [.. series.Points.Select(point => (object)(point.Y / divisor))],
        TextArray = [.. series.Points.Select(point => view.Chart.Y.Show(point.Y))],
        HoverTextArray = [.. series.Points.Select(point => InsightPlot.Plain($"{view.Data.Names[(int)point.X]}, {series.Name}: {view.Chart.Y.Show(point.Y)}"))],
        HoverInfo = HoverInfoFlag.Text,
        TextPosition = TextPositionEnum.Outside,
        ClipOnAxis = false,
        Marker = new() { Color = look.Series[at], Pattern = Patterns[at] is { } shape ? new() { Shape = shape } : null },
    };

    private static string Broken(string name) => string.Join("<br>", SvgText.Lines(name, LineLength).Select(InsightPlot.Plain));
}

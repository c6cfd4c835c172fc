using AiChainAtlas.Domain.Insights;
using AiChainAtlas.Domain.Units;
using static AiChainAtlas.Web.Ui.SvgText;

namespace AiChainAtlas.Web.Insights.Drawing;

/// <summary>Marks or bands between two axes.</summary>
internal sealed class PlotDrawing
{
    /// <summary>Room for a letter of the size in which charts are labelled.</summary>
    public const double LetterWidth = 6.2;

    private const double Top = 22;
    private const double Bottom = 36;
    private const double Right = 14;

    private readonly bool isLarge;
    private readonly bool hasTips;
    private readonly InsightView view;
    private readonly double width;
    private readonly double height;
    private readonly PlotScale x;
    private readonly PlotScale y;

    /// <param name="view">The chart.</param>
    /// <param name="width">In units of the drawing.</param>
    /// <param name="height">In the same.</param>
    /// <param name="isLarge">Whether there is room for larger marks and names; a small picture shows the lie of the land.</param>
    /// <param name="hasTips">Whether each point of a large picture says what it is when it is pointed at.</param>
    public PlotDrawing(InsightView view, double width, double height, bool isLarge, bool hasTips)
    {
        (this.view, this.width, this.height, this.isLarge, this.hasTips) = (view, width, height, isLarge, hasTips);
        var line = view.Data.Line;
        var points = view.Data.Points.ToList();
        var upright = Ticks.Of(
            [.. points.SelectMany(point => new[] { point.Y, point.Low ?? point.Y, point.High ?? point.Y }), .. line is null ? Array.Empty<double>() : [line.FromY, line.ToY]],
            view.Chart.Y.Scale,
            isLarge ? 9 : 6);
        var left = upright.Values.Max(value => RoomFor(TickText(view.Chart.Y, value))) + 8;
        var along = Ticks.Of(
            [.. points.Select(point => point.X), .. line is null ? Array.Empty<double>() : [line.FromX, line.ToX]], view.Chart.X.Scale, isLarge ? 10 : 5);
        x = new PlotScale(along, view.Chart.X.Scale, left, width - Right);
        y = new PlotScale(upright, view.Chart.Y.Scale, height - Bottom, Top);
    }

    public IEnumerable<ChartPart> Parts() =>
    [
        .. Axes(),
        .. view.Chart.Kind == InsightKind.Bands ? view.Data.Series.SelectMany(Band) : [],
        .. view.Data.Line is { } line ? [new ChartStroke("insight-trend", x.Place(line.FromX), y.Place(line.FromY), x.Place(line.ToX), y.Place(line.ToY))] : Array.Empty<ChartPart>(),
        .. view.Data.Series.SelectMany(Dots),
    ];

    /// <summary>A value beside an axis: the unit of a count of operations stands in the title, where there is room for it.</summary>
    internal static string TickText(InsightAxis axis, double value) => axis.Unit.Style == NumberStyle.Scientific
        ? QuantityFormat.Power(value)
        : axis.Show(value);

    // Pages are read in other fonts than pictures, so the room is that of the wider one.
    private static double RoomFor(string text) => Math.Max(text.Length * LetterWidth, Pictures.PictureFont.Measure(text, ChartShapes.LabelSize, false));

    private IEnumerable<ChartPart> Axes()
    {
        foreach (var tick in y.Ticks.Values)
        {
            yield return new ChartStroke("insight-grid", x.From, y.Place(tick), x.To, y.Place(tick));
            yield return new ChartWords("insight-tick", TickText(view.Chart.Y, tick), x.From - 5, y.Place(tick) + 4, ChartAnchor.End);
        }

        foreach (var tick in x.Ticks.Values)
        {
            yield return new ChartStroke("insight-axis", x.Place(tick), y.From, x.Place(tick), y.From + 4);
            yield return new ChartWords("insight-tick", TickText(view.Chart.X, tick), x.Place(tick), y.From + 16, ChartAnchor.Middle);
        }

        yield return new ChartStroke("insight-axis", x.From, y.From, x.To, y.From);
        yield return new ChartWords("insight-label", Title(view.Chart.Y), 0, 11);
        yield return new ChartWords("insight-label", Title(view.Chart.X), width - Right, height - 4, ChartAnchor.End);
    }

    private static string Title(InsightAxis axis) => axis.Unit.Style == NumberStyle.Scientific ? $"{axis.Label}, {axis.Unit.Symbol}" : axis.Label;

    private IEnumerable<ChartPart> Band(InsightSeries series, int at)
    {
        var upper = series.Points.Select(point => $"{At(x.Place(point.X))} {At(y.Place(point.High ?? point.Y))}");
        var lower = series.Points.Reverse().Select(point => $"{At(x.Place(point.X))} {At(y.Place(point.Low ?? point.Y))}");
        yield return new ChartOutline($"insight-band insight-series-{at}", $"M{string.Join('L', upper.Concat(lower))}z");
        yield return new ChartOutline(
            $"insight-median insight-stroke-{at}", $"M{string.Join('L', series.Points.Select(point => $"{At(x.Place(point.X))} {At(y.Place(point.Y))}"))}");
    }

    private IEnumerable<ChartPart> Dots(InsightSeries series, int at)
    {
        var kind = $"insight-dot insight-series-{at}";
        return isLarge
            ? [
                .. series.Points.Select(point => new ChartOutline(kind, Outline(series, point, series.IsNamed ? 6 : 4), hasTips ? $"{point.Name}: {view.Chart.Y.Show(point.Y)}" : null)),
                .. series.IsNamed ? series.Points.Select(point => new ChartWords("insight-name", point.Name, x.Place(point.X) - 9, y.Place(point.Y) - 4, ChartAnchor.End)) : [],
            ]
            : [new ChartOutline(kind, string.Concat(series.Points.Select(point => Outline(series, point, series.IsNamed ? 4 : 2.6))))];
    }

    private string Outline(InsightSeries series, InsightPoint point, double radius) => Marks.Of(series.Mark, x.Place(point.X), y.Place(point.Y), radius);
}

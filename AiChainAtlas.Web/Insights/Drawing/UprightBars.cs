using AiChainAtlas.Domain.Insights;
using AiChainAtlas.Web.Pictures;

namespace AiChainAtlas.Web.Insights.Drawing;

/// <summary>Bars that stand: a group for each name, in it a bar for each series. Shows many names, such as years, in little height.</summary>
internal sealed class UprightBars(InsightView view, double width, double height)
{
    private const double Top = 8;
    private const double LabelGap = 8;
    private const double LabelLine = 13;
    private const int MostLabelLines = 3;
    private const int MostNames = 10;
    private const int ShortName = 12;

    /// <summary>Whether there is room for names: they are few, or so short that some of them say which the others are.</summary>
    public static bool CanName(IReadOnlyList<string> names) => AreFew(names) || names.All(name => name.Length <= ShortName);

    public IEnumerable<ChartPart> Parts()
    {
        var names = view.Data.Names;
        var ticks = Ticks.Of([0, .. view.Data.Points.Select(point => point.Y)], view.Chart.Y.Scale, 5);
        var left = ticks.Values.Max(value => PictureFont.Measure(PlotDrawing.TickText(view.Chart.Y, value), ChartShapes.LabelSize, false)) + 8;
        var step = (width - left) / names.Count;
        var labels = AreFew(names) ? Wrapped(names, step) : [];
        var ground = height - 5 - (LabelLine * labels.Select(lines => lines.Count).DefaultIfEmpty(1).Max());
        var y = new PlotScale(ticks, view.Chart.Y.Scale, ground, Top);
        foreach (var tick in ticks.Values)
        {
            yield return new ChartStroke("insight-grid", left, y.Place(tick), width, y.Place(tick));
            yield return new ChartWords("insight-tick", PlotDrawing.TickText(view.Chart.Y, tick), left - 5, y.Place(tick) + 4, ChartAnchor.End);
        }

        foreach (var (series, at) in view.Data.Series.Select((series, at) => (series, at)))
        {
            var bar = step * 0.8 / view.Data.Series.Count;
            foreach (var point in series.Points)
            {
                yield return new ChartBar(
                    $"{ChartPen.Series}{at}", left + (step * (point.X + 0.1)) + (bar * at), y.Place(point.Y), bar, y.Place(0) - y.Place(point.Y));
            }
        }

        foreach (var name in labels.Count == 0 ? Spaced(names, left, step) : Placed(labels, left, step, ground))
        {
            yield return name;
        }
    }

    private static bool AreFew(IReadOnlyList<string> names) => names.Count <= MostNames;

    private static List<IReadOnlyList<string>> Wrapped(IReadOnlyList<string> names, double step) =>
        [.. names.Select(name => TextLines.Wrap(name, ChartShapes.LabelSize, false, step - 4, MostLabelLines))];

    private static IEnumerable<ChartWords> Placed(IReadOnlyList<IReadOnlyList<string>> labels, double left, double step, double ground) => labels.SelectMany((lines, at) => lines
        .Select((line, i) => new ChartWords("insight-name", line, left + (step * (at + 0.5)), ground + (LabelLine * (i + 1)), ChartAnchor.Middle)));

    // The first and the last name always stand; going back, each that touches neither the one after it nor the first.
    private IEnumerable<ChartWords> Spaced(IReadOnlyList<string> names, double left, double step)
    {
        var (_, kept) = Room(0);
        var free = width;
        for (var at = names.Count - 1; at >= 0; at--)
        {
            var (from, to) = Room(at);
            if (at == 0 || (to <= free && from >= kept + LabelGap))
            {
                free = from - LabelGap;
                yield return new ChartWords("insight-name", names[at], (from + to) / 2, height - 4, ChartAnchor.Middle);
            }
        }

        (double From, double To) Room(int at)
        {
            var length = PictureFont.Measure(names[at], ChartShapes.LabelSize, false);
            var middle = Math.Clamp(left + (step * (at + 0.5)), length / 2, width - (length / 2));
            return (middle - (length / 2), middle + (length / 2));
        }
    }
}

using AiChainAtlas.Domain.Insights;

namespace AiChainAtlas.Web.Insights.Drawing;

/// <summary>Bars that lie: a row for each name, in it a bar for each series with its mark before and its value behind.</summary>
internal sealed class BarsDrawing(InsightView view, IReadOnlyList<int> rows, double width)
{
    private const double NameHeight = 16;
    private const double BarHeight = 14;
    private const double RowGap = 6;
    private const double MarkRoom = 14;
    private const int ShortName = 12;

    private readonly bool isBeside = AreBeside(view.Data, rows);

    /// <summary>What rows take, without drawing them.</summary>
    public static double HeightOf(InsightData data, IReadOnlyList<int> rows) =>
        (rows.Count * (RowGap + (AreBeside(data, rows) ? 0 : NameHeight))) + (data.Points.Count(point => rows.Contains((int)point.X)) * BarHeight);

    public IReadOnlyList<ChartPart> Parts(out double height)
    {
        var parts = new List<ChartPart>();
        var left = isBeside ? (rows.Max(row => view.Data.Names[row].Length) * PlotDrawing.LetterWidth) + 6 : 0;
        var room = width - left - MarkRoom - (Shown.Max(point => view.Chart.Y.Show(point.Y).Length) * PlotDrawing.LetterWidth) - 8;
        var most = Math.Max(Shown.Max(point => point.Y), double.Epsilon);
        var y = 0d;
        foreach (var row in rows)
        {
            parts.Add(new ChartWords("insight-name", view.Data.Names[row], 0, y + 11));
            y += isBeside ? 0 : NameHeight;
            foreach (var (series, at) in view.Data.Series.Select((series, at) => (series, at)))
            {
                if (series.Points.FirstOrDefault(point => (int)point.X == row) is not { } point)
                {
                    continue;
                }

                var length = Math.Max(1, point.Y / most * room);
                parts.Add(new ChartOutline(Kind(at), Marks.Of(series.Mark, left + 5, y + 7, 3.5)));
                parts.Add(new ChartBar(Kind(at), left + MarkRoom, y + 2, length, BarHeight - 4));
                parts.Add(new ChartWords("insight-value", view.Chart.Y.Show(point.Y), left + MarkRoom + length + 4, y + 11));
                y += BarHeight;
            }

            y += RowGap;
        }

        height = y;
        return parts;
    }

    // Short names stand beside their bars, long ones above them.
    private static bool AreBeside(InsightData data, IEnumerable<int> rows) => rows.All(row => data.Names[row].Length <= ShortName);

    private IEnumerable<InsightPoint> Shown => view.Data.Points.Where(point => rows.Contains((int)point.X));

    private static string Kind(int series) => $"insight-series-{series}";
}

using System.Xml.Linq;
using AiChainAtlas.Domain.Insights;
using static AiChainAtlas.Web.Insights.Drawing.SvgParts;

namespace AiChainAtlas.Web.Insights.Drawing;

/// <summary>Bars that lie: a row for each name, in it a bar for each series with its mark before and its value behind.</summary>
internal sealed class BarsDrawing(InsightView view, IReadOnlyList<int> rows)
{
    private const double Width = 360;
    private const double NameHeight = 16;
    private const double BarHeight = 14;
    private const double RowGap = 6;
    private const double MarkRoom = 14;
    private const int ShortName = 12;

    private readonly bool isBeside = rows.All(row => view.Data.Names[row].Length <= ShortName);

    public IEnumerable<XElement> Elements(out double height)
    {
        var elements = new List<XElement>();
        var left = isBeside ? (rows.Max(row => view.Data.Names[row].Length) * LetterWidth) + 6 : 0;
        var room = Width - left - MarkRoom - (Shown.Max(point => view.Chart.Y.Show(point.Y).Length) * LetterWidth) - 8;
        var most = Math.Max(Shown.Max(point => point.Y), double.Epsilon);
        var y = 0d;
        foreach (var row in rows)
        {
            elements.Add(Words(view.Data.Names[row], 0, y + 11, "insight-name"));
            y += isBeside ? 0 : NameHeight;
            foreach (var (series, at) in view.Data.Series.Select((series, at) => (series, at)))
            {
                if (series.Points.FirstOrDefault(point => (int)point.X == row) is not { } point)
                {
                    continue;
                }

                var width = Math.Max(1, point.Y / most * room);
                elements.Add(Path(Marks.At(series.Mark, left + 5, y + 7, 3.5), Kind(at)));
                elements.Add(Bar(left + MarkRoom, y + 2, width, BarHeight - 4, Kind(at)));
                elements.Add(Words(view.Chart.Y.Show(point.Y), left + MarkRoom + width + 4, y + 11, "insight-value"));
                y += BarHeight;
            }

            y += RowGap;
        }

        height = y;
        return elements;
    }

    private IEnumerable<InsightPoint> Shown => view.Data.Points.Where(point => rows.Contains((int)point.X));

    private static string Kind(int series) => $"insight-series-{series}";
}

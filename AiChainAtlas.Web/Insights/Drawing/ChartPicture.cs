using System.Xml.Linq;
using AiChainAtlas.Domain.Insights;
using static AiChainAtlas.Web.Ui.SvgText;

namespace AiChainAtlas.Web.Insights.Drawing;

/// <summary>A chart as SVG.</summary>
internal sealed class ChartPicture(InsightView view, ChartSize size, bool hasTips = true)
{
    private const double Narrow = 360;
    private const double Wide = 900;
    private const double SmallHeight = 220;
    private const double LargeHeight = 430;
    private const int RowsOfSmall = 8;

    private readonly IReadOnlyList<int> rows = RowsOf(view, size);

    /// <summary>What a small picture leaves out, in words; null where it shows all.</summary>
    public string? LeftOut => rows.Count < view.Data.Names.Count ? $"{WordOf(view)} {rows.Count} of {view.Data.Names.Count}." : null;

    /// <summary>In units of the drawing.</summary>
    public double Width => size == ChartSize.Large && view.Chart.Kind != InsightKind.Bars ? Wide : Narrow;

    /// <summary>In the same; 0 where there is nothing to draw.</summary>
    public double Height => Draw().Height;

    /// <summary>The markup. Empty where there is nothing to draw.</summary>
    public string Svg()
    {
        var (parts, height) = Draw();
        if (parts.Count == 0)
        {
            return "";
        }

        var id = $"{view.Chart.Key}-{size}".ToLowerInvariant();
        return new XElement(
            "svg",
            new XAttribute("class", "insight-chart"),
            new XAttribute("viewBox", $"0 0 {At(Width)} {At(height)}"),
            new XAttribute("preserveAspectRatio", "xMinYMin"),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", $"{id}-title {id}-text"),
            new XElement("title", new XAttribute("id", $"{id}-title"), view.Chart.Title),
            new XElement("desc", new XAttribute("id", $"{id}-text"), $"{view.Data.Sentence} {view.Basis}"),
            parts.Select(SvgParts.Of)).ToString(SaveOptions.DisableFormatting);
    }

    private (IReadOnlyList<ChartPart> Parts, double Height) Draw()
    {
        if (view.Data.IsEmpty)
        {
            return ([], 0);
        }

        if (size == ChartSize.Small && view.Chart.SmallRows == InsightRows.All)
        {
            return ([.. new UprightBars(view, Width, SmallHeight).Parts()], SmallHeight);
        }

        if (view.Chart.Kind == InsightKind.Bars)
        {
            return (new BarsDrawing(view, rows, Width).Parts(out var height), height);
        }

        var given = size == ChartSize.Small ? SmallHeight : LargeHeight;
        return ([.. new PlotDrawing(view, Width, given, size == ChartSize.Large, hasTips).Parts()], given);
    }

    private static IReadOnlyList<int> RowsOf(InsightView view, ChartSize size) =>
        SomeRows(view, size == ChartSize.Small && view.Chart.SmallRows != InsightRows.All ? RowsOfSmall : view.Data.Names.Count);

    /// <summary>What rows that are left are called: the top ones of all, or the first.</summary>
    internal static string WordOf(InsightView view) => view.Chart.SmallRows == InsightRows.First ? "First" : "Top";

    /// <summary>The rows with the longest bars, or the first where those matter, in the order of the chart.</summary>
    internal static IReadOnlyList<int> SomeRows(InsightView view, int most) => view.Chart.SmallRows == InsightRows.First
        ? [.. Enumerable.Range(0, Math.Min(most, view.Data.Names.Count))]
        :
        [
            .. Enumerable.Range(0, view.Data.Names.Count)
                .OrderByDescending(row => view.Data.Points.Where(point => (int)point.X == row).Select(point => point.Y).DefaultIfEmpty().Max())
                .Take(most)
                .Order(),
        ];
}

using System.Globalization;
using AiChainAtlas.Domain.Insights;
using AiChainAtlas.Web.Insights.Drawing;
using AiChainAtlas.Web.Pictures;

namespace AiChainAtlas.Web.Cards.Bodies;

/// <summary>A chart with its legend; of bars as many as there is room for.</summary>
public sealed record CardChart(InsightView View) : CardBody
{
    // The letters of charts are made for pages: this makes them as large as the others on a card.
    private const double Scale = 1.6;
    private const double ChartHeight = 284;

    public override IEnumerable<string> Words => [];

    public override string Content => string.Join(
        '\n',
        View.Data.Series.SelectMany(series => series.Points.Select(point => $"{series.Name} {point}"))
            .Append(string.Join(' ', View.Data.Names)).Append($"{View.Chart.Key} {View.Data.Line}"));

    /// <summary>What the card leaves out; null where it shows all.</summary>
    public string? LeftOut => View.Chart.Kind == InsightKind.Bars && !IsUpright && Rows.Count < View.Data.Names.Count
        ? string.Create(CultureInfo.InvariantCulture, $"{ChartPicture.WordOf(View).ToLowerInvariant()} {Rows.Count} of {View.Data.Names.Count}")
        : null;

    internal override double HeightAt(double width) => ChartHeight;

    private bool IsUpright =>
        View.Chart.Y.Scale == AxisScale.Linear && Rows.Count < View.Data.Names.Count && UprightBars.CanName(View.Data.Names);

    // The longest bars, one row after the other, as long as there is room under a legend of one line.
    private IReadOnlyList<int> Rows => Enumerable.Range(1, View.Data.Names.Count).Reverse()
        .Select(most => ChartPicture.SomeRows(View, most))
        .FirstOrDefault(rows => BarsDrawing.HeightOf(View.Data, rows) <= (ChartHeight / Scale) - (View.HasLegend ? 18 : 0)) ?? [];

    internal override IEnumerable<PictureShape> Draw(double width, PictureColours colours)
    {
        if (View.Data.IsEmpty)
        {
            yield break;
        }

        yield return new PictureGroup(0, 0, Scale, ChartShapes.Legend(View, width / Scale, colours, out var legend));
        var parts = Parts(width / Scale, (ChartHeight / Scale) - legend);
        yield return new PictureGroup(0, legend * Scale, Scale, [.. parts.Select(part => ChartShapes.Of(part, colours))]);
    }

    private IEnumerable<ChartPart> Parts(double width, double height) =>
        View.Chart.Kind != InsightKind.Bars ? new PlotDrawing(View, width, height, isLarge: false, hasTips: false).Parts()
        : IsUpright ? new UprightBars(View, width, height).Parts()
        : new BarsDrawing(View, Rows, width).Parts(out _);
}

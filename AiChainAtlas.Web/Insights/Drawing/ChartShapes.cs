using AiChainAtlas.Domain.Insights;
using AiChainAtlas.Web.Pictures;

namespace AiChainAtlas.Web.Insights.Drawing;

/// <summary>Parts of a chart and its legend as shapes of a picture, in units of the drawing.</summary>
internal static class ChartShapes
{
    /// <summary>Letters of names, values and ticks.</summary>
    public const double LabelSize = 11;

    private const double LegendLine = 18;

    public static PictureShape Of(ChartPart part, PictureColours colours) => part switch
    {
        ChartStroke line => new PictureStroke(line.X1, line.Y1, line.X2, line.Y2, ChartPen.Of(line.Kind, colours)),
        ChartBar bar => new PictureBox(bar.X, bar.Y, bar.Width, bar.Height, 0, ChartPen.Of(bar.Kind, colours)),
        ChartOutline outline => new PictureOutline(outline.Data, ChartPen.Of(outline.Kind, colours)),
        ChartWords words => Of(words, colours),
        _ => throw new InvalidOperationException($"{part.GetType().Name} has no shape; write it beside the others."),
    };

    /// <summary>A key for each series and the line; empty where there is nothing to tell apart. The first base line is one line below the top.</summary>
    /// <param name="view">The chart.</param>
    /// <param name="width">Where a line of keys has to end.</param>
    /// <param name="colours">The theme.</param>
    /// <param name="height">What the keys take.</param>
    public static IReadOnlyList<PictureShape> Legend(InsightView view, double width, PictureColours colours, out double height)
    {
        const double key = 14;
        var shapes = new List<PictureShape>();
        if (!view.HasLegend)
        {
            height = 0;
            return shapes;
        }

        var (x, y) = (0d, LegendLine - 5);
        var items = view.Data.Series.Select((series, at) => (series.Name, Mark: (InsightMark?)series.Mark, Kind: $"{ChartPen.Series}{at}"));
        foreach (var (name, mark, kind) in view.Data.Line is { } line ? items.Append((line.Name, null, "insight-trend")) : items)
        {
            var needed = key + PictureFont.Measure(name, LabelSize, false) + LegendLine;
            if (x + needed > width && x > 0)
            {
                (x, y) = (0, y + LegendLine);
            }

            ChartPart sign = mark is { } shape ? new ChartOutline(kind, Marks.Of(shape, x + 5, y - 4, 4)) : new ChartStroke(kind, x, y - 4, x + 11, y - 4);
            shapes.Add(Of(sign, colours));
            shapes.Add(new PictureText(x + key, y, LabelSize, false, colours.Text, name));
            x += needed;
        }

        height = y + 5;
        return shapes;
    }

    private static PictureText Of(ChartWords words, PictureColours colours)
    {
        var text = new PictureText(words.X, words.Y, LabelSize, words.Kind == "insight-label", ChartPen.Of(words.Kind, colours).Colour, words.Text);
        return words.Anchor switch
        {
            ChartAnchor.End => text.EndingHere(),
            ChartAnchor.Middle => text.CentredHere(),
            _ => text,
        };
    }
}

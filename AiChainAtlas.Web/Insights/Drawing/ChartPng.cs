using AiChainAtlas.Domain.Insights;
using AiChainAtlas.Web.Pictures;

namespace AiChainAtlas.Web.Insights.Drawing;

/// <summary>A chart with its title, what it says and where it comes from, as PNG: as wide as social sites show, as high as it needs.</summary>
internal static class ChartPng
{
    public const int Width = Picture.SocialWidth;
    private const double Scale = 5d / 3;
    private const double Margin = 28;
    private const double Inner = (Width / Scale) - (2 * Margin);
    private const double PlotHeight = 330;

    public static int HeightOf(InsightView view) => Of(view, PictureColours.Light, "").Height;

    public static byte[] Draw(InsightView view, PictureColours colours, string credit) => PngPicture.Draw(Of(view, colours, credit));

    private static Picture Of(InsightView view, PictureColours colours, string credit)
    {
        var shapes = new List<PictureShape>();
        var y = Lines(shapes, view.Chart.Title, 18, 20, true, colours.Text);
        y = Lines(shapes, view.Data.Sentence, y + 2, 12, false, colours.Muted);
        var legend = ChartShapes.Legend(view, Inner, colours, out var legendHeight);
        shapes.Add(new PictureGroup(0, y - 5, 1, legend));
        y += legend.Count > 0 ? legendHeight + 4 : 0;
        shapes.Add(new PictureGroup(0, y, 1, [.. Parts(view, out var plotHeight).Select(part => ChartShapes.Of(part, colours))]));
        y += plotHeight + 24;
        y = Lines(shapes, view.Basis, y, ChartShapes.LabelSize, false, colours.Muted);
        shapes.Add(new PictureText(0, y, ChartShapes.LabelSize, false, colours.Muted, credit));
        var height = (int)Math.Ceiling((Margin + y + 16) * Scale);
        return new Picture
        {
            Title = view.Chart.Title,
            Width = Width,
            Height = height,
            Shapes = [new PictureBox(0, 0, Width, height, 0, colours.Surface), new PictureGroup(Margin * Scale, Margin * Scale, Scale, shapes)],
        };
    }

    private static IReadOnlyList<ChartPart> Parts(InsightView view, out double height)
    {
        height = PlotHeight;
        return view.Chart.Kind == InsightKind.Bars
            ? new BarsDrawing(view, [.. Enumerable.Range(0, view.Data.Names.Count)], Inner).Parts(out height)
            : [.. new PlotDrawing(view, Inner, PlotHeight, isLarge: true, hasTips: false).Parts()];
    }

    private static double Lines(List<PictureShape> shapes, string text, double y, double size, bool isBold, string colour)
    {
        foreach (var line in TextLines.Wrap(text, size, isBold, Inner))
        {
            shapes.Add(new PictureText(0, y, size, isBold, colour, line));
            y += size * 1.4;
        }

        return y;
    }
}

using AiChainAtlas.Domain.Insights;
using AiChainAtlas.Web.Embed;
using AiChainAtlas.Web.Insights.Drawing;
using SkiaSharp;

namespace AiChainAtlas.Web.Insights.Picture;

/// <summary>A chart with its title, what it says and where it comes from, as PNG: as wide as social sites show, as high as it needs.</summary>
internal static class ChartPng
{
    public const int Width = Embed.Picture.Width;
    private const float Scale = 5f / 3;
    private const float Margin = 28;
    private const float Inner = (Width / Scale) - (2 * Margin);
    private const double PlotHeight = 330;
    private const float LabelSize = 11;

    public static int HeightOf(InsightView view) => PixelsOf(Layout(null, view, PictureColours.Light, ""));

    public static byte[] Draw(InsightView view, PictureColours colours, string credit)
    {
        var height = Layout(null, view, colours, credit);
        using var surface = SKSurface.Create(new SKImageInfo(Width, PixelsOf(height), SKColorType.Rgba8888, SKAlphaType.Opaque));
        surface.Canvas.Clear(SKColor.Parse(colours.Surface));
        surface.Canvas.Scale(Scale);
        Layout(surface.Canvas, view, colours, credit);
        using var image = surface.Snapshot();
        using var encoded = image.Encode(SKEncodedImageFormat.Png, 100);
        return encoded.ToArray();
    }

    private static int PixelsOf(float height) => (int)Math.Ceiling(height * Scale);

    // The height that all of it takes; drawn on the way where there is a canvas.
    private static float Layout(SKCanvas? canvas, InsightView view, PictureColours colours, string credit)
    {
        var y = Lines(canvas, view.Chart.Title, Margin + 18, 20, true, colours.Text);
        y = Lines(canvas, view.Data.Sentence, y + 2, 12, false, colours.Muted);
        y = view.HasLegend ? Legend(canvas, view, y + 8, colours) : y;
        IReadOnlyList<ChartPart> parts;
        var height = PlotHeight;
        if (view.Chart.Kind == InsightKind.Bars)
        {
            parts = new BarsDrawing(view, [.. Enumerable.Range(0, view.Data.Names.Count)], Inner).Parts(out height);
        }
        else
        {
            parts = [.. new PlotDrawing(view, Inner, PlotHeight, isLarge: true, hasTips: false).Parts()];
        }

        Drawing(canvas, parts, y, colours);
        y += (float)height + 24;
        Words(canvas, credit, Margin, y, LabelSize, false, new ChartPen(colours.Muted));
        return y + 16;
    }

    private static float Lines(SKCanvas? canvas, string text, float y, float size, bool isBold, string colour)
    {
        foreach (var line in PictureFont.Wrap(text, size, isBold, Inner))
        {
            Words(canvas, line, Margin, y, size, isBold, new ChartPen(colour));
            y += size * 1.4f;
        }

        return y;
    }

    private static float Legend(SKCanvas? canvas, InsightView view, float y, PictureColours colours)
    {
        const float key = 14;
        var x = Margin;
        var items = view.Data.Series.Select((series, at) => (series.Name, Mark: (InsightMark?)series.Mark, Kind: $"{ChartPen.Series}{at}"));
        foreach (var (name, mark, kind) in view.Data.Line is { } line ? items.Append((line.Name, null, "insight-trend")) : items)
        {
            var width = key + (float)PictureFont.Measure(name, LabelSize, false) + 18;
            if (x + width > Margin + Inner && x > Margin)
            {
                (x, y) = (Margin, y + 18);
            }

            ChartPart sign = mark is { } shape ? new ChartOutline(kind, Marks.Of(shape, x + 5, y - 4, 4)) : new ChartStroke(kind, x, y - 4, x + 11, y - 4);
            Part(canvas, sign, colours);
            Words(canvas, name, x + key, y, LabelSize, false, new ChartPen(colours.Text));
            x += width;
        }

        return y + 14;
    }

    private static void Drawing(SKCanvas? canvas, IReadOnlyList<ChartPart> parts, float y, PictureColours colours)
    {
        canvas?.Save();
        canvas?.Translate(Margin, y);
        foreach (var part in parts)
        {
            Part(canvas, part, colours);
        }

        canvas?.Restore();
    }

    private static void Part(SKCanvas? canvas, ChartPart part, PictureColours colours)
    {
        if (canvas is null)
        {
            return;
        }

        var pen = ChartPen.Of(part.Kind, colours);
        using var paint = pen.Paint();
        switch (part)
        {
            case ChartStroke line:
                canvas.DrawLine((float)line.X1, (float)line.Y1, (float)line.X2, (float)line.Y2, paint);
                break;
            case ChartBar bar:
                canvas.DrawRect((float)bar.X, (float)bar.Y, (float)bar.Width, (float)bar.Height, paint);
                break;
            case ChartOutline outline:
                using (var path = SKPath.ParseSvgPathData(outline.Data))
                {
                    canvas.DrawPath(path, paint);
                }

                break;
            case ChartWords words:
                Words(canvas, words.Text, (float)words.X - Before(words), (float)words.Y, LabelSize, words.Kind == "insight-label", pen);
                break;
        }
    }

    private static float Before(ChartWords words) => words.Anchor == ChartAnchor.Start
        ? 0
        : (float)PictureFont.Measure(words.Text, LabelSize, words.Kind == "insight-label") / (words.Anchor == ChartAnchor.Middle ? 2 : 1);

    private static void Words(SKCanvas? canvas, string text, float x, float y, float size, bool isBold, ChartPen pen)
    {
        if (canvas is null)
        {
            return;
        }

        using var font = PictureFont.Of(size, isBold);
        using var paint = pen.Paint();
        canvas.DrawText(text, x, y, font, paint);
    }
}

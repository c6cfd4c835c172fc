using System.Runtime.InteropServices;
using SkiaSharp;

namespace AiChainAtlas.Web.Pictures;

/// <summary>Draws a picture as PNG.</summary>
internal static class PngPicture
{
    public static byte[] Draw(Picture picture)
    {
        using var bitmap = new SKBitmap(picture.Width, picture.Height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using (var canvas = new SKCanvas(bitmap))
        {
            Draw(canvas, picture.Shapes);
        }

        var colours = ColoursOf(picture.Shapes).Distinct().Select(Pixel);
        return IndexedPng.Encode(MemoryMarshal.Cast<byte, uint>(bitmap.GetPixelSpan()), picture.Width, colours);
    }

    private static void Draw(SKCanvas canvas, IReadOnlyList<PictureShape> shapes)
    {
        foreach (var shape in shapes)
        {
            Draw(canvas, shape);
        }
    }

    private static void Draw(SKCanvas canvas, PictureShape shape)
    {
        switch (shape)
        {
            case PictureBox box:
                using (var paint = Paint(box.Pen))
                {
                    canvas.DrawRoundRect((float)box.X, (float)box.Y, (float)box.Width, (float)box.Height, (float)box.Radius,
                        (float)box.Radius, paint);
                }

                break;
            case PictureStroke line:
                using (var paint = Paint(line.Pen))
                {
                    canvas.DrawLine((float)line.X1, (float)line.Y1, (float)line.X2, (float)line.Y2, paint);
                }

                break;
            case PictureOutline outline:
                using (var paint = Paint(outline.Pen))
                using (var path = SKPath.ParseSvgPathData(outline.Data))
                {
                    canvas.DrawPath(path, paint);
                }

                break;
            case PictureText text:
                using (var paint = Paint(text.Colour))
                using (var font = PictureFont.Of(text.Size, text.IsBold))
                {
                    canvas.DrawText(text.Text, (float)text.X, (float)text.Y, font, paint);
                }

                break;
            case PictureGroup group:
                canvas.Save();
                canvas.Translate((float)group.X, (float)group.Y);
                canvas.Scale((float)group.Scale);
                Draw(canvas, group.Shapes);
                canvas.Restore();
                break;
        }
    }

    private static IEnumerable<string> ColoursOf(IEnumerable<PictureShape> shapes) => shapes.SelectMany(shape => shape switch
    {
        PictureBox box => [box.Pen.Colour],
        PictureStroke line => [line.Pen.Colour],
        PictureOutline outline => [outline.Pen.Colour],
        PictureText text => [text.Colour],
        PictureGroup group => ColoursOf(group.Shapes),
        _ => Enumerable.Empty<string>(),
    });

    // As it lies in memory: red in the lowest byte.
    private static uint Pixel(string colour)
    {
        var parts = SKColor.Parse(colour);
        return 0xff000000u | ((uint)parts.Blue << 16) | ((uint)parts.Green << 8) | parts.Red;
    }

    private static SKPaint Paint(PicturePen pen) => new()
    {
        Color = SKColor.Parse(pen.Colour).WithAlpha((byte)(255 * pen.Opacity)),
        IsAntialias = true,
        IsStroke = pen.Width > 0,
        StrokeWidth = (float)pen.Width,
        PathEffect = pen.IsDashed ? SKPathEffect.CreateDash([PicturePen.Dash.Piece, PicturePen.Dash.Gap], 0) : null,
    };
}

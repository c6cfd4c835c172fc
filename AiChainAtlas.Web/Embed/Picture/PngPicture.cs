using SkiaSharp;

namespace AiChainAtlas.Web.Embed;

/// <summary>Draws a picture as PNG.</summary>
internal static class PngPicture
{
    public static byte[] Draw(Picture picture)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Picture.Width, Picture.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        foreach (var box in picture.Boxes)
        {
            using var paint = Paint(box.Colour);
            canvas.DrawRoundRect((float)box.X, (float)box.Y, (float)box.Width, (float)box.Height, (float)box.Radius, (float)box.Radius, paint);
        }

        foreach (var text in picture.Texts)
        {
            using var paint = Paint(text.Colour);
            using var font = PictureFont.Of(text.Size, text.IsBold);
            canvas.DrawText(text.Text, (float)text.X, (float)text.Y, font, paint);
        }

        using var image = surface.Snapshot();
        using var encoded = image.Encode(SKEncodedImageFormat.Png, 100);
        return encoded.ToArray();
    }

    private static SKPaint Paint(string colour) => new() { Color = SKColor.Parse(colour), IsAntialias = true };
}

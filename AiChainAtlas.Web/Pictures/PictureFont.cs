using SkiaSharp;

namespace AiChainAtlas.Web.Pictures;

/// <summary>The two weights that pictures are drawn in. They come with the program, so a machine without fonts draws the same.</summary>
internal static class PictureFont
{
    /// <summary>The family's name, for readers of an SVG who have it installed.</summary>
    public const string Family = "Inter";

    private static readonly SKTypeface Regular = Load("Inter-Regular.ttf");
    private static readonly SKTypeface SemiBold = Load("Inter-SemiBold.ttf");

    public static SKFont Of(double size, bool isBold) => new(isBold ? SemiBold : Regular, (float)size)
    {
        Edging = SKFontEdging.Antialias,
        Subpixel = true,

        // Letters keep their distances however large they are drawn.
        Hinting = SKFontHinting.None,
        LinearMetrics = true,
    };

    public static double Measure(string text, double size, bool isBold)
    {
        using var font = Of(size, isBold);
        return font.MeasureText(text);
    }

    /// <summary>Whether each sign of a text can be drawn.</summary>
    public static bool Has(string text) => Regular.ContainsGlyphs(text) && SemiBold.ContainsGlyphs(text);

    private static SKTypeface Load(string name)
    {
        using var file = typeof(PictureFont).Assembly.GetManifestResourceStream(name)!;
        return SKTypeface.FromStream(file);
    }
}

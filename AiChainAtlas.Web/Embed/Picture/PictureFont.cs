using SkiaSharp;

namespace AiChainAtlas.Web.Embed;

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

    /// <summary>A text in lines of no more than a width; a word that is longer has a line of its own.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, bool isBold, double width)
    {
        using var font = Of(size, isBold);
        var lines = new List<string>();
        foreach (var word in text.Split(' '))
        {
            if (lines.Count > 0 && font.MeasureText($"{lines[^1]} {word}") <= width)
            {
                lines[^1] += $" {word}";
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    /// <summary>Whether each sign of a text can be drawn.</summary>
    public static bool Has(string text) => Regular.ContainsGlyphs(text) && SemiBold.ContainsGlyphs(text);

    private static SKTypeface Load(string name)
    {
        using var file = typeof(PictureFont).Assembly.GetManifestResourceStream(name)!;
        return SKTypeface.FromStream(file);
    }
}

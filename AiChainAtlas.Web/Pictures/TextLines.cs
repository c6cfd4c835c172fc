using SkiaSharp;

namespace AiChainAtlas.Web.Pictures;

/// <summary>Fits text into a width and a number of lines.</summary>
internal static class TextLines
{
    private const string Cut = "…";
    private const double SmallStep = 4;

    /// <summary>A text in lines of no more than a width, broken at spaces; a word that is wider than a line is broken inside.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, bool isBold, double width)
    {
        using var font = PictureFont.Of(size, isBold);
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && font.MeasureText($"{lines[^1]} {word}") <= width)
            {
                lines[^1] += $" {word}";
            }
            else
            {
                lines.AddRange(Pieces(word, font, width));
            }
        }

        return lines;
    }

    /// <summary>The same in no more than a number of lines; what does not fit is cut and ends with "…".</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, bool isBold, double width, int most)
    {
        var lines = Wrap(text, size, isBold, width);
        return lines.Count <= most ? lines
            : most == 0 ? []
            : [.. lines.Take(most - 1), CutTo($"{lines[most - 1]} {lines[most]}", size, isBold, width)];
    }

    /// <summary>
    /// The largest size at which a text fits into a number of lines with every word whole; at the smallest size it is cut.
    /// </summary>
    public static (double Size, IReadOnlyList<string> Lines) Fit(string text, double largest, double smallest, bool isBold, double width,
        int most)
    {
        for (var size = largest; size > smallest; size--)
        {
            if (IsWhole(text, size, isBold, width) && Wrap(text, size, isBold, width) is var lines && lines.Count <= most)
            {
                return (size, lines);
            }
        }

        return (smallest, Wrap(text, smallest, isBold, width, most));
    }

    /// <summary>The largest size at which a text fits into a height; at the smallest size it is cut.</summary>
    /// <param name="text">The text.</param>
    /// <param name="largest">Size to begin with.</param>
    /// <param name="smallest">Size to end with.</param>
    /// <param name="width">Of a line.</param>
    /// <param name="height">Of all lines.</param>
    /// <param name="lineHeight">Height of a line as a multiple of the size.</param>
    public static (double Size, IReadOnlyList<string> Lines) Fill(string text, double largest, double smallest, double width, double height,
        double lineHeight)
    {
        for (var size = largest; size > smallest; size--)
        {
            if (IsWhole(text, size, false, width) && Wrap(text, size, false, width) is var lines
                && lines.Count * size * lineHeight <= height)
            {
                return WithoutOrphan(text, size, Math.Max(smallest, size - SmallStep), width, lines);
            }
        }

        return (smallest, Wrap(text, smallest, false, width, (int)Math.Max(0, height / (smallest * lineHeight))));
    }

    /// <summary>A line that is shrunk to a width, down to a size; below that it is cut.</summary>
    public static PictureText Fit(PictureText text, double width, double smallest)
    {
        var size = Math.Clamp(text.Size * width / Math.Max(1, text.Width), Math.Min(smallest, text.Size), text.Size);
        var fitted = text with { Size = size };
        return fitted.Width <= width ? fitted : fitted with { Text = CutTo(text.Text, size, text.IsBold, width) };
    }

    // A last line of one word looks like a slip: a little smaller, it often stands on the line before.
    private static (double Size, IReadOnlyList<string> Lines) WithoutOrphan(
        string text, double size, double smallest, double width, IReadOnlyList<string> lines)
    {
        for (var at = size - 1; at >= smallest && lines.Count > 1 && !lines[^1].Contains(' ', StringComparison.Ordinal); at--)
        {
            if (Wrap(text, at, false, width) is var fewer && fewer.Count < lines.Count)
            {
                return (at, fewer);
            }
        }

        return (size, lines);
    }

    /// <summary>Whether no word of a text is wider than a line.</summary>
    public static bool IsWhole(string text, double size, bool isBold, double width)
    {
        using var font = PictureFont.Of(size, isBold);
        return text.Split(' ').All(word => font.MeasureText(word) <= width);
    }

    private static string CutTo(string text, double size, bool isBold, double width)
    {
        using var font = PictureFont.Of(size, isBold);
        var length = Fitting(text, font, width - font.MeasureText(Cut));
        if (length == text.Length)
        {
            return text;
        }

        // At the end of a word, unless that would leave little of the line.
        var space = text.LastIndexOf(' ', length);
        return text[..(space > length / 2 ? space : length)].TrimEnd(' ', ',', ';', ':', '.', '·', '(') + Cut;
    }

    private static IEnumerable<string> Pieces(string word, SKFont font, double width)
    {
        while (font.MeasureText(word) > width && Fitting(word, font, width) is > 0 and var length && length < word.Length)
        {
            yield return word[..length];
            word = word[length..];
        }

        yield return word;
    }

    // Letters that fit; never half of a surrogate pair.
    private static int Fitting(string text, SKFont font, double width)
    {
        var length = font.BreakText(text, (float)Math.Max(0, width), out _);
        return length > 0 && length < text.Length && char.IsLowSurrogate(text[length]) ? length - 1 : length;
    }
}

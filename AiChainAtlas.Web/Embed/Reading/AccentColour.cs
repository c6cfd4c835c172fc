using System.Globalization;

namespace AiChainAtlas.Web.Embed;

/// <summary>A colour that a site chose for its embeds, made readable on the surface of either theme.</summary>
public sealed record AccentColour
{
    // WCAG 2.2, 1.4.3: text of usual size.
    private const double ReadableContrast = 4.5;
    private const double Step = 0.05;

    private static readonly Rgb White = new(1, 1, 1);
    private static readonly Rgb Black = new(0, 0, 0);
    private static readonly Rgb LightSurface = new(0xee / 255d, 0xf2 / 255d, 0xf8 / 255d);
    private static readonly Rgb DarkSurface = new(0x1d / 255d, 0x26 / 255d, 0x37 / 255d);

    private AccentColour(string text, Rgb colour)
    {
        Text = text;
        OnLight = Readable(colour, LightSurface, Black).ToString();
        OnDark = Readable(colour, DarkSurface, White).ToString();
    }

    /// <summary>As an address holds it: six digits.</summary>
    public string Text { get; }

    /// <summary>The colour for the light theme, darkened as far as it has to be.</summary>
    public string OnLight { get; }

    /// <summary>The colour for the dark theme, lightened as far as it has to be.</summary>
    public string OnDark { get; }

    /// <summary>Three or six hexadecimal digits, with or without #; null for anything else.</summary>
    public static AccentColour? Read(string? text)
    {
        var digits = (text ?? "").TrimStart('#');
        if (digits.Length == 3)
        {
            digits = string.Concat(digits.Select(digit => new string(digit, 2)));
        }

        return digits.Length == 6 && uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new AccentColour(digits.ToLowerInvariant(), new Rgb(((value >> 16) & 255) / 255d, ((value >> 8) & 255) / 255d, (value & 255) / 255d))
            : null;
    }

    private static Rgb Readable(Rgb colour, Rgb surface, Rgb towards)
    {
        var share = 0d;
        while (share < 1 && colour.Mix(towards, share).Contrast(surface) < ReadableContrast)
        {
            share += Step;
        }

        return colour.Mix(towards, Math.Min(share, 1));
    }

    private readonly record struct Rgb(double R, double G, double B)
    {
        private double Luminance => (0.2126 * Linear(R)) + (0.7152 * Linear(G)) + (0.0722 * Linear(B));

        public Rgb Mix(Rgb other, double share) =>
            new(R + ((other.R - R) * share), G + ((other.G - G) * share), B + ((other.B - B) * share));

        public double Contrast(Rgb other)
        {
            var (mine, its) = (Luminance, other.Luminance);
            return (Math.Max(mine, its) + 0.05) / (Math.Min(mine, its) + 0.05);
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Byte(R):x2}{Byte(G):x2}{Byte(B):x2}");

        private static int Byte(double part) => (int)Math.Round(part * 255);

        private static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }
}

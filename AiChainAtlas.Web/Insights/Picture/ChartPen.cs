using AiChainAtlas.Web.Embed;
using SkiaSharp;

namespace AiChainAtlas.Web.Insights.Picture;

/// <summary>How a part of a drawing is painted; says in numbers what chart.css says of its classes.</summary>
/// <param name="Colour">Of what is filled or drawn.</param>
/// <param name="Width">Of the line; 0: filled.</param>
/// <param name="Opacity">1: nothing shows through.</param>
/// <param name="IsDashed">Whether the line is broken.</param>
internal sealed record ChartPen(string Colour, float Width = 0, float Opacity = 1, bool IsDashed = false)
{
    public const string Series = "insight-series-";
    private const string Stroke = "insight-stroke-";
    private static readonly float[] Dashes = [6, 4];

    /// <summary>The pen for the classes of a part.</summary>
    /// <exception cref="InvalidOperationException">No pen is declared for it.</exception>
    public static ChartPen Of(string kind, PictureColours colours) => kind switch
    {
        "insight-grid" => new(colours.Line, 1),
        "insight-axis" => new(colours.Muted, 1),
        "insight-trend" => new(colours.Text, 1.5f, IsDashed: true),
        "insight-tick" or "insight-label" => new(colours.Muted),
        "insight-name" or "insight-value" => new(colours.Text),
        _ when kind.StartsWith("insight-median ", StringComparison.Ordinal) => new(ColourOf(kind, Stroke, colours), 1.75f),
        _ when kind.StartsWith("insight-band ", StringComparison.Ordinal) => new(ColourOf(kind, Series, colours), Opacity: 0.18f),
        _ when kind.StartsWith("insight-dot ", StringComparison.Ordinal) => new(ColourOf(kind, Series, colours), Opacity: 0.75f),
        _ when kind.StartsWith(Series, StringComparison.Ordinal) => new(ColourOf(kind, Series, colours)),
        _ => throw new InvalidOperationException($"No pen is declared for '{kind}'; declare it beside its rule in chart.css."),
    };

    public SKPaint Paint() => new()
    {
        Color = SKColor.Parse(Colour).WithAlpha((byte)(255 * Opacity)),
        IsAntialias = true,
        IsStroke = Width > 0,
        StrokeWidth = Width,
        PathEffect = IsDashed ? SKPathEffect.CreateDash(Dashes, 0) : null,
    };

    private static string ColourOf(string kind, string prefix, PictureColours colours)
    {
        string[] series = [colours.Ai, colours.Crypto, colours.Good, colours.Bad, colours.Muted, colours.Text];
        return series[kind[^1] - '0' is var at && kind[..^1].EndsWith(prefix, StringComparison.Ordinal) ? at : throw new InvalidOperationException($"'{kind}' names no series.")];
    }
}

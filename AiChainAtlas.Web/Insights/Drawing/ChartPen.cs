using AiChainAtlas.Web.Pictures;

namespace AiChainAtlas.Web.Insights.Drawing;

/// <summary>How a part of a drawing is painted; says in numbers what chart.css says of its classes.</summary>
internal static class ChartPen
{
    public const string Series = "insight-series-";
    private const string Stroke = "insight-stroke-";

    /// <summary>The pen for the classes of a part.</summary>
    /// <exception cref="InvalidOperationException">No pen is declared for it.</exception>
    public static PicturePen Of(string kind, PictureColours colours) => kind switch
    {
        "insight-grid" => new(colours.Line, 1),
        "insight-axis" => new(colours.Muted, 1),
        "insight-trend" => new(colours.Text, 1.5, IsDashed: true),
        "insight-tick" or "insight-label" => new(colours.Muted),
        "insight-name" or "insight-value" => new(colours.Text),
        _ when kind.StartsWith("insight-median ", StringComparison.Ordinal) => new(ColourOf(kind, Stroke, colours), 1.75),
        _ when kind.StartsWith("insight-band ", StringComparison.Ordinal) => new(ColourOf(kind, Series, colours), Opacity: 0.18),
        _ when kind.StartsWith("insight-dot ", StringComparison.Ordinal) => new(ColourOf(kind, Series, colours), Opacity: 0.75),
        _ when kind.StartsWith(Series, StringComparison.Ordinal) => new(ColourOf(kind, Series, colours)),
        _ => throw new InvalidOperationException($"No pen is declared for '{kind}'; declare it beside its rule in chart.css."),
    };

    private static string ColourOf(string kind, string prefix, PictureColours colours)
    {
        string[] series = [colours.Ai, colours.Crypto, colours.Good, colours.Bad, colours.Muted, colours.Text];
        return series[kind[^1] - '0' is var at && kind[..^1].EndsWith(prefix, StringComparison.Ordinal) ? at : throw new InvalidOperationException($"'{kind}' names no series.")];
    }
}

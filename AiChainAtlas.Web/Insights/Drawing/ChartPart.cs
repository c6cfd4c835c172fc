namespace AiChainAtlas.Web.Insights.Drawing;

/// <summary>A part of a drawing. Its kind says what it is; style sheets and pictures give it colour.</summary>
/// <param name="Kind">Classes of the part, each named in chart.css.</param>
internal abstract record ChartPart(string Kind);

/// <summary>A line from one place to another.</summary>
internal sealed record ChartStroke(string Kind, double X1, double Y1, double X2, double Y2) : ChartPart(Kind);

/// <summary>A bar; X and Y are its upper left corner.</summary>
internal sealed record ChartBar(string Kind, double X, double Y, double Width, double Height) : ChartPart(Kind);

/// <summary>An outline in the language of SVG paths, and what it says when it is pointed at.</summary>
internal sealed record ChartOutline(string Kind, string Data, string? Tip = null) : ChartPart(Kind);

/// <summary>A line of text; Y is its base line, and the anchor says which end of it X is.</summary>
internal sealed record ChartWords(string Kind, string Text, double X, double Y, ChartAnchor Anchor = ChartAnchor.Start) : ChartPart(Kind);

internal enum ChartAnchor
{
    Start,
    Middle,
    End,
}

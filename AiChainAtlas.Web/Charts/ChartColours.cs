namespace AiChainAtlas.Web.Charts;

/// <summary>The site's colours as the browser computes them for the reader's theme: Plotly cannot read style sheets.</summary>
public sealed record ChartColours(string Text, string Muted, string Grid, string Line, string Mark, string Font)
{
    /// <summary>Before the browser was asked; grey on nothing, readable in either theme.</summary>
    public static readonly ChartColours Unknown = new("#7a8699", "#7a8699", "#7a869940", "#2f80c0", "#b26a00", "system-ui, sans-serif");
}

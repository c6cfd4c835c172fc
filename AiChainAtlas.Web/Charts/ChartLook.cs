namespace AiChainAtlas.Web.Charts;

/// <summary>What the browser knows of the reader's theme and pointer: Plotly cannot read style sheets.</summary>
/// <param name="Text">Colour of letters, as are the next in theirs.</param>
/// <param name="Muted">Axes.</param>
/// <param name="Grid">Lines behind the values.</param>
/// <param name="Series">What tells series apart, in their order; of a curve the first is its line and the second the mark on it.</param>
/// <param name="Font">The family of the page.</param>
/// <param name="IsTouched">Whether the reader points with a finger, which then moves the page and zooms nothing.</param>
public sealed record ChartLook(string Text, string Muted, string Grid, IReadOnlyList<string> Series, string Font, bool IsTouched)
{
    /// <summary>Before the browser was asked; readable on either theme.</summary>
    public static readonly ChartLook Unknown = new(
        "#7a8699", "#7a8699", "#7a869940", ["#2f80c0", "#b26a00", "#2f9e57", "#c9564c", "#7a8699", "#7a8699"], "system-ui, sans-serif", true);
}

using Plotly.Blazor;

namespace AiChainAtlas.Web.Charts;

/// <summary>A chart in Plotly's terms.</summary>
public sealed record ChartPlot(IList<ITrace> Data, Plotly.Blazor.Layout Layout)
{
    public static readonly ChartPlot Empty = new([], new());
}

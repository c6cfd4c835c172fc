namespace AiChainAtlas.Web.Insights.Drawing;

/// <summary>What a picture of a chart is drawn for.</summary>
internal enum ChartSize
{
    /// <summary>A list of charts or a frame on another page.</summary>
    Small,

    /// <summary>The page of the chart on a phone: as narrow as the small one and as high as the large one.</summary>
    Tall,

    /// <summary>The page of the chart.</summary>
    Large,
}

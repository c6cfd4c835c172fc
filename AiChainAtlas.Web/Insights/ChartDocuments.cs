using AiChainAtlas.Domain.Insights;
using AiChainAtlas.Domain.Search;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Insights;

/// <summary>The charts, for search.</summary>
internal sealed class ChartDocuments : ISiteDocuments
{
    public IEnumerable<SiteDocument> All => InsightCatalog.All.Select(chart => new SiteDocument
    {
        Kind = SearchKind.Chart,
        Id = chart.Key,
        Title = chart.Title,
        Url = SiteUrls.Insight(chart.Key),
        Summary = chart.HowToRead,
        Note = chart.Topic,
        OtherNames = [chart.Key],
        Text = $"chart {chart.Topic} {chart.HowToRead} {chart.X.Label} {chart.Y.Label}",
    });
}

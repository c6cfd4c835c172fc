using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Insights;
using AiChainAtlas.Web.Embed;
using AiChainAtlas.Web.Insights.Drawing;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Insights.Embedding;

/// <summary>Charts, with the filters of the address.</summary>
internal sealed class OEmbedInsights(Atlas atlas, TimeProvider clock) : IOEmbedSource
{
    public OEmbedTarget? Find(string path, IQueryCollection query)
    {
        var chart = InsightCatalog.Find(SiteUrls.LastPartUnder(path, SiteUrls.EmbeddedInsights, SiteUrls.Insights));
        if (chart is null || InsightSettings.Read(chart, atlas, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), key => query[key]) is not { Problem: null } read)
        {
            return null;
        }

        var view = chart.Of(atlas, read.Settings);
        IReadOnlyList<KeyValuePair<string, string>> pairs = [.. read.Settings.ToPairs(), .. EmbedOptions.ThemeOf(query).ToPairs()];
        return new OEmbedTarget
        {
            Title = chart.Title,
            Frame = SiteUrls.With(SiteUrls.EmbeddedInsight(chart.Key), pairs),
            HeightAt = width => InsightEmbedHeight.Of(view, width),
            Picture = SiteUrls.With(SiteUrls.InsightPng(chart.Key), pairs),
            PictureSize = (ChartPng.Width, ChartPng.HeightOf(view)),
        };
    }
}

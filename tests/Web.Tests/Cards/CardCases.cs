using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Insights;
using AiChainAtlas.Web.Learn;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Tests.Cards;

/// <summary>Addresses of pages with cards, each state of which has to be in its tags.</summary>
internal static class CardCases
{
    /// <summary>Pages whose address says what a reader chose.</summary>
    public static readonly IReadOnlyList<string> States =
    [
        "/?entry=render", "/?view=grid", "/?lane=crypto&status=active", "/?q=gpu", "/?founded_from=2020&view=table&entry=nvidia",
            "/?only=1&lane=ai",
        "/entries?link=cx-gpu&country=United%20States", "/entries?q=network", "/entries?sort=-founded&page=2",
        "/compare?e=render,aws", "/compare?e=nvidia,amd,google-tpu,cerebras",
        "/prices?accelerator=H100%20SXM5%2080GB", "/prices?market=decentralised",
        "/fact-check?verdict=wrong", "/timeline?decade=1980s", "/glossary?term=flop", "/glossary?q=proof",
        "/insights?lane=crypto", "/insights/training-compute?country=China", "/search?q=gpu", "/sources?kind=dataset",
            "/changes?kind=entries",
    ];

    /// <summary>One sort of page a row: some of its addresses, spread over all of them.</summary>
    public static IEnumerable<IReadOnlyList<string>> Sorts(Atlas atlas) =>
    [
        [.. SiteNav.All.Select(item => item.Path), SiteUrls.ApiReference],
        Some(atlas.Entries.Select(entry => SiteUrls.Entry(entry.Id))),
        Some(atlas.Links.Select(link => SiteUrls.Link(link.Id))),
        Some(atlas.Content.Claims.Select(claim => SiteUrls.CheckedClaim(claim.Id))),
        Some(atlas.Content.Sources.Select(source => SiteUrls.Source(source.Id))),
        Some(ArticleCatalog.Default.All.Select(article => SiteUrls.Article(article.Slug))),
        Some(InsightCatalog.All.Select(chart => SiteUrls.Insight(chart.Key))),
        Some(CalculatorCatalog.Default.All.Select(calculator => SiteUrls.Calculator(calculator.Slug))),
        Some(CalculatorCatalog.Default.All.Select(calculator => SiteUrls.CalculatorMethod(calculator.Slug))),
        [SiteUrls.Change(1), SiteUrls.EntryHistory("render"), SiteUrls.EntryCitations("render")],
        States,
    ];

    private static IReadOnlyList<string> Some(IEnumerable<string> addresses)
    {
        const int few = 4;
        var all = addresses.ToList();
        return [.. Enumerable.Range(0, few).Select(i => all[i * (all.Count - 1) / (few - 1)]).Distinct()];
    }
}

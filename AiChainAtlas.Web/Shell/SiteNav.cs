namespace AiChainAtlas.Web.Shell;

/// <summary>A page that readers may want from anywhere.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Path">Its address.</param>
/// <param name="Purpose">What it shows, for search.</param>
/// <param name="OtherNames">What else people call it, for search.</param>
public sealed record NavItem(string Label, string Path, string Purpose, params string[] OtherNames)
{
    /// <summary>Whether it stands in the header; the rest stands in the footer.</summary>
    public bool IsInHeader { get; init; } = true;
}

/// <summary>The menus, declared once.</summary>
public static class SiteNav
{
    public static readonly IReadOnlyList<NavItem> All =
    [
        new("Map", SiteUrls.Map, "The AI chain and its crypto counterparts, link by link.", "home", "AI chain", "value chain", "supply chain"),
        new("Learn", SiteUrls.Learn, "Short articles on how AI works, each link of the chain and its crypto counterpart.", "articles", "tutorials", "how AI works"),
        new("Links", SiteUrls.Links, "All links of the chain: what each does, who supplies it and whom it supplies.", "links of the chain", "stages"),
        new("Entries", SiteUrls.Entries, "All companies, projects, products and networks, to filter, sort and download.", "companies", "projects", "list of companies", "CSV"),
        new("Fact check", SiteUrls.FactCheck, "The statements of the article, each with a verdict and what the record says.", "claims", "verdicts", "the article checked", "is the article right"),
        new("Prices", SiteUrls.Prices, "Dated prices of GPU hours at clouds, marketplaces and token networks.", "GPU prices", "GPU price", "GPU cost", "GPU rental", "cloud prices", "cheapest GPU"),
        new("Insights", SiteUrls.Insights, "Charts over the data of the atlas.", "charts", "statistics", "trends"),
        new("Calculators", SiteUrls.Calculators, "What it takes to train, serve and prove a model.", "all calculators"),
        new("Compare", SiteUrls.Compare, "Two to four entries side by side.", "comparison", "side by side") { IsInHeader = false },
        new("Timeline", SiteUrls.Timeline, "Events in the history of AI and of crypto beside it.", "history", "events", "milestones") { IsInHeader = false },
        new("Glossary", SiteUrls.Glossary, "Terms of AI and crypto with their definitions.", "terms", "definitions", "dictionary") { IsInHeader = false },
        new("Sources", SiteUrls.Sources, "Every publication, with the facts that cite it.", "publications", "references", "bibliography") { IsInHeader = false },
        new("Changes", SiteUrls.Changes, "What changed in the atlas, when, by whom and why.", "what is new", "changelog", "updates") { IsInHeader = false },
        new("About", SiteUrls.About, "Method, what is included, data quality, licence and privacy.", "method", "data quality", "licence", "license", "privacy"),
    ];

    /// <summary>The page of a menu at a path.</summary>
    public static NavItem? Find(string path) => All.FirstOrDefault(item => item.Path == path);
}

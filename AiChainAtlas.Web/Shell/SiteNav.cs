namespace AiChainAtlas.Web.Shell;

/// <summary>A page of the main menu.</summary>
public sealed record NavItem(string Label, string Path);

/// <summary>The main menu, declared once.</summary>
public static class SiteNav
{
    public static readonly IReadOnlyList<NavItem> All =
    [
        new("Map", SiteUrls.Map),
        new("Links", SiteUrls.Links),
        new("Entries", SiteUrls.Entries),
        new("Compare", SiteUrls.Compare),
        new("Learn", SiteUrls.Learn),
        new("Fact check", SiteUrls.FactCheck),
        new("Timeline", SiteUrls.Timeline),
        new("Glossary", SiteUrls.Glossary),
        new("Prices", SiteUrls.Prices),
        new("Insights", SiteUrls.Insights),
        new("Calculators", SiteUrls.Calculators),
        new("Sources", SiteUrls.Sources),
        new("Changes", SiteUrls.Changes),
        new("About", SiteUrls.About),
    ];

    /// <summary>The page of the menu at a path.</summary>
    public static NavItem? Find(string path) => All.FirstOrDefault(item => item.Path == path);
}

namespace AiChainAtlas.Web.Shell;

/// <summary>A page that readers may want from anywhere.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Path">Its address.</param>
/// <param name="IsInHeader">Whether it stands in the header; the rest stands in the footer.</param>
public sealed record NavItem(string Label, string Path, bool IsInHeader = true);

/// <summary>The menus, declared once.</summary>
public static class SiteNav
{
    public static readonly IReadOnlyList<NavItem> All =
    [
        new("Map", SiteUrls.Map),
        new("Learn", SiteUrls.Learn),
        new("Links", SiteUrls.Links),
        new("Entries", SiteUrls.Entries),
        new("Fact check", SiteUrls.FactCheck),
        new("Prices", SiteUrls.Prices),
        new("Insights", SiteUrls.Insights),
        new("Calculators", SiteUrls.Calculators),
        new("Compare", SiteUrls.Compare, IsInHeader: false),
        new("Timeline", SiteUrls.Timeline, IsInHeader: false),
        new("Glossary", SiteUrls.Glossary, IsInHeader: false),
        new("Sources", SiteUrls.Sources, IsInHeader: false),
        new("Changes", SiteUrls.Changes, IsInHeader: false),
        new("About", SiteUrls.About),
    ];

    /// <summary>The page of a menu at a path.</summary>
    public static NavItem? Find(string path) => All.FirstOrDefault(item => item.Path == path);
}

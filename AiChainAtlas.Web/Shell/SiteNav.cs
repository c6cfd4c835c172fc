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
        new("Calculators", SiteUrls.Calculators),
        new("Sources", SiteUrls.Sources),
        new("Changes", SiteUrls.Changes),
        new("About", SiteUrls.About),
    ];
}

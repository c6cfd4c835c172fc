using AiChainAtlas.Domain.Search;

namespace AiChainAtlas.Web.Shell;

/// <summary>The pages of the menus and the description of the API, for search.</summary>
internal sealed class PageDocuments : ISiteDocuments
{
    private static readonly NavItem Api = new("API", SiteUrls.ApiReference, "Everything that the site shows as JSON, to read and to try.", "JSON", "OpenAPI", "REST API", "developers", "download data");

    public IEnumerable<SiteDocument> All => SiteNav.All.Append(Api).Select(page => new SiteDocument
    {
        Kind = SearchKind.Page,
        Id = page.Path == SiteUrls.Map ? "map" : page.Path.Trim('/'),
        Title = page.Label,
        Url = page.Path,
        Summary = page.Purpose,
        OtherNames = page.OtherNames,
        Text = $"page {page.Purpose}",
    });
}

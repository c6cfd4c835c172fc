using System.Globalization;
using System.Text;
using System.Xml.Linq;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Insights;
using AiChainAtlas.Web.Hosting.PageCache;
using AiChainAtlas.Web.Learn;

namespace AiChainAtlas.Web.Shell;

/// <summary>Files that crawlers and browsers ask for by convention and that depend on the data or the address.</summary>
public static class SiteFiles
{
    public static void MapSiteFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sitemap.xml", Sitemap).WithMetadata(new PublicPageAttribute());
        app.MapGet("/robots.txt", Robots).WithMetadata(new PublicPageAttribute());
        app.MapGet("/speculation-rules.json", SpeculationRules).WithMetadata(new PublicPageAttribute());
    }

    /// <summary>Every page worth finding; filtered lists are left out.</summary>
    public static IEnumerable<string> Paths(Atlas atlas, CalculatorCatalog calculators) => SiteNav.All.Select(item => item.Path)
        .Append(SiteUrls.ApiReference)
        .Concat(calculators.All.SelectMany(calculator => new[] { SiteUrls.Calculator(calculator.Slug), SiteUrls.CalculatorMethod(calculator.Slug) }))
        .Concat(ArticleCatalog.Default.All.Select(article => SiteUrls.Article(article.Slug)))
        .Concat(InsightCatalog.All.Select(chart => SiteUrls.Insight(chart.Key)))
        .Concat(atlas.Links.Select(link => SiteUrls.Link(link.Id)))
        .Concat(atlas.Entries.Select(entry => SiteUrls.Entry(entry.Id)))
        .Concat(atlas.Content.Claims.Select(claim => SiteUrls.CheckedClaim(claim.Id)))
        .Concat(atlas.Content.Sources.Select(source => SiteUrls.Source(source.Id)));

    private static IResult Sitemap(Atlas atlas, CalculatorCatalog calculators, SiteOrigin origin)
    {
        XNamespace ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var changed = atlas.PublishedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var urls = Paths(atlas, calculators).Select(path => new XElement(ns + "url", new XElement(ns + "loc", origin.Absolute(path)), new XElement(ns + "lastmod", changed)));
        return Results.Text("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + new XElement(ns + "urlset", urls), "application/xml; charset=utf-8", Encoding.UTF8);
    }

    // Those that fetch a page because somebody shared its address: each asks for one page, the state it was shared in included.
    private static readonly string[] Previewers =
    [
        "facebookexternalhit", "Twitterbot", "LinkedInBot", "Slackbot", "Slackbot-LinkExpanding", "Discordbot", "TelegramBot", "WhatsApp",
        "redditbot", "Pinterestbot", "Mastodon", "Bluesky",
    ];

    // Filtered lists repeat what the plain ones say, and there are millions of them. The longer rule wins (RFC 9309), so pictures
    // of cards may be fetched whatever they show.
    private static IResult Robots(SiteOrigin origin) => Results.Text(
        $"""
        {string.Join('\n', Previewers.Select(name => $"User-agent: {name}"))}
        Disallow: {SiteUrls.Account}
        Disallow: {SiteUrls.Admin}

        User-agent: *
        Allow: {SiteUrls.Cards}/*.png?
        Disallow: /*?*lane=
        Disallow: /*?*stage=
        Disallow: /*?*status=
        Disallow: /*?*country=
        Disallow: /*?*domain=
        Disallow: /*?*sort=
        Disallow: /*?*columns=
        Disallow: /*?*entry=
        Disallow: /*?*verdict=
        Disallow: /*?*decade=
        Disallow: /*?*track=
        Disallow: /*?*asof=
        Disallow: /changes?
        Disallow: /search?
        Disallow: {SiteUrls.Account}
        Disallow: {SiteUrls.Admin}

        Sitemap: {origin.Absolute("/sitemap.xml")}

        """);

    private static IResult SpeculationRules() => Results.Text(
        """{"prefetch":[{"where":{"and":[{"href_matches":"/*"},{"not":{"href_matches":"/api/*"}},{"not":{"href_matches":"/*.csv*"}},{"not":{"href_matches":"/*.xlsx*"}},{"not":{"href_matches":"/account*"}},{"not":{"href_matches":"/admin*"}},{"not":{"selector_matches":"[rel~=nofollow]"}}]},"eagerness":"moderate"}]}""",
        "application/speculationrules+json");
}

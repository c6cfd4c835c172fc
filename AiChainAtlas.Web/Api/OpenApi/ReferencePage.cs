using System.Net;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Cards;
using AiChainAtlas.Web.Cards.Pages;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.Routing.Patterns;
using Scalar.AspNetCore;

namespace AiChainAtlas.Web.Api.OpenApi;

/// <summary>The API for people: Scalar from its package, in a page of our own so that no script stands in the page itself.</summary>
internal static class ReferencePage
{
    private const string DocumentName = "documentName";

    // Looser than elsewhere in one way, on this page only: the reference writes styles of its own while it runs, some of them
    // as attributes (https://github.com/scalar/scalar). Scripts, requests and pictures come from here and nowhere else.
    private static readonly string ContentSecurityPolicy = string.Join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'");

    private static string Html(Card card, SiteOrigin origin) =>
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>{card.Title} · AI Chain Atlas</title>
          <meta name="description" content="{card.Description}" />
          <link rel="canonical" href="{origin.Absolute(card.Url)}" />
          <meta property="og:type" content="{card.Type}" />
          <meta property="og:site_name" content="AI Chain Atlas" />
          <meta property="og:title" content="{card.Title}" />
          <meta property="og:description" content="{card.Description}" />
          <meta property="og:url" content="{origin.Absolute(card.Url)}" />
          <meta property="og:image" content="{origin.Absolute(card.Picture)}" />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:width" content="{Pictures.Picture.SocialWidth}" />
          <meta property="og:image:height" content="{Pictures.Picture.SocialHeight}" />
          <meta property="og:image:alt" content="{WebUtility.HtmlEncode(card.Alt)}" />
          <meta name="twitter:card" content="summary_large_image" />
          <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
          <script src="{SiteUrls.ApiReference}/scalar.js" defer></script>
          <script src="/js/reference.js" defer></script>
        </head>
        <body>
          <main id="reference" data-document="{SiteUrls.OpenApi}"></main>
          <noscript><h1>API reference</h1><p>The reference needs JavaScript. What it shows is described at <a href="{SiteUrls.OpenApi}">{SiteUrls.OpenApi}</a>; the atlas itself is <a href="{SiteUrls.Map}">here</a>.</p></noscript>
        </body>
        </html>

        """;

    public static void MapApiReference(this IEndpointRouteBuilder app) => app.MapScalarApiReference(SiteUrls.ApiReference).Add(TakeOverPage);

    // The package answers with its script, which is taken, and at its address and below with a page, which is replaced:
    // what lies below is left to the answer for unknown addresses.
    private static void TakeOverPage(EndpointBuilder endpoint)
    {
        if (endpoint is RouteEndpointBuilder route && route.RoutePattern.GetParameter(DocumentName) is not null)
        {
            route.RoutePattern = RoutePatternFactory.Parse(SiteUrls.ApiReference);
            route.RequestDelegate = ShowAsync;
        }
    }

    private static Task ShowAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.CacheControl = "public, no-cache";
        var html = Html(SitePageCards.Api(context.RequestServices.GetRequiredService<Atlas>()), context.RequestServices.GetRequiredService<SiteOrigin>());
        var tag = EntityTag.Of(System.Text.Encoding.UTF8.GetBytes(html));
        headers.ETag = tag;
        return EntityTag.Matches(context.Request.Headers.IfNoneMatch, tag)
            ? Results.StatusCode(StatusCodes.Status304NotModified).ExecuteAsync(context)
            : Results.Text(html, "text/html; charset=utf-8").ExecuteAsync(context);
    }
}

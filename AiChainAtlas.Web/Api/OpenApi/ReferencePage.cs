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

    private static readonly string Html =
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>API reference · AI Chain Atlas</title>
          <meta name="description" content="Every route of the atlas's API with its inputs, units, bounds and answers, to read and to try." />
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
        var tag = EntityTag.Of(System.Text.Encoding.UTF8.GetBytes(Html));
        headers.ETag = tag;
        return EntityTag.Matches(context.Request.Headers.IfNoneMatch, tag)
            ? Results.StatusCode(StatusCodes.Status304NotModified).ExecuteAsync(context)
            : Results.Text(Html, "text/html; charset=utf-8").ExecuteAsync(context);
    }
}

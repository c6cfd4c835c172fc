using AiChainAtlas.Web.Hosting.Circuits;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.ResponseCompression;

namespace AiChainAtlas.Web.Hosting;

/// <summary>
/// What tool pages need beyond reading pages: room for one connection, styles that MudBlazor and Plotly write themselves,
/// compression on the way, and no antiforgery cookie, because none of their forms posts.
/// </summary>
public static class ToolPages
{
    // 'unsafe-inline' for styles only: MudBlazor and Plotly set style attributes (https://github.com/MudBlazor/MudBlazor/issues/4529).
    // Scripts stay as strict as elsewhere. The frame is the preview of the embed; blob: is the picture Plotly saves.
    private static readonly string ContentSecurityPolicy =
        SecurityHeaders.Policy(style: "'self' 'unsafe-inline'", image: "'self' data: blob:", frame: "'self'");

    public static void UseToolPages(this WebApplication app)
    {
        app.UseWhen(context => IsToolPage(context) && !IsPrivate(context), branch => branch.UseResponseCompression().Use(DressAsync));
        app.UseWhen(context => IsToolPage(context) && IsPrivate(context), branch => branch.Use(DressPrivateAsync));
        app.UseWebSockets();
        app.UseMiddleware<CircuitConnections>();
        app.UseMiddleware<PackageAssets>();
    }

    /// <summary>Keeps the framework from adding a second frame policy beside the one of <see cref="SecurityHeaders"/>.</summary>
    public static void LeaveFramesToSecurityHeaders(ServerComponentsEndpointOptions options) => options.ContentSecurityFrameAncestorsPolicy = null;

    public static void AddToolPageCompression(this IServiceCollection services) => services.AddResponseCompression(compression =>
    {
        // Tool pages hold no secret that a guess in the address could be compared with.
        compression.EnableForHttps = true;
        compression.Providers.Add<BrotliCompressionProvider>();
        compression.Providers.Add<GzipCompressionProvider>();
    });

    private static bool IsToolPage(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ToolPageAttribute>() is not null;

    private static bool IsPrivate(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<PrivatePageAttribute>() is not null;

    // Everything else such a page needs is set by PrivatePages. It is not compressed: it may hold a secret beside what an address says.
    private static Task DressPrivateAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        return next(context);
    }

    private static Task DressAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(
            static state =>
            {
                var response = ((HttpContext)state).Response;
                response.StatusCode = PageCache.PageStatus.Of((HttpContext)state);
                response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
                response.Headers.CacheControl = "private, no-cache";
                response.Headers.Remove("Set-Cookie");
                response.Headers.Remove("X-Frame-Options");
                response.Headers.Remove("Pragma");
                return Task.CompletedTask;
            },
            context);
        return next(context);
    }
}

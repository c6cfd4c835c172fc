using System.IO.Compression;
using AiChainAtlas.Web.Hosting.Circuits;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.ResponseCompression;

namespace AiChainAtlas.Web.Hosting;

/// <summary>What tool pages need beyond reading pages: room for one connection, files of packages, and compression on the way.</summary>
public static class ToolPages
{
    public static void UseToolPages(this WebApplication app)
    {
        app.UseWhen(IsCompressed, branch => branch.UseResponseCompression());
        app.UseWebSockets();
        app.UseMiddleware<CircuitConnections>();
        app.UseMiddleware<PackageAssets>();
    }

    /// <summary>Keeps the framework from adding a second frame policy beside the one of <see cref="SecurityHeaders"/>.</summary>
    public static void LeaveFramesToSecurityHeaders(ServerComponentsEndpointOptions options) => options.ContentSecurityFrameAncestorsPolicy = null;

    // Two milliseconds for a page of a long table, which is then a quarter smaller than at the fastest level.
    public static void AddToolPageCompression(this IServiceCollection services) => services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal).AddResponseCompression(compression =>
    {
        // Tool pages hold no secret that a guess in the address could be compared with.
        compression.EnableForHttps = true;
        compression.Providers.Add<BrotliCompressionProvider>();
        compression.Providers.Add<GzipCompressionProvider>();
    });

    // Not what is for one person: it may hold a secret beside what an address says.
    private static bool IsCompressed(HttpContext context) =>
        context.GetEndpoint()?.Metadata is { } marks && marks.GetMetadata<ToolPageAttribute>() is not null && marks.GetMetadata<PrivatePageAttribute>() is null;
}

namespace AiChainAtlas.Web.Hosting;

/// <summary>Headers of answers marked <see cref="PrivatePageAttribute"/>, on top of <see cref="SecurityHeaders"/>.</summary>
public static class PrivatePages
{
    public static void UsePrivatePages(this WebApplication app) => app.UseWhen(
        context => context.GetEndpoint()?.Metadata.GetMetadata<PrivatePageAttribute>() is not null,
        branch => branch.Use(DressAsync));

    private static Task DressAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(
            static state =>
            {
                var context = (HttpContext)state;
                var headers = context.Response.Headers;
                context.Response.StatusCode = PageCache.PageStatus.Of(context);
                headers.CacheControl = "no-store";
                headers["X-Robots-Tag"] = "noindex";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";

                // A setup link carries its secret in the address. Not "no-referrer": forms would then come without an origin.
                headers["Referrer-Policy"] = "same-origin";
                headers.Remove("X-Frame-Options");
                headers.Remove("Pragma");
                return Task.CompletedTask;
            },
            context);
        return next(context);
    }
}

namespace AiChainAtlas.Web.Hosting;

/// <summary>Headers of pages marked <see cref="OpenFormAttribute"/>, on top of <see cref="SecurityHeaders"/>.</summary>
public static class OpenForms
{
    public static void UseOpenForms(this WebApplication app) => app.UseWhen(
        context => context.GetEndpoint()?.Metadata.GetMetadata<OpenFormAttribute>() is not null,
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
                headers.Remove("Set-Cookie");
                headers.Remove("X-Frame-Options");
                headers.Remove("Pragma");
                return Task.CompletedTask;
            },
            context);
        return next(context);
    }
}

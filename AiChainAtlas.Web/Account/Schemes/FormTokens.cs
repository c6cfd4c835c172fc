using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;

namespace AiChainAtlas.Web.Account.Schemes;

/// <summary>
/// Antiforgery whose cookie has the prefix <see cref="HostCookies.Prefix"/> over HTTPS. The framework's has one name for all
/// requests, so there are two of it, one for each scheme.
/// </summary>
internal sealed class FormTokens(IDataProtectionProvider keys, ILoggerFactory logging) : IAntiforgery, IDisposable
{
    private const string Name = "atlas-form";

    private readonly ServiceProvider secure = Build(keys, logging, HostCookies.Prefix + Name, CookieSecurePolicy.Always);
    private readonly ServiceProvider plain = Build(keys, logging, Name, CookieSecurePolicy.None);

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => For(httpContext).GetAndStoreTokens(httpContext);

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => For(httpContext).GetTokens(httpContext);

    public Task<bool> IsRequestValidAsync(HttpContext httpContext) => For(httpContext).IsRequestValidAsync(httpContext);

    public Task ValidateRequestAsync(HttpContext httpContext) => For(httpContext).ValidateRequestAsync(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext) => For(httpContext).SetCookieTokenAndHeader(httpContext);

    public void Dispose()
    {
        secure.Dispose();
        plain.Dispose();
    }

    private IAntiforgery For(HttpContext context) => (context.Request.IsHttps ? secure : plain).GetRequiredService<IAntiforgery>();

    private static ServiceProvider Build(IDataProtectionProvider keys, ILoggerFactory logging, string cookie, CookieSecurePolicy policy) =>
        new ServiceCollection()
            .AddSingleton(logging)
            .AddLogging()
            .AddAntiforgery(options =>
            {
                options.Cookie.Name = cookie;
                options.Cookie.Path = "/";
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Cookie.SecurePolicy = policy;

                // The policy of SecurityHeaders says it already.
                options.SuppressXFrameOptionsHeader = true;
            })
            .AddSingleton(keys)
            .BuildServiceProvider();
}

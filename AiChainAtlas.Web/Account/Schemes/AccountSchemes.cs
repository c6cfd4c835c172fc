using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Web.Hosting.PageCache;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.Authentication;

namespace AiChainAtlas.Web.Account.Schemes;

/// <summary>How requests say who makes them: people by a cookie, programs by a bearer token under <c>/api</c>.</summary>
internal static class AccountSchemes
{
    public const string Session = "session";
    public const string Token = "token";

    private const string Choosing = "atlas";
    private const string Nobody = "nobody";

    public static void AddAccountSchemes(this IServiceCollection services)
    {
        services.AddSingleton<SessionCookie>();
        services.AddAuthentication(Choosing)
            .AddPolicyScheme(Choosing, null, scheme => scheme.ForwardDefaultSelector = Choose)
            .AddScheme<AuthenticationSchemeOptions, NobodyScheme>(Nobody, null)
            .AddScheme<AuthenticationSchemeOptions, TokenScheme>(Token, null)
            .AddCookie(Session, cookie =>
            {
                cookie.EventsType = typeof(SessionCookie);
                cookie.ExpireTimeSpan = UserSessions.IdleLimit;
                cookie.SlidingExpiration = true;
                cookie.CookieManager = new HostCookies();
                cookie.Cookie.Name = "atlas";
                cookie.Cookie.Path = "/";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            });
    }

    // What is kept for every reader is never made for one of them; and calculators answer on a thread that must not wait for a store.
    private static string Choose(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is not null || context.Request.Path.StartsWithSegments(SiteUrls.ApiCalculators) ? Nobody
        : context.Request.Path.StartsWithSegments(SiteUrls.ApiReference) && context.Request.Headers.Authorization.Count > 0 ? Token
        : Session;
}

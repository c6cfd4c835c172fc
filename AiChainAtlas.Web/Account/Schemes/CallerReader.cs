using System.Security.Claims;
using AiChainAtlas.Data.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace AiChainAtlas.Web.Account.Schemes;

/// <summary>
/// Says who sent a request that is answered as for everybody. The schemes would renew or take back a cookie, which must not
/// get into an answer that others may keep.
/// </summary>
internal sealed class CallerReader(UserSessions sessions, ApiTokens tokens, IOptionsMonitor<CookieAuthenticationOptions> cookies)
{
    /// <summary>Whether it says anything at all about who sent it; looks at nothing else.</summary>
    public static bool IsSigned(HttpRequest request) => request.Headers.Authorization.Count > 0 || request.Headers.Cookie.Count > 0;

    public async Task<Caller?> FindAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization.Count > 0)
        {
            return TokenScheme.TokenIn(context.Request) is { } token ? await tokens.FindAsync(token) : null;
        }

        var options = cookies.Get(AccountSchemes.Session);
        return options.CookieManager.GetRequestCookie(context, options.Cookie.Name!) is { } cookie
            && options.TicketDataFormat.Unprotect(cookie)?.Principal.FindFirstValue(Principals.Key) is { } id
                ? await sessions.FindAsync(id)
                : null;
    }
}

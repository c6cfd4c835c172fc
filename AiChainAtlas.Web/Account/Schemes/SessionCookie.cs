using System.Security.Claims;
using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace AiChainAtlas.Web.Account.Schemes;

/// <summary>
/// The cookie names a session and nothing else counts: each request asks who is behind it now, so that what was revoked,
/// disabled or given another role is so at once.
/// </summary>
internal sealed class SessionCookie(UserSessions sessions) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.Principal?.FindFirstValue(Principals.Key) is { } id && await sessions.FindAsync(id) is { } caller)
        {
            context.ReplacePrincipal(Principals.Of(caller, context.Scheme.Name));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (IsApi(request))
        {
            return TokenScheme.ChallengeAsync(context.HttpContext);
        }

        // What was a form cannot be gone back to.
        context.Response.Redirect(HttpMethods.IsGet(request.Method) ? SiteUrls.SignInFor(request.Path + request.QueryString) : SiteUrls.SignIn);
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (IsApi(context.Request))
        {
            return TokenScheme.ForbidAsync(context.HttpContext);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments(SiteUrls.ApiReference);
}

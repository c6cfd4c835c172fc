using System.Security.Claims;
using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Data.Audit;
using AiChainAtlas.Web.Account.Schemes;
using Microsoft.AspNetCore.Authentication;

namespace AiChainAtlas.Web.Account.SigningIn;

/// <summary>Opens and closes sessions in the browser that makes the request.</summary>
public sealed class SignIns(UserSessions sessions, AuditLog audit)
{
    public async Task OpenAsync(HttpContext context, AtlasUser user, string way)
    {
        var row = await sessions.OpenAsync(user.Id, way, context.ClientAddress(), context.Request.Headers.UserAgent.ToString(), context.RequestAborted);
        var caller = new Caller(row.Id, user.Id, user.Email!, user.Role, null, way);
        await context.SignInAsync(AccountSchemes.Session, Principals.Of(caller, AccountSchemes.Session), new AuthenticationProperties { IsPersistent = true });
        await audit.WriteAsync(context.Tells(AuditKind.SignIn, user.Email!) with { Detail = new Dictionary<string, string> { ["by"] = way } });
    }

    public async Task CloseAsync(HttpContext context)
    {
        if (Principals.CallerOf(context.User) is { } caller)
        {
            await sessions.RevokeAsync(caller.UserId, caller.Id, context.RequestAborted);
            await audit.WriteAsync(context.Tells(AuditKind.SignOut, caller.Email));
        }

        await context.SignOutAsync(AccountSchemes.Session);
        context.User = new ClaimsPrincipal();
    }
}

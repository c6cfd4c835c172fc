using System.Security.Claims;
using AiChainAtlas.Data.Accounts;

namespace AiChainAtlas.Web.Account.Schemes;

/// <summary>Turns who makes a request into claims and back.</summary>
public static class Principals
{
    /// <summary>Claim with the scope of a token; sessions have none.</summary>
    public const string Scope = "scope";

    /// <summary>Claim with the id of the session or token.</summary>
    public const string Key = "sid";

    private const string OpenedBy = "amr";

    public static ClaimsPrincipal Of(Caller caller, string scheme)
    {
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, caller.UserId), new(ClaimTypes.Name, caller.Email), new(ClaimTypes.Role, caller.Role),
                new(Key, caller.Id), new(OpenedBy, caller.OpenedBy),
            ],
            scheme);
        if (caller.Scope is { } scope)
        {
            identity.AddClaim(new Claim(Scope, scope));
        }

        return new ClaimsPrincipal(identity);
    }

    /// <summary>Who makes the request; null for everybody who is not signed in.</summary>
    public static Caller? CallerOf(ClaimsPrincipal user) => user.Identity?.IsAuthenticated != true ? null : new Caller(
        user.FindFirstValue(Key)!, user.FindFirstValue(ClaimTypes.NameIdentifier)!, user.FindFirstValue(ClaimTypes.Name)!,
        user.FindFirstValue(ClaimTypes.Role)!, user.FindFirstValue(Scope), user.FindFirstValue(OpenedBy)!);
}

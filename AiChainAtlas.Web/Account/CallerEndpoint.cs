using AiChainAtlas.Web.Account.Schemes;
using AiChainAtlas.Web.Api;

namespace AiChainAtlas.Web.Account;

/// <summary>Tells a program whose token it holds and what it may do with it.</summary>
internal static class CallerEndpoint
{
    public static IResult Me(HttpContext context)
    {
        var caller = Principals.CallerOf(context.User)!;
        return Results.Json(new { caller.Email, caller.Role, caller.Scope }, ApiJson.Options);
    }
}

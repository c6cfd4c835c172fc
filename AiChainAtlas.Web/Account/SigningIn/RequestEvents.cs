using AiChainAtlas.Data.Audit;
using AiChainAtlas.Web.Account.Schemes;

namespace AiChainAtlas.Web.Account.SigningIn;

/// <summary>What a request says for the audit.</summary>
public static class RequestEvents
{
    public static string ClientAddress(this HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <summary>An event of this request, by whoever makes it or by a name that is not signed in yet.</summary>
    public static AuditEvent Tells(this HttpContext context, AuditKind kind, string? who = null) =>
        new(kind, who ?? Principals.CallerOf(context.User)?.Email ?? "nobody") { Address = context.ClientAddress() };
}

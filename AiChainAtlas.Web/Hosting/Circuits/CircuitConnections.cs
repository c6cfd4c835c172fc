using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.Authentication;

namespace AiChainAtlas.Web.Hosting.Circuits;

/// <summary>
/// Guards the address under which live pages connect: web sockets only, from pages of this site only, within the limits.
/// A browser sends its cookies and the page's origin with a socket that any site opens, so the origin has to be compared here
/// (https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html).
/// </summary>
public sealed class CircuitConnections(RequestDelegate next, CircuitGate gate, SiteOrigin site)
{
    public const string Path = "/_blazor";

    // Names scripts that packages want run before the start; read without an origin, as any file of the site.
    private const string Initializers = Path + "/initializers";

    // Sent by a page that is closed, so that its circuit ends at once.
    private const string Farewell = Path + "/disconnect";

    public Task InvokeAsync(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Path) && context.Request.Path != Initializers ? GuardAsync(context) : next(context);

    private async Task GuardAsync(HttpContext context)
    {
        if (!SameOrigin.IsOriginOwn(context.Request, site))
        {
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "Live pages connect from this site only.");
            return;
        }

        if (context.Request.Path == Farewell)
        {
            await next(context);
            return;
        }

        if (!context.WebSockets.IsWebSocketRequest)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "Open a web socket here; other transports are not served.");
            return;
        }

        using var place = gate.Enter(context.Connection.RemoteIpAddress) ?? (await IsSignedInAsync(context) ? gate.EnterReserved() : null);
        if (place is null)
        {
            context.Response.Headers.RetryAfter = "60";
            await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "The limit of open live pages is reached; this page works with its button instead.");
            return;
        }

        await next(context);
    }

    // Asked only where there is no room otherwise: a flood of strangers is not to have the store asked.
    private static async Task<bool> IsSignedInAsync(HttpContext context) => (await context.AuthenticateAsync()).Succeeded;

    private static Task RefuseAsync(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(sentence);
    }
}

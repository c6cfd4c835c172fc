using System.Security.Claims;
using AiChainAtlas.Web.Account.Schemes;
using AiChainAtlas.Web.Hosting.Circuits;

namespace AiChainAtlas.Web.Account.Live;

/// <summary>Notes for <see cref="LiveSockets"/> whose socket a circuit runs over, as long as it is open.</summary>
internal sealed class SocketSessions(RequestDelegate next, LiveSockets sockets)
{
    public Task InvokeAsync(HttpContext context) =>
        context.WebSockets.IsWebSocketRequest
        && context.Request.Path.StartsWithSegments(CircuitConnections.Path)
        && context.User.FindFirstValue(Principals.Key) is { } session
            ? RunAsync(context, session)
            : next(context);

    private async Task RunAsync(HttpContext context, string session)
    {
        sockets.Add(context, session);
        try
        {
            await next(context);
        }
        finally
        {
            sockets.Remove(context);
        }
    }
}

using System.Security.Claims;
using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Web.Account.Schemes;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace AiChainAtlas.Web.Account.Live;

/// <summary>Asks of each open circuit, again and again, whether its user still may; a circuit whose user may not is nobody's.</summary>
public class SessionRevalidation(ILoggerFactory logging, UserSessions sessions, SessionCheck check) : RevalidatingServerAuthenticationStateProvider(logging)
{
    protected override TimeSpan RevalidationInterval => check.Every;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        try
        {
            return authenticationState.User.FindFirstValue(Principals.Key) is { } id
                && await sessions.FindAsync(id) is { } caller
                && authenticationState.User.IsInRole(caller.Role);
        }
        catch (ObjectDisposedException)
        {
            // The site has stopped, and this circuit with it.
            return false;
        }
    }
}

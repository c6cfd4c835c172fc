using System.Text.Encodings.Web;
using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace AiChainAtlas.Web.Account.Schemes;

/// <summary>Bearer tokens (RFC 6750), in the Authorization header only: an address with a token in it would end up in logs.</summary>
internal sealed class TokenScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiTokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Challenge = "Bearer";

    private const string Prefix = Challenge + " ";
    private const int Longest = 512;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (TokenIn(Request) is not { } token)
        {
            return AuthenticateResult.NoResult();
        }

        return await tokens.FindAsync(token) is { } caller
            ? AuthenticateResult.Success(new AuthenticationTicket(Principals.Of(caller, Scheme.Name), Scheme.Name))
            : AuthenticateResult.Fail("The token is unknown, revoked or over.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => ChallengeAsync(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => ForbidAsync(Context);

    /// <summary>The token that a request carries; null when it carries none.</summary>
    public static string? TokenIn(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && header.Length <= Longest ? header[Prefix.Length..].Trim() : null;
    }

    /// <summary>Answers under the API that a token is needed.</summary>
    public static Task ChallengeAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = Challenge;
        return ProblemAnswers.Of(StatusCodes.Status401Unauthorized).ExecuteAsync(context);
    }

    /// <summary>Answers under the API that role or scope do not reach.</summary>
    public static Task ForbidAsync(HttpContext context) => ProblemAnswers.Of(StatusCodes.Status403Forbidden).ExecuteAsync(context);
}

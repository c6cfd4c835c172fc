using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Data.Audit;
using AiChainAtlas.Web.Account.Passwords;
using AiChainAtlas.Web.Hosting;
using Microsoft.AspNetCore.Identity;

namespace AiChainAtlas.Web.Account.SigningIn;

/// <summary>
/// Says whether somebody knows the password, or a recovery code, of an account. What does not fit looks the same from outside
/// whatever the reason, an account that does not exist included.
/// </summary>
public sealed class PasswordSignIn(
    UserManager<AtlasUser> users, IPasswordHasher<AtlasUser> hasher, RecoveryCodes codes, UserSessions sessions, SignInLimits limits, AuditLog audit)
{
    private const int LongestEmail = 254;

    // Hashed once by the same hasher, so that comparing with it takes as long as comparing with a real one.
    private static string? dummyHash;

    /// <summary>The user with this password; null when there is none, or this was tried too often.</summary>
    public Task<AtlasUser?> WithPasswordAsync(HttpContext context, string email, string password) => TryAsync(context, email, async user =>
    {
        if (password.Length is 0 or > PasswordRules.Longest)
        {
            return false;
        }

        if (user?.PasswordHash is not null)
        {
            return await users.CheckPasswordAsync(user, password);
        }

        var nobody = AtlasUser.Of("nobody", AtlasRole.ViewerKey, default);
        dummyHash ??= hasher.HashPassword(nobody, Secret.New());
        hasher.VerifyHashedPassword(nobody, dummyHash, password);
        return false;
    });

    /// <summary>The user with this recovery code, which is used up.</summary>
    public async Task<AtlasUser?> WithRecoveryCodeAsync(HttpContext context, string email, string code)
    {
        var user = await TryAsync(context, email, async user => user is { IsDisabled: false } && await codes.UseAsync(user.Id, code, context.RequestAborted));
        if (user is not null)
        {
            await audit.WriteAsync(context.Tells(AuditKind.RecoveryCodeUsed, user.Email));
        }

        return user;
    }

    private async Task<AtlasUser?> TryAsync(HttpContext context, string email, Func<AtlasUser?, Task<bool>> fitsAsync)
    {
        email = email.Trim();
        var network = ClientNetwork.Of(context.Connection.RemoteIpAddress);
        var attempt = new Attempt(email.Length > LongestEmail ? "" : users.NormalizeEmail(email)!, network);
        if (!await limits.EnterAsync(attempt, () => HasSignedInFromAsync(email, network, context.RequestAborted)))
        {
            if (limits.IsToBeTold(attempt))
            {
                await audit.WriteAsync(context.Tells(AuditKind.Locked, await NameOfAsync(email)));
            }

            return null;
        }

        var user = email.Length is 0 or > LongestEmail ? null : await users.FindByEmailAsync(email);
        if (await fitsAsync(user) && user is { IsDisabled: false })
        {
            return user;
        }

        await audit.WriteAsync(context.Tells(AuditKind.SignInFailed, user?.Email ?? UnknownAccount));
        return null;
    }

    // What was typed is not kept: people type passwords into the wrong field.
    private const string UnknownAccount = "unknown account";

    private async Task<string> NameOfAsync(string email) => (email.Length is 0 or > LongestEmail ? null : await users.FindByEmailAsync(email))?.Email ?? UnknownAccount;

    private async Task<bool> HasSignedInFromAsync(string email, ClientNetwork network, CancellationToken cancel) =>
        await users.FindByEmailAsync(email) is { } user
        && (await sessions.AddressesAsync(user.Id, cancel)).Any(address => System.Net.IPAddress.TryParse(address, out var ip) && ClientNetwork.Of(ip) == network);
}

using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Caching.Memory;

namespace AiChainAtlas.Web.Account.SigningIn;

/// <summary>
/// Passkeys (WebAuthn): the browser gets a challenge, the authenticator signs it. A challenge is kept here until it is
/// answered, so that no answer counts twice.
/// </summary>
public sealed class Passkeys(IPasskeyHandler<AtlasUser> handler, UserManager<AtlasUser> users, PasskeyChallenges challenges)
{
    public const int LongestName = 60;

    /// <summary>What the browser needs to make a passkey, and the id of the challenge.</summary>
    public async Task<PasskeyRequest> OfferNewAsync(HttpContext context, Caller caller)
    {
        var made = await handler.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = caller.UserId, Name = caller.Email, DisplayName = caller.Email }, context);
        return new PasskeyRequest(challenges.Keep(caller.UserId, made.AttestationState), made.CreationOptionsJson);
    }

    /// <summary>What the browser needs to use whichever passkey it has for this site.</summary>
    public async Task<PasskeyRequest> AskAsync(HttpContext context)
    {
        var made = await handler.MakeRequestOptionsAsync(null, context);
        return new PasskeyRequest(challenges.Keep("", made.AssertionState), made.RequestOptionsJson);
    }

    /// <summary>Adds the passkey that answers a challenge; false when it does not.</summary>
    public async Task<bool> AddAsync(HttpContext context, Caller caller, string challenge, string credential, string name)
    {
        var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext
        {
            HttpContext = context,
            CredentialJson = credential,
            AttestationState = challenges.Take(caller.UserId, challenge),
        });
        if (!result.Succeeded || result.UserEntity.Id != caller.UserId || await users.FindByIdAsync(caller.UserId) is not { } user)
        {
            return false;
        }

        result.Passkey.Name = name;
        return (await users.AddOrUpdatePasskeyAsync(user, result.Passkey)).Succeeded;
    }

    /// <summary>The user whose passkey answers a challenge; null when it does not, or the user is disabled.</summary>
    public async Task<AtlasUser?> CheckAsync(HttpContext context, string challenge, string credential)
    {
        var result = await handler.PerformAssertionAsync(new PasskeyAssertionContext
        {
            HttpContext = context,
            CredentialJson = credential,
            AssertionState = challenges.Take("", challenge),
        });
        if (!result.Succeeded || result.User.IsDisabled)
        {
            return null;
        }

        // Its counter has moved on, by which a copy of it would be noticed.
        await users.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        return result.User;
    }

    /// <summary>Passkeys are bound to the host that readers use, and ask for a finger, a face or a PIN.</summary>
    public static void Configure(IdentityPasskeyOptions passkeys, IConfiguration configuration)
    {
        passkeys.UserVerificationRequirement = "required";
        passkeys.ResidentKeyRequirement = "required";
        if (configuration[SiteOrigin.Setting] is { Length: > 0 } url)
        {
            passkeys.ServerDomain = new Uri(url).Host;
        }
    }
}

/// <summary>Options for the browser, as JSON, and the id under which the challenge in them is kept.</summary>
public sealed record PasskeyRequest(string Challenge, string Options);

/// <summary>Challenges that wait for an answer.</summary>
public sealed class PasskeyChallenges : IDisposable
{
    private const int Most = 10_000;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
    private readonly MemoryCache waiting = new(new MemoryCacheOptions { SizeLimit = Most });

    public string Keep(string userId, string? state)
    {
        var id = Secret.New();
        waiting.Set((userId, id), state, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Life });
        return id;
    }

    public string? Take(string userId, string id)
    {
        var state = waiting.Get<string>((userId, id));
        waiting.Remove((userId, id));
        return state;
    }

    public void Dispose() => waiting.Dispose();
}

using AiChainAtlas.Data;
using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Data.Audit;
using AiChainAtlas.Web.Account.Passwords;
using Microsoft.AspNetCore.Identity;

namespace AiChainAtlas.Web.Account;

/// <summary>
/// There is no default account: the first admin comes from the settings, or from a link that is printed at the start, known
/// only to whoever sees what the process prints, and works once.
/// </summary>
public sealed class FirstAdmin(UserDirectory directory, AdminSettings settings, IServiceScopeFactory scopes, AuditLog audit, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim creating = new(1);
    private volatile string? linkHash;

    /// <summary>The sentence that is wrong with a setting, or null.</summary>
    public static string? CheckSettings(IConfiguration configuration)
    {
        var settings = AdminSettings.Of(configuration);
        return settings.Token is { Length: < AdminSettings.ShortestToken } ? $"{AdminSettings.TokenKey} has {settings.Token.Length} characters; write at least {AdminSettings.ShortestToken}, at random."
            : settings is { Email: null, Password: not null } ? $"{AdminSettings.PasswordKey} is set without {AdminSettings.EmailKey}; set both or neither."
            : settings.Email is { } email && !email.Contains('@', StringComparison.Ordinal) ? $"{AdminSettings.EmailKey} is '{email}'; write an e-mail address."
            : settings.Password is { } password && PasswordRules.Check(password, settings.Email) is { } sentence ? $"{AdminSettings.PasswordKey} is refused. {sentence}"
            : null;
    }

    /// <summary>Creates the admin of the settings when there is none; makes a link when there is none and no settings.</summary>
    /// <returns>The secret of the link; null when none is needed.</returns>
    public async Task<string?> PrepareAsync(CancellationToken cancel)
    {
        if (await directory.HasAdminAsync(cancel))
        {
            return null;
        }

        if (settings is not { Email: { } email, Password: { } password })
        {
            return NewLink();
        }

        var created = await CreateAsync(email, password, AdminSettings.PasswordKey);
        return created.Result.Succeeded ? null : throw new AtlasStartupException($"The admin {email} cannot be created: {Sentence(created.Result)}");
    }

    /// <summary>Makes a link in place of the one before.</summary>
    internal string NewLink()
    {
        var token = Secret.New();
        linkHash = Secret.Hash(token);
        return token;
    }

    public bool Fits(string token) => linkHash is { } hash && Secret.Fits(token, hash);

    /// <summary>Creates the first admin by the link, which is used up; the user is null when that was refused.</summary>
    public async Task<(AtlasUser? User, string? Refusal)> CreateByLinkAsync(string token, string email, string password, CancellationToken cancel)
    {
        await creating.WaitAsync(cancel);
        try
        {
            if (!Fits(token) || await directory.HasAdminAsync(cancel))
            {
                return (null, "This link has been used or is out of date.");
            }

            var (user, result) = await CreateAsync(email, password, "setup link");
            if (!result.Succeeded)
            {
                return (null, Sentence(result));
            }

            linkHash = null;
            return (user, null);
        }
        finally
        {
            creating.Release();
        }
    }

    public void Dispose() => creating.Dispose();

    private static string Sentence(IdentityResult result) => string.Join(' ', result.Errors.Select(error => error.Description).Distinct());

    private async Task<(AtlasUser User, IdentityResult Result)> CreateAsync(string email, string password, string by)
    {
        await using var scope = scopes.CreateAsyncScope();
        var user = AtlasUser.Of(email.Trim(), AtlasRole.AdminKey, time.GetUtcNow().UtcDateTime);
        var result = await scope.ServiceProvider.GetRequiredService<UserManager<AtlasUser>>().CreateAsync(user, password);
        if (result.Succeeded)
        {
            await audit.WriteAsync(new AuditEvent(AuditKind.UserCreated, user.Email!) { Subject = user.Email!, Detail = new Dictionary<string, string> { ["role"] = user.Role, ["by"] = by } });
        }

        return (user, result);
    }
}

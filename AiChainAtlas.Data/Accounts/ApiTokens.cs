using Microsoft.EntityFrameworkCore;

namespace AiChainAtlas.Data.Accounts;

/// <summary>Keys of programs: made, found by their hash, revoked.</summary>
public sealed class ApiTokens(IDbContextFactory<AccountDbContext> contexts, TimeProvider time, AdminSettings settings)
{
    public const int LongestName = 60;
    private const string OfTheSettings = "settings";
    private static readonly TimeSpan UsedEvery = TimeSpan.FromMinutes(1);
    private readonly CallerCache callers = new(time);
    private readonly string? settingsHash = settings.Token is { } token ? Secret.Hash(token) : null;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Makes a token and returns it; nobody can read it again.</summary>
    public async Task<string> CreateAsync(string userId, string name, string scope, TimeSpan? life, CancellationToken cancel)
    {
        var (token, now) = (Secret.New(Secret.TokenPrefix), Now);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        context.Add(new ApiTokenRow
        {
            Id = Guid.NewGuid().ToString("N"),
            UserId = userId,
            Name = name,
            Scope = scope,
            Hash = Secret.Hash(token),
            CreatedAt = now,
            ExpiresAt = life is { } span ? now + span : null,
        });
        await context.SaveChangesAsync(cancel);
        return token;
    }

    /// <summary>Who is behind a token; null when it is unknown, revoked or over, or the user is disabled.</summary>
    public Task<Caller?> FindAsync(string token) => settingsHash is not null && Secret.Fits(token, settingsHash)
        ? callers.FindAsync(OfTheSettings, _ => ReadAdminAsync())
        : callers.FindAsync(Secret.Hash(token), ReadAsync);

    public async Task<IReadOnlyList<ApiTokenRow>> ListAsync(string userId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.ApiTokens.AsNoTracking().Where(t => t.UserId == userId && t.RevokedAt == null).OrderBy(t => t.CreatedAt).ToListAsync(cancel);
    }

    /// <summary>Revokes a token of a user and returns its name; null when there is none to revoke.</summary>
    public async Task<string?> RevokeAsync(string userId, string id, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var row = await context.ApiTokens.SingleOrDefaultAsync(t => t.UserId == userId && t.Id == id && t.RevokedAt == null, cancel);
        if (row is null)
        {
            return null;
        }

        row.RevokedAt = Now;
        await context.SaveChangesAsync(cancel);
        callers.Forget(caller => caller.Id == id);
        return row.Name;
    }

    /// <summary>Has the user's role and state read anew when one of the tokens is used next.</summary>
    public void Refresh(string userId) => callers.Forget(caller => caller.UserId == userId);

    private async Task<Caller?> ReadAsync(string hash)
    {
        var now = Now;
        await using var context = await contexts.CreateDbContextAsync();
        var found = await (from token in context.ApiTokens
                           join user in context.Users on token.UserId equals user.Id
                           where token.Hash == hash && token.RevokedAt == null && (token.ExpiresAt == null || token.ExpiresAt > now) && !user.IsDisabled
                           select new { token.Id, UserId = user.Id, user.Email, user.Role, token.Scope, token.LastUsedAt }).FirstOrDefaultAsync();
        if (found is null)
        {
            return null;
        }

        if (found.LastUsedAt is not { } used || now - used >= UsedEvery)
        {
            await LastUse.NoteAsync(() => context.ApiTokens.Where(t => t.Id == found.Id).ExecuteUpdateAsync(t => t.SetProperty(row => row.LastUsedAt, now)));
        }

        return new Caller(found.Id, found.UserId, found.Email!, found.Role, found.Scope, "");
    }

    // The user the settings name, or else the first admin.
    private async Task<Caller?> ReadAdminAsync()
    {
        await using var context = await contexts.CreateDbContextAsync();
        var admins = await context.Users.AsNoTracking().Where(u => u.Role == AtlasRole.AdminKey && !u.IsDisabled).OrderBy(u => u.CreatedAt).ToListAsync();
        var admin = settings.Email is { } email ? admins.FirstOrDefault(u => string.Equals(u.Email, email, StringComparison.OrdinalIgnoreCase)) : admins.FirstOrDefault();
        return admin is null ? null : new Caller(OfTheSettings, admin.Id, admin.Email!, admin.Role, TokenScope.AdminKey, "");
    }
}

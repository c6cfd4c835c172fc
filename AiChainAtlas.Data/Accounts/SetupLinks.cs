using Microsoft.EntityFrameworkCore;

namespace AiChainAtlas.Data.Accounts;

/// <summary>Links by which a user sets a password: for somebody new, and for somebody who has lost everything.</summary>
public sealed class SetupLinks(IDbContextFactory<AccountDbContext> contexts, TimeProvider time)
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    /// <summary>Makes a link and ends an earlier one of the same user; what is returned cannot be read again.</summary>
    public async Task<string> CreateAsync(string userId, CancellationToken cancel)
    {
        var token = Secret.New();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await context.SetupLinks.Where(l => l.UserId == userId).ExecuteDeleteAsync(cancel);
        context.Add(new SetupLinkRow { UserId = userId, Hash = Secret.Hash(token), ExpiresAt = time.GetUtcNow().UtcDateTime + Life });
        await context.SaveChangesAsync(cancel);
        return token;
    }

    /// <summary>The user a link is for; null when it was used, is over or never was.</summary>
    public async Task<AtlasUser?> FindAsync(string token, CancellationToken cancel)
    {
        var (hash, now) = (Secret.Hash(token), time.GetUtcNow().UtcDateTime);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await (from link in context.SetupLinks
                      join user in context.Users on link.UserId equals user.Id
                      where link.Hash == hash && link.ExpiresAt > now && !user.IsDisabled
                      select user).AsNoTracking().FirstOrDefaultAsync(cancel);
    }

    /// <summary>Uses a link up; of several that try at once, one gets true.</summary>
    public async Task<bool> UseAsync(string token, CancellationToken cancel)
    {
        var hash = Secret.Hash(token);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.SetupLinks.Where(l => l.Hash == hash).ExecuteDeleteAsync(cancel) == 1;
    }
}

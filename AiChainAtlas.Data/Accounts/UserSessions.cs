using Microsoft.EntityFrameworkCore;

namespace AiChainAtlas.Data.Accounts;

/// <summary>Who is signed in where.</summary>
public sealed class UserSessions(IDbContextFactory<AccountDbContext> contexts, TimeProvider time)
{
    /// <summary>A session that nobody used for this long is over.</summary>
    public static readonly TimeSpan IdleLimit = TimeSpan.FromDays(14);

    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);
    private const int LongestAgent = 200;
    private readonly CallerCache callers = new(time);

    /// <summary>Told of sessions that have just ended, by id, so that what they hold open can be closed.</summary>
    public event Action<IReadOnlyCollection<string>>? Ended;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Opens a session and drops those of the user that ended long ago.</summary>
    public async Task<SessionRow> OpenAsync(string userId, string way, string address, string userAgent, CancellationToken cancel)
    {
        var now = Now;
        var row = new SessionRow
        {
            Id = Secret.New(),
            UserId = userId,
            CreatedAt = now,
            LastSeenAt = now,
            Address = address,
            UserAgent = userAgent.Length <= LongestAgent ? userAgent : userAgent[..LongestAgent],
            OpenedBy = way,
        };
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await context.Sessions.Where(s => s.UserId == userId && s.LastSeenAt < now - 2 * IdleLimit).ExecuteDeleteAsync(cancel);
        context.Add(row);
        await context.SaveChangesAsync(cancel);
        await context.Users.Where(u => u.Id == userId).ExecuteUpdateAsync(u => u.SetProperty(user => user.LastSeenAt, now), cancel);
        return row;
    }

    /// <summary>Who is behind a session; null when it was revoked or is over, or the user is disabled.</summary>
    public Task<Caller?> FindAsync(string id) => callers.FindAsync(id, ReadAsync);

    public async Task<IReadOnlyList<SessionRow>> ListAsync(string userId, CancellationToken cancel)
    {
        var since = Now - IdleLimit;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Sessions.AsNoTracking()
            .Where(s => s.UserId == userId && s.RevokedAt == null && s.LastSeenAt >= since)
            .OrderByDescending(s => s.LastSeenAt).ToListAsync(cancel);
    }

    /// <summary>Addresses from which the user has been signed in.</summary>
    public async Task<IReadOnlyList<string>> AddressesAsync(string userId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Sessions.Where(s => s.UserId == userId).Select(s => s.Address).Distinct().ToListAsync(cancel);
    }

    /// <summary>Ends one session of a user; false when there is none open.</summary>
    public async Task<bool> RevokeAsync(string userId, string id, CancellationToken cancel) =>
        await RevokeAsync(s => s.Where(row => row.UserId == userId && row.Id == id), cancel) > 0;

    /// <summary>Ends all sessions of a user, but for one that may be spared.</summary>
    public Task<int> RevokeAllAsync(string userId, string? except, CancellationToken cancel) =>
        RevokeAsync(s => s.Where(row => row.UserId == userId && row.Id != except), cancel);

    /// <summary>Has the user's role and state read anew at the next request of each session.</summary>
    public void Refresh(string userId) => callers.Forget(caller => caller.UserId == userId);

    private async Task<int> RevokeAsync(Func<IQueryable<SessionRow>, IQueryable<SessionRow>> which, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var open = which(context.Sessions).Where(s => s.RevokedAt == null);
        var ids = await open.Select(s => s.Id).ToListAsync(cancel);
        await context.Sessions.Where(s => ids.Contains(s.Id)).ExecuteUpdateAsync(s => s.SetProperty(row => row.RevokedAt, Now), cancel);
        callers.Forget(caller => ids.Contains(caller.Id));
        Ended?.Invoke(ids);
        return ids.Count;
    }

    private async Task<Caller?> ReadAsync(string id)
    {
        var now = Now;
        await using var context = await contexts.CreateDbContextAsync();
        var found = await (from session in context.Sessions
                           join user in context.Users on session.UserId equals user.Id
                           where session.Id == id && session.RevokedAt == null && session.LastSeenAt >= now - IdleLimit && !user.IsDisabled
                           select new { user.Id, user.Email, user.Role, session.OpenedBy, session.LastSeenAt }).FirstOrDefaultAsync();
        if (found is null)
        {
            return null;
        }

        if (now - found.LastSeenAt >= SeenEvery)
        {
            await LastUse.NoteAsync(
                () => context.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(row => row.LastSeenAt, now)),
                () => context.Users.Where(u => u.Id == found.Id).ExecuteUpdateAsync(u => u.SetProperty(user => user.LastSeenAt, now)));
        }

        return new Caller(id, found.Id, found.Email!, found.Role, null, found.OpenedBy);
    }
}

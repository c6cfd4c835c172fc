using AiChainAtlas.Data.Opening;
using Microsoft.EntityFrameworkCore;

namespace AiChainAtlas.Data.Accounts;

/// <summary>All users, for admins. An admin who can sign in is always left.</summary>
public sealed class UserDirectory(IDbContextFactory<AccountDbContext> contexts, UserSessions sessions, ApiTokens tokens, DataSettings settings)
{
    /// <summary>Whether an admin exists who can sign in. Asks the database directly: EF Core's model would slow every start.</summary>
    public async Task<bool> HasAdminAsync(CancellationToken cancel)
    {
        await using var connection = await SqliteFile.OpenAsync(DataFolder.DatabasePathIn(settings.DataFolder), cancel);
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT EXISTS (SELECT 1 FROM users AS u WHERE u.role = 'admin' AND NOT u.is_disabled
                AND (u.password_hash IS NOT NULL OR EXISTS (SELECT 1 FROM passkeys AS p WHERE p.user_id = u.id)))
            """;
        return (long)(await command.ExecuteScalarAsync(cancel))! == 1;
    }

    public async Task<IReadOnlyList<AtlasUser>> ListAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Users.AsNoTracking().OrderBy(u => u.Email).ToListAsync(cancel);
    }

    /// <summary>Gives a user another role.</summary>
    public Task<UserChange> ChangeRoleAsync(string userId, string role, CancellationToken cancel) => ChangeAsync(userId, user => user.Role = role, cancel);

    /// <summary>Disables a user or enables one again. What a disabled one had open is ended for good.</summary>
    public async Task<UserChange> SetDisabledAsync(string userId, bool isDisabled, CancellationToken cancel)
    {
        var change = await ChangeAsync(userId, user => user.IsDisabled = isDisabled, cancel);
        if (change is { Refusal: null } && isDisabled)
        {
            await sessions.RevokeAllAsync(userId, null, cancel);
        }

        return change;
    }

    private async Task<UserChange> ChangeAsync(string userId, Action<AtlasUser> change, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        if (await context.Users.SingleOrDefaultAsync(u => u.Id == userId, cancel) is not { } user)
        {
            return new UserChange(null, "There is no such user.");
        }

        var before = user.Role;
        change(user);
        await context.SaveChangesAsync(cancel);
        var admins = context.Users.Where(u => u.Role == AtlasRole.AdminKey && !u.IsDisabled);
        if (!await admins.AnyAsync(u => u.PasswordHash != null || context.UserPasskeys.Any(p => p.UserId == u.Id), cancel))
        {
            return new UserChange(null, "This is the last admin who can sign in: make another one first.");
        }

        await transaction.CommitAsync(cancel);
        sessions.Refresh(userId);
        tokens.Refresh(userId);
        return new UserChange(user, null) { RoleBefore = before };
    }
}

/// <summary>A user after a change, or why it was refused.</summary>
public sealed record UserChange(AtlasUser? User, string? Refusal)
{
    public string RoleBefore { get; init; } = "";
}

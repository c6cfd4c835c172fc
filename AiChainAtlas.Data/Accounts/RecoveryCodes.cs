using Microsoft.EntityFrameworkCore;

namespace AiChainAtlas.Data.Accounts;

/// <summary>Codes that sign in once each.</summary>
public sealed class RecoveryCodes(IDbContextFactory<AccountDbContext> contexts)
{
    private const int Count = 10;

    /// <summary>Makes a new set, which ends the one before; nobody can read it again.</summary>
    public async Task<IReadOnlyList<string>> CreateAsync(string userId, CancellationToken cancel)
    {
        var codes = Enumerable.Range(0, Count).Select(_ => Secret.NewCode()).ToList();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        await context.RecoveryCodes.Where(c => c.UserId == userId).ExecuteDeleteAsync(cancel);
        context.AddRange(codes.Select(code => new RecoveryCodeRow { UserId = userId, Hash = HashOf(userId, code) }));
        await context.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return codes;
    }

    /// <summary>Uses a code up; false when it is none of this user's.</summary>
    public async Task<bool> UseAsync(string userId, string code, CancellationToken cancel)
    {
        var hash = HashOf(userId, code.Trim().ToLowerInvariant());
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.RecoveryCodes.Where(c => c.UserId == userId && c.Hash == hash).ExecuteDeleteAsync(cancel) == 1;
    }

    public async Task<int> CountAsync(string userId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.RecoveryCodes.CountAsync(c => c.UserId == userId, cancel);
    }

    private static string HashOf(string userId, string code) => Secret.Hash($"{userId}:{code}");
}

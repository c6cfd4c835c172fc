using System.Globalization;
using System.Text.Json;
using AiChainAtlas.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace AiChainAtlas.Data.Audit;

/// <summary>
/// Who did what, in a table that only grows: triggers refuse changes, and the hashes show what was changed behind their back.
/// </summary>
public sealed class AuditLog(IDbContextFactory<AccountDbContext> contexts, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim writing = new(1);

    /// <summary>Keeps an event; it is durable when this returns.</summary>
    public async Task WriteAsync(AuditEvent e, CancellationToken cancel = default)
    {
        // One at a time here, so that writers queue without polling for the lock of the database.
        await writing.WaitAsync(cancel);
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancel);
            await using var transaction = await context.Database.BeginTransactionAsync(cancel);
            var last = await context.AuditEvents.AsNoTracking().OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancel);
            var row = new AuditEventRow
            {
                Id = (last?.Id ?? 0) + 1,
                At = time.GetUtcNow().UtcDateTime,
                Who = e.Who,
                Kind = e.Kind.Key,
                Subject = e.Subject,
                Detail = JsonSerializer.Serialize(e.Detail),
                Address = e.Address,
                PreviousHash = last?.Hash ?? "",
                Hash = "",
            };
            row.Hash = HashOf(row);
            context.Add(row);
            await context.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>The first row that is missing, changed or out of its place; null when all is well.</summary>
    public async Task<long?> VerifyAsync(CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var (expected, previous) = (1L, "");
        await foreach (var row in context.AuditEvents.AsNoTracking().OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (row.Id != expected || row.PreviousHash != previous || row.Hash != HashOf(row))
            {
                return expected;
            }

            (expected, previous) = (row.Id + 1, row.Hash);
        }

        return null;
    }

    /// <summary>The newest events first.</summary>
    public async Task<IReadOnlyList<AuditEventRow>> LatestAsync(int count, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.AuditEvents.AsNoTracking().OrderByDescending(row => row.Id).Take(count).ToListAsync(cancel);
    }

    public void Dispose() => writing.Dispose();

    private static string HashOf(AuditEventRow row) => HashChain.Of(
        row.PreviousHash, row.Id.ToString(CultureInfo.InvariantCulture), row.At.ToString("O", CultureInfo.InvariantCulture),
        row.Who, row.Kind, row.Subject, row.Detail, row.Address);
}

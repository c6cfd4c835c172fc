using AiChainAtlas.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace AiChainAtlas.Data.Editing;

/// <summary>
/// Keeps drafts on disk from the first letter typed, apart from the circuit that shows them: one of each person for each
/// record. Saved with an upsert, so that two tabs of one person never fail on each other; the last letter typed stays.
/// </summary>
public sealed class DraftStore(IDbContextFactory<AtlasDbContext> contexts, TimeProvider time)
{
    /// <summary>All drafts, the last changed first.</summary>
    public async Task<IReadOnlyList<Draft>> ListAsync(CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var rows = await context.Drafts.AsNoTracking().OrderByDescending(draft => draft.At).ToListAsync(cancel);
        return [.. rows.Select(Draft.Of).OfType<Draft>()];
    }

    public async Task<Draft?> FindAsync(string ownerId, string kind, string recordId, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var row = await context.Drafts.AsNoTracking()
            .FirstOrDefaultAsync(draft => draft.OwnerId == ownerId && draft.Kind == kind && draft.RecordId == recordId, cancel);
        return row is null ? null : Draft.Of(row);
    }

    public async Task<Draft?> FindAsync(string id, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Drafts.AsNoTracking().FirstOrDefaultAsync(draft => draft.Id == id, cancel) is { } row ? Draft.Of(row) : null;
    }

    /// <summary>Puts a draft in the place of the one its owner had of that record.</summary>
    /// <returns>The draft as it is kept.</returns>
    public async Task<Draft> SaveAsync(Draft draft, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var at = time.GetUtcNow().UtcDateTime;
        var row = await context.Drafts.FirstOrDefaultAsync(
            other => other.OwnerId == draft.OwnerId && other.Kind == draft.Kind.Key && other.RecordId == draft.RecordId, cancel);
        if (row is null)
        {
            row = new DraftRow
            {
                Id = draft.Id,
                Kind = draft.Kind.Key,
                RecordId = draft.RecordId,
                OwnerId = draft.OwnerId,
                BasedOn = "",
                Body = "",
                State = DraftState.Open,
                OwnerName = "",
                At = at,
            };
            context.Drafts.Add(row);
        }

        draft.WriteTo(row, at);
        await context.SaveChangesAsync(cancel);
        return Draft.Of(row)!;
    }

    public Task SubmitAsync(string id, CancellationToken cancel = default) => SetStateAsync(id, DraftState.Review, cancel);

    /// <summary>Gives a draft back to its author.</summary>
    public Task ReturnAsync(string id, CancellationToken cancel = default) => SetStateAsync(id, DraftState.Open, cancel);

    public async Task DeleteAsync(string id, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await context.Drafts.Where(draft => draft.Id == id).ExecuteDeleteAsync(cancel);
    }

    private async Task SetStateAsync(string id, string state, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await context.Drafts.Where(draft => draft.Id == id).ExecuteUpdateAsync(row => row.SetProperty(draft => draft.State, state), cancel);
    }
}

using System.Text.Json.Nodes;
using AiChainAtlas.Data.Tables;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace AiChainAtlas.Data.Editing;

/// <summary>What readers say is wrong. Shown to editors only, until one of them makes a change of it.</summary>
public sealed class SuggestionStore(IDbContextFactory<AtlasDbContext> contexts, DraftStore drafts, AtlasEditor editor, TimeProvider time)
{
    /// <summary>How many may wait at a time: beyond it somebody is flooding the queue, and what is there must stay readable.</summary>
    public const int MostWaiting = 5_000;

    /// <returns>False when too many wait already.</returns>
    public async Task<bool> AddAsync(string kind, string recordId, string field, string wrong, string right, string source, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await context.Suggestions.CountAsync(suggestion => suggestion.State == SuggestionState.New, cancel) >= MostWaiting)
        {
            return false;
        }

        context.Suggestions.Add(new SuggestionRow
        {
            Id = Guid.CreateVersion7().ToString("N"),
            At = time.GetUtcNow().UtcDateTime,
            Kind = kind,
            RecordId = recordId,
            Field = field,
            Wrong = wrong,
            Right = right,
            Source = source,
            State = SuggestionState.New,
        });
        await context.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>Suggestions in a state, the newest first.</summary>
    public async Task<IReadOnlyList<SuggestionRow>> ListAsync(string state, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Suggestions.AsNoTracking().Where(row => row.State == state).OrderByDescending(row => row.At).Take(MostWaiting).ToListAsync(cancel);
    }

    /// <summary>Makes a draft of a suggestion: the record as it is, with the suggested value where it says which field.</summary>
    /// <returns>The draft; null when the suggestion was handled already or its record is gone.</returns>
    public async Task<Draft?> AcceptAsync(string id, string ownerId, string ownerName, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var row = await context.Suggestions.FirstOrDefaultAsync(suggestion => suggestion.Id == id && suggestion.State == SuggestionState.New, cancel);
        if (row is null || RecordKinds.Find(row.Kind) is not { } kind || kind.Find(editor.Content, row.RecordId) is not { } record)
        {
            return null;
        }

        // What the editor has already typed about that record is kept and added to.
        var draft = await drafts.FindAsync(ownerId, kind.Key, row.RecordId, cancel) ?? new Draft
        {
            Kind = kind,
            RecordId = row.RecordId,
            BasedOn = RecordToken.Of(kind, record),
            Base = kind.Write(record),
            Body = kind.Write(record),
            OwnerId = ownerId,
            OwnerName = ownerName,
        };
        var body = draft.Body.DeepClone().AsObject();
        Put(body, row);
        draft = await drafts.SaveAsync(
            draft with { Body = body, SuggestionId = row.Id, Reason = draft.Reason.Length > 0 ? draft.Reason : $"A reader reported it. Their source: {row.Source}" }, cancel);
        Handle(row, SuggestionState.Accepted, ownerName);
        await context.SaveChangesAsync(cancel);
        return draft;
    }

    /// <returns>False when it was handled already.</returns>
    public async Task<bool> DeclineAsync(string id, string who, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var row = await context.Suggestions.FirstOrDefaultAsync(suggestion => suggestion.Id == id && suggestion.State == SuggestionState.New, cancel);
        if (row is null)
        {
            return false;
        }

        Handle(row, SuggestionState.Declined, who);
        await context.SaveChangesAsync(cancel);
        return true;
    }

    private void Handle(SuggestionRow row, string state, string who) => (row.State, row.HandledBy, row.HandledAt) = (state, who, time.GetUtcNow().UtcDateTime);

    private static void Put(JsonObject body, SuggestionRow row)
    {
        if (row.Right.Length == 0)
        {
            return;
        }

        if (EntryFields.Find(row.Field) is not null && body["facts"] is JsonArray facts)
        {
            var fact = facts.OfType<JsonObject>().FirstOrDefault(known => (string?)known["field"] == row.Field);
            if (fact is null)
            {
                facts.Add(new JsonObject { ["field"] = row.Field, ["value"] = row.Right });
            }
            else
            {
                fact["value"] = row.Right;
            }
        }
        else if (RecordKinds.Find(row.Kind)!.Fields.Any(field => field.Key == row.Field && field.Kind is ValueKind.Text or ValueKind.Prose))
        {
            body[row.Field] = row.Right;
        }
    }
}

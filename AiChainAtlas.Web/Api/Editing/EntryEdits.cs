using System.Text.Json;
using AiChainAtlas.Data;
using AiChainAtlas.Data.Editing;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Api.Editing;

/// <summary>Edits of entries over HTTP. 200 and 201 come after the change is on disk; anything else has changed nothing.</summary>
internal static class EntryEdits
{
    /// <summary>Replaces an entry with what was sent, if it is still the one that was read.</summary>
    public static async Task<IResult> Put(string id, HttpContext context, AtlasStore store, AtlasEditor editor)
    {
        if (context.Request.Headers.IfMatch.Count == 0)
        {
            return EditAnswers.Unconditional();
        }

        var (body, reason, problem) = await EditBody.ReadAsync(context.Request);
        if (problem is not null)
        {
            return ProblemAnswers.Of(problem);
        }

        if (Find(editor, id) is not { IsRetired: false } before)
        {
            return NotThere(store.Current, id);
        }

        if (!EntryTag.Matches(context.Request.Headers.IfMatch, before))
        {
            return EditAnswers.Changed(store.Current, before);
        }

        var (entry, findings) = EntryReader.Read(store.Current, id, body!, before);
        return entry is null
            ? EditAnswers.Refused(findings)
            : await CommitAsync(context, store, editor, reason, entry, before);
    }

    /// <summary>Adds an entry.</summary>
    public static async Task<IResult> Post(HttpContext context, AtlasStore store, AtlasEditor editor)
    {
        var (body, reason, problem) = await EditBody.ReadAsync(context.Request);
        if (problem is not null)
        {
            return ProblemAnswers.Of(problem);
        }

        var id = body!["id"] is { } node && node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : "";
        if (Find(editor, id) is { } taken)
        {
            return EditAnswers.Taken(taken);
        }

        var (entry, findings) = EntryReader.Read(store.Current, id, body, null);
        return entry is null
            ? EditAnswers.Refused(findings)
            : await CommitAsync(context, store, editor, reason, entry, null);
    }

    /// <summary>Takes an entry out of the published atlas; it stays in history and can be restored.</summary>
    public static async Task<IResult> Delete(string id, HttpContext context, AtlasStore store, AtlasEditor editor)
    {
        if (context.Request.Headers.IfMatch.Count == 0)
        {
            return EditAnswers.Unconditional();
        }

        var (reason, problem) = EditBody.ReadReason(context.Request.Query[EditBody.ReasonKey]);
        if (problem is not null)
        {
            return ProblemAnswers.Of(problem);
        }

        if (Find(editor, id) is not { IsRetired: false } before)
        {
            return NotThere(store.Current, id);
        }

        return EntryTag.Matches(context.Request.Headers.IfMatch, before)
            ? await CommitAsync(context, store, editor, reason, before with { IsRetired = true }, before)
            : EditAnswers.Changed(store.Current, before);
    }

    private static async Task<IResult> CommitAsync(HttpContext context, AtlasStore store, AtlasEditor editor, string reason, Entry entry, Entry? before)
    {
        var proposal = new Proposal
        {
            Who = context.User.Identity?.Name ?? throw new InvalidOperationException("An edit comes from somebody signed in; let the route require it."),
            Reason = reason,
            Changes = [new ProposedChange(ChainRecords.Entries, entry.Id, entry) { BasedOn = RecordToken.Of(ChainRecords.Entries, before) }],
        };
        try
        {
            return await editor.CommitAsync(proposal, context.RequestAborted) switch
            {
                EditOutcome.Committed done => EditAnswers.Done(store.Current, (Entry)done.Changes[0].After!, isNew: before is null),
                EditOutcome.Unchanged => EditAnswers.Done(store.Current, before!, isNew: false),
                EditOutcome.Refused refused => EditAnswers.Refused(refused.Findings),
                EditOutcome.Conflicted { Current: Entry current } => before is null ? EditAnswers.Taken(current) : EditAnswers.Changed(store.Current, current),
                _ => NotThere(store.Current, entry.Id),
            };
        }
        catch (AtlasWriteException failed)
        {
            return EditAnswers.Failed(failed);
        }
    }

    private static Entry? Find(AtlasEditor editor, string id) => (Entry?)ChainRecords.Entries.Find(editor.Content, id);

    private static IResult NotThere(Atlas atlas, string id) => atlas.FindSuccessor(id) is { } successor
        ? ProblemAnswers.Of(new QueryProblem(QueryProblem.NotFound, "id", $"'{id}' is now '{successor.Id}'; edit {SiteUrls.ApiEntry(successor.Id)}."))
        : ApiJson.NotFound("entry", id);
}

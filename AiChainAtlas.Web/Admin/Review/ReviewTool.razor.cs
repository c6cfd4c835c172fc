using AiChainAtlas.Data;
using AiChainAtlas.Data.Editing;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Domain.Rules;
using AiChainAtlas.Web.Admin.Form;
using AiChainAtlas.Web.Admin.Shell;
using Microsoft.AspNetCore.Components;

namespace AiChainAtlas.Web.Admin.Review;

/// <summary>Publishes somebody else's draft, or sends it back with a note.</summary>
public sealed partial class ReviewTool
{
    private IReadOnlyList<Draft> waiting = [];
    private IReadOnlyList<Draft> all = [];
    private Draft? draft;
    private EditSession? session;
    private IReadOnlyList<MergedField> changes = [];
    private IReadOnlyList<Finding> findings = [];
    private bool hasMoved;
    private bool isBusy;
    private string note = "";
    private string? said;
    private string? problem;

    /// <summary>The draft to look at; empty for the list.</summary>
    [Parameter] public string DraftId { get; set; } = "";

    [Inject] public required AtlasEditor Editor { get; init; }
    [Inject] public required DraftStore Drafts { get; init; }
    [Inject] public required Insiders Insiders { get; init; }

    protected override async Task OnInitializedAsync()
    {
        if (await Insiders.FindAsync() is null)
        {
            return;
        }

        all = await Drafts.ListAsync();
        waiting = [.. all.Where(one => one.IsInReview)];
        draft = waiting.FirstOrDefault(one => one.Id == DraftId);
        if (draft is not null)
        {
            Judge(draft);
        }
    }

    private void Judge(Draft looked)
    {
        var kind = looked.Kind;
        session = EditSession.Open(kind, looked.RecordId, Editor.Content, looked, all.Where(other => other.OwnerId == looked.OwnerId && other.Kind == ReferenceRecords.Sources))!;
        var published = session.IsNew ? null : kind.Find(Editor.Content, looked.RecordId);
        hasMoved = RecordToken.Of(kind, published) != looked.BasedOn;
        changes = session.Changes();
        var found = new List<Finding>();
        if (session.ToProposal("preview", "preview", found) is { } proposal && Editor.Preview(proposal).Instead is EditOutcome.Refused refused)
        {
            found.AddRange(refused.Findings);
        }

        findings = found;
    }

    private async Task PublishAsync()
    {
        if (draft is null || session is null || await Insiders.FindEditorAsync() is not { } editor)
        {
            return;
        }

        isBusy = true;
        problem = null;
        try
        {
            var why = draft.OwnerId == editor.UserId ? draft.Reason : $"{draft.Reason} (written by {draft.OwnerName})";
            var found = new List<Finding>();
            switch (session.ToProposal(editor.Name, why, found) is { } proposal ? await Editor.CommitAsync(proposal) : new EditOutcome.Refused(found))
            {
                case EditOutcome.Committed committed:
                    await ForgetAsync($"Published as revision {committed.Revision}.");
                    break;
                case EditOutcome.Unchanged:
                    await ForgetAsync("Nothing differs from what is published; no revision was made.");
                    break;
                case EditOutcome.Refused refused:
                    findings = refused.Findings;
                    break;
                case EditOutcome.Conflicted:
                    hasMoved = true;
                    break;
            }
        }
        catch (AtlasWriteException failed)
        {
            problem = failed.Message;
        }
        finally
        {
            isBusy = false;
        }
    }

    private async Task ReturnAsync()
    {
        if (draft is null || await Insiders.FindEditorAsync() is not { } editor)
        {
            return;
        }

        if (note.Trim().Length > 0)
        {
            await Drafts.SaveAsync(draft with { Reason = $"{draft.Reason} [{editor.Name}: {note.Trim()}]" });
        }

        await Drafts.ReturnAsync(draft.Id);
        said = $"Sent back to {draft.OwnerName}.";
        draft = null;
    }

    private async Task ForgetAsync(string words)
    {
        await Drafts.DeleteAsync(draft!.Id);
        foreach (var source in all.Where(other => other.OwnerId == draft.OwnerId && other.Kind == ReferenceRecords.Sources && session!.Cites(other.RecordId)))
        {
            await Drafts.DeleteAsync(source.Id);
        }

        said = words;
        draft = null;
    }
}

using System.Text.Json.Nodes;
using AiChainAtlas.Data;
using AiChainAtlas.Data.Editing;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Domain.Rules;
using AiChainAtlas.Web.Admin.Merge;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Ui;

namespace AiChainAtlas.Web.Admin.Form;

/// <summary>What the buttons of the form do.</summary>
public sealed partial class RecordEditor
{
    private async Task KeepNowAsync()
    {
        Judge();
        if (await KeepAsync())
        {
            notice = session!.Draft is null ? "There is nothing to save: it is the same as published." : $"Draft saved at {session.Draft.At:HH:mm:ss} UTC.";
        }
    }

    private async Task SubmitAsync()
    {
        if (IsReasonMissing() || !await KeepAsync() || session!.Draft is not { } draft)
        {
            return;
        }

        await Drafts.SubmitAsync(draft.Id);
        session.Draft = draft with { IsInReview = true };
        notice = "Sent to review. Typing takes it back.";
    }

    private async Task DiscardAsync()
    {
        isPending = false;

        // A draft that is being written now would be there again after it was deleted.
        await keeping;
        if (session?.Draft is { } draft)
        {
            await ForgetAsync(draft);
        }

        isDiscarding = false;
        await OpenAsync(RecordId);
        MarkSaved();
        notice = "Discarded. This is the published version.";
    }

    private async Task PublishAsync()
    {
        Judge();
        var hasNoReason = IsReasonMissing();
        if (hasNoReason || findings.Count > 0 || session is null)
        {
            await FocusOnAsync(".faulty input, .faulty textarea, .faulty select");
            return;
        }

        if (!await KeepAsync() || await Insiders.FindEditorAsync() is not { } editor)
        {
            return;
        }

        isBusy = true;
        try
        {
            var found = new List<Finding>();
            if (session.ToProposal(editor.Name, session.Reason.Trim(), found) is { } proposal)
            {
                await TakeAsync(await Editor.CommitAsync(proposal), proposal);
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

    private async Task TakeAsync(EditOutcome outcome, Proposal proposal)
    {
        switch (outcome)
        {
            case EditOutcome.Committed committed:
                await PublishedAsync($"Published as revision {committed.Revision}.", proposal);
                break;
            case EditOutcome.Unchanged:
                await PublishedAsync("Nothing differs from what is published; no revision was made.", proposal);
                break;
            case EditOutcome.Refused refused:
                findings = Placed(refused.Findings);
                break;
            case EditOutcome.Conflicted conflicted when conflicted.Change.Kind != kind:
                problem = $"The source '{conflicted.Change.Id}' was added by somebody else meanwhile: cite theirs, or give yours another id.";
                break;
            case EditOutcome.Conflicted conflicted when session!.IsNew || (conflicted.Current is null && conflicted.Change.Id != session.RecordId):
                problem = $"There is a {kind.Label.ToLowerInvariant()} '{conflicted.Change.Id}' already, perhaps a retired one: edit that, or choose another id.";
                break;
            case EditOutcome.Conflicted conflicted:
                theirs = conflicted.Current;
                merging = new MergeChoice(kind, session.Base, session.Body, theirs is null ? null : kind.Write(theirs));

                // It stands at the top of a long form, and the button that led here at its end.
                await FocusOnAsync("#merge-title");
                break;
        }
    }

    private async Task PublishedAsync(string said, Proposal proposal)
    {
        if (session!.Draft is { } draft)
        {
            await ForgetAsync(draft);
        }

        var id = proposal.Changes[^1].Id;
        if (id != RecordId)
        {
            Navigation.NavigateTo(SiteUrls.AdminRecord(kind.Key, id), forceLoad: true);
            return;
        }

        await OpenAsync(id);
        notice = said;
    }

    private void Merged(JsonObject merged)
    {
        session!.Rebase(theirs, merged);
        merging = null;
        Judge();
        Changed();
    }

    private async Task ForgetAsync(Draft draft)
    {
        await Drafts.DeleteAsync(draft.Id);
        foreach (var source in session!.NewSources)
        {
            if (await Drafts.FindAsync(draft.OwnerId, ReferenceRecords.Sources.Key, JsonText.Of(source["id"])) is { } added)
            {
                await Drafts.DeleteAsync(added.Id);
            }
        }
    }

    private bool IsReasonMissing()
    {
        reasonProblem = string.IsNullOrWhiteSpace(session?.Reason) ? "Write the reason in a sentence; it is kept in the history." : null;
        return reasonProblem is not null;
    }

    private async Task FocusOnAsync(string selector)
    {
        StateHasChanged();
        await using var script = await ToolScript.LoadAsync(Browser, Assets["js/tool-page.js"]);
        await script.FocusFirstAsync(selector);
    }
}

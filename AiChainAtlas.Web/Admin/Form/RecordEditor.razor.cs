using System.Text.Json.Nodes;
using AiChainAtlas.Data.Editing;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Domain.Rules;
using AiChainAtlas.Web.Admin.Merge;
using AiChainAtlas.Web.Admin.Shell;
using AiChainAtlas.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace AiChainAtlas.Web.Admin.Form;

/// <summary>Keeps what is typed, judges it, and publishes it.</summary>
public sealed partial class RecordEditor : IAsyncDisposable
{
    /// <summary>How long after the last keystroke it is kept and judged.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private RecordKind kind = null!;
    private EditSession? session;
    private LookUp lookUp = null!;
    private object? shown;
    private MergeChoice? merging;
    private object? theirs;
    private IReadOnlyList<Finding> findings = [];
    private int keystrokes;
    private bool isPending;
    private Task<bool> keeping = Task.FromResult(true);
    private string? notice;
    private string? problem;
    private string? reasonProblem;
    private string? savedMark;
    private bool isBusy;
    private bool isDiscarding;
    private bool isFocused;

    [Parameter, EditorRequired] public required string KindKey { get; set; }
    [Parameter, EditorRequired] public required string RecordId { get; set; }

    /// <summary>Field to begin with.</summary>
    [Parameter] public string Focus { get; set; } = "";

    [Inject] public required AtlasEditor Editor { get; init; }
    [Inject] public required DraftStore Drafts { get; init; }
    [Inject] public required Insiders Insiders { get; init; }
    [Inject] public required TimeProvider Clock { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IJSRuntime Browser { get; init; }
    [Inject] public required ILogger<RecordEditor> Logger { get; init; }

    private DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    private string OwnPath => $"{kind.Key}/{session!.RecordId}";

    private string? Kept => session?.Draft is { } draft
        ? $"{(draft.IsInReview ? "Waits for review" : "Draft")}, saved {draft.At:HH:mm:ss} UTC."
        : session?.IsNew == true ? "Nothing typed yet." : "As published.";

    protected override async Task OnInitializedAsync()
    {
        kind = RecordKinds.Find(KindKey)!;
        await OpenAsync(RecordId);
        if (session?.Draft is { } draft)
        {
            notice = $"Your draft of {draft.At:yyyy-MM-dd HH:mm:ss} UTC is back.{(draft.IsInReview ? " It waits for review; typing takes it back." : "")}";
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!isFocused && session is not null && Focus.Length > 0)
        {
            isFocused = true;
            await using var script = await ToolScript.LoadAsync(Browser, Assets["js/tool-page.js"]);
            var index = JsonText.Facts(session.Body).Select((fact, i) => (fact, i)).Where(fact => JsonText.Of(fact.fact["field"]) == Focus).Select(fact => fact.i).DefaultIfEmpty(-1).First();
            await script.ArriveAtAsync(index >= 0 ? $"fact-{index}-value" : kind.Fields.Any(field => field.Key == Focus) ? $"in-{Focus}" : $"field-{Focus}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        // The tab was closed, or the connection given up, within the pause or while the draft was being written: what was typed
        // is kept all the same. A pause that still runs finds that it was not the last.
        keystrokes++;
        await (isPending ? KeepAsync() : keeping);
    }

    private async Task OpenAsync(string recordId)
    {
        if (await Insiders.FindAsync() is not { } insider)
        {
            return;
        }

        var draft = insider.MayEdit ? await Drafts.FindAsync(insider.UserId, kind.Key, recordId) : null;
        var sources = draft is null ? [] : (await Drafts.ListAsync()).Where(other => other.OwnerId == insider.UserId && other.Kind == ReferenceRecords.Sources);
        session = EditSession.Open(kind, recordId, Editor.Content, draft, sources);
        merging = null;
        Judge();
    }

    private void Judge()
    {
        if (session is null)
        {
            return;
        }

        lookUp = new LookUp(Editor.Content, session.NewSources);
        var found = new List<Finding>();
        var proposal = session.ToProposal("preview", "preview", found);
        if (proposal is not null && Editor.Preview(proposal).Instead is EditOutcome.Refused refused)
        {
            found.AddRange(refused.Findings);
        }

        shown = kind.Read(JsonText.Ordered(session.Body, kind.Fields), kind.Key, new List<Finding>());

        // A form nobody has typed in is not found fault with.
        findings = session.HasChanges ? Placed(found) : [];
    }

    private IReadOnlyList<Finding> Placed(IReadOnlyList<Finding> found) =>
        shown is null ? found : FindingPlaces.Place(found, $"{kind.Key}/{kind.IdOf(shown)}", OwnPath);

    private string? ProblemAt(string field) => FindingPlaces.At(findings, OwnPath, field);

    private bool IsSourceTaken(string id) => ReferenceRecords.Sources.Find(Editor.Content, id) is not null || session!.NewSources.Exists(source => JsonText.Of(source["id"]) == id);

    private void Put(string key, JsonNode? node)
    {
        JsonText.Put(session!.Body, key, node);
        Changed();
    }

    private void GiveReason(string text)
    {
        session!.Reason = text;
        reasonProblem = null;
        Changed();
    }

    private void AddSource(JsonObject cites, JsonObject source)
    {
        session!.NewSources.Add(source);
        JsonText.Put(cites, "sources", JsonText.ListOf(JsonText.ListOf(cites["sources"]).Where(id => id != Domain.Provenance.Source.FromMemory).Append(JsonText.Of(source["id"]))));
        Changed();
    }

    // Returns at once: a keystroke that waited for its pause would render every component above it once more at its end, and
    // on a slow connection those renders pile up.
    private void Changed()
    {
        notice = null;
        isPending = true;
        _ = KeepAfterPauseAsync(++keystrokes);
    }

    private async Task KeepAfterPauseAsync(int own)
    {
        await Task.Delay(Pause, Clock);
        if (own != keystrokes || !isPending)
        {
            return;
        }

        try
        {
            Judge();
            await KeepAsync();
            StateHasChanged();
        }
        catch (Exception failure)
        {
            await DispatchExceptionAsync(failure);
        }
    }

    // What was typed while the draft was being written is not in it: then the browser keeps its copy until the next time.
    private void MarkSaved()
    {
        if (!isPending)
        {
            savedMark = Clock.GetUtcNow().UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    // One after the other: a draft that takes long to write must not come after a later one.
    private Task<bool> KeepAsync() => keeping = KeepAfterAsync(keeping);

    private async Task<bool> KeepAfterAsync(Task earlier)
    {
        await earlier.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        isPending = false;
        if (session is null || await Insiders.FindEditorAsync() is not { } editor)
        {
            problem = "You may not change anything any more, so this was not kept. Copy what you typed, and sign in again.";
            return false;
        }

        try
        {
            if (session.HasChanges)
            {
                foreach (var source in session.NewSources)
                {
                    await Drafts.SaveAsync(new Draft { Kind = ReferenceRecords.Sources, RecordId = JsonText.Of(source["id"]), BasedOn = RecordToken.Absent, Body = source, OwnerId = editor.UserId, OwnerName = editor.Name });
                }

                session.Draft = await Drafts.SaveAsync(session.ToDraft(editor.UserId, editor.Name) with { IsInReview = false });
            }
            else if (session.Draft is { } undone)
            {
                await Drafts.DeleteAsync(undone.Id);
                session.Draft = null;
            }

            MarkSaved();
            problem = null;
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Logger.DraftNotKept(kind.Key, session.RecordId, failure);
            problem = "The draft could not be saved to the disk. What you typed stays here while this page is open; saving is tried again at the next keystroke.";
            return false;
        }
    }
}

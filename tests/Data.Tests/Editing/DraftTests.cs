using AiChainAtlas.Data.Editing;
using AiChainAtlas.Data.Opening;
using AiChainAtlas.Data.Tables;
using AiChainAtlas.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace AiChainAtlas.Data.Tests.Editing;

public sealed class DraftTests : IDisposable
{
    private readonly TempFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_draft_is_there_after_a_restart_with_the_last_thing_typed()
    {
        using (var store = await OpenStore.OpenAsync(data.Path))
        {
            var drafts = Drafts(store);
            await drafts.SaveAsync(Of(store, "Ren"), Stop);
            await drafts.SaveAsync(Of(store, "Rende"), Stop);
        }

        using var again = await OpenStore.OpenAsync(data.Path);
        var draft = Assert.Single(await Drafts(again).ListAsync(Stop));
        Assert.Equal("Rende", (string)draft.Body["name"]!);
        Assert.Equal("Render Network", (string)draft.Base!["name"]!);
        Assert.Equal(draft.Id, (await Drafts(again).FindAsync("me", "entries", "render", Stop))!.Id);
        Assert.Null(await Drafts(again).FindAsync("you", "entries", "render", Stop));
    }

    [Fact]
    public async Task A_draft_goes_to_review_comes_back_and_is_discarded()
    {
        using var store = await OpenStore.OpenAsync(data.Path);
        var drafts = Drafts(store);
        var draft = await drafts.SaveAsync(Of(store, "Render"), Stop);
        await drafts.SubmitAsync(draft.Id, Stop);
        Assert.True((await drafts.FindAsync(draft.Id, Stop))!.IsInReview);
        await drafts.ReturnAsync(draft.Id, Stop);
        Assert.False((await drafts.FindAsync(draft.Id, Stop))!.IsInReview);
        await drafts.DeleteAsync(draft.Id, Stop);
        Assert.Null(await drafts.FindAsync(draft.Id, Stop));
        Assert.Equal(1, store.Atlas.Revision);
    }

    [Fact]
    public async Task A_suggestion_waits_unseen_and_becomes_a_draft_once()
    {
        using var store = await OpenStore.OpenAsync(data.Path);
        var drafts = Drafts(store);
        var suggestions = Suggestions(store, drafts);
        Assert.True(await suggestions.AddAsync("entries", "render", "country", "not the US", "Cayman Islands", "https://example.org", Stop));
        Assert.Equal(1, store.Atlas.Revision);
        var waiting = Assert.Single(await suggestions.ListAsync(SuggestionState.New, Stop));
        var draft = await suggestions.AcceptAsync(waiting.Id, "me", "Me", Stop);
        Assert.Contains("Cayman Islands", draft!.Body.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("https://example.org", draft.Reason, StringComparison.Ordinal);
        Assert.Null(await suggestions.AcceptAsync(waiting.Id, "me", "Me", Stop));
        Assert.False(await suggestions.DeclineAsync(waiting.Id, "Me", Stop));
        Assert.Equal("Me", Assert.Single(await suggestions.ListAsync(SuggestionState.Accepted, Stop)).HandledBy);
    }

    [Fact]
    public async Task An_accepted_suggestion_keeps_what_was_typed_before()
    {
        using var store = await OpenStore.OpenAsync(data.Path);
        var drafts = Drafts(store);
        await drafts.SaveAsync(Of(store, "Typed before"), Stop);
        var suggestions = Suggestions(store, drafts);
        await suggestions.AddAsync("entries", "render", "country", "", "Cayman Islands", "", Stop);
        var draft = await suggestions.AcceptAsync((await suggestions.ListAsync(SuggestionState.New, Stop))[0].Id, "me", "Me", Stop);
        Assert.Equal("Typed before", (string)draft!.Body["name"]!);
        Assert.Contains("Cayman Islands", draft.Body.ToJsonString(), StringComparison.Ordinal);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Draft Of(OpenStore store, string name)
    {
        var render = store.Atlas.FindEntry("render")!;
        var body = ChainRecords.Entries.Write(render);
        body["name"] = name;
        return new Draft
        {
            Kind = ChainRecords.Entries,
            RecordId = "render",
            BasedOn = RecordToken.Of(ChainRecords.Entries, render),
            Base = ChainRecords.Entries.Write(render),
            Body = body,
            OwnerId = "me",
            OwnerName = "Me",
        };
    }

    private static DraftStore Drafts(OpenStore store) => new(new Contexts(store.DatabasePath), TimeProvider.System);

    private static SuggestionStore Suggestions(OpenStore store, DraftStore drafts) => new(new Contexts(store.DatabasePath), drafts, store.Editor, TimeProvider.System);

    private sealed class Contexts(string path) : IDbContextFactory<AtlasDbContext>
    {
        public AtlasDbContext CreateDbContext() => SqliteFile.Context(path);
    }
}

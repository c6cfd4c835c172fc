using AiChainAtlas.Data.Editing;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Data.Tests.Editing;

public sealed class EntryMoveTests : IDisposable
{
    private readonly TempFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_renamed_entry_keeps_its_facts_relations_and_claims_and_answers_at_its_old_id()
    {
        using var store = await OpenStore.OpenAsync(data.Path);
        var before = store.Atlas.FindEntry("render")!;
        var neighbours = store.Atlas.NeighboursOf("render").Count();
        var claims = store.Atlas.ClaimsAbout("render").Count();
        Assert.IsType<EditOutcome.Committed>(await CommitAsync(store, EntryMoves.Rename(store.Editor.Content, "render", "render-network")));
        Assert.Null(store.Atlas.FindEntry("render"));
        Assert.Equal("render-network", store.Atlas.FindSuccessor("render")!.Id);
        Assert.All(store.Atlas.Content.Redirects, redirect => Assert.NotNull(store.Atlas.FindEntry(redirect.EntryId)));
        Assert.Equal(before.Facts, store.Atlas.FindEntry("render-network")!.Facts);
        Assert.Equal((neighbours, claims), (store.Atlas.NeighboursOf("render-network").Count(), store.Atlas.ClaimsAbout("render-network").Count()));
    }

    [Fact]
    public async Task A_rename_there_and_back_leaves_no_redirect_to_itself()
    {
        using var store = await OpenStore.OpenAsync(data.Path);
        await CommitAsync(store, EntryMoves.Rename(store.Editor.Content, "render", "render-network"));
        Assert.IsType<EditOutcome.Committed>(await CommitAsync(store, EntryMoves.Rename(store.Editor.Content, "render-network", "render")));
        Assert.Equal("render", store.Atlas.FindSuccessor("render-network")!.Id);
        Assert.Null(store.Atlas.FindSuccessor("render"));
    }

    [Fact]
    public async Task A_merged_entry_hands_over_what_the_other_lacks_and_redirects()
    {
        using var store = await OpenStore.OpenAsync(data.Path);
        var (from, into) = (store.Atlas.FindEntry("akash")!, store.Atlas.FindEntry("render")!);
        Assert.IsType<EditOutcome.Committed>(await CommitAsync(store, EntryMoves.Merge(store.Editor.Content, from.Id, into.Id)));
        var merged = store.Atlas.FindEntry("render")!;
        Assert.Equal("render", store.Atlas.FindSuccessor("akash")!.Id);
        Assert.Null(store.Atlas.FindEntry("akash"));
        Assert.Contains(from.Name, merged.Values(EntryFields.FormerName));
        Assert.All(into.Facts, fact => Assert.Contains(fact, merged.Facts));
        Assert.DoesNotContain(store.Atlas.Content.Relations, r => r.FromId == "akash" || r.ToId == "akash");
        Assert.DoesNotContain(store.Atlas.Content.Claims, c => c.About.Contains("akash"));
    }

    private static Task<EditOutcome> CommitAsync(OpenStore store, IReadOnlyList<ProposedChange> changes) =>
        store.CommitAsync(new Proposal { Who = "tester", Reason = "Moved", Changes = changes });
}

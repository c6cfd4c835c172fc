using AiChainAtlas.Data.Editing;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Tests.Revisions;

public sealed class RevertTests : IDisposable
{
    private const string Ben = "ben@example.org";

    private readonly TempFolder data = new();
    private readonly SmallSeed seed = new();

    public void Dispose()
    {
        seed.Dispose();
        data.Dispose();
    }

    [Fact]
    public async Task Everything_goes_back_to_each_of_fifty_revisions()
    {
        using var store = await OpenAsync();
        var states = await store.FillAsync(50);
        foreach (var (revision, then) in states.Reverse())
        {
            var outcome = await store.RevertAsync(store.Revert.To(revision, Ben));
            Assert.True(outcome is EditOutcome.Committed or EditOutcome.Unchanged, $"revision {revision}: {outcome}");
            Assert.Empty(ContentDifference.Between(then, store.Editor.Content));
        }

        using var connection = await store.ConnectAsync();
        Assert.Null(Data.Audit.RevisionChain.FirstBroken(connection));
        Assert.True(store.Editor.Revision >= 90);
    }

    [Fact]
    public async Task What_was_reverted_is_the_same_after_a_restart()
    {
        AtlasContent then;
        using (var store = await OpenAsync())
        {
            then = (await store.FillAsync(12))[7];
            await store.RevertAsync(store.Revert.To(7, Ben));
        }

        using var again = await OpenAsync();
        Assert.Empty(ContentDifference.Between(then, again.Editor.Content));
    }

    [Fact]
    public async Task A_revision_is_taken_back_as_a_new_revision_with_its_reason()
    {
        using var store = await OpenAsync();
        var before = store.Editor.Content;
        await store.MakeAsync("Two at once", Histories.Put(store.Entry("render") with { Name = "Render" }), Source("s"));
        Assert.Equal(3, Assert.IsType<EditOutcome.Committed>(await store.RevertAsync(store.Revert.Of(2, Ben))).Revision);
        Assert.Empty(ContentDifference.Between(before, store.Editor.Content));
        Assert.Equal(("Reverts revision 2", Ben), (store.History.List(new()).Items[0].Reason, store.History.List(new()).Items[0].Who));
        Assert.Equal(3, store.Entry("render").Version);
    }

    [Fact]
    public async Task A_revert_is_reverted_like_any_other_revision()
    {
        using var store = await OpenAsync();
        await store.MakeAsync("Renamed", Histories.Put(store.Entry("render") with { Name = "Render" }));
        var renamed = store.Editor.Content;
        await store.RevertAsync(store.Revert.Of(2, Ben));
        await store.RevertAsync(store.Revert.Of(3, Ben, "It was right after all"));
        Assert.Empty(ContentDifference.Between(renamed, store.Editor.Content));
        Assert.Equal("It was right after all", store.History.List(new()).Items[0].Reason);
    }

    [Fact]
    public async Task A_record_that_somebody_changed_since_is_told_as_a_conflict_and_nothing_is_written()
    {
        using var store = await OpenAsync();
        await store.MakeAsync("Renamed", Histories.Put(store.Entry("render") with { Name = "Render" }));
        await store.MakeAsync("Renamed again", Histories.Put(store.Entry("render") with { Name = "Render 3" }));
        var conflict = Assert.IsType<EditOutcome.Conflicted>(await store.RevertAsync(store.Revert.Of(2, Ben)));
        Assert.Equal("Render 3", ((Entry)conflict.Current!).Name);
        Assert.Equal(3, store.Editor.Revision);
    }

    [Fact]
    public async Task A_record_that_was_removed_and_added_anew_is_a_conflict_too()
    {
        using var store = await OpenAsync();
        await store.MakeAsync("Added", Source("s"));
        await store.MakeAsync("Removed", new ProposedChange(ReferenceRecords.Sources, "s", null));
        Assert.IsType<EditOutcome.Conflicted>(await store.RevertAsync(store.Revert.Of(2, Ben)));
        await store.MakeAsync("Added", Source("s", "Another title"));
        Assert.IsType<EditOutcome.Conflicted>(await store.RevertAsync(store.Revert.Of(2, Ben)));
        Assert.IsType<EditOutcome.Conflicted>(await store.RevertAsync(store.Revert.Of(3, Ben)));
    }

    [Fact]
    public async Task A_record_that_was_changed_and_changed_back_can_be_reverted()
    {
        using var store = await OpenAsync();
        await store.MakeAsync("Renamed", Histories.Put(store.Entry("render") with { Name = "Render" }));
        await store.MakeAsync("Away", Histories.Put(store.Entry("render") with { Name = "Elsewhere" }));
        await store.MakeAsync("And back", Histories.Put(store.Entry("render") with { Name = "Render" }));
        Assert.IsType<EditOutcome.Committed>(await store.RevertAsync(store.Revert.Of(2, Ben)));
        Assert.Equal("Render Network", store.Entry("render").Name);
    }

    [Fact]
    public async Task A_revert_that_would_break_a_rule_is_refused_with_the_finding()
    {
        using var store = await OpenAsync();
        await store.MakeAsync("A source", Source("s"));
        await store.MakeAsync("Cited", Histories.Put(store.Entry("render") with { Facts = [.. store.Entry("render").Facts.Select(f => f with { SourceIds = ["s"] })] }));
        var refused = Assert.IsType<EditOutcome.Refused>(await store.RevertAsync(store.Revert.Of(2, Ben)));
        Assert.Contains(refused.Findings, finding => finding.Rule == "source-resolves");
        Assert.Equal(3, store.Editor.Revision);
    }

    [Fact]
    public async Task One_record_goes_back_and_the_others_stay()
    {
        using var store = await OpenAsync();
        await store.MakeAsync("Renamed", Histories.Put(store.Entry("render") with { Name = "Render" }));
        await store.MakeAsync("A source", Source("s"));
        await store.MakeAsync("Renamed again", Histories.Put(store.Entry("render") with { Name = "Render 3" }));
        await store.RevertAsync(store.Revert.Record(ChainRecords.Entries, "render", 2, Ben));
        Assert.Equal(("Render", 4), (store.Entry("render").Name, store.Entry("render").Version));
        Assert.NotNull(ReferenceRecords.Sources.Find(store.Editor.Content, "s"));
        Assert.Equal("Returns Render to revision 2", store.History.List(new()).Items[0].Reason);
    }

    [Fact]
    public async Task A_return_prepared_before_somebody_saved_is_told_as_a_conflict()
    {
        using var store = await OpenAsync();
        await store.MakeAsync("Renamed", Histories.Put(store.Entry("render") with { Name = "Render" }));
        var (everything, one) = (store.Revert.To(1, Ben), store.Revert.Record(ChainRecords.Entries, "render", 1, Ben));
        await store.MakeAsync("Renamed again", Histories.Put(store.Entry("render") with { Name = "Render 3" }));
        Assert.IsType<EditOutcome.Conflicted>(await store.RevertAsync(everything));
        Assert.IsType<EditOutcome.Conflicted>(await store.RevertAsync(one));
    }

    [Fact]
    public async Task What_cannot_be_reverted_is_said_in_a_sentence()
    {
        using var store = await OpenAsync();
        Assert.Contains("nothing before it", store.Revert.Of(1, Ben).Problem, StringComparison.Ordinal);
        Assert.Contains("no revision 2; the last one is 1", store.Revert.Of(2, Ben).Problem, StringComparison.Ordinal);
        Assert.Contains("no revision 0", store.Revert.To(0, Ben).Problem, StringComparison.Ordinal);
        Assert.Contains("no entry 'never'", store.Revert.Record(ChainRecords.Entries, "never", 1, Ben).Problem, StringComparison.Ordinal);
        Assert.IsType<EditOutcome.Unchanged>(await store.RevertAsync(store.Revert.To(1, Ben)));
    }

    private Task<OpenStore> OpenAsync() => OpenStore.OpenAsync(data.Path, seed.Path);

    private static ProposedChange Source(string id, string title = "A report") =>
        new(ReferenceRecords.Sources, id, new Source { Id = id, Title = title, Publisher = "P", Date = PartialDate.None, Type = SourceType.Press, Kind = "report" });
}

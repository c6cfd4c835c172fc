using AiChainAtlas.Data.Editing;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.History;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Tests.Revisions;

public sealed class PublicHistoryTests : IDisposable
{
    private static readonly string Secret = "what-it-said";

    private readonly TempFolder data = new();
    private readonly SmallSeed seed = new();

    public void Dispose()
    {
        seed.Dispose();
        data.Dispose();
    }

    [Fact]
    public async Task People_are_named_without_their_addresses()
    {
        using var store = await OpenAsync();
        await store.MakeAsync("Named", Histories.Put(store.Entry("render") with { Name = "Render" }));
        Assert.Equal("anna", List(store)[0].Who);
        Assert.Equal("anna", store.Shown.Find(2, new Paging(1, 5), 2)!.Who);
    }

    [Fact]
    public async Task Nothing_after_the_revision_that_a_reader_sees_is_shown()
    {
        using var store = await OpenAsync();
        await store.FillAsync(4);
        Assert.Equal([2, 1], store.Shown.List(new ChangeQuery(), 2).Items.Select(revision => revision.Id));
        Assert.Null(store.Shown.Find(3, new Paging(1, 5), 2));
    }

    [Fact]
    public async Task Of_a_retired_entry_only_its_name_and_that_it_was_retired_is_told()
    {
        using var store = await OpenAsync();
        var copy = store.Entry("render") with { Id = "gone", Name = "Gone", Version = 1 };
        await store.MakeAsync(Secret, Histories.Put(copy));
        await store.MakeAsync(Secret, Histories.Put(copy with { Facts = [.. copy.Facts.Select(f => f with { Note = Secret })] }));
        await store.MakeAsync("Ties", Tie("gone"), new ProposedChange(ChainRecords.Redirects, "was-gone", new Redirect("was-gone", "gone")));
        await store.MakeAsync("Says", new ProposedChange(ReferenceRecords.Claims, "c1", Claim("render", "gone")));
        await store.MakeAsync("Closed down", Histories.Put(store.Entry("gone") with { IsRetired = true }));

        var list = List(store);
        Assert.Equal([6, 5, 1], list.Select(revision => revision.Id));
        var line = Assert.Single(list[0].Changes);
        Assert.Equal((ChangeAct.Retired, "Gone"), (ChangeAct.Of(line), line.Kind.NameOf(line.After!)));
        Assert.Empty(((Entry)line.Before!).Facts.Concat(((Entry)line.After!).Facts));
        Assert.Equal(["render"], ((Claim)Assert.Single(list[1].Changes).After!).About);
        Assert.Equal(3, store.Shown.List(new ChangeQuery(), 6).Total);
        Assert.All(new long[] { 2, 3, 4 }, hidden => Assert.Null(store.Shown.Find(hidden, new Paging(1, 5), 6)));
        Assert.Equal(6, Assert.Single(store.Shown.Of(ChainRecords.Entries, "gone", 10, 6).Items).Id);
        Assert.Equal(6, store.History.List(new ChangeQuery()).Total);
    }

    [Fact]
    public async Task A_restored_entry_has_its_whole_history_again()
    {
        using var store = await OpenAsync();
        await store.MakeAsync("Out", Histories.Put(store.Entry("render") with { IsRetired = true }));
        await store.MakeAsync("In", Histories.Put(store.Entry("render") with { IsRetired = false }));
        Assert.Equal([ChangeAct.Restored, ChangeAct.Retired], store.Shown.Of(ChainRecords.Entries, "render", 10, 3).Items.Select(revision => ChangeAct.Of(revision.Changes[0])));
    }

    [Fact]
    public async Task An_entry_that_came_in_retired_is_not_named_at_all()
    {
        using var store = await OpenAsync();
        await store.MakeAsync(Secret, Histories.Put(store.Entry("render") with { Id = "gone", Name = "Gone", Version = 1, IsRetired = true }));
        Assert.Equal([1], List(store).Select(revision => revision.Id));
    }

    [Fact]
    public async Task A_revision_that_changed_other_things_too_shows_those()
    {
        using var store = await OpenAsync();
        await store.MakeAsync("Out", Histories.Put(store.Entry("render") with { IsRetired = true }));
        await store.MakeAsync("Both", Histories.Put(store.Entry("render") with { Name = Secret }), new ProposedChange(ReferenceRecords.Sources, "s", new Source { Id = "s", Title = "S", Publisher = "P", Date = PartialDate.None, Type = SourceType.Press, Kind = "report" }));
        Assert.Equal("s", Assert.Single(List(store)[0].Changes).Id);
        Assert.Equal(1, List(store)[0].ChangeCount);
    }

    [Fact]
    public async Task A_revision_of_notes_for_editors_alone_is_listed_for_editors_only()
    {
        using var store = await OpenAsync();
        await store.MakeAsync("Noted", Histories.Put(store.Entry("render") with { EditorNote = Secret }));
        await store.MakeAsync("Noted otherwise, renamed", Histories.Put(store.Entry("render") with { EditorNote = "Other", Name = "Render" }));
        await store.MakeAsync("Note removed", Histories.Put(store.Entry("render") with { EditorNote = "" }));

        Assert.Equal([3, 1], List(store).Select(revision => revision.Id));
        Assert.Equal(2, store.Shown.List(new ChangeQuery(), 4).Total);
        Assert.Null(store.Shown.Find(2, new Paging(1, 5), 4));
        Assert.Null(store.Shown.Find(4, new Paging(1, 5), 4));
        Assert.Equal(3, Assert.Single(store.Shown.Of(ChainRecords.Entries, "render", 10, 4).Items).Id);
        var renamed = Assert.Single(store.Shown.Find(3, new Paging(1, 5), 4)!.Changes);
        Assert.Equal(("", ""), (((Entry)renamed.Before!).EditorNote, ((Entry)renamed.After!).EditorNote));

        Assert.Equal([4, 3, 2, 1], store.History.List(new ChangeQuery()).Items.Select(revision => revision.Id));
        Assert.Equal(Secret, ((Entry)Assert.Single(store.History.Find(2, new Paging(1, 5))!.Changes).After!).EditorNote);
    }

    [Fact]
    public async Task Of_a_revision_with_a_note_and_something_else_readers_see_and_count_the_something_else()
    {
        using var store = await OpenAsync();
        var source = new Source
        {
            Id = "s",
            Title = "S",
            Publisher = "P",
            Date = PartialDate.None,
            Type = SourceType.Press,
            Kind = "report",
        };
        await store.MakeAsync(
            "Both", Histories.Put(store.Entry("render") with { EditorNote = Secret }), new ProposedChange(ReferenceRecords.Sources, "s", source));
        var shown = List(store)[0];
        Assert.Equal((1, "s"), (shown.ChangeCount, Assert.Single(shown.Changes).Id));
        Assert.Equal(2, store.History.Find(2, new Paging(1, 5))!.ChangeCount);
    }

    private Task<OpenStore> OpenAsync() => OpenStore.OpenAsync(data.Path, seed.Path);

    private static IReadOnlyList<Data.Audit.Revision> List(OpenStore store) => store.Shown.List(new ChangeQuery(), store.Atlas.Revision).Items;

    private static ProposedChange Tie(string to)
    {
        var relation = new Relation { FromId = "render", ToId = to, Kind = RelationKind.CompetesWith, Note = Secret, Origin = Origin.Added, SourceIds = ["report"], AsOf = PartialDate.Parse("2026-01") };
        return new ProposedChange(ChainRecords.Relations, relation.Id, relation);
    }

    private static Claim Claim(params string[] about) => new()
    {
        Id = "c1",
        Section = "Hardware",
        Statement = "One sentence.",
        Verdict = Verdict.Supported,
        Record = "The record agrees.",
        SourceIds = ["report"],
        AsOf = PartialDate.Parse("2026-01"),
        About = about,
    };
}

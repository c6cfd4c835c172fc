using AiChainAtlas.Data.Editing;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.History;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Tests.Revisions;

public sealed class RevisionHistoryTests : IDisposable
{
    private readonly TempFolder data = new();
    private readonly SmallSeed seed = new();

    public void Dispose()
    {
        seed.Dispose();
        data.Dispose();
    }

    [Fact]
    public async Task Revisions_come_newest_first_in_pages_that_leave_nothing_out()
    {
        using var store = await OpenAsync();
        await store.FillAsync(13);
        var pages = Enumerable.Range(1, 3).Select(page => store.History.List(new ChangeQuery { Paging = new Paging(page, 5) })).ToList();
        Assert.All(pages, page => Assert.Equal(13, page.Total));
        Assert.Equal(Enumerable.Range(1, 13).Reverse().Select(i => (long)i), pages.SelectMany(page => page.Items).Select(revision => revision.Id));
        var newest = pages[0].Items[0];
        Assert.Equal(("Step 13", "anna@example.org", 2), (newest.Reason, newest.Who, newest.ChangeCount));
        Assert.Equal(["sources", "entries"], newest.Changes.Select(change => change.Kind.Key));
        Assert.Equal(store.Atlas.PublishedAt, newest.At);
    }

    [Fact]
    public async Task The_beginning_has_counts_and_no_changes()
    {
        using var store = await OpenAsync();
        var first = Assert.Single(store.History.List(new ChangeQuery()).Items);
        Assert.Empty(first.Changes);
        Assert.Equal((1, 2, 3), (first.Beginning["entries"], first.Beginning["links"], first.Beginning["sources"]));
    }

    [Fact]
    public async Task History_of_one_record_holds_its_changes_and_no_others()
    {
        using var store = await OpenAsync();
        await store.FillAsync(13);
        var of = store.History.List(new ChangeQuery { Kind = ChainRecords.Links, RecordId = "cx-gpu" });
        Assert.Equal([10, 4], of.Items.Select(revision => revision.Id));
        var both = store.History.List(new ChangeQuery { RecordId = "report-13" });
        Assert.Equal(["report-13"], Assert.Single(both.Items).Changes.Select(change => change.Id));
        Assert.Equal(1, both.Items[0].ChangeCount);
        Assert.Equal([13, 7], store.History.List(new ChangeQuery { Kind = ReferenceRecords.Sources }).Items.Select(revision => revision.Id));
        Assert.Empty(store.History.List(new ChangeQuery { RecordId = "never" }).Items);
    }

    [Fact]
    public async Task History_since_a_revision_leaves_that_one_out_and_since_a_day_begins_with_it()
    {
        using var store = await OpenAsync();
        await store.FillAsync(5);
        Assert.Equal([5, 4], store.History.List(new ChangeQuery { Since = HistoryPoint.At(3) }).Items.Select(revision => revision.Id));
        var today = DateOnly.FromDateTime(store.Atlas.PublishedAt);
        Assert.Equal(5, store.History.List(new ChangeQuery { Since = HistoryPoint.At(today) }).Total);
        Assert.Equal(0, store.History.List(new ChangeQuery { Since = HistoryPoint.At(today.AddDays(1)) }).Total);
    }

    [Fact]
    public async Task A_large_revision_shows_its_beginning_in_lists_and_all_of_it_in_pages()
    {
        using var store = await OpenAsync();
        var sources = Enumerable.Range(1, 45).Select(i => new Source { Id = $"s-{i:00}", Title = $"S {i}", Publisher = "P", Date = PartialDate.None, Type = SourceType.Press, Kind = "report" });
        var id = await store.MakeAsync("Many", [.. sources.Select(source => new ProposedChange(ReferenceRecords.Sources, source.Id, source))]);
        var listed = store.History.List(new ChangeQuery()).Items[0];
        Assert.Equal((45, Data.Audit.RevisionHistory.ChangesInList), (listed.ChangeCount, listed.Changes.Count));
        var whole = Enumerable.Range(1, 3).SelectMany(page => store.History.Find(id, new Paging(page, 20))!.Changes).Select(change => change.Id);
        Assert.Equal(Enumerable.Range(1, 45).Select(i => $"s-{i:00}"), whole);
    }

    [Fact]
    public async Task A_revision_that_does_not_exist_is_not_found()
    {
        using var store = await OpenAsync();
        Assert.Null(store.History.Find(2, new Paging(1, 10)));
        Assert.Null(store.History.Find(0, new Paging(1, 10)));
        Assert.Throws<ArgumentOutOfRangeException>(() => store.History.ContentAt(2));
    }

    [Fact]
    public async Task A_day_means_its_last_revision_and_a_day_before_the_beginning_means_none()
    {
        using var store = await OpenAsync();
        await store.FillAsync(3);
        var today = DateOnly.FromDateTime(store.Atlas.PublishedAt);
        Assert.Equal(3, store.History.At(HistoryPoint.At(today))!.Id);
        Assert.Equal(3, store.History.At(HistoryPoint.At(today.AddYears(1)))!.Id);
        Assert.Null(store.History.At(HistoryPoint.At(today.AddDays(-1))));
        Assert.Equal(2, store.History.At(HistoryPoint.At(2))!.Id);
        Assert.Null(store.History.At(HistoryPoint.At(4)));
    }

    [Fact]
    public async Task Content_as_of_each_revision_is_what_was_there_then_versions_included()
    {
        using var store = await OpenAsync();
        foreach (var (revision, then) in await store.FillAsync(40))
        {
            var told = store.History.ContentAt(revision);
            Assert.Empty(ContentDifference.Between(then, told));
            Assert.Equal(Versions(then), Versions(told));
        }
    }

    [Fact]
    public async Task A_record_as_of_each_revision_is_what_it_was_then()
    {
        using var store = await OpenAsync();
        foreach (var (revision, then) in await store.FillAsync(20))
        {
            foreach (var id in (string[])["render", "new-2", "new-8"])
            {
                var told = (Entry?)store.History.RecordAt(ChainRecords.Entries, id, revision);
                Assert.True(told is null == (ChainRecords.Entries.Find(then, id) is null) && (told is null || ContentDifference.IsSame(ChainRecords.Entries, told, ChainRecords.Entries.Find(then, id))));
            }
        }
    }

    [Fact]
    public async Task Looking_at_history_waits_for_no_writer()
    {
        using var store = await OpenAsync();
        using var writer = await store.ConnectAsync();
        writer.Run("BEGIN IMMEDIATE");
        Assert.Equal(1, store.History.List(new ChangeQuery()).Total);
        writer.Run("ROLLBACK");
    }

    private Task<OpenStore> OpenAsync() => OpenStore.OpenAsync(data.Path, seed.Path);

    private static IEnumerable<(string, int)> Versions(AtlasContent content) =>
        content.Entries.Select(e => (e.Id, e.Version)).Concat(content.Links.Select(l => (l.Id, l.Version))).Order();
}

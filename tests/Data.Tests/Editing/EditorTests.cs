using AiChainAtlas.Data.Editing;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Records;
using Microsoft.Data.Sqlite;

namespace AiChainAtlas.Data.Tests.Editing;

public sealed class EditorTests : IDisposable
{
    private readonly TempFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_committed_change_is_shown_counted_and_there_after_a_restart()
    {
        using (var store = await OpenStore.OpenAsync(data.Path))
        {
            var render = store.Atlas.FindEntry("render")!;
            var outcome = await store.CommitAsync(Change(render with { Name = "Render" }, RecordToken.Version(render.Version)));
            Assert.Equal(2, Assert.IsType<EditOutcome.Committed>(outcome).Revision);
            Assert.Equal(("Render", 2), (store.Atlas.FindEntry("render")!.Name, store.Atlas.FindEntry("render")!.Version));
            Assert.Equal(2, store.Atlas.Revision);
        }

        using var again = await OpenStore.OpenAsync(data.Path);
        Assert.Equal(("Render", 2), (again.Atlas.FindEntry("render")!.Name, again.Atlas.FindEntry("render")!.Version));
        Assert.Equal(2, again.Atlas.Revision);
    }

    public static TheoryData<string> FactChanges => [.. ChangedFacts.Keys];

    private static Dictionary<string, Func<IReadOnlyList<Fact>, IEnumerable<Fact>>> ChangedFacts => new()
    {
        ["reversed"] = facts => facts.Reverse(),
        ["one removed from the middle"] = facts => facts.Where((_, i) => i != 1 || facts[1].Field is "status" or "description"),
        ["all but the needed removed"] = facts => facts.Where(f => f.Field is "status" or "description" or "succession"),
        ["one put in front"] = facts => facts.Prepend(facts[0] with { Value = "Something new", Rank = Rank.Normal, SourceIds = [Source.Article, "gate-ventures-2"] }),
        ["one with other sources"] = facts => facts.Select((f, i) => i == 2 ? f with { SourceIds = [Source.FromMemory], Confidence = Confidence.Unverified } : f),
        ["one with another note"] = facts => facts.Select((f, i) => i == facts.Count - 1 ? f with { Note = "Seen again" } : f),
    };

    [Theory]
    [MemberData(nameof(FactChanges))]
    public async Task Facts_that_were_moved_removed_changed_or_added_stand_on_disk_as_in_memory(string change)
    {
        IReadOnlyList<Fact> expected;
        using (var store = await OpenStore.OpenAsync(data.Path))
        {
            var render = store.Atlas.FindEntry("render")!;
            await CommitAsync(store, ChainRecords.Entries, "render", render with { Facts = [.. ChangedFacts[change](render.Facts)] });
            expected = store.Atlas.FindEntry("render")!.Facts;
        }

        using var again = await OpenStore.OpenAsync(data.Path);
        Assert.Equivalent(expected, again.Atlas.FindEntry("render")!.Facts, strict: true);
    }

    [Fact]
    public async Task Of_fifty_saves_of_one_version_exactly_one_is_taken()
    {
        using var store = await OpenStore.OpenAsync(data.Path);
        var render = store.Atlas.FindEntry("render")!;
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() =>
            store.CommitAsync(Change(render with { Name = $"Render {i}" }, RecordToken.Version(render.Version))))));
        Assert.Single(outcomes.OfType<EditOutcome.Committed>());
        Assert.All(outcomes.Where(o => o is not EditOutcome.Committed), outcome =>
            Assert.Equal(store.Atlas.FindEntry("render")!.Name, ((Entry)Assert.IsType<EditOutcome.Conflicted>(outcome).Current!).Name));
        Assert.Equal(2, store.Atlas.Revision);
    }

    [Fact]
    public async Task Changes_of_many_at_once_are_each_a_revision_without_gaps_in_one_chain()
    {
        using var store = await OpenStore.OpenAsync(data.Path);
        var outcomes = await Task.WhenAll(store.Atlas.Entries.Take(100).Select(entry => Task.Run(() =>
            store.CommitAsync(Change(entry with { Name = $"{entry.Name}!" }, RecordToken.Version(entry.Version))))));
        Assert.Equal(Enumerable.Range(2, 100).Select(i => (long)i), outcomes.Cast<EditOutcome.Committed>().Select(c => c.Revision).Order());
        using var connection = await store.ConnectAsync();
        Assert.Null(Audit.RevisionChain.FirstBroken(connection));
    }

    [Fact]
    public async Task A_change_that_breaks_a_rule_is_refused_with_its_findings_and_leaves_no_trace()
    {
        using var store = await OpenStore.OpenAsync(data.Path);
        var render = store.Atlas.FindEntry("render")!;
        var outcome = await store.CommitAsync(Change(render with { Facts = [.. render.Facts.Select(f => f with { SourceIds = ["no-such"] })] }));
        Assert.All(Assert.IsType<EditOutcome.Refused>(outcome).Findings, finding => Assert.StartsWith("entries/render/facts/", finding.Path, StringComparison.Ordinal));
        Assert.Equal(1, store.Atlas.Revision);
        Assert.Same(render, store.Atlas.FindEntry("render"));
    }

    [Fact]
    public async Task A_source_that_is_cited_cannot_be_removed()
    {
        using var store = await OpenStore.OpenAsync(data.Path);
        var cited = store.Atlas.FindEntry("render")!.Facts[0].SourceIds[0];
        var outcome = await store.CommitAsync(Propose(new ProposedChange(ReferenceRecords.Sources, cited, null)));
        Assert.Contains(Assert.IsType<EditOutcome.Refused>(outcome).Findings, finding => finding.Rule == "source-resolves");
    }

    [Fact]
    public async Task A_proposal_that_changes_nothing_makes_no_revision()
    {
        using var store = await OpenStore.OpenAsync(data.Path);
        Assert.IsType<EditOutcome.Unchanged>(await store.CommitAsync(Change(store.Atlas.FindEntry("render")!)));
        Assert.Equal(1, store.Atlas.Revision);
    }

    [Fact]
    public async Task An_id_cannot_be_changed()
    {
        using var store = await OpenStore.OpenAsync(data.Path);
        var render = store.Atlas.FindEntry("render")!;
        var outcome = await store.CommitAsync(Propose(new ProposedChange(ChainRecords.Entries, "render", render with { Id = "render-2" })));
        Assert.Equal("id-permanent", Assert.Single(Assert.IsType<EditOutcome.Refused>(outcome).Findings).Rule);
    }

    [Fact]
    public async Task A_retired_entry_is_hidden_kept_and_can_be_restored()
    {
        using var store = await OpenStore.OpenAsync(data.Path);
        var render = store.Atlas.FindEntry("render")!;
        await store.CommitAsync(Change(render with { IsRetired = true }));
        Assert.Null(store.Atlas.FindEntry("render"));
        Assert.DoesNotContain(store.Atlas.Content.Relations, r => r.FromId == "render" || r.ToId == "render");
        var kept = (Entry)ChainRecords.Entries.Find(store.Editor.Content, "render")!;
        await store.CommitAsync(Change(kept with { IsRetired = false }));
        Assert.Equal(3, store.Atlas.FindEntry("render")!.Version);
        Assert.Empty(ContentDifference.Between(Published.Of(store.Editor.Content), store.Atlas.Content));
    }

    [Fact]
    public async Task A_database_that_another_program_holds_is_said_to_be_busy_and_nothing_is_kept()
    {
        using var store = await OpenStore.OpenAsync(data.Path);
        var render = store.Atlas.FindEntry("render")!;
        using (var other = await store.ConnectAsync())
        {
            other.Run("BEGIN IMMEDIATE");
            var refused = await Assert.ThrowsAsync<AtlasWriteException>(() => store.CommitAsync(Change(render with { Name = "Render" })));
            Assert.Contains("Save again", refused.Message, StringComparison.Ordinal);
            other.Run("ROLLBACK");
        }

        Assert.Equal(1, store.Atlas.Revision);
        Assert.Equal(2, Assert.IsType<EditOutcome.Committed>(await store.CommitAsync(Change(render with { Name = "Render" }))).Revision);
    }

    [Theory]
    [InlineData("UPDATE revision_changes SET after = '{}'")]
    [InlineData("DELETE FROM revision_changes")]
    [InlineData("INSERT INTO revision_changes VALUES (1, 9, 'entries', 'render', NULL, NULL)")]
    public async Task What_a_revision_changed_cannot_be_rewritten(string sql)
    {
        using var store = await OpenStore.OpenAsync(data.Path);
        await store.CommitAsync(Change(store.Atlas.FindEntry("render")! with { Name = "Render" }));
        using var connection = await store.ConnectAsync();
        Assert.Contains("append-only", Assert.Throws<SqliteException>(() => connection.Run(sql)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE revision_changes SET after = replace(after, 'Render', 'Rendar')")]
    [InlineData("UPDATE revisions SET who = 'nobody' WHERE id = 2")]
    [InlineData("DELETE FROM revision_changes WHERE revision_id = 2")]
    [InlineData("UPDATE revisions SET hash = 'x' WHERE id = 2")]
    public async Task A_rewritten_revision_is_found_even_when_the_triggers_were_taken_away(string sql)
    {
        using (var store = await OpenStore.OpenAsync(data.Path))
        {
            await store.CommitAsync(Change(store.Atlas.FindEntry("render")! with { Name = "Render" }));
            await store.CommitAsync(Change(store.Atlas.FindEntry("render")! with { Name = "Render again" }));
            using var connection = await store.ConnectAsync();
            Assert.Null(Audit.RevisionChain.FirstBroken(connection));
            foreach (var trigger in (string[])["revisions_no_update", "revision_changes_no_update", "revision_changes_no_delete"])
            {
                connection.Run($"DROP TRIGGER {trigger}");
            }

            connection.Run(sql);
            Assert.Equal(2, Audit.RevisionChain.FirstBroken(connection));
        }
    }

    private static Proposal Propose(params ProposedChange[] changes) => new() { Who = "tester", Reason = "To see what happens", Changes = changes };

    private static Proposal Change(Entry entry, string? basedOn = null) => Propose(new ProposedChange(ChainRecords.Entries, entry.Id, entry) { BasedOn = basedOn });

    private static async Task CommitAsync(OpenStore store, RecordKind kind, string id, object? record)
    {
        var outcome = await store.CommitAsync(Propose(new ProposedChange(kind, id, record)));
        Assert.True(outcome is EditOutcome.Committed, outcome is EditOutcome.Refused refused ? string.Join("; ", refused.Findings) : outcome.ToString());
    }
}

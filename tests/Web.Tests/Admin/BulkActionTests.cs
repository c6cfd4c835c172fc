using System.Text.Json.Nodes;
using AiChainAtlas.Data.Editing;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Domain.Rules;
using AiChainAtlas.Domain.Tests;
using AiChainAtlas.Web.Admin.Grid;

namespace AiChainAtlas.Web.Tests.Admin;

public sealed class BulkActionTests
{
    private static readonly RecordKind Kind = ChainRecords.Entries;
    private static readonly IReadOnlyList<object> Some = [.. SampleAtlas.Content.Entries.Take(3)];

    private readonly List<Finding> findings = [];

    [Fact]
    public async Task Retiring_names_each_record_with_the_state_it_was_seen_in()
    {
        var changes = await ChangesAsync(new BulkAction.Retire(true));
        Assert.Equal(Some.Select(Kind.IdOf), changes.Select(change => change.Id));
        Assert.All(changes, change => Assert.True(((Entry)change.After!).IsRetired));
        Assert.All(changes, change => Assert.Equal("v1", change.BasedOn));
    }

    [Fact]
    public async Task What_is_so_already_makes_no_change() => Assert.Empty(await ChangesAsync(new BulkAction.Retire(false)));

    [Fact]
    public async Task One_field_is_set_and_the_rest_stays()
    {
        var link = Kind.Fields.Single(field => field.Key == "link");
        var changes = await ChangesAsync(new BulkAction.Set(link, JsonValue.Create("cx-gpu")));
        Assert.All(changes, change => Assert.Equal("cx-gpu", ((Entry)change.After!).LinkId));
        Assert.Equal(((Entry)Some[0]).Facts, ((Entry)changes[0].After!).Facts, (left, right) => left.Value == right.Value);
        Assert.Empty(findings);
    }

    [Fact]
    public async Task A_value_that_will_not_do_is_found_fault_with_and_changes_nothing()
    {
        var origin = Kind.Fields.Single(field => field.Key == "origin");
        Assert.Empty(await ChangesAsync(new BulkAction.Set(origin, JsonValue.Create("elsewhere"))));
        Assert.Equal(Some.Count, findings.Count);
        Assert.Equal("entries/nvidia/origin", findings[0].Path);
    }

    [Fact]
    public async Task Deleting_leaves_nothing_in_the_place_of_each() => Assert.All(await ChangesAsync(new BulkAction.Delete()), change => Assert.Null(change.After));

    [Fact]
    public async Task It_tells_how_far_it_is_and_stops_when_told()
    {
        var told = new List<int>();
        using var cancel = new CancellationTokenSource();
        var many = Enumerable.Repeat(Some[0], 250).ToList();
        var act = new BulkAction.Retire(true).ChangesAsync(Kind, many, findings, new Told(count =>
        {
            told.Add(count);
            cancel.Cancel();
        }), cancel.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => act);
        Assert.Equal([100], told);
    }

    private Task<IReadOnlyList<ProposedChange>> ChangesAsync(BulkAction action) =>
        action.ChangesAsync(Kind, Some, findings, cancel: TestContext.Current.CancellationToken);

    private sealed class Told(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}

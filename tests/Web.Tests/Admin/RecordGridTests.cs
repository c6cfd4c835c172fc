using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Domain.Tests;
using AiChainAtlas.Web.Admin.Grid;

namespace AiChainAtlas.Web.Tests.Admin;

public sealed class RecordGridTests
{
    private static readonly AtlasContent Content = SampleAtlas.Content;
    private static readonly RecordGrid Entries = new(ChainRecords.Entries);

    public static TheoryData<string> Kinds => [.. RecordKinds.All.Select(kind => kind.Key)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_has_columns_that_can_be_shown_and_sorted(string key)
    {
        var grid = new RecordGrid(RecordKinds.Find(key)!);
        Assert.Equal(grid.Columns.Count, grid.Columns.Select(column => column.Key).Distinct().Count());
        foreach (var column in grid.Columns)
        {
            Assert.Equal(grid.Kind.AllIn(Content).Count, grid.All(Content, new RecordQuery { Sort = column.Key }).Count);
        }
    }

    [Fact]
    public void Every_word_has_to_stand_somewhere_in_the_record_accents_aside() =>
        Assert.Equal(["lepton"], Ids(new RecordQuery { Text = "lepton nvidia 2025" }));

    [Fact]
    public void Text_finds_nothing_where_a_word_is_missing() => Assert.Empty(Ids(new RecordQuery { Text = "lepton render" }));

    [Theory]
    [InlineData("ticker", "contains", "epk", "epik")]
    [InlineData("status", "is", "merged", "lepton")]
    [InlineData("also_on", "is", "cx-zk", "render")]
    [InlineData("founded", "from", "2000", "coreweave")]
    [InlineData("founded", "to", "1999", "nvidia")]
    [InlineData("coingecko_listed", "present", "", "render")]
    public void Filter_keeps_what_passes_its_test(string column, string test, string text, string expected) =>
        Assert.Equal([expected], Ids(Filtered(column, test, text)));

    [Fact]
    public void What_is_missing_can_be_asked_for() =>
        Assert.Equal(Content.Entries.Count(entry => !entry.Values(EntryFields.FormerName).Any()), Ids(Filtered("former_name", "missing", "")).Count);

    [Fact]
    public void Numbers_are_sorted_as_numbers_and_what_has_none_stands_last_either_way()
    {
        var prices = new RecordGrid(ComputeRecords.Accelerators);
        foreach (var descending in new[] { false, true })
        {
            var sorted = prices.All(Content, new RecordQuery { Sort = "tdp_w", Descending = descending }).Cast<Domain.Compute.Accelerator>().Select(a => a.TdpW).ToList();
            var known = sorted.OfType<double>().ToList();
            Assert.Equal(descending ? known.OrderDescending() : known.Order(), known);
            Assert.Equal(known.Count, sorted.TakeWhile(power => power is not null).Count());
        }
    }

    [Fact]
    public void Names_are_sorted_without_regard_to_case()
    {
        var names = Entries.All(Content, new RecordQuery { Sort = RecordQuery.ByName }).Select(ChainRecords.Entries.NameOf).ToList();
        Assert.True(names.IndexOf("io.net") < names.IndexOf("Lambda"));
        Assert.Equal(names.AsEnumerable().Reverse(), Entries.All(Content, new RecordQuery { Sort = RecordQuery.ByName, Descending = true }).Select(ChainRecords.Entries.NameOf));
    }

    [Fact]
    public void Pages_follow_one_another_and_the_last_one_stands_for_those_beyond()
    {
        var query = new RecordQuery { PageSize = 5 };
        var ids = Enumerable.Range(0, 3).SelectMany(page => Entries.Read(Content, query with { Page = page }).Records).Select(ChainRecords.Entries.IdOf).ToList();
        Assert.Equal(Content.Entries.Select(entry => entry.Id), ids);
        Assert.Equal(ids.TakeLast(2), Entries.Read(Content, query with { Page = 99 }).Records.Select(ChainRecords.Entries.IdOf));
        Assert.Equal(Content.Entries.Count, Entries.Read(Content, query).Total);
    }

    private static RecordQuery Filtered(string column, string test, string text) =>
        new() { Filters = [new ColumnFilter(column, ColumnTest.All.Single(known => known.Key == test), text)] };

    private static IReadOnlyList<string> Ids(RecordQuery query) => [.. Entries.All(Content, query).Select(ChainRecords.Entries.IdOf)];
}

using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Tests.Browse;

public sealed class EntryListOrderTests
{
    private static readonly Atlas Atlas = SampleAtlas.Build();

    public static TheoryData<string> ColumnKeys => [.. EntryColumns.All.Select(c => c.Key)];

    [Fact]
    public void Text_orders_by_relevance_unless_a_column_is_asked_for()
    {
        Assert.Equal("render akash", Ids(Atlas, "q=rendering render"));
        Assert.Equal("akash render", Ids(Atlas, "q=rendering render&sort=name"));
    }

    [Theory]
    [InlineData("sort=founded", "nvidia coreweave")]
    [InlineData("sort=-founded", "coreweave nvidia")]
    public void Unknown_values_come_last_by_name_in_both_directions(string address, string first) =>
        Assert.Equal(first + " akash cambricon common-crawl epik io-net lambda lepton openai render risc-zero", Ids(Atlas, address));

    [Fact]
    public void Equal_values_come_by_name_in_both_directions()
    {
        Assert.Equal("epik nvidia akash cambricon", Ids(Atlas, "sort=-origin&page_size=4"));
        Assert.Equal("akash cambricon common-crawl coreweave", Ids(Atlas, "sort=origin&page_size=4"));
    }

    [Theory]
    [InlineData("sort=link", "cambricon nvidia lepton coreweave lambda common-crawl openai akash io-net render epik risc-zero")]
    [InlineData("sort=-link", "risc-zero epik akash io-net render openai common-crawl coreweave lambda lepton cambricon nvidia")]
    public void Link_orders_by_lane_and_then_upstream_first(string address, string ids) => Assert.Equal(ids, Ids(Atlas, address));

    [Fact]
    public void Stage_orders_upstream_first() =>
        Assert.Equal(
            ["chips", "cloud", "data", "models"],
            EntryList.Of(Atlas, Address.Query(Atlas, "sort=stage")).Matches.Select(e => Atlas.LinkOf(e).StageId).Distinct());

    [Fact]
    public void Text_columns_order_without_regard_to_case()
    {
        var atlas = With(Ticker("a", "beta"), Ticker("b", "Alpha"), Ticker("c", "GAMMA"));
        Assert.Equal("b a c", Ids(atlas, "sort=ticker"));
        Assert.Equal("c a b", Ids(atlas, "sort=-ticker"));
    }

    [Fact]
    public void Sources_order_as_numbers() => Assert.Equal("b a c", Ids(With(Sources("a", 9), Sources("b", 10), Sources("c", 2)), "sort=-sources"));

    [Fact]
    public void Newest_fact_orders_by_date_and_undated_entries_come_last()
    {
        var atlas = With(Dated("a", "n.d."), Dated("b", "2026-05"), Dated("c", "2026-04-30", "1960s"), Dated("d", "2025"));
        Assert.Equal("d c b a", Ids(atlas, "sort=as_of"));
        Assert.Equal("b c d a", Ids(atlas, "sort=-as_of"));
    }

    [Fact]
    public void Superseded_fact_does_not_make_an_entry_new()
    {
        var corrected = Dated("a", "2026-05", "2024");
        var atlas = With(Dated("b", "2025"), corrected with { Facts = [corrected.Facts[0] with { Rank = Rank.Deprecated }, corrected.Facts[1]] });
        Assert.Equal("b a", Ids(atlas, "sort=-as_of"));
    }

    [Theory]
    [MemberData(nameof(ColumnKeys))]
    public void Every_column_orders_all_entries_both_ways(string key)
    {
        var ascending = EntryList.Of(Atlas, Address.Query(Atlas, $"sort={key}")).Matches;
        var descending = EntryList.Of(Atlas, Address.Query(Atlas, $"sort=-{key}")).Matches;
        Assert.Equal(Atlas.Entries.Count, ascending.Distinct().Count());
        Assert.Equal(Atlas.Entries.Count, descending.Distinct().Count());

        var column = EntryColumns.Find(key)!;
        var known = ascending.Select(e => column.Text(Atlas, e)).OfType<string>().ToList();
        Assert.Equal(known.Count, ascending.TakeWhile(e => column.Text(Atlas, e) is not null).Count());
        Assert.Equal(
            known.Distinct().Reverse(),
            descending.Select(e => column.Text(Atlas, e)).OfType<string>().Distinct());
    }

    private static string Ids(Atlas atlas, string address) =>
        string.Join(' ', EntryList.Of(atlas, Address.Query(atlas, address)).Items.Select(e => e.Id));

    private static Atlas With(params Entry[] entries) => SampleAtlas.Build(SampleAtlas.Content with { Entries = entries });

    private static Entry Ticker(string id, string ticker) => Entry(id, SampleEntries.Fact("ticker", ticker));

    private static Entry Sources(string id, int count) =>
        Entry(id, SampleEntries.Fact("country", "China") with { SourceIds = [Source.FromMemory, .. Enumerable.Range(0, count).Select(i => $"s{i}")] });

    private static Entry Dated(string id, params string[] dates) =>
        Entry(id, [.. dates.Select(date => SampleEntries.Fact("country", "China") with { AsOf = PartialDate.Parse(date) })]);

    private static Entry Entry(string id, params Fact[] facts) =>
        new() { Id = id, Name = id, LinkId = "ai-gpu", Origin = Origin.Added, Facts = facts };
}

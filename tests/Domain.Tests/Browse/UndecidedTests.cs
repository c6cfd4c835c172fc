using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Tests.Browse;

/// <summary>Entries of the crypto lane: a, of the United States and founded in 2022; b, of no country; c, of no year; d, of neither; e, of China.</summary>
public sealed class UndecidedTests
{
    private static readonly Atlas Atlas = SampleAtlas.Build(SampleAtlas.Content with
    {
        Relations = [],
        Claims = [],
        Entries =
        [
            Entry("a", ("country", "United States"), ("founded", "2022")),
            Entry("b", ("founded", "2022")),
            Entry("c", ("country", "United States")),
            Entry("d"),
            Entry("e", ("country", "China")),
            Entry("f", ("country", "United States"), ("launched", "2023"), ("status", "unknown")),
        ],
        Ranks = [],
        Redirects = [],
    });

    [Theory]
    [InlineData("", 0)]
    [InlineData("lane=crypto", 0)]
    [InlineData("country=United States", 2)]
    [InlineData("founded_from=2021", 3)]
    [InlineData("country=United States&founded_from=2021", 3)]
    [InlineData("country=United States&founded_from=2021&founded=none", 2)]
    [InlineData("country=United States,none&founded_from=2021&founded=none", 0)]
    [InlineData("status=active", 1)]
    [InlineData("country=none", 0)]
    public void Entries_left_out_only_for_what_is_not_on_record_are_counted(string address, int count) =>
        Assert.Equal(count, List(address).UndecidedCount);

    [Fact]
    public void Each_missing_value_is_told_with_the_query_that_lets_it_in()
    {
        var undecided = List("country=United States&founded_from=2021").Undecided;

        Assert.Equal([("No country on record", 2), ("No founding year on record", 2)], undecided.Select(u => (u.Label, u.Count)));
        Assert.Equal(["a", "b", "f"], Ids(undecided[0].Including));
        Assert.Equal(["a", "c", "f"], Ids(undecided[1].Including));
    }

    [Fact]
    public void All_undecided_can_be_let_in_at_once() =>
        Assert.Equal(["a", "b", "c", "d", "f"], Ids(Query("country=United States&founded_from=2021").WithUndecided()));

    [Fact]
    public void Every_query_with_all_undecided_let_in_shows_as_many_more_as_were_counted()
    {
        foreach (var address in new[] { "country=China", "founded_to=2022", "status=active&country=United States", "stage=chips&founded_from=1900" })
        {
            var list = List(address);
            Assert.Equal(list.Total + list.UndecidedCount, EntryList.Of(Atlas, Query(address).WithUndecided()).Total);
        }
    }

    [Theory]
    [InlineData("country=none", "bd")]
    [InlineData("founded=none", "cde")]
    [InlineData("founded=none&founded_from=2023", "cdef")]
    [InlineData("founded_from=2023", "f")]
    [InlineData("status=unknown", "f")]
    public void What_is_not_on_record_can_be_asked_for(string address, string ids) => Assert.Equal(ids, string.Concat(Ids(Query(address))));

    [Fact]
    public void Country_not_on_record_is_counted_last_among_the_countries() =>
        Assert.Equal([("United States", 3), ("China", 1), ("none", 2)], List("").CountsOf(EntryFacets.Country).Select(c => (c.Value, c.Count)));

    [Fact]
    public void The_address_keeps_that_years_not_on_record_are_shown() =>
        Assert.Contains(new("founded", "none"), Query("founded_from=2021&founded=none").ToPairs());

    [Fact]
    public void A_year_that_is_neither_a_number_nor_none_is_refused() =>
        Assert.Equal("founded", EntryQueryReader.Read(Atlas, key => key == "founded" ? "some" : null).Problem?.Field);

    private static EntryList List(string address) => EntryList.Of(Atlas, Query(address));

    private static EntryQuery Query(string address) => Address.Query(Atlas, address);

    private static IEnumerable<string> Ids(EntryQuery query) => EntryList.Of(Atlas, query).Matches.Select(entry => entry.Id);

    private static Entry Entry(string id, params (string Field, string Value)[] facts) => new()
    {
        Id = id,
        Name = id,
        LinkId = "cx-gpu",
        Origin = Origin.Added,
        Facts = [.. facts.Append(("status", "active")).DistinctBy(fact => fact.Item1).Select(fact => SampleEntries.Fact(fact.Item1, fact.Item2))],
    };
}

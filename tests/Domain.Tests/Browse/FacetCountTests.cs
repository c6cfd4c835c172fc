using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Tests.Browse;

public sealed class FacetCountTests
{
    private static readonly Atlas Atlas = SampleAtlas.Build();

    public static TheoryData<string> Addresses =>
    [
        "",
        "lane=ai",
        "lane=crypto&status=merged",
        "q=accelerators&country=China",
        "stage=cloud,data&has_token=false&origin=added",
        "founded_from=2000&link=ai-cloud",
        "lane=ai&has_token=true&origin=seed",
        "sourced=some&country=China",
    ];

    [Fact]
    public void Values_are_counted_in_the_order_of_the_chain()
    {
        Assert.Equal(
            [new("ai", "AI", 7, false), new("crypto", "Crypto", 5, false)],
            Counts("", EntryFacets.Lane));
        Assert.Equal([("chips", 5), ("cloud", 4), ("data", 3), ("models", 3)], ValuesAndCounts("", EntryFacets.Stage));
    }

    [Fact]
    public void Values_without_an_order_of_their_own_come_by_count_and_then_by_letter()
    {
        Assert.Equal([("Cayman Islands", 1), ("China", 1), ("United States", 1), ("none", 9)], ValuesAndCounts("", EntryFacets.Country));
        var atlas = SampleAtlas.Build(SampleAtlas.Content with
        {
            Entries = [.. SampleAtlas.Content.Entries.Select(e => e.Id == "openai" ? e with { Facts = [SampleEntries.Fact("country", "United States")] } : e)],
        });
        Assert.Equal(
            ["United States", "Cayman Islands", "China", "none"],
            EntryList.Of(atlas, new EntryQuery()).CountsOf(EntryFacets.Country).Select(c => c.Value));
    }

    [Fact]
    public void Choice_within_a_facet_leaves_its_own_counts_and_narrows_the_others()
    {
        Assert.Equal([("ai", 7), ("crypto", 5)], ValuesAndCounts("lane=ai", EntryFacets.Lane));
        Assert.Equal([("China", 1), ("United States", 1), ("none", 5)], ValuesAndCounts("lane=ai", EntryFacets.Country));
    }

    [Fact]
    public void Values_nobody_has_are_left_out_unless_chosen()
    {
        Assert.Equal([("active", 11), ("merged", 1)], ValuesAndCounts("", EntryFacets.Status));
        Assert.Equal(
            [new("active", "Active", 5, false), new("merged", "Merged", 0, true)],
            Counts("lane=crypto&status=merged", EntryFacets.Status));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Count_is_what_choosing_the_value_alone_would_show(string address)
    {
        var query = Address.Query(Atlas, address);
        foreach (var facet in EntryFacets.All)
        {
            foreach (var value in Atlas.FacetIndex.ValuesOf(facet))
            {
                var alone = query with { Facets = query.Facets.SetItem(facet.Key, [value]) };
                var count = EntryList.Of(Atlas, query).CountsOf(facet).FirstOrDefault(c => c.Value == value);
                Assert.Equal(EntryList.Of(Atlas, alone).Total, count?.Count ?? 0);
                Assert.Equal(query.Has(facet, value), count?.Chosen == true);
            }
        }
    }

    private static IReadOnlyList<FacetCount> Counts(string address, EntryFacet facet) =>
        EntryList.Of(Atlas, Address.Query(Atlas, address)).CountsOf(facet);

    private static IEnumerable<(string, int)> ValuesAndCounts(string address, EntryFacet facet) =>
        Counts(address, facet).Select(c => (c.Value, c.Count));
}

using System.Globalization;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Tests.Browse;

public sealed class EntryQueryTests
{
    private static readonly Atlas Atlas = SampleAtlas.Build();

    public static TheoryData<string> Addresses =>
    [
        "",
        "q=rendering cards",
        "country=Cayman Islands,China",
        "lane=ai,crypto&link=cx-gpu&origin=seed",
        "has_token=false&sourced=some&stage=chips,models&status=active,merged",
        "founded_from=1993",
        "founded_from=1993&founded_to=2017",
        "sort=name",
        "sort=-as_of",
        "columns=name",
        "columns=name,stage,token_chains",
        "page_size=1&page=12",
        "q=render&country=China&has_token=true&lane=crypto&founded_from=1900&founded_to=2000&sort=-founded&columns=name,lane&page_size=10&page=2",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Query_is_written_as_it_was_read(string address)
    {
        var query = Address.Query(Atlas, address);
        Assert.Equal(address, Address.Write(query));

        var again = Address.Query(Atlas, Address.Write(query));
        Assert.Equal(query.Facets, again.Facets);
        Assert.Equal(query.Columns, again.Columns);
        Assert.Equal(query, again with { Facets = query.Facets, Columns = query.Columns });
    }

    [Theory]
    [InlineData("page=2&sort=name&lane=ai&q=x", "q=x&lane=ai&sort=name&page=2")]
    [InlineData("status=merged,active&country=China", "country=China&status=active,merged")]
    [InlineData("columns=website,name", "columns=name,website")]
    [InlineData("page=1&page_size=50&q=&columns=name,lane,link,status,country,founded,ticker,sources,as_of", "")]
    [InlineData("page=%2B2", "page=2")]
    public void One_state_has_one_address(string address, string canonical) =>
        Assert.Equal(canonical, Address.Write(Address.Query(Atlas, address)));

    [Fact]
    public void Toggle_switches_a_value_on_and_off_again()
    {
        var query = Address.Query(Atlas, "lane=ai");
        var both = query.Toggle(EntryFacets.Lane, "crypto");
        Assert.Equal("lane=ai,crypto", Address.Write(both));
        Assert.Equal("lane=crypto", Address.Write(both.Toggle(EntryFacets.Lane, "ai")));
        Assert.False(both.Toggle(EntryFacets.Lane, "ai").Toggle(EntryFacets.Lane, "crypto").IsFiltered);
        Assert.Equal("lane=ai", Address.Write(query));
    }

    [Fact]
    public void Toggle_leads_back_to_the_first_page_and_keeps_the_rest() =>
        Assert.Equal(
            "q=x&country=China&lane=ai&sort=-name&page_size=5",
            Address.Write(Address.Query(Atlas, "q=x&lane=ai&sort=-name&page_size=5&page=3").Toggle(EntryFacets.Country, "China")));

    [Fact]
    public void Toggled_values_have_the_same_order_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("en-US");
            var query = new EntryQuery().Toggle(EntryFacets.Country, "eSwatini").Toggle(EntryFacets.Country, "Zambia");
            Assert.Equal("country=Zambia,eSwatini", Address.Write(query));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Query_has_only_what_was_chosen()
    {
        var query = Address.Query(Atlas, "stage=cloud");
        Assert.True(query.Has(EntryFacets.Stage, "cloud"));
        Assert.False(query.Has(EntryFacets.Stage, "data"));
        Assert.False(query.Has(EntryFacets.Link, "cloud"));
    }
}

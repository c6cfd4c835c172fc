using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Tests.Browse;

public sealed class EntryQueryReaderTests
{
    private static readonly Atlas Atlas = SampleAtlas.Build();

    [Fact]
    public void Empty_address_asks_for_everything_by_name()
    {
        var query = Address.Query(Atlas, "");
        Assert.Empty(query.Facets);
        Assert.Equal("", query.Text);
        Assert.Null(query.FoundedFrom);
        Assert.Null(query.FoundedTo);
        Assert.Null(query.Sort);
        Assert.False(query.Descending);
        Assert.Equal((1, 50), (query.Page, query.PageSize));
        Assert.Equal(EntryColumns.Default, query.Columns);
        Assert.False(query.IsFiltered);
    }

    [Theory]
    [InlineData("lane", "crypto")]
    [InlineData("stage", "cloud")]
    [InlineData("link", "cx-proofs")]
    [InlineData("status", "inactive")]
    [InlineData("has_token", "true")]
    [InlineData("origin", "seed")]
    [InlineData("sourced", "none")]
    [InlineData("country", "Cayman Islands")]
    public void Facet_is_read_under_its_key(string key, string value)
    {
        var query = Address.Query(Atlas, $"{key}={value}");
        Assert.Equal([value], query.Facets[key]);
        Assert.True(query.Has(EntryFacets.Find(key)!, value));
        Assert.True(query.IsFiltered);
    }

    [Fact]
    public void Every_facet_has_a_key_that_is_read() =>
        Assert.Subset(EntryQueryReader.Keys.ToHashSet(), EntryFacets.All.Select(f => f.Key).ToHashSet());

    [Fact]
    public void Values_of_a_facet_are_parted_by_commas_and_counted_once() =>
        Assert.Equal(["cloud", "data"], Address.Query(Atlas, "stage= data ,cloud,,data,").Facets["stage"]);

    [Fact]
    public void Text_is_read_without_the_space_around_it()
    {
        var query = Address.Query(Atlas, "q=%20寒武纪 AI%20");
        Assert.Equal("寒武纪 AI", query.Text);
        Assert.True(query.IsFiltered);
    }

    [Fact]
    public void Years_are_read()
    {
        var query = Address.Query(Atlas, "founded_from=1993&founded_to=2017");
        Assert.Equal((1993, 2017), (query.FoundedFrom, query.FoundedTo));
        Assert.True(query.IsFiltered);
        Assert.True(Address.Query(Atlas, "founded_from=1993").IsFiltered);
    }

    [Theory]
    [InlineData("name", "name", false)]
    [InlineData("-as_of", "as_of", true)]
    public void Sort_names_a_column_and_a_minus_turns_it_round(string sort, string column, bool descending)
    {
        var query = Address.Query(Atlas, $"sort={sort}");
        Assert.Equal((column, descending), (query.Sort?.Key, query.Descending));
        Assert.False(query.IsFiltered);
    }

    [Fact]
    public void Columns_come_in_the_order_of_the_table_with_the_name_first() =>
        Assert.Equal(["name", "link", "website"], Address.Query(Atlas, "columns=website,link").Columns.Select(c => c.Key));

    [Fact]
    public void Page_and_its_size_are_read()
    {
        var query = Address.Query(Atlas, "page=3&page_size=7");
        Assert.Equal((3, 7), (query.Page, query.PageSize));
    }

    [Fact]
    public void Limits_of_numbers_are_allowed()
    {
        var query = Address.Query(Atlas, $"page={EntryQuery.MaxPage}&page_size=500&founded_from=1800&founded_to=2100");
        Assert.Equal((EntryQuery.MaxPage, 500, 1800, 2100), (query.Page, query.PageSize, query.FoundedFrom, query.FoundedTo));
    }

    [Fact]
    public void Blank_values_and_unknown_keys_are_ignored()
    {
        var blank = string.Join('&', EntryQueryReader.Keys.Select(key => $"{key}=%20"));
        Assert.Equal("", Address.Write(Address.Query(Atlas, blank + "&utm_source=letter")));
    }

    [Fact]
    public void Text_that_people_type_elsewhere_is_judged_alike()
    {
        Assert.Equal(("io.net", null), EntryQueryReader.ReadText("add", " io.net "));
        Assert.Equal(("", null), EntryQueryReader.ReadText("add", null));
        var (text, problem) = EntryQueryReader.ReadText("add", new string('x', 201));
        Assert.Equal("", text);
        Assert.Equal(("too_long", "add"), (problem?.Error, problem?.Field));
    }

    [Fact]
    public void Number_that_scripts_send_elsewhere_is_judged_alike()
    {
        Assert.Equal((20, null), EntryQueryReader.ReadNumber("limit", "20", 1, 50));
        Assert.Equal((null, null), EntryQueryReader.ReadNumber("limit", null, 1, 50));
        Assert.Equal("limit is 51; it must be between 1 and 50.", EntryQueryReader.ReadNumber("limit", "51", 1, 50).Problem?.Sentence);
    }
}

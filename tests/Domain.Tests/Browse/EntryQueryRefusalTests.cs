using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Tests.Browse;

public sealed class EntryQueryRefusalTests
{
    private const string AllColumns =
        "name, lane, link, stage, rank, description, status, renamed, succession, former_name, country, founded, launched, website, "
        + "github, stock_ticker, ticker, token_chains, coingecko_id, origin";

    private static readonly Atlas Atlas = SampleAtlas.Build();

    [Theory]
    [InlineData("lane=metal", "'metal' is not a value of 'Lane'; choose one of: ai, crypto.")]
    [InlineData("lane=AI", "'AI' is not a value of 'Lane'; choose one of: ai, crypto.")]
    [InlineData("lane=ai,metal", "'metal' is not a value of 'Lane'; choose one of: ai, crypto.")]
    [InlineData("stage=x", "'x' is not a value of 'Stage'; choose one of: chips, cloud, data, models, none.")]
    [InlineData("link=x", "'x' is not a value of 'Link'; choose one of: ai-gpu, ai-cloud, ai-cloud-vertical, ai-data, ai-models, cx-gpu, cx-data, cx-proofs, cx-zk.")]
    [InlineData("status=tired", "'tired' is not a value of 'Status'; choose one of: active, merged, inactive, unknown.")]
    [InlineData("has_token=maybe", "'maybe' is not a value of 'Has a token'; choose one of: true, false.")]
    [InlineData("origin=heaven", "'heaven' is not a value of 'Origin'; choose one of: seed, added.")]
    [InlineData("sourced=most", "'most' is not a value of 'Sourced'; choose one of: all, some, none.")]
    [InlineData("country=Atlantis", "'Atlantis' is not a value of 'Country'; choose one of: Cayman Islands, China, United States, none.")]
    [InlineData("sort=colour", "'colour' is not a column to sort by; choose one of 22, such as " + AllColumns + ", with - before it for descending order.")]
    [InlineData("sort=--name", "'--name' is not a column to sort by; choose one of 22, such as " + AllColumns + ", with - before it for descending order.")]
    [InlineData("sort=-", "'-' is not a column to sort by; choose one of 22, such as " + AllColumns + ", with - before it for descending order.")]
    [InlineData("columns=name,colour", "'colour' is not a column of the table; choose one of 22, such as " + AllColumns + ".")]
    public void Unknown_value_is_refused_with_the_values_to_choose_from(string address, string sentence) =>
        Refused(address, "unknown_value", sentence);

    [Theory]
    [InlineData("page=abc", "page is 'abc'; it must be a whole number between 1 and 1000000.")]
    [InlineData("page=1.5", "page is '1.5'; it must be a whole number between 1 and 1000000.")]
    [InlineData("page=1,2", "page is '1,2'; it must be a whole number between 1 and 1000000.")]
    [InlineData("page_size=0x10", "page_size is '0x10'; it must be a whole number between 1 and 500.")]
    [InlineData("founded_from=MMX", "founded_from is 'MMX'; it must be a whole number between 1800 and 2100.")]
    [InlineData("founded_to=1 993", "founded_to is '1 993'; it must be a whole number between 1800 and 2100.")]
    public void Word_in_place_of_a_number_is_refused(string address, string sentence) => Refused(address, "not_a_number", sentence);

    [Theory]
    [InlineData("page=0", "page is 0; it must be between 1 and 1000000.")]
    [InlineData("page=-1", "page is -1; it must be between 1 and 1000000.")]
    [InlineData("page=1000001", "page is 1000001; it must be between 1 and 1000000.")]
    [InlineData("page=99999999999999999999", "page is 99999999999999999999; it must be between 1 and 1000000.")]
    [InlineData("page_size=0", "page_size is 0; it must be between 1 and 500.")]
    [InlineData("page_size=501", "page_size is 501; it must be between 1 and 500.")]
    [InlineData("founded_from=1799", "founded_from is 1799; it must be between 1800 and 2100.")]
    [InlineData("founded_to=2101", "founded_to is 2101; it must be between 1800 and 2100.")]
    public void Number_out_of_range_is_refused_with_the_range(string address, string sentence) =>
        Refused(address, "out_of_range", sentence);

    [Fact]
    public void Range_of_years_that_ends_before_it_begins_is_refused()
    {
        Refused("founded_from=2020&founded_to=2019", "out_of_range", "founded_from 2020 is later than founded_to 2019; swap the two years.");
        Assert.Equal(2020, Address.Query(Atlas, "founded_from=2020&founded_to=2020").FoundedTo);
    }

    [Fact]
    public void Long_text_is_refused_with_its_length_and_the_limit()
    {
        Refused("q=" + new string('x', 201), "too_long", "The text has 201 characters; shorten it to 200.");
        Assert.Equal(200, Address.Query(Atlas, "q=" + new string('x', 200)).Text.Length);
    }

    [Theory]
    [InlineData("q=a%EF%BF%BDb")]
    [InlineData("q=a%01b")]
    [InlineData("q=a%00b")]
    public void Damaged_text_is_refused(string address) =>
        Refused(address, "bad_encoding", "The text holds a damaged or invisible character; type it again.");

    [Fact]
    public void Long_values_are_quoted_by_their_beginning()
    {
        var (start, whole) = (new string('9', 40), new string('9', 5000));
        Assert.StartsWith($"'{start}…' is not", Address.Read(Atlas, "lane=" + whole).Problem?.Sentence, StringComparison.Ordinal);
        Refused("page=" + whole, "out_of_range", $"page is {start}…; it must be between 1 and 1000000.");
    }

    [Fact]
    public void First_problem_is_told()
    {
        Assert.Equal("lane", Address.Read(Atlas, "page=0&country=Atlantis&lane=metal").Problem?.Field);
        Assert.Equal("metal", Address.Read(Atlas, "lane=ai,metal,wood").Problem?.Sentence[1..6]);
    }

    [Fact]
    public void Good_parts_of_a_refused_address_are_kept()
    {
        var (query, _) = Address.Read(Atlas, "lane=ai,metal&page=0&sort=-colour&q=chips");
        Assert.Equal("q=chips&lane=ai", Address.Write(query));
        Assert.False(query.Descending);
    }

    [Fact]
    public void Long_choice_is_shown_by_its_beginning_and_its_size()
    {
        var known = Enumerable.Range(1, 21).Select(i => $"v{i}").ToList();
        Assert.EndsWith(
            "choose one of 21, such as v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20.",
            QueryProblem.Unknown("key", "x", "a value", known).Sentence,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Choice_of_nothing_is_refused_with_the_advice_to_leave_it_out() =>
        Assert.Equal(
            "'cx-gpu' is not a value of 'Link'; leave it out, for there is none to choose.",
            Address.Read(SampleAtlas.Build(new AtlasContent()), "link=cx-gpu").Problem?.Sentence);

    private static void Refused(string address, string error, string sentence) =>
        Assert.Equal(new QueryProblem(error, address[..address.IndexOf('=', StringComparison.Ordinal)], sentence), Address.Read(Atlas, address).Problem);
}

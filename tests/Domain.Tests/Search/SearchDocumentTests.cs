using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Search;

namespace AiChainAtlas.Domain.Tests.Search;

public sealed class SearchDocumentTests
{
    private static readonly AtlasSearch Search = SampleAtlas.Build().Search;

    [Theory]
    [InlineData("coreweave", SearchKind.Entry, "coreweave")]
    [InlineData("GPU supply side", SearchKind.Link, "cx-gpu")]
    [InlineData("chips and memory", SearchKind.Stage, "chips")]
    [InlineData("FLOP", SearchKind.Term, "flop")]
    [InlineData("A100", SearchKind.Accelerator, "A100")]
    [InlineData("H100 prices", SearchKind.Price, "H100")]
    [InlineData("Turing publishes", SearchKind.Milestone, "1950-turing")]
    [InlineData("c02", SearchKind.Claim, "c02")]
    [InlineData("perceptron", SearchKind.Model, "perceptron")]
    [InlineData("yearbook", SearchKind.Source, "acme-report")]
    public void Every_kind_of_record_is_found(string text, SearchKind kind, string id)
    {
        var best = Search.Find(text)[0];
        Assert.Equal((kind, id), (best.Kind, best.Id));
    }

    [Fact]
    public void Prices_of_one_accelerator_are_one_result()
    {
        var price = SampleAtlas.Content.Prices[0];
        var content = SampleAtlas.Content with { Prices = [price, price with { Id = "other", Provider = "Lambda" }] };
        Assert.Single(SampleAtlas.Build(content).Search.Find("H100 prices"), hit => hit.Kind == SearchKind.Price);
        Assert.Contains(SampleAtlas.Build(content).Search.Find("H100 lambda"), hit => hit.Kind == SearchKind.Price);
    }

    [Fact]
    public void Undated_price_is_no_result()
    {
        var content = SampleAtlas.Content with { Prices = [SampleAtlas.Content.Prices[0] with { AsOf = PartialDate.None }] };
        Assert.DoesNotContain(SampleAtlas.Build(content).Search.Find("H100"), hit => hit.Kind == SearchKind.Price);
    }

    [Theory]
    [InlineData("The Graph", "graph", true)]
    [InlineData("World (Worldcoin)", "worldcoin", true)]
    [InlineData("World (Worldcoin)", "world", true)]
    [InlineData("elizaOS (ai16z)", "ai16z", true)]
    [InlineData("Link by link: chips", "chips", true)]
    [InlineData("FP16 / BF16", "bf16", true)]
    [InlineData("TPU v4 (chip)", "chip", false)]
    [InlineData("Token (text)", "text", false)]
    [InlineData("Brackets ()", "brackets", true)]
    public void Short_form_of_a_name_is_as_good_as_a_name_unless_it_only_says_what_the_thing_is(string name, string asked, bool isName)
    {
        // Both begin with what is asked or hold it, and only a name comes before "Zed", which stands first in the index otherwise.
        SiteDocument[] documents = [Page("first", $"{asked} first"), Page("second", name)];
        var best = SampleAtlas.Build(new AtlasContent()).Search.With(SearchIndex.Of(documents)).Find(asked)[0];
        Assert.Equal(isName ? "second" : "first", best.Id);
    }

    [Fact]
    public void Document_of_the_site_is_found_by_title_other_name_and_text_beside_the_records()
    {
        var search = Search.With(SearchIndex.Of([Page("fees", "Fees") with { OtherNames = ["Charges"], Text = "what a workstation costs" }]));
        foreach (var text in (string[])["fees", "charges", "workstation"])
        {
            Assert.Contains(search.Find(text), hit => hit is { Kind: SearchKind.Page, Id: "fees" });
        }

        Assert.Equal(["lambda", "fees"], search.Find("workstations workstation").Concat(search.Find("workstation")).Select(hit => hit.Id).Distinct());
        Assert.Empty(Search.Find("charges"));
    }

    [Fact]
    public void Section_of_a_page_comes_after_what_bears_the_name_itself()
    {
        var search = Search.With(SearchIndex.Of([Page("section", "Perceptron") with { IsSection = true }, Page("page", "Fees")]));
        Assert.Equal(["perceptron", "section"], search.Find("perceptron").Take(2).Select(hit => hit.Id));
    }

    [Fact]
    public void Word_that_the_site_knows_is_no_typing_error_of_a_record()
    {
        Assert.True(Search.Find("rendr")[0].Corrected);
        var search = Search.With(SearchIndex.Of([Page("rendr", "Rendr")]));
        Assert.Equal(["rendr"], search.Find("rendr").Select(hit => hit.Id));
    }

    private static SiteDocument Page(string id, string title) =>
        new() { Kind = SearchKind.Page, Id = id, Title = title, Url = $"/{id}", Summary = title, Text = "" };
}

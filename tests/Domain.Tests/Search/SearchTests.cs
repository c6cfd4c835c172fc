using AiChainAtlas.Domain.Search;

namespace AiChainAtlas.Domain.Tests.Search;

public sealed class SearchTests
{
    private static readonly AtlasSearch Search = SampleAtlas.Build().Search;

    [Theory]
    [InlineData("render", "render")]
    [InlineData("RENDER", "render")]
    [InlineData("Render Network", "render")]
    [InlineData("common-crawl", "common-crawl")]
    [InlineData("io.net", "io-net")]
    [InlineData("ionet", "io-net")]
    [InlineData("io net", "io-net")]
    [InlineData("risczero", "risc-zero")]
    [InlineData("core weave", "coreweave")]
    [InlineData("commoncrawl", "common-crawl")]
    public void Search_finds_an_entry_by_its_name_with_or_without_separators(string text, string id) => First(text, id);

    [Theory]
    [InlineData("RNDR", "render")]
    [InlineData("rndr", "render")]
    [InlineData("EPK", "epik")]
    public void Search_finds_an_entry_by_its_former_ticker(string text, string id) => First(text, id);

    [Theory]
    [InlineData("AKT", "akash")]
    [InlineData("IO", "io-net")]
    [InlineData("AIEPK", "epik")]
    public void Search_puts_the_bearer_of_a_ticker_first(string text, string id) => First(text, id);

    [Theory]
    [InlineData("workstations", "lambda")]
    [InlineData("cayman", "render")]
    [InlineData("solana", "render")]
    [InlineData("akash-network", "akash")]
    [InlineData("bought 2025", "lepton")]
    public void Search_finds_an_entry_by_the_fields_that_have_weight(string text, string id) => First(text, id);

    [Fact]
    public void Search_leaves_out_fields_without_weight_and_values_that_were_replaced() =>
        Assert.Empty(Search.Find("2016").Concat(Search.Find("merged")));

    [Theory]
    [InlineData("lepton")]
    [InlineData("LÉPTÖN")]
    [InlineData("Le\u0301pto\u0308n")]
    [InlineData("Ｌｅｐｔｏｎ")]
    public void Search_ignores_case_accents_and_width(string text) => First(text, "lepton");

    [Theory]
    [InlineData("寒武纪")]
    [InlineData("寒武")]
    [InlineData("武")]
    [InlineData("纪")]
    [InlineData("中科寒武纪")]
    [InlineData("cambricon寒武")]
    public void Search_finds_parts_of_words_written_without_spaces(string text) => First(text, "cambricon");

    [Theory]
    [InlineData("科武")]
    [InlineData("寒纪")]
    public void Search_wants_characters_without_spaces_to_be_neighbours(string text) => Assert.Empty(Search.Find(text));

    [Fact]
    public void Search_finds_links_terms_claims_and_sources()
    {
        Assert.Contains(Search.Find("vertical"), hit => hit is { Kind: SearchKind.Link, Id: "ai-cloud-vertical" });
        Assert.Contains(Search.Find("stated model"), hit => hit is { Kind: SearchKind.Link, Id: "cx-proofs" });
        Assert.Contains(Search.Find("FLOP"), hit => hit is { Kind: SearchKind.Term, Id: "flop" });
        Assert.Contains(Search.Find("household"), hit => hit is { Kind: SearchKind.Claim, Id: "c02" });
        Assert.Contains(Search.Find("yearbook"), hit => hit is { Kind: SearchKind.Source, Id: "acme-report" });
        Assert.Contains(Search.Find("daily ledger"), hit => hit is { Kind: SearchKind.Source, Id: "daily-render" });
    }

    [Fact]
    public void Search_wants_every_word()
    {
        Assert.Equal(["lambda"], Entries("accelerators workstations"));
        Assert.Equal(["lambda"], Entries("workstations accelerators"));
        Assert.Empty(Search.Find("workstations zzz"));
        Assert.Empty(Search.Find("zzz workstations"));
    }

    [Fact]
    public void Search_finds_words_by_their_beginning() => Assert.Equal(["lambda"], Entries("accel works"));

    [Theory]
    [InlineData("Rendr", "render")]
    [InlineData("Nvdia", "nvidia")]
    [InlineData("Corewaeve", "coreweave")]
    [InlineData("lammbda", "lambda")]
    [InlineData("lambfa", "lambda")]
    [InlineData("xlambda", "lambda")]
    public void Search_forgives_one_typing_error_and_says_so(string text, string id)
    {
        First(text, id);
        Assert.All(Search.Find(text), hit => Assert.True(hit.Corrected));
    }

    [Theory]
    [InlineData("aksh")]
    [InlineData("coorewaeve")]
    [InlineData("nvd1a")]
    public void Search_forgives_no_error_in_short_words_and_no_second_error(string text) => Assert.Empty(Search.Find(text));

    [Fact]
    public void Search_mends_nothing_that_matches_as_it_is()
    {
        var hits = Search.Find("rende");
        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.False(hit.Corrected));
    }

    private static void First(string text, string id) => Assert.Equal([id], Search.Find(text, limit: 1).Select(hit => hit.Id));

    private static IEnumerable<string> Entries(string text) => Search.Find(text, kind: SearchKind.Entry).Select(hit => hit.Id);
}

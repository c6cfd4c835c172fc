using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Tests.Browse;

public sealed class EntryFacetsTests
{
    private static readonly Atlas Atlas = SampleAtlas.Build();

    [Theory]
    [InlineData("lane", "crypto")]
    [InlineData("stage", "chips data models")]
    [InlineData("link", "cx-gpu cx-data cx-zk cx-proofs")]
    [InlineData("status", "active")]
    [InlineData("has_token", "true")]
    [InlineData("origin", "added")]
    [InlineData("sourced", "some")]
    [InlineData("country", "Cayman Islands")]
    public void Entry_falls_under_the_values_of_all_links_it_stands_on(string key, string values) =>
        Assert.Equal(values, string.Join(' ', EntryFacets.Find(key)!.ValuesOf(Atlas, Atlas.FindEntry("render")!)));

    [Theory]
    [InlineData("lane", "ai", "AI")]
    [InlineData("stage", "cloud", "Cloud and compute")]
    [InlineData("link", "cx-zk", "Zero-knowledge projects")]
    [InlineData("status", "merged", "Merged")]
    [InlineData("has_token", "true", "With a token")]
    [InlineData("has_token", "false", "No token on record")]
    [InlineData("origin", "seed", "Named in the article")]
    [InlineData("sourced", "some", "Partly")]
    [InlineData("country", "China", "China")]
    [InlineData("country", "none", "No country on record")]
    [InlineData("stage", "none", "Outside the chain")]
    [InlineData("status", "unknown", "Not known")]
    public void Value_is_read_by_people_in_words(string key, string value, string words) =>
        Assert.Equal(words, EntryFacets.Find(key)!.NameOf(Atlas, value));

    [Theory]
    [InlineData("ticker", true)]
    [InlineData("coingecko_id", true)]
    [InlineData("token_chains", false)]
    public void Token_is_known_by_its_ticker_or_its_listing(string field, bool expected)
    {
        var entry = Atlas.FindEntry("lambda")!;
        Assert.False(EntryFacets.HasTokenOf(entry));
        Assert.Equal(expected, EntryFacets.HasTokenOf(entry with { Facts = [SampleEntries.Fact(field, "x")] }));
    }

    [Fact]
    public void Facet_is_found_only_by_its_key()
    {
        Assert.All(EntryFacets.All, facet => Assert.Same(facet, EntryFacets.Find(facet.Key)));
        Assert.Null(EntryFacets.Find("Lane"));
    }
}

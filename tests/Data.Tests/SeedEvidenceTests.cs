using AiChainAtlas.Data.Seed;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Data.Tests;

/// <summary>A fact cites what says it: a list that shows a name and a ticker shows no founding year.</summary>
public sealed class SeedEvidenceTests
{
    private static readonly string[] CoinLists = ["cg-2025", "cg-2026", "cg-tokens-2025", "cg-tokens-2025-10"];
    private static readonly string[] ToldByProse = ["description", "status", "country", "founded", "launched"];

    private static readonly Lazy<Atlas> Seed = new(() => new Atlas(SeedFolder.Read(OpenStore.RealSeed), 1, default));

    [Fact]
    public void A_read_source_backs_88_of_100_current_facts_and_82_on_the_crypto_lane()
    {
        var seen = DataQuality.Of(Seed.Value, new DateOnly(2026, 9, 21)).BySeenSource.ToDictionary(share => share.Label);
        Assert.True(seen["All"].Fraction >= 0.88, $"{seen["All"]}");
        Assert.True(seen["AI lane"].Fraction >= 0.88, $"{seen["AI lane"]}");
        Assert.True(seen["Crypto lane"].Fraction >= 0.82, $"{seen["Crypto lane"]}");
    }

    [Fact]
    public void A_list_of_coins_is_not_cited_for_what_it_does_not_show() =>
        Assert.Empty(Citing(fact => ToldByProse.Contains(fact.Field) && fact.SourceIds.Intersect(CoinLists).Any()));

    [Fact]
    public void A_list_of_repositories_is_cited_for_repositories_alone() =>
        Assert.Empty(Citing(fact => fact.Field != "github" && fact.SourceIds.Contains("gh-index")));

    [Fact]
    public void What_was_recalled_is_unverified() =>
        Assert.Empty(Citing(fact => !fact.IsSourced && fact.Confidence != Confidence.Unverified));

    [Fact]
    public void Each_source_is_cited_by_something() => Assert.DoesNotContain(
        Seed.Value.Content.Sources, source => source.Id != Source.Article && Seed.Value.Citations.Of(source.Id).Total == 0);

    [Fact]
    public void What_was_recalled_does_not_stand_before_what_was_read() =>
        Assert.Empty(Citing(fact => fact.SourceIds.Count > 1 && fact.SourceIds[0] == Source.FromMemory));

    [Theory]
    [InlineData(Source.Article, "copy")]
    [InlineData(Source.FromMemory, "memory")]
    [InlineData("epoch-models-2026", "data_set")]
    [InlineData("ae-liquidstack", "blog")]
    [InlineData("readme-sqd", "primary")]
    public void A_source_says_what_it_is(string id, string type) => Assert.Equal(type, Seed.Value.FindSource(id)?.Type.Key);

    private static IEnumerable<string> Citing(Func<Fact, bool> wrong) =>
        Seed.Value.Entries.SelectMany(e => e.Facts.Where(wrong), (e, fact) => $"{e.Id} {fact.Field} {fact.Value}");
}

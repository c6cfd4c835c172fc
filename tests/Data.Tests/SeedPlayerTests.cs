using AiChainAtlas.Data.Seed;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Data.Tests;

/// <summary>The main players of the large links come in the order that the record gives.</summary>
public sealed class SeedPlayerTests
{
    private static readonly Lazy<Atlas> Seed = new(() => new Atlas(SeedFolder.Read(OpenStore.RealSeed), 1, default));

    [Theory]
    [InlineData("ai-gpu", "nvidia google-tpu amd")]
    [InlineData("ai-models", "openai anthropic deepmind meta-ai")]
    [InlineData("ai-foundry", "tsmc asml")]
    [InlineData("ai-frameworks", "pytorch")]
    public void The_largest_players_come_first(string link, string players)
    {
        var first = players.Split(' ');
        Assert.Equal(first, Seed.Value.RanksOn(link).Take(first.Length).Select(rank => rank.EntryId));
    }

    [Fact]
    public void A_place_that_no_source_backs_is_a_judgement() =>
        Assert.Empty(Seed.Value.Content.Ranks.Where(r => r.SourceIds.Count == 0 && r.BasisKind != RankBasis.Judgement).Select(r => r.Id));

    [Fact]
    public void Every_link_of_the_ai_lane_with_ranks_counts_from_one() => Assert.All(
        Seed.Value.Content.Ranks.GroupBy(rank => rank.LinkId),
        ranks => Assert.Equal(Enumerable.Range(1, ranks.Count()), ranks.Select(rank => rank.Place).Order()));
}

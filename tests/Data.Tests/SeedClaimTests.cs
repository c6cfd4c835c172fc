using AiChainAtlas.Data.Seed;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Data.Tests;

public sealed class SeedClaimTests
{
    // Named by the article, but by none of its checkable claims.
    private static readonly string[] NotInClaims = ["fireworks-ai", "gate", "google-cloud"];

    private static readonly Lazy<Atlas> Seed = new(() => new Atlas(SeedFolder.Read(OpenStore.RealSeed), 1, default));

    [Fact]
    public void Every_entry_named_by_the_article_has_a_claim_unless_no_claim_mentions_it() => Assert.Equal(
        NotInClaims,
        Seed.Value.Entries
            .Where(e => e.Origin == Origin.Seed && !Seed.Value.ClaimsAbout(e.Id).Any())
            .Select(e => e.Id)
            .Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("render", "c79 c80 c82")]
    [InlineData("golem", "c81")]
    [InlineData("bcg", "c02")]
    [InlineData("nasa", "c16")]
    [InlineData("nature-journal", "c24")]
    [InlineData("tensor-ambiguous", "c95")]
    [InlineData("bittensor", "c06 c95")]
    [InlineData("coreweave", "c55 c56 c57")]
    [InlineData("vana", "c86 c87")]
    [InlineData("qdrant", "c61")]
    [InlineData("cx-bandwidth", "c83 c84")]
    public void Claims_are_found_from_what_they_speak_of(string id, string claims) =>
        Assert.Equal(claims, string.Join(' ', Seed.Value.ClaimsAbout(id).Select(c => c.Id)));

    [Theory]
    [InlineData("rndr", "render")]
    [InlineData("worldcoin", "world")]
    [InlineData("chatbot-arena", "lmarena")]
    [InlineData("ai16z", "elizaos")]
    public void A_former_id_leads_to_the_entry_of_today(string former, string id) =>
        Assert.Equal(id, Seed.Value.FindSuccessor(former)?.Id);
}

using AiChainAtlas.Data.Seed;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Data.Tests;

/// <summary>Nothing of the seed gets lost unnoticed: whoever adds or removes something says so here.</summary>
public sealed class SeedCountTests
{
    private static readonly Lazy<AtlasContent> Content = new(() => SeedFolder.Read(OpenStore.RealSeed));

    private static List<Fact> Facts => [.. Content.Value.Entries.SelectMany(e => e.Facts)];

    [Fact]
    public void Seed_holds_every_row_of_every_list() => Assert.Equal(
        (8, 51, 335, 101, 416, 95, 97, 87, 35, 94, 484, 46),
        (Content.Value.Stages.Count, Content.Value.Links.Count, Content.Value.Entries.Count, Content.Value.Relations.Count,
            Content.Value.Sources.Count, Content.Value.Claims.Count, Content.Value.Milestones.Count, Content.Value.Terms.Count,
            Content.Value.Accelerators.Count, Content.Value.Prices.Count, Content.Value.Models.Count,
            Content.Value.ChipStock.Count));

    [Fact]
    public void Seed_holds_157_ai_and_178_crypto_entries()
    {
        var lanes = Content.Value.Links.ToDictionary(l => l.Id, l => l.Lane);
        Assert.Equal(157, Content.Value.Entries.Count(e => lanes[e.LinkId] == Lane.Ai));
        Assert.Equal(178, Content.Value.Entries.Count(e => lanes[e.LinkId] == Lane.Crypto));
        Assert.Equal(38, Content.Value.Entries.Count(e => e.Origin == Origin.Seed));
        Assert.Equal((149, 2, 184), (Listed(true), Listed(false), Listed(null)));

        static int Listed(bool? listed) => Content.Value.Entries.Count(e => e.CoinGeckoListed == listed);
    }

    [Theory]
    [InlineData("description", 335)]
    [InlineData("status", 342)]
    [InlineData("succession", 43)]
    [InlineData("former_name", 14)]
    [InlineData("country", 271)]
    [InlineData("founded", 337)]
    [InlineData("website", 335)]
    [InlineData("github", 281)]
    [InlineData("ticker", 156)]
    [InlineData("token_chains", 240)]
    [InlineData("coingecko_id", 154)]
    public void Seed_holds_every_fact_of_a_field(string field, int count) =>
        Assert.Equal(count, Facts.Count(f => f.Field == field));

    [Theory]
    [InlineData(Confidence.Reported, Rank.Normal, 1031)]
    [InlineData(Confidence.Reported, Rank.Preferred, 613)]
    [InlineData(Confidence.Reported, Rank.Deprecated, 5)]
    [InlineData(Confidence.Likely, Rank.Preferred, 284)]
    [InlineData(Confidence.Likely, Rank.Normal, 101)]
    [InlineData(Confidence.Estimated, Rank.Preferred, 2)]
    [InlineData(Confidence.Unverified, Rank.Normal, 445)]
    [InlineData(Confidence.Unverified, Rank.Preferred, 6)]
    [InlineData(Confidence.Unverified, Rank.Deprecated, 21)]
    public void Seed_keeps_the_confidence_and_rank_of_facts(Confidence confidence, Rank rank, int count) =>
        Assert.Equal(count, Facts.Count(f => f.Confidence == confidence && f.Rank == rank));

    [Fact]
    public void Seed_keeps_sources_notes_and_dates_of_facts()
    {
        Assert.Equal(2508, Facts.Count);
        Assert.Equal(4979, Facts.Sum(f => f.SourceIds.Count));
        Assert.Equal(1704, Facts.Count(f => f.Note.Length > 0));
        Assert.Equal((2468, 40), (Facts.Count(f => f.AsOf.IsDated), Facts.Count(f => !f.AsOf.IsDated)));
    }
}

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
        (8, 51, 623, 101, 364, 785, 95, 97, 87, 70, 94, 619),
        (Content.Value.Stages.Count, Content.Value.Links.Count, Content.Value.Entries.Count, Content.Value.Relations.Count,
            Content.Value.Ranks.Count, Content.Value.Sources.Count, Content.Value.Claims.Count, Content.Value.Milestones.Count,
            Content.Value.Terms.Count, Content.Value.Accelerators.Count, Content.Value.Prices.Count, Content.Value.Models.Count));

    [Fact]
    public void Seed_holds_every_shipment_and_former_id() =>
        Assert.Equal((46, 24), (Content.Value.ChipStock.Count, Content.Value.Redirects.Count));

    [Fact]
    public void Seed_holds_345_ai_and_278_crypto_entries()
    {
        var lanes = Content.Value.Links.ToDictionary(l => l.Id, l => l.Lane);
        Assert.Equal(345, Content.Value.Entries.Count(e => lanes[e.LinkId] == Lane.Ai));
        Assert.Equal(278, Content.Value.Entries.Count(e => lanes[e.LinkId] == Lane.Crypto));
        Assert.Equal(38, Content.Value.Entries.Count(e => e.Origin == Origin.Seed));
        Assert.Equal((166, 2, 455), (Listed(true), Listed(false), Listed(null)));

        static int Listed(bool? listed) => Content.Value.Entries.Count(e => e.CoinGeckoListed == listed);
    }

    [Fact]
    public void Every_stage_has_at_least_twenty_entries_on_both_lanes()
    {
        var links = Content.Value.Links.ToDictionary(l => l.Id);
        var few = Content.Value.Stages
            .SelectMany(stage => Lanes.All, (stage, lane) => (stage.Id, lane, Count: Content.Value.Entries.Count(e => On(e, stage.Id, lane))))
            .Where(place => place.Count < 20);
        Assert.Empty(few);

        bool On(Entry entry, string stage, Lane lane)
        {
            var link = links[entry.LinkId];
            var of = link.ParentId is null ? link : links[link.ParentId];
            return link.Lane == lane && (link.StageId ?? of.StageId) == stage;
        }
    }

    [Theory]
    [InlineData("description", 639)]
    [InlineData("status", 641)]
    [InlineData("renamed", 21)]
    [InlineData("succession", 48)]
    [InlineData("former_name", 33)]
    [InlineData("country", 432)]
    [InlineData("founded", 407)]
    [InlineData("launched", 56)]
    [InlineData("website", 508)]
    [InlineData("github", 308)]
    [InlineData("ticker", 173)]
    [InlineData("stock_ticker", 119)]
    [InlineData("token_chains", 264)]
    [InlineData("coingecko_id", 171)]
    public void Seed_holds_every_fact_of_a_field(string field, int count) =>
        Assert.Equal(count, Facts.Count(f => f.Field == field));

    [Theory]
    [InlineData(Confidence.Reported, Rank.Normal, 1802)]
    [InlineData(Confidence.Reported, Rank.Preferred, 683)]
    [InlineData(Confidence.Reported, Rank.Deprecated, 16)]
    [InlineData(Confidence.Likely, Rank.Preferred, 350)]
    [InlineData(Confidence.Likely, Rank.Normal, 526)]
    [InlineData(Confidence.Estimated, Rank.Preferred, 15)]
    [InlineData(Confidence.Estimated, Rank.Normal, 8)]
    [InlineData(Confidence.Unverified, Rank.Normal, 367)]
    [InlineData(Confidence.Unverified, Rank.Preferred, 6)]
    [InlineData(Confidence.Unverified, Rank.Deprecated, 47)]
    public void Seed_keeps_the_confidence_and_rank_of_facts(Confidence confidence, Rank rank, int count) =>
        Assert.Equal(count, Facts.Count(f => f.Confidence == confidence && f.Rank == rank));

    [Fact]
    public void Seed_keeps_sources_notes_and_dates_of_facts()
    {
        Assert.Equal(3820, Facts.Count);
        Assert.Equal(4933, Facts.Sum(f => f.SourceIds.Count));
        Assert.Equal(1254, Facts.Count(f => f.Note.Length > 0));
        Assert.Equal((3718, 102), (Facts.Count(f => f.AsOf.IsDated), Facts.Count(f => !f.AsOf.IsDated)));
    }
}

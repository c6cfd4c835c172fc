using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Tests.Browse;

public sealed class PlayerOrderTests
{
    [Fact]
    public void Ranked_players_come_first_in_the_order_of_their_places()
    {
        var atlas = WithRanks(("ai-gpu", "b", 1), ("ai-gpu", "c", 2));

        Assert.Equal(["b", "c", "a"], On(atlas, "ai-gpu", Plain("a", 500), Plain("c", 1), Plain("b", 0)));
    }

    [Fact]
    public void A_name_in_the_article_lifts_nobody()
    {
        var named = Plain("named", 1) with { Origin = Origin.Seed };

        Assert.Equal(["other", "named"], On(SampleAtlas.Build(), "ai-gpu", named, Plain("other", 2)));
    }

    [Fact]
    public void Among_players_without_a_rank_the_one_with_more_publications_comes_first_and_none_is_counted_from_memory()
    {
        var remembered = Plain("a-remembered", 0) with { Facts = [Status("active") with { SourceIds = [Source.FromMemory] }] };

        Assert.Equal(["many", "one", "a-remembered"], On(SampleAtlas.Build(), "ai-gpu", remembered, Plain("one", 1), Plain("many", 2)));
    }

    [Theory]
    [InlineData("merged")]
    [InlineData("inactive")]
    [InlineData("unknown")]
    public void A_player_that_is_not_known_to_run_comes_after_those_that_are(string status)
    {
        var gone = Plain("gone", 9) with { Facts = [Status(status) with { SourceIds = ["s1", "s2", "s3"] }] };

        Assert.Equal(["runs", "gone"], On(SampleAtlas.Build(), "ai-gpu", gone, Plain("runs", 1)));
    }

    [Fact]
    public void A_place_on_a_part_comes_after_places_on_the_link_itself_and_before_none()
    {
        var content = SampleAtlas.Content with
        {
            Links = [.. SampleAtlas.Content.Links, new Link { Id = "ai-asic", Lane = Lane.Ai, Order = 99, Name = "ASICs", ParentId = "ai-gpu", Purpose = "Custom chips.", Origin = Origin.Added }],
            Ranks = [Rank("ai-gpu", "whole", 2), Rank("ai-asic", "part", 1)],
        };

        Assert.Equal(["whole", "part", "none"], On(SampleAtlas.Build(content), "ai-gpu", Plain("none", 9), Plain("part", 0), Plain("whole", 0)));
    }

    [Fact]
    public void Players_of_a_link_are_all_that_are_on_it_those_mainly_elsewhere_and_without_a_place_last()
    {
        var content = SampleAtlas.Content with
        {
            Entries =
            [
                .. SampleAtlas.Content.Entries,
                Plain("ranked-guest", 0) with { LinkId = "cx-gpu", SecondaryLinkIds = ["ai-gpu"] },
                Plain("plain-guest", 0) with { LinkId = "cx-gpu", SecondaryLinkIds = ["ai-gpu"] },
            ],
            Ranks = [Rank("ai-gpu", "ranked-guest", 1)],
        };
        var atlas = SampleAtlas.Build(content);

        var players = PlayerOrder.PlayersOf(atlas, atlas.FindLink("ai-gpu")!).Select(entry => entry.Id).ToList();

        Assert.Equal("ranked-guest", players[0]);
        Assert.Equal("plain-guest", players[^1]);
    }

    private static IEnumerable<string> On(Atlas atlas, string link, params Entry[] entries) =>
        PlayerOrder.On(atlas, atlas.FindLink(link)!, entries).Select(entry => entry.Id);

    private static Atlas WithRanks(params (string Link, string Entry, int Place)[] ranks) =>
        SampleAtlas.Build(SampleAtlas.Content with { Ranks = [.. ranks.Select(r => Rank(r.Link, r.Entry, r.Place))] });

    private static PlayerRank Rank(string link, string entry, int place) =>
        new() { LinkId = link, EntryId = entry, Place = place, BasisKind = RankBasis.Judgement, Basis = "Largest by far" };

    private static Entry Plain(string id, int sources) => new()
    {
        Id = id,
        Name = id,
        LinkId = "ai-gpu",
        Origin = Origin.Added,
        Facts = [Status("active") with { SourceIds = [.. Enumerable.Range(0, sources).Select(i => $"s{i}")] }],
    };

    private static Fact Status(string value) => SampleEntries.Fact("status", value);
}

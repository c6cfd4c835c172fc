using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Layout;

namespace AiChainAtlas.Domain.Tests.Layout;

public sealed class ChainCardTests
{
    private static readonly ChainLayout Layout = SampleAtlas.Build().Layout;
    private static readonly Relation Supplies = SampleAtlas.Content.Relations.Single(r => r is { FromId: "ai-gpu", ToId: "ai-cloud" });

    [Fact]
    public void Card_counts_the_entries_of_its_link_and_parts_and_those_that_are_mainly_elsewhere()
    {
        Assert.Equal(["coreweave", "lambda", "lepton", "nvidia"], Layout.CardOf("ai-cloud")!.Entries.Select(e => e.Id).Order());
        Assert.Equal(["epik", "render"], Layout.CardOf("cx-data")!.Entries.Select(e => e.Id));
        Assert.Equal(["epik"], Layout.CardOf("cx-data")!.Players.Select(e => e.Id));
    }

    [Fact]
    public void Every_entry_on_the_chain_is_on_a_card_and_on_each_only_once()
    {
        Assert.Equal(SampleAtlas.Content.Entries.Select(e => e.Id).Order(), Layout.Cards.SelectMany(c => c.Entries).Select(e => e.Id).Distinct().Order());
        Assert.All(Layout.Cards, card => Assert.Distinct(card.Entries.Select(e => e.Id)));
    }

    [Fact]
    public void Lane_with_one_card_a_column_shows_the_fewest_chips() => Assert.All(Layout.Cards, c => Assert.Equal(4, c.ChipCount));

    [Theory]
    [InlineData(3, 4, 11)]
    [InlineData(6, 4, 11)]
    public void Cards_of_emptier_columns_show_more_chips_up_to_a_bound(int full, int expectedFull, int expectedAlone)
    {
        var layout = Crowded(full, seeds: 0);
        Assert.All(layout.Columns[0].Crypto, c => Assert.Equal(expectedFull, c.ChipCount));
        Assert.Equal(expectedAlone, Assert.Single(layout.Columns[2].Crypto).ChipCount);
    }

    [Fact]
    public void Two_cards_share_the_room_of_three() =>
        Assert.All(Crowded(3, seeds: 0).Columns[3].Crypto, c => Assert.Equal(7, c.ChipCount));

    [Fact]
    public void Lanes_are_measured_apart() => Assert.All(Crowded(6, seeds: 0).Columns.SelectMany(c => c.Ai), c => Assert.Equal(4, c.ChipCount));

    [Fact]
    public void Ranked_players_are_the_first_chips_and_a_name_in_the_article_is_no_place()
    {
        var card = Crowded(3, seeds: 5, ranked: "added-1").CardOf("cx-0")!;
        Assert.Equal((7, 4), (card.Entries.Count, card.ChipCount));
        Assert.Equal("added-1", card.Entries[0].Id);
    }

    [Fact]
    public void Card_knows_the_cards_it_is_joined_to()
    {
        var card = Layout.CardOf("ai-gpu")!;
        Assert.Empty(card.Suppliers);
        Assert.Equal(["ai-cloud"], card.Customers);
        Assert.Equal(["cx-gpu"], card.Counterparts);
        Assert.Equal(["ai-gpu"], Layout.CardOf("ai-cloud")!.Suppliers);
        Assert.Equal(["ai-cloud", "cx-gpu"], card.Near);
    }

    [Fact]
    public void Dependence_runs_against_its_arrow()
    {
        var layout = With(Supplies with { FromId = "ai-models", ToId = "ai-data", Kind = RelationKind.DependsOn });
        Assert.Equal(["ai-data"], layout.CardOf("ai-models")!.Suppliers);
        Assert.Equal(["ai-models"], layout.CardOf("ai-data")!.Customers);
    }

    [Fact]
    public void Relations_of_parts_are_those_of_the_card_once_each_and_in_the_order_of_the_chain()
    {
        var layout = With(
            Supplies with { FromId = "ai-cloud-vertical", ToId = "ai-models" },
            Supplies with { FromId = "ai-cloud", ToId = "ai-models" },
            Supplies with { FromId = "ai-cloud", ToId = "ai-data" },
            Supplies with { FromId = "ai-cloud-vertical", ToId = "ai-cloud" });
        var card = layout.CardOf("ai-cloud")!;
        Assert.Equal(["ai-data", "ai-models"], card.Customers);
        Assert.Empty(card.Suppliers);
    }

    [Fact]
    public void Relations_of_entries_join_no_cards()
    {
        var layout = With(Supplies with { FromId = "nvidia", ToId = "coreweave" }, Supplies with { FromId = "ai-gpu", ToId = "openai" });
        Assert.All(layout.Cards, c => Assert.Empty(c.Suppliers.Concat(c.Customers)));
    }

    private static ChainLayout With(params Relation[] relations) =>
        SampleAtlas.Build(SampleAtlas.Content with { Relations = relations }).Layout;

    /// <summary>A crypto lane with many links on one stage, one on the third and two on the fourth; entries on the first link.</summary>
    private static ChainLayout Crowded(int links, int seeds, string? ranked = null)
    {
        var sample = SampleAtlas.Content;
        var link = sample.Links.Single(l => l.Id == "cx-gpu");
        var entry = new Entry { Id = "e", Name = "E", LinkId = "cx-0", Origin = Origin.Added };
        return SampleAtlas.Build(sample with
        {
            Links =
            [
                .. sample.Links.Where(l => l.Lane == Lane.Ai),
                .. Enumerable.Range(0, links).Select(i => link with { Id = $"cx-{i}", Order = i }),
                link with { Id = "cx-alone", Order = 50, StageId = "data" },
                link with { Id = "cx-left", Order = 60, StageId = "models" },
                link with { Id = "cx-right", Order = 61, StageId = "models" },
            ],
            Entries =
            [
                .. Enumerable.Range(0, 2).Select(i => entry with { Id = $"added-{i}" }),
                .. Enumerable.Range(0, seeds).Select(i => entry with { Id = $"seed-{i}", Name = $"Z{i}", Origin = Origin.Seed }),
            ],
            Relations = [],
            Ranks = ranked is null ? [] : [sample.Ranks[0] with { LinkId = "cx-0", EntryId = ranked }],
        }).Layout;
    }
}

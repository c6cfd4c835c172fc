using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Layout;

namespace AiChainAtlas.Domain.Tests.Layout;

public sealed class ChainLayoutTests
{
    private static readonly ChainLayout Layout = SampleAtlas.Build().Layout;

    [Fact]
    public void Columns_are_the_stages_upstream_first() =>
        Assert.Equal(["chips", "cloud", "data", "models"], Layout.Columns.Select(c => c.Stage.Id));

    [Fact]
    public void Card_stands_in_the_column_of_its_stage_and_in_its_lane()
    {
        Assert.Equal(["ai-gpu", "ai-cloud", "ai-data", "ai-models"], Layout.Columns.Select(c => string.Join(' ', Ids(c.Ai))));
        Assert.Equal(["cx-gpu", "", "cx-data", "cx-proofs"], Layout.Columns.Select(c => string.Join(' ', Ids(c.Crypto))));
        Assert.Same(Layout.Columns[0].Ai, Layout.Columns[0].Cards(Lane.Ai));
        Assert.Same(Layout.Columns[0].Crypto, Layout.Columns[0].Cards(Lane.Crypto));
    }

    [Fact]
    public void Cards_of_one_column_stand_in_the_order_of_the_chain()
    {
        var layout = Build(c => c with
        {
            Links = [.. c.Links.Select(l => l.Id is "ai-data" or "ai-models" ? l with { StageId = "cloud" } : l).Reverse()],
        });
        Assert.Equal(["ai-cloud", "ai-data", "ai-models"], Ids(layout.Columns[1].Ai));
    }

    [Fact]
    public void Marks_count_along_the_chain_in_numbers_for_ai_and_letters_for_crypto()
    {
        Assert.Equal(["1", "2", "3", "4"], Layout.Columns.SelectMany(c => c.Ai).Select(c => c.Mark));
        Assert.Equal(["A", "B", "C"], Layout.Columns.SelectMany(c => c.Crypto).Select(c => c.Mark));
    }

    [Fact]
    public void Marks_stay_apart_when_the_letters_run_out()
    {
        var layout = Build(c => c with { Links = [.. Enumerable.Range(0, 30).Select(i => c.Links[5] with { Id = $"cx-{i}", Order = i })], Entries = [] });
        var marks = layout.Cards.Select(c => c.Mark).ToList();
        Assert.Equal(["Z", "Z2", "Z3"], marks.Skip(25).Take(3));
        Assert.Equal(30, marks.Distinct().Count());
    }

    [Fact]
    public void Parts_share_the_card_of_the_link_they_belong_to()
    {
        var card = Layout.CardOf("ai-cloud-vertical");
        Assert.Same(Layout.CardOf("ai-cloud"), card);
        Assert.Equal(["ai-cloud-vertical"], card!.Parts.Select(l => l.Id));
        Assert.Equal(7, Layout.Cards.Count());
    }

    [Fact]
    public void Link_outside_the_stages_has_no_card()
    {
        var layout = Build(c => c with { Links = [.. c.Links.Select(l => l.Id == "ai-data" ? l with { StageId = null } : l)] });
        Assert.Null(layout.CardOf("ai-data"));
        Assert.Null(layout.CardOf("nobody"));
        Assert.DoesNotContain(layout.Cards, c => c.Link.Id == "ai-data");
        Assert.Empty(layout.CardOf("cx-data")!.Counterparts);
    }

    [Fact]
    public void Stage_without_links_is_an_empty_column()
    {
        var layout = Build(c => c with { Stages = [.. c.Stages, new Stage("use", 5, "Use", "Applications")] });
        Assert.Empty(layout.Columns[4].Ai);
        Assert.Empty(layout.Columns[4].Crypto);
        Assert.Empty(layout.Columns[4].Ties);
        Assert.Empty(ChainLayout.Of(SampleAtlas.Build(new AtlasContent())).Columns);
    }

    [Fact]
    public void Column_feeds_the_next_when_an_ai_card_supplies_one_there()
    {
        Assert.Equal([true, false, false, false], Layout.Columns.Select(c => c.FeedsNext));

        // From cloud over data to models is not the next column; crypto cards draw no arrow.
        var supplies = SampleAtlas.Content.Relations.Single(r => r is { FromId: "ai-gpu", ToId: "ai-cloud" });
        var layout = Build(c => c with
        {
            Relations = [supplies with { FromId = "ai-cloud", ToId = "ai-models" }, supplies with { FromId = "cx-data", ToId = "cx-proofs" }],
        });
        Assert.All(layout.Columns, c => Assert.False(c.FeedsNext));
    }

    [Fact]
    public void Next_column_is_the_next_stage_also_where_a_number_is_missing()
    {
        var layout = Build(c => c with { Stages = [.. c.Stages.Select(s => s with { Order = s.Order * 10 })] });
        Assert.Equal([true, false, false, false], layout.Columns.Select(c => c.FeedsNext));
    }

    private static ChainLayout Build(Func<AtlasContent, AtlasContent> change) => SampleAtlas.Build(change(SampleAtlas.Content)).Layout;

    private static IEnumerable<string> Ids(IEnumerable<ChainCard> cards) => cards.Select(c => c.Link.Id);
}
